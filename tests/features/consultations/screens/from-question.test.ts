import { describe, expect, it } from 'vitest';
import { parseActionId } from '../../../../src/chat/action-id.ts';
import {
  bookBlocks,
  bookButton,
  readAbout,
} from '../../../../src/features/consultations/screens/from-question.ts';
import { FIRST_TOPICS } from '../../../../src/features/consultations/first-topics.ts';
import { codeLooked } from '../../../../src/features/consultations/links.ts';
import { textsIn } from '../../../../src/i18n/texts.ts';
import { smallBase } from '../../../support/knowledge.ts';
import { ANNA, idOf, textOf, world } from '../../handover/world.ts';

const texts = textsIn('pl');
const base = smallBase('2020-06-01');
const QUESTION = 'Czy dwie dostawy sumuje się do progu?';
const asked = { last: () => Promise.resolve(QUESTION), answeredBy: () => undefined };

const aboutOf = (id: string): string => codeLooked(parseActionId(id)!.args[0]!).about ?? '';

describe('the way from a question to a consultation', () => {
  it('puts the question that was kept into the form, and its topic first', async () => {
    const button = bookButton(texts, { topic: 'zamowienia', isKept: true });
    const about = button.kind === 'act' ? aboutOf(button.id) : '';
    const read = await readAbout(about, texts, base, asked);
    expect(read).toEqual({ topic: 'zamowienia', words: QUESTION });
  });

  it('leaves the form empty where the question is not kept', async () => {
    const button = bookButton(texts, { topic: 'zamowienia' });
    const about = button.kind === 'act' ? aboutOf(button.id) : '';
    expect(await readAbout(about, texts, base, asked)).toEqual({ topic: 'zamowienia', words: undefined });
  });

  it('names the answer it began under, which is found again by its mark', async () => {
    for (const { id, title, adviserTopic } of base.answers.values()) {
      const about = aboutOf(idOf({ kind: 'home', message: { blocks: bookBlocks(texts, id) } }, 'Umów'));
      expect(await readAbout(about, texts, base, asked)).toEqual({
        topic: adviserTopic,
        words: `Dotyczy odpowiedzi z bazy: ${title}`,
      });
    }
  });

  it('puts the question to which the answer was given before its name', async () => {
    const [answer] = base.answers.values();
    const { id, title } = answer!;
    const about = aboutOf(idOf({ kind: 'home', message: { blocks: bookBlocks(texts, id) } }, 'Umów'));
    const answeredBy = (of: string) => (of === id ? QUESTION : undefined);
    const { words } = await readAbout(about, texts, base, { ...asked, answeredBy });
    expect(words).toBe(`${QUESTION}\n\nDotyczy odpowiedzi z bazy: ${title}`);
  });

  it('says nothing about an answer that is not there any more', async () => {
    expect(await readAbout('a00000000', texts, base, asked)).toEqual({});
  });

  it('stands under an answer and where there is none, and no button carries the words', async () => {
    const { send, storage } = await world();
    await storage.consultations.seedTopics(FIRST_TOPICS);
    const question = 'jak naprawić cieknący dach świetlicy';
    const none = await send(ANNA, { kind: 'words', text: question });
    const id = idOf(none, 'Umów konsultację');
    expect(decodeURIComponent(id)).not.toContain('dach');
    expect(textOf(await send(ANNA, { kind: 'action', id, values: [] }))).toContain(
      'Treść pytania będzie już w formularzu',
    );
    const [answer] = base.answers.values();
    const given = await send(ANNA, { kind: 'words', text: answer!.title });
    expect(idOf(given, 'Umów konsultację')).toMatch(/^consultations\.topics:\.\.\.\.a[0-9a-f]{8}$/);
  });
});
