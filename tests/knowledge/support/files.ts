import type { Day } from '../../../src/core/clock.ts';
import type { KnowledgeBase } from '../../../src/knowledge/base.ts';
import type { KnowledgeFile, Kind } from '../../../src/knowledge/load/knowledge-file.ts';
import { type Loaded, checkFiles } from '../../../src/knowledge/load/load-knowledge.ts';

export const TODAY = '2026-11-22' as Day;

type Fields = Readonly<Record<string, unknown>>;

const LETTERS = Array.from('abcdefghijklmno');

export const aSource = (fields: Fields = {}): Fields => ({
  id: 'ustawa',
  title: 'Ustawa o czymś',
  url: 'https://example.org/ustawa',
  read: '2026-11-01',
  ...fields,
});

export const aFact = (fields: Fields = {}): Fields => ({
  id: 'T-4',
  says: 'Ustawę stosuje się od {kwota} netto.',
  values: { kwota: { pln: 170000 } },
  from: '2026-01-01',
  to: 'open',
  basis: 'art. 2 ust. 1 pkt 1 ustawy z 11.09.2019',
  sources: ['ustawa'],
  confidence: 'high',
  checked: '2026-11-22',
  check_by: '2027-01-31',
  owner: 'redakcja',
  ...fields,
});

export const anAnswer = (fields: Fields = {}): Fields => ({
  id: 'prog',
  title: 'Jaki jest próg?',
  wordings: LETTERS.slice(0, 15).map((letter) => `od ilu jest przetarg ${letter}`),
  topic: 'zamowienia',
  short: 'Próg wynosi {T-4.kwota}.',
  facts: ['T-4'],
  adviser_topic: 'zamowienia',
  owner: 'redakcja',
  ...fields,
});

export const anUnverified = (fields: Fields = {}): Fields => ({
  id: 'nie-wiadomo',
  title: 'Czy to jest pewne?',
  wordings: LETTERS.slice(0, 5).map((letter) => `czy na pewno ${letter}`),
  topic: 'zamowienia',
  says: 'Tego nie potwierdziliśmy.',
  adviser_topic: 'zamowienia',
  owner: 'redakcja',
  ...fields,
});

const aTopic: Fields = { id: 'zamowienia', name: { pl: 'Zamówienia', en: 'Procurement' } };

export interface Contents {
  readonly sources?: readonly Fields[];
  readonly facts?: readonly Fields[];
  readonly answers?: readonly Fields[];
  readonly unverified?: readonly Fields[];
  readonly thesaurus?: readonly Fields[];
  readonly topics?: readonly Fields[];
}

/** One file a kind, one entry a line: the entry's number is the line in which its mistakes are told. */
export const filesOf = (contents: Contents): readonly KnowledgeFile[] => {
  const all = {
    sources: [aSource()],
    facts: [aFact()],
    answers: [anAnswer()],
    unverified: [],
    thesaurus: [],
    topics: [aTopic],
    ...contents,
  };
  return Object.entries(all).map(([kind, entries]) => fileOf(kind as Kind, yamlOf(entries)));
};

export const fileOf = (kind: Kind, text: string): KnowledgeFile => ({ kind, path: `${kind}.yaml`, text });

const yamlOf = (entries: readonly Fields[]): string =>
  entries.map((entry) => `- ${JSON.stringify(entry)}\n`).join('');

export const check = (contents: Contents = {}, today: Day = TODAY): Loaded =>
  checkFiles(filesOf(contents), today);

/** The problems as `facts.yaml:2 error …`, without their remedies. */
export const problemsOf = (contents: Contents = {}, today: Day = TODAY): readonly string[] =>
  toldBy(check(contents, today));

export const toldBy = ({ problems }: Loaded): readonly string[] =>
  problems.map(({ at, severity, what }) => `${at.file}:${at.line} ${severity} ${what}`);

/** A base of sound files; a test that passes others is itself mistaken. */
export const baseOf = (contents: Contents = {}): KnowledgeBase => {
  const loaded = check(contents);
  if (!loaded.base) throw new Error(toldBy(loaded).join('\n'));
  return loaded.base;
};
