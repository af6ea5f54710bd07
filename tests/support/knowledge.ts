import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type { Day } from '../../src/core/clock.ts';
import type { KnowledgeBase } from '../../src/knowledge/base.ts';
import { kindOf, type KnowledgeFile } from '../../src/knowledge/load/knowledge-file.ts';
import { checkFiles, loadKnowledge } from '../../src/knowledge/load/load-knowledge.ts';

/** Fifteen wordings, as the schema asks, from a few that matter to the test. */
const wordings = (some: readonly string[], about: string): readonly string[] => [
  ...some,
  ...Array.from(
    { length: 15 - some.length },
    (_, index) => `${about} odmiana ${'abcdefghijklmnop'.charAt(index)}`,
  ),
];

const answer = (
  id: string,
  title: string,
  some: readonly string[],
  rest: Readonly<Record<string, unknown>>,
): Record<string, unknown> => ({
  id,
  title,
  wordings: wordings(some, id),
  topic: 'zamowienia',
  adviser_topic: 'zamowienia',
  owner: 'redakcja',
  ...rest,
});

const fact = (id: string, rest: Readonly<Record<string, unknown>>): Record<string, unknown> => ({
  id,
  basis: `przepis ${id}`,
  sources: ['zrodlo'],
  confidence: 'high',
  checked: '2026-11-22',
  check_by: '2027-06-01',
  owner: 'redakcja',
  ...rest,
});

const threshold = (id: string, zloty: number, from: string, to: string): Record<string, unknown> =>
  fact(id, {
    series: 'prog',
    says: 'Ustawę stosuje się od {kwota} netto.',
    values: { kwota: { pln: zloty } },
    operator: '>=',
    from,
    to,
  });

/**
 * A small base whose rules are invented for tests: a threshold that changed at the turn of 2026 and changes again
 * in 2027, a rule that ended, and one whose start is not certain.
 */
const FILES = {
  'topics.yaml': [{ id: 'zamowienia', name: { pl: 'Zamówienia', en: 'Procurement' } }],
  'sources/zrodla.yaml': [
    { id: 'zrodlo', title: 'Źródło testowe', url: 'https://example.test/akt', read: '2026-11-22' },
  ],
  'facts/progi.yaml': [
    threshold('X-1', 100_000, '2021-01-01', '2025-12-31'),
    threshold('X-2', 150_000, '2026-01-01', '2026-12-31'),
    threshold('X-3', 200_000, '2027-01-01', 'open'),
    fact('X-5', {
      says: 'Postępowania wszczęte przed zmianą idą po staremu.',
      from: '2026-01-01',
      to: 'open',
    }),
    fact('X-8', { says: 'Dawna ścieżka usług społecznych.', from: '2016-07-28', to: '2020-12-31' }),
  ],
  'facts/zasada-x.yaml': [
    fact('X-9', { says: 'Zasada X jest w mocy.', from: '2016-01-01', to: '2024-12-31' }),
  ],
  'answers/progi.yaml': [
    answer('prog', 'Od jakiej kwoty stosuje się ustawę?', ['jaki jest próg', 'ile wynosi próg zamówień'], {
      short: '{prog.says}',
      details: 'Kwota jest netto.\n\n{X-5.says}\n\n- punkt pierwszy\n- punkt drugi',
      facts: ['prog', 'X-5'],
      related: ['dawna-sciezka'],
    }),
    answer('stara-zasada', 'Czy zasada X obowiązuje?', ['zasada x'], {
      short: 'Zasada X brzmi: {X-9.says}',
      facts: ['X-9'],
    }),
    answer('dawna-sciezka', 'Czy jest jeszcze ścieżka usług społecznych?', ['ścieżka usług społecznych'], {
      short: '{X-8.says}',
      facts: ['X-8'],
      history: true,
    }),
  ],
  'unverified/inne.yaml': [
    {
      id: 'kwota-2030',
      title: 'Jaki będzie próg w przyszłości?',
      wordings: wordings(['czy próg wzrośnie po następnej reformie'], 'przyszłość'),
      topic: 'zamowienia',
      says: 'Nie wiadomo, jaka będzie kolejna kwota.',
      adviser_topic: 'zamowienia',
      owner: 'redakcja',
    },
  ],
} as const;

const smallFiles = (): readonly KnowledgeFile[] =>
  Object.entries(FILES).map(([name, entries]) => ({
    kind: kindOf(name)!,
    path: `knowledge/${name}`,
    text: stringify(entries),
  }));

/** A program of its own runs by today's clock, so its rules neither end nor change in our lifetime. */
const LASTING: Readonly<Record<string, string>> = {
  '2024-12-31': '2094-12-31',
  '2026-12-31': '2096-12-31',
  '2027-01-01': '2097-01-01',
  '2027-06-01': '2097-06-01',
};

/** The small base as files in that folder, for a program of its own; every text passes through `edit`. */
export const writeSmallKnowledge = (
  folder: string,
  edit: (text: string) => string = (text) => text,
): void => {
  for (const { path, text } of smallFiles()) {
    const file = join(folder, path.replace(/^knowledge\//, ''));
    mkdirSync(dirname(file), { recursive: true });
    const lasting = Object.entries(LASTING).reduce((all, [from, to]) => all.replaceAll(from, to), text);
    writeFileSync(file, edit(lasting));
  }
};

/** What the check finds wrong with another file beside those of the small base. */
export const problemsWith = (name: string, text: string, today = '2026-11-22'): readonly string[] => {
  const added = { kind: kindOf(name)!, path: `knowledge/${name}`, text };
  return checkFiles([...smallFiles(), added], today as Day)
    .problems.filter(({ severity, at }) => severity === 'error' && at.file.endsWith(name))
    .map(({ what }) => what);
};

/** The small base, checked by the real loader. */
export const smallBase = (today = '2026-11-22'): KnowledgeBase => {
  const files = smallFiles();
  const { base, problems } = checkFiles(files, today as Day);
  if (!base)
    throw new Error(
      problems
        .filter(({ severity }) => severity === 'error')
        .map(({ what, at }) => `${at.file}:${at.line} ${what}`)
        .join('\n'),
    );
  return base;
};

/** The knowledge base that ships, as of a fixed day. */
export const realBase = async (today = '2026-11-22'): Promise<KnowledgeBase> => {
  const { base } = await loadKnowledge('knowledge', today as Day);
  if (!base) throw new Error('the knowledge base has errors: npm run -s knowledge');
  return base;
};
