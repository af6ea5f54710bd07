import { type Instant, shift } from '../../core/clock.ts';

/**
 * What is deleted by itself when its time is over (pl. *okresy przechowywania*): needs stated in registrations, after
 * the event; questions without an answer; questions to advisers and what consultations were about, after their end;
 * the list of answers given; rows of files; who was asked by surveys, and
 * what was written there in words, after their end; the journal; people of whom nothing was heard.
 */
export const RETENTION_RULES = [
  'needs',
  'questions',
  'handover',
  'consultations',
  'answers',
  'files',
  'surveys',
  'journal',
  'people',
] as const;
export type RetentionRule = (typeof RETENTION_RULES)[number];

/** After how many days; absent: only when somebody asks for it. */
export type RetentionDays = Readonly<Partial<Record<RetentionRule, number>>>;

export type RetentionCounts = Readonly<Partial<Record<RetentionRule, number>>>;

/** What carries the rules out. */
export interface RetentionStore {
  /** How many there are from before that moment; nothing is changed. */
  due(rule: RetentionRule, before: Instant): Promise<number>;
  /** Deletes them; gives how many there were. */
  forget(rule: RetentionRule, before: Instant, at: Instant): Promise<number>;
}

const DAY = 24 * 3_600_000;

const each = async (
  days: RetentionDays,
  at: Instant,
  work: (rule: RetentionRule, before: Instant) => Promise<number>,
): Promise<RetentionCounts> => {
  const counts: Partial<Record<RetentionRule, number>> = {};
  for (const rule of RETENTION_RULES) {
    const kept = days[rule];
    if (kept === undefined) continue;
    const count = await work(rule, shift(at, -kept * DAY));
    if (count > 0) counts[rule] = count;
  }
  return counts;
};

/** What would be deleted now, by rule; rules under which nothing would are left out. */
export const retentionDue = (
  store: Pick<RetentionStore, 'due'>,
  days: RetentionDays,
  at: Instant,
): Promise<RetentionCounts> => each(days, at, (rule, before) => store.due(rule, before));

/** Deletes what has had its time; gives how many entries there were by rule. */
export const retain = (
  store: Pick<RetentionStore, 'forget'>,
  days: RetentionDays,
  at: Instant,
): Promise<RetentionCounts> => each(days, at, (rule, before) => store.forget(rule, before, at));
