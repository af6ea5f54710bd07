import { describe, expect, it } from 'vitest';
import {
  ANNA,
  annaAsksMariaTakes,
  asks,
  command,
  DAY,
  EWA,
  form,
  HOUR,
  idOf,
  JAN,
  MARIA,
  mariaReplies,
  press,
  textOf,
  world,
} from './world.ts';

const QUESTION = 'Czy do zakupu foteli stosujemy próg krajowy?';
const REPLY = 'Tak, fotele to dostawa, więc liczy się próg krajowy.';

describe('the way to an adviser', () => {
  it('is offered under a question that the base does not cover, and opens a form', async () => {
    const { send } = await world();
    const reply = await send(ANNA, { kind: 'words', text: 'kto naprawi drukarkę w piwnicy' });
    const opened = await send(ANNA, press(idOf(reply, 'Zapytaj doradcę')));
    expect(opened.kind === 'form' && opened.form.fields.map(({ id }) => id)).toEqual([
      'pytanie',
      'temat',
      'zgoda',
    ]);
  });

  it('knows the topic of an answer that is not verified or has expired', async () => {
    const { send } = await world();
    for (const text of ['Jaki będzie próg w przyszłości?', 'Czy zasada X obowiązuje?']) {
      const reply = await send(ANNA, { kind: 'words', text });
      expect(idOf(reply, 'Zapytaj doradcę')).toBe('handover.ask:zamowienia:kept');
    }
  });

  it('is offered to whom an answer did not help, and not to whom it did', async () => {
    const { send, read } = await world();
    expect(idOf(await send(ANNA, press('answers.vote:prog:no')), 'Zapytaj doradcę')).toBe(
      'handover.ask:zamowienia',
    );
    expect(await read(ANNA, press('answers.vote:prog:yes'))).not.toContain('Zapytaj doradcę');
  });

  it('is not offered beside an answer', async () => {
    const { read } = await world();
    const text = await read(ANNA, { kind: 'words', text: 'Od jakiej kwoty stosuje się ustawę?' });
    expect(text).toContain('netto');
    expect(text).not.toContain('Zapytaj doradcę');
  });

  it('puts the question that found no answer into the form', async () => {
    const { send } = await world();
    const declined = await send(ANNA, command('pytanie', { pytanie: 'kto naprawi drukarkę' }));
    await send(ANNA, command('pytanie', { pytanie: 'jaki jest próg' }));
    const opened = await send(ANNA, press(idOf(declined, 'Zapytaj doradcę')));
    expect(opened).toMatchObject({
      kind: 'form',
      form: { fields: [{ value: 'kto naprawi drukarkę' }, {}, {}] },
    });
    const other = await send(MARIA, press(idOf(declined, 'Zapytaj doradcę')));
    expect(other.kind === 'form' && other.form.fields[0]).not.toHaveProperty('value');
  });

  it('is a command too, which puts what was typed into the form', async () => {
    const { send } = await world();
    const opened = await send(ANNA, command('doradca', { pytanie: QUESTION }));
    expect(opened).toMatchObject({ kind: 'form', form: { fields: [{ value: QUESTION }, {}, {}] } });
  });
});

describe('a question handed over', () => {
  it('is answered by the adviser who took it, helps, and is closed', async () => {
    const scene = await world();
    const { send, read, pressIn } = scene;
    expect(await read(ANNA, asks(QUESTION))).toContain('Pytanie jest przekazane doradcy.');
    expect(await read(ANNA, command('moje'))).toContain('czeka na doradcę');
    const listed = await read(MARIA, command('pytania'));
    expect(listed).toContain('1 pytanie czeka na odpowiedź');
    expect(listed).toContain(QUESTION);

    const taken = await pressIn(MARIA, 'pytania', 'Biorę');
    expect(textOf(taken)).toContain('Pytanie jest Pani/Pana.');
    expect(textOf(taken)).toContain('Anna Kowalska (Slack)');
    const opened = await send(MARIA, press(idOf(taken, 'Odpowiedz')));
    const id = opened.kind === 'form' ? opened.form.id : '';
    expect(await read(MARIA, form(id, { odpowiedz: REPLY, podstawa: 'art. 2 Pzp' }))).toContain('wysłana');

    const mine = await pressIn(ANNA, 'moje', 'Zobacz');
    expect(textOf(mine)).toContain(REPLY);
    expect(textOf(mine)).toContain('Odpowiedź doradcy: Maria Doradcza');
    expect(textOf(mine)).toContain('a nie sprawdzona odpowiedź z bazy wiedzy');
    expect(textOf(await send(ANNA, press(idOf(mine, 'To pomogło'))))).toContain('Dziękujemy');
    expect(await read(ANNA, command('moje'))).toContain('zamknięte');
    expect(await read(MARIA, command('pytania'))).toContain('nie czeka żadne pytanie');
  });

  it('goes back to the same adviser with what was asked further', async () => {
    const scene = await world();
    const id = await mariaReplies(scene, QUESTION, REPLY);
    expect(
      await scene.read(ANNA, form(`handover.more:${id}`, { pytanie: 'A gdy wartość wzrośnie?' })),
    ).toContain('do tego samego doradcy');
    expect(await scene.read(MARIA, command('pytania'))).toContain('A gdy wartość wzrośnie?');
    expect(await scene.read(EWA, command('pytania'))).toContain('nie czeka żadne pytanie');
    const seen = await scene.read(MARIA, press(`handover.see:${id}`));
    expect(seen.indexOf(QUESTION)).toBeLessThan(seen.indexOf(REPLY));
    expect(seen.indexOf(REPLY)).toBeLessThan(seen.indexOf('A gdy wartość wzrośnie?'));
  });

  it('is shown on the person’s own page, with a way to ask', async () => {
    const scene = await world();
    await scene.send(ANNA, asks(QUESTION));
    const home = textOf(await scene.send(ANNA, { kind: 'home' }, { place: 'home' }));
    expect(home).toContain(QUESTION);
    expect(home).toContain('[Zapytaj doradcę]');
  });

  it('can be withdrawn, and then nobody can take it from an old list', async () => {
    const { send, read, pressIn } = await world();
    await send(ANNA, asks(QUESTION));
    const list = await send(MARIA, command('pytania'));
    const mine = await pressIn(ANNA, 'moje', 'Zobacz');
    expect(textOf(await send(ANNA, press(idOf(mine, 'Wycofaj'))))).toContain('wycofane');
    expect(await read(MARIA, press(idOf(list, 'Biorę')))).toContain('już zamknięte albo wycofane');
  });

  it('is taken by one adviser: the second is told who was faster', async () => {
    const { send } = await world();
    await send(ANNA, asks(QUESTION));
    const [hers, ewas] = [await send(MARIA, command('pytania')), await send(EWA, command('pytania'))];
    const replies = await Promise.all([
      send(MARIA, press(idOf(hers, 'Biorę'))),
      send(EWA, press(idOf(ewas, 'Biorę'))),
    ]);
    const texts = replies.map(textOf);
    expect(texts.filter((text) => text.includes('Pytanie jest Pani/Pana.'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('prowadzi już ktoś inny'))).toHaveLength(1);
  });

  it('can be given back, moved to another topic, and closed with a reason the asker reads', async () => {
    const scene = await world();
    const id = await annaAsksMariaTakes(scene, QUESTION);
    const { send, read, pressIn } = scene;
    expect(await read(MARIA, press(`handover.give:${id}`))).toContain('wróciło na listę');
    const moved = await send(EWA, press(`handover.pass:${id}`, 'inne'));
    expect(textOf(moved)).toContain('Inny temat');
    const closed = form(`handover.close:${id}`, { powod: 'not-ours', slowo: 'Pomoże dział administracji.' });
    expect(await read(EWA, closed)).toContain('jest zamknięte');
    const mine = textOf(await pressIn(ANNA, 'moje', 'Zobacz'));
    expect(mine).toContain('sprawa poza zakresem doradców');
    expect(mine).toContain('Pomoże dział administracji.');
  });

  it('can be given to a named adviser by a coordinator, also when somebody else has it', async () => {
    const scene = await world();
    const id = await annaAsksMariaTakes(scene, QUESTION);
    await scene.send(EWA, command('pytania'));
    scene.clock.pass(3 * DAY);
    const listed = await scene.read(JAN, command('pytania'));
    expect(listed).toContain('po terminie');
    expect(listed).toContain('prowadzi: Maria Doradcza');
    const { person } = await scene.people.identify(EWA, scene.clock.now());
    expect(await scene.read(JAN, press(`handover.assign:${id}`, person))).toContain(
      'Pytanie prowadzi teraz Ewa Radna.',
    );
    expect(await scene.read(MARIA, form(`handover.reply:${id}`, { odpowiedz: REPLY }))).toContain(
      'prowadzi już ktoś inny',
    );
    expect(await scene.read(EWA, press(`handover.assign:${id}`, person))).toMatch(/nie można|nie ma/i);
  });
});

describe('what is asked too often', () => {
  it('is one question: the same text twice, or an input delivered again', async () => {
    const { send, read } = await world();
    await send(ANNA, asks(QUESTION), { key: 'same' });
    expect(await send(ANNA, asks(QUESTION), { key: 'same' })).toEqual({ kind: 'silence' });
    expect(await read(ANNA, asks(` ${QUESTION.toUpperCase()} `))).toContain('już przekazane');
    expect(await read(MARIA, command('pytania'))).toContain('1 pytanie czeka');
  });

  it('stops at five open questions, and goes on when one is withdrawn', async () => {
    const { send, read, pressIn } = await world();
    const numbered = ['pierwsze', 'drugie', 'trzecie', 'czwarte', 'piąte'];
    for (const word of numbered) await send(ANNA, asks(`Pytanie ${word}`));
    expect(await read(ANNA, asks('Pytanie szóste'))).toContain('czeka już 5 pytań');
    const mine = await pressIn(ANNA, 'moje', 'Zobacz');
    await send(ANNA, press(idOf(mine, 'Wycofaj')));
    expect(await read(ANNA, asks('Pytanie szóste'))).toContain('przekazane doradcy');
  });
});

describe('my topics', () => {
  it('narrow what an adviser is shown; none chosen means all', async () => {
    const { send, read } = await world();
    await send(ANNA, asks(QUESTION));
    const form1 = await send(MARIA, press('handover.topics'));
    expect(form1).toMatchObject({ kind: 'form', form: { fields: [{ kind: 'choices', values: [] }] } });
    expect(await read(MARIA, form('handover.topics', { tematy: ['inne', 'zmyślony'] }))).toContain(
      'nie czeka żadne pytanie',
    );
    expect(await read(MARIA, form('handover.topics', {}))).toContain(QUESTION);
  });

  it('do not hide anything from a coordinator', async () => {
    const { send, read } = await world();
    await send(ANNA, asks(QUESTION));
    expect(await read(JAN, form('handover.topics', { tematy: ['inne'] }))).toContain(QUESTION);
  });
});

describe('the list of questions', () => {
  it('has pages, the oldest first', async () => {
    const { send, read, clock } = await world();
    for (const [index, from] of [ANNA, EWA].entries())
      for (let n = 0; n < 4; n += 1) {
        clock.pass(HOUR);
        await send(from, asks(`Pytanie ${'abcdefgh'.charAt(index * 4 + n)} do doradcy`));
      }
    const first = await send(MARIA, command('pytania'));
    expect(textOf(first)).toContain('8 pytań czeka');
    expect(textOf(first)).toContain('Pytanie a');
    expect(textOf(first)).not.toContain('Pytanie f');
    expect(await read(MARIA, press(idOf(first, 'Następne')))).toContain('Pytanie h');
  });
});
