import type { Day } from '../core/clock.ts';
import type { Fact } from './fact.ts';

/**
 * What a fact is on a day (pl. *stan przepisu*). `closed`: it has ended, its last day is told only in words;
 * `unsure`: it may or may not have begun, its first day is told only in words.
 */
export type FactState = 'in-force' | 'upcoming' | 'expired' | 'closed' | 'unsure';

/** Whether the fact is the rule of that day. Only `in-force` may be served as such. */
export const stateOn = (
  { validity, checkedOn }: Pick<Fact, 'validity' | 'checkedOn'>,
  day: Day,
): FactState => {
  const { from, fromWords, to, toWords, open } = validity;
  // A start told only in words says nothing to the day: what is certain is that it had begun when it was checked.
  const firstCertain = from ?? (fromWords === undefined || to !== undefined ? undefined : checkedOn);
  if (from === undefined && firstCertain !== undefined && day < firstCertain) return 'unsure';
  if (from !== undefined && day < from) return fromWords === undefined ? 'upcoming' : 'unsure';
  if (to !== undefined && day > to) return toWords === undefined ? 'expired' : 'closed';
  if (to === undefined && toWords !== undefined && !open) return 'closed';
  return 'in-force';
};

/** Whether the fact is over on that day, to the day or in words. */
export const isOver = (fact: Pick<Fact, 'validity' | 'checkedOn'>, day: Day): boolean => {
  const state = stateOn(fact, day);
  return state === 'expired' || state === 'closed';
};
