import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS, type Kind } from '../../../src/knowledge/load/knowledge-file.ts';
import { checkFiles } from '../../../src/knowledge/load/load-knowledge.ts';
import { parse } from '../../../src/knowledge/load/parse.ts';
import { TODAY, aFact, anAnswer, check, fileOf, filesOf, problemsOf, toldBy } from '../support/files.ts';

const read = (text: string, kind: Kind = 'sources') =>
  parse([fileOf(kind, text)]).problems.map(({ at, what, remedy }) => `${at.line} ${what} → ${remedy}`);

const source = (...rows: string[]) =>
  ['- id: ustawa', '  title: Ustawa', '  read: 2026-11-22', ...rows, ''].join('\n');

const QUOTE = 'proszę ująć cały tekst w cudzysłów prosty: "…"';

describe('a file that is not sound YAML', () => {
  it.each([
    [
      'a colon inside a text',
      source('  publisher: Urząd: Zamówień'),
      4,
      'w tekście jest dwukropek ze spacją, który bot bierze za nazwę pola',
      QUOTE,
    ],
    [
      'a tab instead of spaces',
      source('\tpublisher: Urząd'),
      4,
      'wiersz zaczyna się od tabulatora',
      'proszę zamienić tabulator',
    ],
    [
      'a placeholder that opens a text',
      source('  publisher: {kwota} netto'),
      4,
      'tekst zaczyna się od nawiasu',
      QUOTE,
    ],
    [
      'a field written twice',
      source('  title: Inna'),
      4,
      'to samo pole jest w tym wpisie wpisane drugi raz',
      'proszę zostawić jedno z nich',
    ],
    [
      'a quotation mark that is not closed',
      source('  publisher: "Urząd'),
      4,
      'brakuje cudzysłowu',
      'proszę sprawdzić',
    ],
    [
      'a list of files in one',
      `${source()}---\n${source()}`,
      4,
      'w pliku jest wiersz „---”',
      'proszę usunąć ten wiersz',
    ],
    [
      'a text that opens with @',
      source('  publisher: @Urząd'),
      4,
      'tekst zaczyna się od znaku, który ma w tym pliku inne znaczenie',
      QUOTE,
    ],
  ])('is explained by its line: %s', (_, text, line, what, remedy) => {
    const problems = read(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`${line} ${what}`);
    expect(problems[0]).toContain(remedy);
  });

  it('is told of once, not for every line that the mistake spoils', () => {
    const broken = `${source('  publisher: a')}- [\n${source()}${source()}${source()}`;
    expect(read(broken)).toHaveLength(1);
  });

  it('tells the first cause first, and of what follows that it may be its effect', () => {
    const broken = source('  publisher: "Urząd').replace('title: Ustawa', '  title: a: b');
    const problems = read(broken);
    const lines = problems.map((problem) => Number(problem.split(' ')[0]));
    expect(lines).toEqual(lines.toSorted((one, other) => one - other));
    expect(problems.length).toBeGreaterThan(1);
    for (const problem of problems.slice(1))
      expect(problem).toContain(`może to być tylko skutek błędu w wierszu ${lines[0]}`);
  });

  it('that holds no list is told how one begins', () => {
    expect(read('id: ustawa\n')).toEqual([
      '1 plik nie jest listą wpisów → każdy wpis proszę zacząć od „- ” na początku wiersza, np. „- id: …”',
    ]);
  });

  it('may be empty, or only have comments', () => {
    expect(read('')).toEqual([]);
    expect(read('# później\n')).toEqual([]);
  });
});

describe('any file at all', () => {
  const whole = filesOf({})
    .map(({ text }) => text.replaceAll('","', '",\n  "'))
    .join('');

  it('is answered with problems, never with a stack trace', () => {
    const spoilt = fc.tuple(
      fc.nat(whole.length),
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('\t', '{', ': ', '- ', '"', '&a ', '*a', '!!x ', '? ', '|', '---\n'),
      ),
      fc.nat(40),
    );
    fc.assert(
      fc.property(spoilt, fc.constantFrom(...KINDS), ([at, inserted, lost], kind) => {
        const text = `${whole.slice(0, at)}${inserted}${whole.slice(at + lost)}`;
        const { problems } = checkFiles([fileOf(kind, text)], TODAY);
        for (const { at: place } of problems) expect(place.line).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });
});

describe('text that YAML would read as something else', () => {
  it('a day without quotation marks stays the day it is', () => {
    expect(parse([fileOf('sources', source())]).sources[0]?.readOn).toBe('2026-11-22');
  });

  it('a number with a leading zero is refused instead of shortened', () => {
    expect(read(source('  publisher: 007'))[0]).toContain(
      '4 liczba 007 jest zapisana nietypowo i bot odczytałby ją jako 7',
    );
  });

  it('a number where a text is meant asks for quotation marks', () => {
    expect(read(source('  publisher: 112'))).toEqual([
      '4 pole publisher: „112” musi być w cudzysłowie, żeby było tekstem → proszę wpisać nazwę wydawcy, np. „publisher: Urząd Zamówień Publicznych”',
    ]);
  });

  it('an asterisk at the start is not an alias', () => {
    expect(read('- *ustawa\n').join()).toContain('1 ');
  });

  it('what follows a # is said to be lost', () => {
    const { problems } = parse([fileOf('sources', source('  publisher: Urząd #1'))]);
    expect(problems).toMatchObject([
      { severity: 'warning', at: { line: 4 }, what: 'wszystko od znaku # („#1”) jest pomijane' },
    ]);
  });

  it('a field named like a part of JavaScript is a field nobody knows', () => {
    expect(read(source('  __proto__: { a: 1 }'))[0]).toContain('4 nie ma pola __proto__');
  });
});

describe('an entry of the wrong shape', () => {
  it.each([
    [{ owner: undefined }, 'brakuje pola owner'],
    [{ owner: null }, 'pole owner: nic tu nie wpisano'],
    [{ to: undefined }, 'pole to: fakt nie mówi, do kiedy obowiązuje'],
    [{ to: 'nigdy' }, 'pole to: to nie jest data w postaci RRRR-MM-DD, np. 2026-01-31'],
    [{ from: '2026-02-30' }, 'pole from: to nie jest data w postaci RRRR-MM-DD, np. 2026-01-31'],
    [
      { confidence: 'pewny' },
      'pole confidence: jest „pewny”, a może być tylko high, medium, A, B, low, C, U',
    ],
    [{ sources: [] }, 'pole sources: pozycji na liście: 0, a potrzeba co najmniej 1'],
    [{ sources: 'ustawa' }, 'pole sources: to nie jest lista'],
    [
      { values: { kwota: { pln: '170 000 zł' } } },
      'pole pln: to nie jest kwota: same cyfry, najwyżej dwa miejsca po przecinku, bez „zł”',
    ],
    [
      { values: { kwota: { percent: '130%' } } },
      'pole percent: jest „130%”, a ma być sama liczba (z kropką zamiast przecinka, bez jednostki)',
    ],
    [
      { values: { kwota: { pln: 1, eur: 2 } } },
      'pole kwota: wartość ma mieć dokładnie jeden rodzaj, np. { pln: 170000 }',
    ],
    [{ values: { kwota: { plnn: 1 } } }, 'nie ma pola plnn'],
    [{ values: { from: { pln: 1 } } }, 'nazwa wartości „from”: nazwy says, from i to są zajęte'],
    [{ series: 'Próg' }, 'pole series: identyfikator ma tylko małe litery bez ogonków, cyfry i łączniki'],
    [{ cheked: '2026-01-01' }, 'nie ma pola cheked'],
  ])('is told in Polish: %o', (fields, what) => {
    expect(problemsOf({ facts: [aFact(fields)] })).toEqual([`facts.yaml:1 error ${what}`]);
  });

  it('has too few or too long wordings', () => {
    const wordings = ['za krótko'];
    expect(problemsOf({ answers: [anAnswer({ wordings, title: 'Dlaczego '.repeat(30) })] })).toEqual([
      'answers.yaml:1 error pole title: tekst ma 269 znaków, a mieści się najwyżej 200',
      'answers.yaml:1 error pole wordings: pozycji na liście: 1, a potrzeba co najmniej 15',
    ]);
  });

  it('gets the field that was probably meant', () => {
    const { problems } = check({ facts: [aFact({ cheked: '2026-01-01' })] });
    expect(problems[0]?.remedy).toBe('czy chodziło o checked?');
  });

  it('is told with the line of the field, not only of the entry', () => {
    const text = [
      '- id: T-1',
      '  says: Tekst.',
      '  values:',
      '    kwota:',
      '      pln: sto',
      '  from: 2026-13-01',
    ].join('\n');
    expect(read(text, 'facts').map((problem) => problem.slice(0, 20))).toEqual([
      '5 pole pln: to nie j',
      '6 pole from: to nie ',
      expect.stringMatching(/^1 brakuje pola basis/),
      expect.stringMatching(/^1 brakuje pola sourc/),
      expect.stringMatching(/^1 brakuje pola confi/),
      expect.stringMatching(/^1 brakuje pola check/),
      expect.stringMatching(/^1 brakuje pola check/),
      expect.stringMatching(/^1 brakuje pola owner/),
      expect.stringMatching(/^1 pole to: fakt nie /),
    ]);
  });

  it('hides no mistake of another entry or file', () => {
    const told = toldBy(
      checkFiles(
        [fileOf('sources', '- id: a: b\n'), fileOf('facts', '- id: 5\n- 7\n'), fileOf('answers', '-\n')],
        TODAY,
      ),
    );
    expect(new Set(told.map((problem) => problem.split(' ')[0]))).toEqual(
      new Set(['answers.yaml:1', 'facts.yaml:1', 'facts.yaml:2', 'sources.yaml:1']),
    );
  });
});

describe('the checked base', () => {
  it('is there only when nothing is wrong', () => {
    expect(check({ facts: [aFact({ owner: '' })] }).base).toBeUndefined();
    expect(check().base?.facts.size).toBe(1);
  });

  it('cannot be changed by anyone', () => {
    const { base } = check();
    const fact = base!.facts.get('T-4')!;
    expect(() => Object.assign(fact, { says: 'inaczej' })).toThrow(TypeError);
    expect(() => Object.assign(fact.values['kwota']!, { kind: 'text' })).toThrow(TypeError);
    expect(() => (base!.facts as Map<string, unknown>).clear()).toThrow(TypeError);
  });

  it('keeps the versions of a series oldest first, however the files are ordered', () => {
    const version = (id: string, fields: object) => aFact({ id, series: 'prog', ...fields });
    const facts = [
      version('T-4', {}),
      version('T-2', { from: '2014-04-16', to: '2020-12-31' }),
      version('T-1', { from: undefined, from_words: 'w 2007 r.', to: '2014-04-15' }),
      version('T-3', { from: '2021-01-01', to: '2025-12-31' }),
    ];
    const { base } = check({ facts, answers: [anAnswer({ facts: ['prog'] })] });
    expect(base?.series.get('prog')?.map(({ id }) => id)).toEqual(['T-1', 'T-2', 'T-3', 'T-4']);
  });
});
