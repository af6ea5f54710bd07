import type { Day } from '../../../core/clock.ts';
import { foldedWords } from '../../../core/text.ts';
import type { GiveWay } from '../../../core/turns.ts';
import type { Mistake, ReadRow } from '../../imports/columns.ts';
import type { Happening } from '../domain.ts';
import type { HappeningPlan, NewTerm } from '../store.ts';
import type { Telling } from '../telling.ts';
import { problemsOf } from './check.ts';
import type { EventRow } from './import-columns.ts';
import { EMPTY_PLAN } from './part-form.ts';

/** What a file of events would do. */
export interface EventsPlan {
  /** Each with the first row of the file that is about it. */
  readonly plans: readonly { readonly row: number; readonly plan: HappeningPlan }[];
  /** Rows whose event is there already, by number; they are left out. */
  readonly there: readonly { readonly row: number; readonly title: string }[];
}

const eventKey = (title: string): string => foldedWords(title);

const termKey = (title: string, day: Day | undefined): string => `${eventKey(title)}|${day ?? ''}`;

const termOf = ({ sessions, capacity, label }: EventRow, number: number): NewTerm | undefined =>
  sessions && capacity !== undefined
    ? { number, capacity, sessions, ...(label === undefined ? {} : { label }) }
    : undefined;

const planOfRow = ({
  sessions: _sessions,
  capacity: _capacity,
  label: _label,
  topics = [],
  ...row
}: EventRow): HappeningPlan => ({ ...EMPTY_PLAN, ...row, topics });

/**
 * Puts rows together: rows of one title are dates of one event. A date that is there already is left out, and named;
 * the same date twice in the file is a mistake, and so is a day without seats or seats without a day.
 */
export const planEvents = async (
  rows: readonly ReadRow<EventRow>[],
  known: readonly Happening[],
  { texts, now }: Telling,
  giveWay: GiveWay,
): Promise<EventsPlan & { readonly mistakes: readonly Mistake[] }> => {
  const { fields } = texts.deskForms;
  const { importing, problems } = texts.desk;
  const there = new Set(
    known
      .filter(({ state }) => state !== 'cancelled')
      .flatMap(({ title, terms }) =>
        terms.length === 0
          ? [termKey(title, undefined)]
          : terms.map(({ sessions }) => termKey(title, sessions[0]?.day)),
      ),
  );
  const plans = new Map<string, { row: number; plan: HappeningPlan }>();
  const seen = new Map<string, number>();
  const left: EventsPlan['there'][number][] = [];
  const mistakes: Mistake[] = [];
  for (const { row, value } of rows) {
    await giveWay();
    const key = termKey(value.title, value.sessions?.[0]?.day);
    const earlier = seen.get(key);
    seen.set(key, row);
    if (earlier !== undefined) {
      mistakes.push({ row, column: fields.title.label, text: importing.twice(earlier) });
      continue;
    }
    if ((value.sessions === undefined) !== (value.capacity === undefined)) {
      const column = value.sessions === undefined ? fields.sessions.label : fields.capacity.label;
      mistakes.push({ row, column, text: texts.desk.faults.required });
      continue;
    }
    if (there.has(key)) {
      left.push({ row, title: value.title });
      continue;
    }
    const first = plans.get(eventKey(value.title)) ?? { row, plan: planOfRow(value) };
    const term = termOf(value, first.plan.terms.length + 1);
    const plan = term ? { ...first.plan, terms: [...first.plan.terms, term] } : first.plan;
    plans.set(eventKey(value.title), { ...first, plan });
    for (const problem of problemsOf({ ...plan, terms: term ? [term] : [] }, now))
      if (problem.kind === 'deadline-after-start')
        mistakes.push({ row, column: fields.deadline.label, text: problems[problem.kind] });
  }
  return { plans: [...plans.values()], there: left, mistakes };
};
