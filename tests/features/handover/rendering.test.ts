import { describe, expect, it } from 'vitest';
import type { Message } from '../../../src/chat/message.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import { probes } from '../../contracts/probes/all.ts';
import { ANNA, asks, command, EWA, form, idOf, JAN, MARIA, mariaReplies, press, world } from './world.ts';

const messageOf = (reply: Reply): Message => {
  if ('message' in reply) return reply.message;
  throw new Error(reply.kind);
};

/** What people see of this feature at its fullest, by title. */
const fullest = async (): Promise<Readonly<Record<string, Message>>> => {
  const scene = await world();
  const { send, pressIn } = scene;
  const long = 'Bardzo długa odpowiedź z myślnikami i *gwiazdkami*. '.repeat(55);
  for (const who of [EWA, JAN]) await send(who, command('pytania'));
  const id = await mariaReplies(scene, `Pierwsze pytanie ${'z długą treścią '.repeat(110)}`, long);
  await send(ANNA, form(`handover.more:${id}`, { pytanie: 'A dalej?' }));
  for (const word of ['drugie', 'trzecie', 'czwarte'])
    await send(ANNA, asks(`Pytanie ${word} o zasady ${'i progi '.repeat(60)}`));
  for (const word of ['piąte', 'szóste']) await send(EWA, asks(`Pytanie ${word}`));
  const draft = await pressIn(JAN, 'pytania', 'Następne').then(() =>
    scene.storage.handover.draftsFor('x' as never, 1),
  );
  const draftId = draft[0]!.id;
  const list = await send(JAN, command('pytania'));
  return {
    'the list': messageOf(list),
    'its second page': messageOf(await send(JAN, press(idOf(list, 'Następne')))),
    'a question with a long thread': messageOf(await send(JAN, press(`handover.see:${id}`))),
    'the asker’s questions': messageOf(await send(ANNA, command('moje'))),
    'the asker’s question': messageOf(await send(ANNA, press(`handover.mine:${id}`))),
    'the asker’s page': messageOf(await send(ANNA, { kind: 'home' })),
    'a draft': messageOf(await send(JAN, press(`handover.draft:${draftId}`))),
    'a draft in review': messageOf(await send(JAN, press(`handover.review:${draftId}`))),
    'a published draft': messageOf(await send(JAN, press(`handover.publish:${draftId}`))),
    'the words after asking': messageOf(await send(MARIA, asks('Własne pytanie doradcy'))),
  };
};

describe('what people see of questions to advisers', () => {
  it('keeps every limit of every platform', async () => {
    for (const [title, shown] of Object.entries(await fullest()))
      for (const probe of probes) {
        const bodies = probe.render(shown);
        expect(
          bodies.flatMap((body) => probe.violations(body)),
          `${title} on ${probe.name}`,
        ).toEqual([]);
      }
  });
});
