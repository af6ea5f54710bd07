import type { Texts } from '../../i18n/pl.ts';
import { hoursOf, type Scope } from './domain.ts';
import type { Row } from './lists.ts';
import type { ReportsStore } from './store.ts';

/** Advice by what it was about and how it was given: the same services told twice, never added up. */
export interface AdviceParts {
  readonly topics: readonly Row[];
  readonly modes: readonly Row[];
}

/** Topics that a report has room for, those with most time first; the list has all of them. */
const MOST = 12;

export const advicePartsOf = async (store: ReportsStore, scope: Scope): Promise<AdviceParts> => ({
  topics: await store.rows(scope, 'adviceTopics', { from: 0, most: MOST }),
  modes: await store.rows(scope, 'adviceModes', { from: 0, most: MOST }),
});

/** As tables that people read, and the same as numbers: services, hours, people, units. */
export const adviceTables = (texts: Texts, { topics, modes }: AdviceParts) => {
  const { reports, duty } = texts;
  const { adviceColumns: names } = reports;
  const table = (title: string, column: string, parts: readonly (Row & { readonly called: string })[]) => {
    const numbers = parts.map(({ services = 0, minutes = 0, persons = 0, units = 0 }) => [
      Number(services),
      hoursOf(Number(minutes), 60),
      Number(persons),
      Number(units),
    ]);
    return {
      title,
      columns: [column, ...names.rest],
      rows: parts.map(({ called }, index) => [
        called,
        ...numbers[index]!.map((value, at) => (at === 1 ? reports.hours60(value) : reports.count(value))),
      ]),
      numbers,
    };
  };
  const modeNames: Readonly<Record<string, string>> = duty.modes;
  const modeName = (mode: string): string => modeNames[mode] ?? mode;
  return [
    table(
      reports.lists.adviceTopics,
      names.topic,
      topics.map((row) => ({ ...row, called: String(row.topic) })),
    ),
    table(
      reports.lists.adviceModes,
      names.mode,
      modes.map((row) => ({ ...row, called: modeName(String(row.mode)) })),
    ),
  ].filter(({ rows }) => rows.length > 0);
};
