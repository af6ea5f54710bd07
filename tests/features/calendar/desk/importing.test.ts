import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../../../src/chat/files.ts';
import type { Reply } from '../../../../src/chat/reply.ts';
import { idOf, JAN, textOf } from '../../handover/world.ts';
import { deskScene } from './desk-scene.ts';

const HEAD = 'Tytuł;Forma;Województwo;Organizator;Dni i godziny zajęć;Liczba miejsc;Miejsce;Zgłoszenia do';
const GOOD = [
  'Praca z rodziną;szkolenie;opolskie;ROPS w Opolu;12.01.2027 9:00-15:00;20;Opole;10.01.2027 12:00',
  'Praca z rodziną;szkolenie;opolskie;ROPS w Opolu;14.01.2027 9-15;15;Nysa;10.01.2027 12:00',
  'Zażółć gęślą;warsztat;woj. opolskie;ROPS;;;;',
];

const file = (text: string, encoding: 'utf8' | 'windows-1250' = 'utf8') => {
  const polish: Readonly<Record<string, number>> = {
    ą: 0xb9,
    ć: 0xe6,
    ę: 0xea,
    ł: 0xb3,
    ń: 0xf1,
    ó: 0xf3,
    ś: 0x9c,
    ź: 0x9f,
    ż: 0xbf,
    Ż: 0xaf,
  };
  const bytes =
    encoding === 'utf8'
      ? Buffer.from(text)
      : Buffer.from(Array.from(text, (letter) => polish[letter] ?? letter.charCodeAt(0)));
  return { name: 'plan.csv', size: bytes.length, read: () => Promise.resolve(bytes) };
};

const importScene = async () => {
  const all = await deskScene();
  let count = 0;
  const sendFile = (text: string, encoding?: 'windows-1250'): Promise<Reply> => {
    const files = { plik: file(text, encoding) };
    return all.send(
      JAN,
      { kind: 'form', id: 'desk.import', values: {}, files },
      { key: `f${String((count += 1))}` },
    );
  };
  const titles = async () =>
    (await all.storage.calendar.all({ from: 0, size: 20 })).happenings.map(
      ({ title, terms, state }) => `${title} ${state} ${String(terms.length)}`,
    );
  return { ...all, sendFile, titles };
};

describe('a file of events', () => {
  it('becomes drafts once it was confirmed, rows of one title being dates of one event, and is taken back', async () => {
    const { jan, sendFile, titles } = await importScene();
    const shown = await sendFile([HEAD, ...GOOD].join('\r\n'), 'windows-1250');
    expect(textOf(shown)).toMatch(/Nowe wydarzenia: 2[\s\S]*Terminy: 2/u);
    expect(await titles()).toEqual([]);
    const done = await jan(idOf(shown, 'Utwórz szkice (2)'));
    expect((await titles()).toSorted()).toEqual(['Praca z rodziną draft 2', 'Zażółć gęślą draft 0']);
    expect(textOf(await jan(idOf(shown, 'Utwórz')))).toBe(textOf(done));
    expect(await titles()).toHaveLength(2);
    const asked = await jan(idOf(done, 'Cofnięcie'));
    expect(textOf(asked)).toContain('Do usunięcia: 2 szkice.');
    expect(await titles()).toHaveLength(2);
    expect(textOf(await jan(idOf(asked, 'Tak, cofnij')))).toContain('Usunięte szkice: 2');
    expect(await titles()).toEqual([]);
  });

  it('knows a column by its shorter name, and names those that it does not know', async () => {
    const { sendFile } = await importScene();
    const head = 'Tytuł;Forma;Województwo;Organizator;Dni i godziny;Liczba miejsc;Uwagi dla nas;';
    const shown = textOf(
      await sendFile([head, 'A;szkolenie;opolskie;ROPS;12.01.2027 9-15;5;ważne;'].join('\n')),
    );
    expect(shown).toMatch(/Nowe wydarzenia: 1[\s\S]*Terminy: 1/u);
    expect(shown).toContain('Tych kolumn nie znamy, więc ich nie wczytujemy: Uwagi dla nas.');
    expect(textOf(await sendFile([HEAD, ...GOOD].join('\n')))).not.toContain('Tych kolumn');
  });

  it('has columns for partners and for several documents', async () => {
    const { jan, sendFile, storage } = await importScene();
    const head = 'Tytuł;Forma;Województwo;Organizator;Partnerzy;Dokumenty do pobrania';
    const row = (documents: string) => `A;szkolenie;opolskie;ROPS;PCPR w Nysie;"${documents}"`;
    const faulty = await sendFile([head, row('Program https://a.pl/p i reszta')].join('\n'));
    expect(textOf(faulty)).toContain('każdy dokument w osobnym wierszu');
    const shown = await sendFile([head, row('Program https://a.pl/p; Regulamin https://a.pl/r')].join('\n'));
    await jan(idOf(shown, 'Utwórz'));
    expect((await storage.calendar.all({ from: 0, size: 5 })).happenings).toMatchObject([
      {
        partners: 'PCPR w Nysie',
        downloads: [
          { label: 'Program', url: 'https://a.pl/p' },
          { label: 'Regulamin', url: 'https://a.pl/r' },
        ],
      },
    ]);
  });

  it('names row and column of every mistake, and writes nothing', async () => {
    const { sendFile, titles } = await importScene();
    const shown = await sendFile(
      [
        HEAD,
        GOOD[0],
        GOOD[0],
        'A;taniec;opolskie;ROPS;32.13.2027;0;;',
        'B;szkolenie;Narnia;;12.01.2026 9-15;5;;',
        'C;szkolenie;opolskie;ROPS;12.01.2027 9-15;;;',
        'D;szkolenie;opolskie;ROPS;12.01.2027 9-15;5;;14.01.2027 12:00',
      ].join('\n'),
    );
    const text = textOf(shown);
    for (const said of [
      'w wierszu 2',
      'Nie znamy takiej formy',
      'Takiego dnia nie ma w kalendarzu',
      'Nie znamy takiego województwa',
      'już minął',
      'po rozpoczęciu',
    ])
      expect(text).toContain(said);
    expect(() => idOf(shown, 'Utwórz')).toThrow();
    expect(await titles()).toEqual([]);
  });

  it('enters nothing twice: what is there already is named and left out', async () => {
    const { jan, sendFile, titles } = await importScene();
    const text = [HEAD, ...GOOD].join('\n');
    await jan(idOf(await sendFile(text), 'Utwórz'));
    const again = await sendFile(text);
    expect(textOf(again)).toContain('Już są w kalendarzu: 3');
    expect(textOf(again)).toContain('wiersz 2: Praca z rodziną');
    expect(() => idOf(again, 'Utwórz')).toThrow();
    expect(await titles()).toHaveLength(2);
  });

  it('keeps what was changed since when it is taken back', async () => {
    const { jan, sendFile, titles, storage } = await importScene();
    const done = await jan(idOf(await sendFile([HEAD, ...GOOD].join('\n')), 'Utwórz'));
    const events = (await storage.calendar.all({ from: 0, size: 5 })).happenings;
    const dated = events.find(({ terms }) => terms.length === 2)!;
    await jan(`desk.publish:${dated.id}:${String(dated.revision)}`);
    const asked = await jan(idOf(done, 'Cofnięcie'));
    expect(textOf(await jan(idOf(asked, 'Tak, cofnij')))).toContain('Bez zmian: 1');
    expect(await titles()).toEqual(['Praca z rodziną published 2']);
  });

  it('asks which column is which where a name is not known', async () => {
    const { janSends, sendFile } = await importScene();
    const asked = await sendFile([HEAD.replace('Organizator', 'Kto robi'), ...GOOD].join('\n'));
    if (asked.kind !== 'form') throw new Error(textOf(asked));
    expect(asked.form.fields.map(({ label }) => label)).toEqual(['Organizator']);
    expect(textOf(await janSends(asked.form.id, { organiser: '3' }))).toContain('Nowe wydarzenia: 2');
  });

  it('is found later among the files that were read, with the result once only', async () => {
    const { jan, sendFile, storage, clock } = await importScene();
    const done = await jan(idOf(await sendFile([HEAD, ...GOOD].join('\n')), 'Utwórz'));
    const id = idOf(done, 'Cofnięcie').split(':')[1]!;
    expect(await storage.ledger.counts('desk.entered', `${id}:done`)).toMatchObject({
      pending: 0,
      dropped: 1,
    });
    clock.pass(2 * 24 * 60 * 60 * 1000);
    const files = await jan(idOf(await jan('desk.list:0'), 'Wczytane pliki'));
    expect(textOf(files)).toMatch(/plan\.csv · 2 szkice · .*listopada 2026 r\., godz\./u);
    expect(textOf(await jan(idOf(files, 'Plik do obejrzenia'), id))).toBe(textOf(done));
  });

  it('has all its mistakes in a file where they are many', async () => {
    const { sendFile } = await importScene();
    const rows = Array.from({ length: 20 }, (_, index) => `T${String(index)};taniec;opolskie;ROPS;;;;`);
    const shown = await sendFile([HEAD, ...rows].join('\n'));
    const [file] = 'message' in shown ? (shown.message.files ?? []) : [];
    const text = Buffer.from(bytesOf(file!)).toString();
    expect(text.trim().split('\r\n')).toHaveLength(21);
  });

  it('is refused with a word about tables when it is a PDF', async () => {
    const { sendFile } = await importScene();
    expect(textOf(await sendFile('%PDF-1.7\nlista'))).toContain('To nie jest arkusz: plik wygląda na PDF');
  });

  it('is refused when it is no table', async () => {
    const { sendFile } = await importScene();
    const refused = await sendFile('\0\0\0');
    expect(refused.kind === 'invalid' && refused.faults[0]?.field).toBe('plik');
  });
});
