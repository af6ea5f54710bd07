import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/chat/reply.ts';
import { type Answering, createAnswering } from '../../../src/features/answers/answering.ts';
import { smallBase } from '../../support/knowledge.ts';
import {
  ANNA,
  command,
  DAY,
  EWA,
  form,
  HOUR,
  idOf,
  JAN,
  MARIA,
  press,
  textOf as rawTextOf,
  type World,
  world as rawWorld,
} from '../handover/world.ts';

/** With ordinary blanks, as one types them. */
const plainly = (text: string): string => text.replaceAll('\u00a0', ' ');
const textOf = (reply: Reply): string => plainly(rawTextOf(reply));
/** Whatever the search makes of such words, here they get a choice of two: what comes of it is what is tested. */
const offersChoice = (answering: Answering): Answering => ({
  ...answering,
  ask: (question) => {
    if (!/zasada x albo:? próg/i.test(question.text)) return answering.ask(question);
    const { answers } = answering.base;
    const options = ['stara-zasada', 'prog'].map((id) => ({ entry: answers.get(id)!, score: 1 }));
    return { kind: 'choice', options, asked: [] };
  },
});

const world = async (): Promise<World> => {
  const answering = offersChoice(createAnswering(smallBase('2020-06-01')));
  const scene = await rawWorld(() => answering);
  return { ...scene, read: async (...given) => plainly(await scene.read(...given)) };
};

const PIOTR = { ...ANNA, user: 'U9', name: 'Piotr Wzorcowy' };
const IN_VAIN = 'kto naprawi drukarkę w piwnicy';

const words = (text: string) => ({ kind: 'words', text }) as const;
const open = (dzial: string) => command('wiedza', { dzial });

/** Anna and Piotr ask for the same thing; Maria opens the gap. */
const askedInVain = async () => {
  const scene = await world();
  await scene.send(ANNA, words(IN_VAIN));
  scene.clock.pass(1);
  await scene.send(ANNA, words('naprawi ktoś drukarkę w piwnicy?'));
  scene.clock.pass(1);
  await scene.send(PIOTR, words('kto naprawi drukarkę w piwnicy'));
  const gap = await scene.send(MARIA, press(idOf(await scene.send(MARIA, open('braki')), 'Zobacz')));
  return { ...scene, gap };
};

describe('the board', () => {
  it('shows an editor what needs attention, and each part by button and by word', async () => {
    const { send, read } = await world();
    const board = await send(MARIA, command('wiedza'));
    expect(textOf(board)).toContain('Baza wiedzy: co wymaga uwagi');
    for (const [button, word, title] of [
      ['Braki', 'braki', 'Pytania bez odpowiedzi'],
      ['Głosy', 'głosy', 'Odpowiedzi, które nie pomogły'],
      ['Terminy', 'terminy', 'Fakty do sprawdzenia w ciągu 30 dni'],
      ['Sprzeczności', 'sprzecznosci', 'Sprzeczności w bazie'],
      ['Nowe przepisy', 'nowe', 'Co nowego w przepisach'],
      ['Propozycje', 'propozycje', 'Sformułowania z prawdziwych pytań'],
    ] as const) {
      expect(await read(MARIA, press(idOf(board, button)))).toContain(title);
      expect(await read(JAN, open(word))).toContain(title);
    }
  });

  it('says what it does not know and shows the overview', async () => {
    const { read } = await world();
    expect(await read(MARIA, open('pogoda'))).toContain('Nie ma działu „pogoda”');
  });

  it('is suggested part by part while typing, to editors only', async () => {
    const { send } = await world();
    const typing = { kind: 'suggest', command: 'wiedza', option: 'dzial', text: 'gl' } as const;
    expect(await send(MARIA, typing)).toMatchObject({ suggestions: [{ value: 'głosy' }] });
    expect(await send(ANNA, typing)).toMatchObject({ suggestions: [] });
  });

  it('is on the page of an editor, and not on a worker’s', async () => {
    const { read } = await world();
    expect(await read(MARIA, { kind: 'home' })).toContain('[Co wymaga uwagi]');
    expect(await read(ANNA, { kind: 'home' })).not.toContain('[Co wymaga uwagi]');
  });

  it('is refused kindly to a worker, also where they press an editor’s old button', async () => {
    const { read } = await world();
    expect(await read(ANNA, open('braki'))).toContain('/wiedza jest dla osób z doradztwa i koordynacji');
    for (const id of [
      'board',
      'gaps',
      'gap:gap_1',
      'do:gap_1:take',
      'draft:gap_1',
      'votes',
      'export',
      'copy:2026-01-01',
    ])
      expect(await read(ANNA, press(`curation.${id}`)), id).toContain('/zmiany');
    expect(await read(ANNA, form('curation.draft:gap_1', { odpowiedz: 'x' }))).toContain('/zmiany');
  });
});

describe('a question without an answer', () => {
  it('is one gap for all who ask it, counted by people, and tells nobody who asked', async () => {
    const { gap, read } = await askedInVain();
    const list = await read(MARIA, open('braki'));
    expect(list).toContain('2 osoby, 3 pytania');
    for (const text of [list, textOf(gap)]) expect(text).not.toMatch(/Anna|Piotr/);
    expect(textOf(gap)).toContain(IN_VAIN);
  });

  it('with data of a person is not kept', async () => {
    const { send, read } = await world();
    await send(ANNA, words('czy pani Kowalska z PESEL 44051401359 dostanie zasiłek'));
    expect(await read(MARIA, open('braki'))).toContain('Nie ma pytań bez odpowiedzi');
  });

  it('that was shown a choice is one an hour later, or at once when nothing fits', async () => {
    const { send, read, clock } = await world();
    const shown = await send(ANNA, words('zasada x albo próg zamówień'));
    expect(textOf(shown)).toContain('Które z tych pytań');
    expect(await read(MARIA, open('braki'))).toContain('Nie ma pytań');
    await send(ANNA, press(idOf(shown, 'Żadne z tych')));
    expect(await read(MARIA, open('braki'))).toContain('zasada x albo próg zamówień');
    await send(PIOTR, words('zasada x albo próg zamówień?'));
    clock.pass(HOUR + 1);
    expect(await read(MARIA, open('braki'))).toContain('2 osoby');
  });

  it('is taken by one editor and given back; another is told that it is taken', async () => {
    const { gap, send, read } = await askedInVain();
    const take = idOf(gap, 'Biorę');
    expect(await read(MARIA, press(take))).toContain('Prowadzi: Maria Doradcza');
    expect(await read(EWA, press(take))).toContain('Ten brak prowadzi już ktoś');
    const mine = await send(MARIA, press(take.replace(':take', ':give-back')));
    expect(textOf(mine)).toContain('Brak wrócił na listę');
    expect(await read(EWA, press(take))).toContain('Prowadzi: Ewa Radna');
  });

  it('becomes a draft by one click, which a second person finds, reviews and accepts', async () => {
    const { gap, send, read } = await askedInVain();
    const opened = await send(MARIA, press(idOf(gap, 'Przygotuj szkic')));
    if (opened.kind !== 'form') throw new Error(textOf(opened));
    expect(opened.form.fields[0]).toMatchObject({ value: IN_VAIN });
    const values = {
      pytanie: IN_VAIN,
      temat: 'zamowienia',
      odpowiedz: 'Administrator budynku.',
      podstawa: '',
    };
    expect(await read(MARIA, form(opened.form.id, values))).toContain('Szkic jest zapisany');
    expect(await read(MARIA, form(opened.form.id, values))).toContain('jest już szkic');
    expect(await read(MARIA, open('braki'))).toContain('szkic czeka na drugą osobę');
    expect(await read(MARIA, command('pytania'))).not.toContain('do sprawdzenia)');

    const desk = await send(EWA, command('pytania'));
    expect(textOf(desk)).toContain('Odpowiedzi do sprawdzenia');
    const draft = await send(EWA, press(idOf(desk, 'Zobacz')));
    const review = await send(EWA, press(idOf(draft, 'Sprawdzam')));
    const published = await read(EWA, press(idOf(review, 'Przyjmij')));
    expect(published).toContain('Administrator budynku.');
    expect(published).not.toMatch(/Anna|Piotr|Maria/);
    expect(await read(MARIA, open('braki'))).toContain('Nie ma pytań bez odpowiedzi');
    expect(await read(MARIA, press('curation.ended'))).toContain('szkic przyjęty');
  });

  it('keeps the form open and the data out when a draft names a person', async () => {
    const { gap, send } = await askedInVain();
    const opened = await send(MARIA, press(idOf(gap, 'Przygotuj szkic')));
    const id = opened.kind === 'form' ? opened.form.id : '';
    const sent = await send(
      MARIA,
      form(id, {
        pytanie: IN_VAIN,
        temat: 'zamowienia',
        odpowiedz: 'Proszę dzwonić: 501 502 503.',
        podstawa: '',
      }),
    );
    expect(sent).toMatchObject({ kind: 'invalid', faults: [{ field: 'odpowiedz' }] });
    expect(JSON.stringify(sent)).not.toContain('501 502 503');
  });

  it('is put aside with a reason, counts who asks on, and can be opened again', async () => {
    const { gap, send, read, clock } = await askedInVain();
    const aside = await send(JAN, press(idOf(gap, 'Odłóż'), 'not-ours'));
    expect(textOf(aside)).toContain('sprawa poza zakresem asystenta');
    clock.pass(HOUR);
    await send(PIOTR, words(IN_VAIN));
    expect(await read(JAN, open('braki'))).toContain('Nie ma pytań bez odpowiedzi');
    const ended = await send(JAN, press('curation.ended'));
    expect(textOf(ended)).toContain('zadano jeszcze: 1 pytanie');
    const again = await send(
      JAN,
      press(idOf(await send(JAN, press(idOf(ended, 'Zobacz'))), 'Otwórz ponownie')),
    );
    expect(textOf(again)).toContain('Brak jest znowu otwarty');
  });

  it('is forgotten when its time is up', async () => {
    const { clock, storage, read } = await askedInVain();
    clock.pass(10 * DAY);
    await storage.curation.forget(clock.now());
    expect(await read(MARIA, open('braki'))).toContain('Nie ma pytań bez odpowiedzi');
  });
});

describe('a vote that an answer did not help', () => {
  it('is counted with the reason somebody gave, until an editor has handled it', async () => {
    const { send, read } = await world();
    const voted = await send(ANNA, press('answers.vote:prog:no'));
    const why = await send(ANNA, press(idOf(voted, 'Napisz, czego zabrakło')));
    const id = why.kind === 'form' ? why.form.id : '';
    expect(await read(ANNA, form(id, { powod: 'nie ma kwoty brutto' }))).toContain('Dziękujemy');
    await send(PIOTR, press('answers.vote:prog:no'));
    await send(EWA, press('answers.vote:prog:yes'));
    const votes = await send(MARIA, open('głosy'));
    expect(textOf(votes)).toContain('nie pomogła: 2, pomogła: 1');
    expect(textOf(votes)).toContain('nie ma kwoty brutto');
    expect(textOf(votes)).not.toMatch(/Anna|Piotr/);
    expect(await read(MARIA, press(idOf(votes, 'Załatwione')))).toContain('Nie ma nowych głosów');
  });

  it('asks for a reason without data of persons', async () => {
    const { send } = await world();
    const sent = await send(ANNA, form('curation.why:prog', { powod: 'pani Anna Nowak tel. 501 502 503' }));
    expect(sent).toMatchObject({ kind: 'invalid', faults: [{ field: 'powod' }] });
  });
});

describe('words of real questions', () => {
  const pickThreshold = async (
    { send }: World,
    who = ANNA,
    text = 'zasada x albo próg zamówień',
  ): Promise<Reply> => {
    const shown = await send(who, words(text));
    return send(who, press(idOf(shown, 'Od jakiej kwoty')));
  };

  it('are proposed for the answer people picked, accepted, and given as lines for the files', async () => {
    const scene = await world();
    const { send, read } = scene;
    await pickThreshold(scene);
    scene.clock.pass(HOUR);
    await pickThreshold(scene, PIOTR, 'Zasada X albo: próg zamówień!');
    const proposals = await send(MARIA, open('propozycje'));
    expect(textOf(proposals)).toContain('(2 osoby)');
    const accepted = await send(MARIA, press(idOf(proposals, 'Przyjmij')));
    expect(textOf(accepted)).toContain('Przyjęte');
    expect(await read(EWA, press(idOf(proposals, 'Odrzuć')))).toContain('już zdecydowano');
    const lines = await read(MARIA, press(idOf(accepted, 'Tekst do plików')));
    expect(lines).toMatch(
      /# knowledge\/answers\/progi\.yaml:\d+ \(prog\), pod wordings:\n {4}- "Zasada X albo: próg zamówień!"/,
    );
    expect(lines).not.toMatch(/Anna|Piotr/);
  });

  it('are not a gap any more once the answer was picked', async () => {
    const scene = await world();
    await pickThreshold(scene);
    scene.clock.pass(2 * HOUR);
    expect(await scene.read(MARIA, open('braki'))).toContain('Nie ma pytań bez odpowiedzi');
  });
});

describe('facts to check', () => {
  it('are listed within the days asked for, with their source, owner and answers', async () => {
    const { read } = await world();
    expect(await read(MARIA, open('terminy'))).toContain('nie ma faktów do sprawdzenia');
    const due = await read(MARIA, open('terminy 300'));
    expect(due).toContain('Źródło testowe');
    expect(due).toContain('redakcja');
    expect(due).toContain('„Od jakiej kwoty stosuje się ustawę?”');
    expect(await read(MARIA, open('terminy jutro'))).toContain('Nie rozumiem liczby dni „jutro”');
  });

  it('that people are told most come first', async () => {
    const { send, read } = await world();
    expect(await read(MARIA, open('terminy 300'))).not.toContain('X-9:');
    for (const who of [ANNA, PIOTR, EWA]) await send(who, words('Czy zasada X obowiązuje?'));
    const after = await read(MARIA, open('terminy 300'));
    expect(after.indexOf('X-9:')).toBeGreaterThan(0);
    expect(after.indexOf('X-9:')).toBeLessThan(after.indexOf('X-1:'));
    expect(after).toContain('podano 3 razy');
  });
});

describe('what is new in the rules', () => {
  it('is told to every worker with dates, the law and what it replaces', async () => {
    const { read } = await world();
    const news = await read(ANNA, command('zmiany', { od: '2026-01-01' }));
    expect(news).toContain('Od 1 stycznia 2026 r.: Ustawę stosuje się od 150 000 zł netto.');
    expect(news).toContain('Wcześniej: Ustawę stosuje się od 100 000 zł netto.');
    expect(news).toContain('Ogłoszone, zacznie obowiązywać 1 stycznia 2027 r.');
    expect(news).toContain('Podstawa: przepis X-2');
    expect(news).not.toContain('Tekst do skopiowania');
  });

  it('takes a day in plain words, and says what it cannot read', async () => {
    const { read } = await world();
    expect(await read(ANNA, command('zmiany', { od: 'od stycznia 2025' }))).toContain('Zasada X');
    expect(await read(ANNA, command('zmiany', { od: 'od stycznia' }))).toContain(
      'Od 1 stycznia 2026 r. do dziś',
    );
    expect(await read(ANNA, command('zmiany', { od: 'kiedyś' }))).toContain('Nie rozumiem daty „kiedyś”');
    expect(await read(ANNA, command('zmiany', { od: '2030-01-01' }))).toContain('dzień, który już był');
    expect(await read(ANNA, command('zmiany'))).toContain('Ogłoszone');
  });

  it('is given to an editor as a text to copy', async () => {
    const { send, read } = await world();
    const news = await send(JAN, open('nowe 2026-01-01'));
    const text = await read(JAN, press(idOf(news, 'Tekst do skopiowania')));
    expect(text).toContain('Szanowni Państwo');
    expect(text).toContain('- Od 1 stycznia 2026 r.: Ustawę stosuje się od 150 000 zł netto.');
  });
});
