import { describe, expect, it } from 'vitest';
import { formFaults } from '../../../src/chat/form.ts';
import { closeForm, moreForm, replyForm, topicsForm, askForm } from '../../../src/features/handover/forms.ts';
import { textsIn } from '../../../src/i18n/texts.ts';
import { realBase } from '../../support/knowledge.ts';
import {
  ANNA,
  annaAsksMariaTakes,
  asks,
  command,
  EWA,
  form,
  idOf,
  JAN,
  MARIA,
  mariaReplies,
  press,
  textOf,
  world,
} from './world.ts';

const QUESTION = 'Czy do zakupu foteli stosujemy próg krajowy?';
const NAMED = 'Pani Janina Kowalska, PESEL 44051401359, czy dostanie zasiłek?';

describe('personal data', () => {
  it('keep the form of a question open, name the fault and offer the text without them', async () => {
    const { send, storage } = await world();
    const reply = await send(ANNA, asks(NAMED));
    if (reply.kind !== 'invalid') throw new Error(reply.kind);
    expect(reply.faults[0]).toMatchObject({ field: 'pytanie' });
    expect(reply.faults[0]?.text).toContain('numer PESEL');
    expect(reply.faults[0]?.text).not.toMatch(/44051401359|Janina/);
    const [field] = reply.form.fields;
    expect(field?.kind === 'text' && field.value).toContain('[numer PESEL]');
    expect(formFaults(reply.form)).toEqual([]);
    expect(await storage.handover.pending()).toEqual([]);
    const masked = field?.kind === 'text' ? (field.value ?? '') : '';
    expect(textOf(await send(ANNA, asks(masked)))).toContain('przekazane doradcy');
  });

  it('are kept out of follow-ups, replies, their basis and closing words alike', async () => {
    const scene = await world();
    const { send, storage } = scene;
    const id = await annaAsksMariaTakes(scene, QUESTION);
    const reply = (values: Record<string, string>) => send(MARIA, form(`handover.reply:${id}`, values));
    expect(await reply({ odpowiedz: NAMED })).toMatchObject({
      kind: 'invalid',
      faults: [{ field: 'odpowiedz' }],
    });
    expect(await reply({ odpowiedz: 'Tak, stosujemy.', podstawa: 'telefon 601 202 303' })).toMatchObject({
      kind: 'invalid',
      faults: [{ field: 'podstawa' }],
    });
    expect(
      await send(MARIA, form(`handover.close:${id}`, { powod: 'not-ours', slowo: NAMED })),
    ).toMatchObject({ kind: 'invalid', faults: [{ field: 'slowo' }] });
    expect(await storage.handover.question(id)).toMatchObject({ state: 'taken', said: [{}] });
    await reply({ odpowiedz: 'Tak, stosujemy.' });
    expect(await send(ANNA, form(`handover.more:${id}`, { pytanie: NAMED }))).toMatchObject({
      kind: 'invalid',
    });
  });
});

describe('a form that lacks something', () => {
  it.each([
    ['zgoda', { zgoda: [] }],
    ['zgoda', { zgoda: ['nie'] }],
    ['temat', { temat: '' }],
    ['temat', { temat: 'zmyślony' }],
    ['pytanie', { pytanie: '  ' }],
    ['pytanie', { pytanie: '???' }],
    ['pytanie', { pytanie: 'słowo '.repeat(500) }],
  ])('says so at its field: %s', async (field, over) => {
    const { send, storage } = await world();
    const reply = await send(ANNA, asks(QUESTION, over));
    expect(reply).toMatchObject({ kind: 'invalid', faults: [{ field }] });
    expect(reply.kind === 'invalid' && formFaults(reply.form)).toEqual([]);
    expect(await storage.handover.pending()).toEqual([]);
  });
});

describe('the rights', () => {
  it('to the list are an adviser’s or a coordinator’s', async () => {
    const { read } = await world();
    expect(await read(ANNA, command('pytania'))).toContain('dla osób z doradztwa i koordynacji');
    expect(await read(MARIA, command('pytania'))).toContain('Pytania do doradców');
    expect(await read(JAN, command('pytania'))).toContain('Pytania do doradców');
  });

  it('are checked at every button and form, whatever an old message shows', async () => {
    const scene = await world();
    const id = await mariaReplies(scene, QUESTION, 'Tak.');
    const [draft] = await scene.storage.handover.draftsFor('nobody' as never, 5);
    for (const verb of ['see', 'take', 'give', 'reply', 'close', 'pass', 'assign'])
      expect(await scene.read(ANNA, press(`handover.${verb}:${id}`, 'inne'))).toContain(
        'dla osób z doradztwa i koordynacji',
      );
    for (const verb of ['draft', 'review', 'publish', 'reject'])
      expect(await scene.read(ANNA, press(`handover.${verb}:${draft!.id}`))).toContain(
        'dla osób z doradztwa i koordynacji',
      );
    for (const verb of ['reply', 'close', 'topics'])
      expect(await scene.read(ANNA, form(`handover.${verb}:${id}`, { odpowiedz: 'Nie.' }))).toContain(
        'dla osób z doradztwa i koordynacji',
      );
  });

  it('to the asker’s own view are the asker’s alone', async () => {
    const scene = await world();
    const id = await mariaReplies(scene, QUESTION, 'Tak.');
    for (const verb of ['mine', 'more'])
      expect(await scene.read(EWA, press(`handover.${verb}:${id}`))).toContain('nie ma już na liście');
    for (const verb of ['helped', 'withdraw'])
      expect(await scene.read(EWA, press(`handover.${verb}:${id}`))).toContain('nie można zrobić');
  });

  it('that ended end the notices too', async () => {
    const scene = await world();
    await scene.send(MARIA, command('pytania'));
    await scene.send({ ...MARIA, groups: [] }, press('handover.list'));
    const seats = await scene.storage.handover.seats('2000' as never);
    expect(seats).toEqual([]);
  });
});

describe('a stale or forged button', () => {
  it.each([
    'handover.see:que_zmyslone',
    'handover.take:que_zmyslone',
    'handover.give',
    'handover.reply:que_zmyslone',
    'handover.close',
    'handover.pass:que_zmyslone',
    'handover.assign:que_zmyslone',
    'handover.draft:dra_zmyslony',
    'handover.review',
    'handover.publish:dra_zmyslony',
    'handover.reject',
    'handover.mine',
    'handover.more:que_zmyslone',
    'handover.helped',
    'handover.withdraw:que_zmyslone',
  ])('gets a reason: %s', async (id) => {
    const { read } = await world();
    expect(await read(MARIA, press(id))).toMatch(/już nie ma|nie ma już/i);
  });

  it('of the list leads to its beginning', async () => {
    const { read } = await world();
    for (const from of ['-5', '3', 'abc', '1e9', ''])
      expect(await read(MARIA, press(`handover.list:${from}`))).toContain('Pytania do doradców');
  });

  it('to publish does nothing before the review, and nothing twice', async () => {
    const scene = await world();
    await mariaReplies(scene, QUESTION, 'Tak.');
    const draft = await scene.pressIn(EWA, 'pytania', 'Zobacz');
    const id = idOf(draft, 'Sprawdzam').split(':')[1]!;
    expect(await scene.read(EWA, press(`handover.publish:${id}`))).toContain('Najpierw trzeba wziąć');
    expect(await scene.read(MARIA, press(`handover.review:${id}`))).toContain('sprawdza druga osoba');
    await scene.send(EWA, press(`handover.review:${id}`));
    expect(await scene.read(JAN, press(`handover.publish:${id}`))).toContain('sprawdza już ktoś inny');
    await scene.send(EWA, press(`handover.publish:${id}`));
    expect(await scene.read(EWA, press(`handover.reject:${id}`))).toContain('już zdecydowano');
  });
});

describe('a published reply', () => {
  it('is a text for the knowledge folder that shows nobody who asked', async () => {
    const scene = await world();
    await mariaReplies(scene, QUESTION, 'Tak, fotele to dostawa.');
    const draft = await scene.pressIn(EWA, 'pytania', 'Zobacz');
    expect(textOf(draft)).not.toContain('Anna');
    const reviewed = await scene.send(EWA, press(idOf(draft, 'Sprawdzam')));
    const published = textOf(await scene.send(EWA, press(idOf(reviewed, 'Przyjmij'))));
    expect(published).toContain('- id: czy-do-zakupu-foteli-stosujemy-prog-krajowy');
    expect(published).toContain('facts: []');
    expect(published).toContain('Redakcja musi dopisać fakty i źródła');
    expect(published).not.toMatch(/Anna|Maria/);
  });
});

describe('the log', () => {
  it('holds no word of a question, a reply or a name', async () => {
    const scene = await world();
    const id = await mariaReplies(scene, QUESTION, 'Tak, fotele to dostawa.');
    await scene.send(ANNA, asks(NAMED));
    await scene.send(ANNA, form(`handover.more:${id}`, { pytanie: 'A gdy wartość wzrośnie?' }));
    await scene.send(
      MARIA,
      form(`handover.close:${id}`, { powod: 'unclear', slowo: 'Proszę doprecyzować.' }),
    );
    expect(JSON.stringify(scene.logged)).not.toMatch(/fotel|Janina|wartość|doprecyzować|Kowalska|Doradcza/);
  });
});

describe('the forms', () => {
  it.each(['pl', 'en'] as const)(
    'fit every platform in %s, over the whole knowledge base',
    async (locale) => {
      const telling = { base: await realBase(), texts: textsIn(locale), locale };
      for (const shown of [
        askForm(telling, { topic: 'zamowienia' }),
        moreForm(telling, 'que_abcdefghjkmnpq'),
        replyForm(telling, 'que_abcdefghjkmnpq'),
        closeForm(telling, 'que_abcdefghjkmnpq'),
        topicsForm(telling, ['zamowienia']),
      ]) {
        expect(formFaults(shown)).toEqual([]);
        for (const field of shown.fields)
          if ('options' in field)
            for (const { label } of field.options) expect(label.length).toBeLessThanOrEqual(75);
      }
    },
  );
});
