import type { Day } from '../../core/clock.ts';
import { daysBetween, daysLater } from '../../core/day.ts';
import type { KnowledgeBase } from '../base.ts';
import type { Fact } from '../fact.ts';
import { type Entry, restingOn } from './resting.ts';

/** A fact that is to be checked against its sources (pl. *fakt do sprawdzenia*). */
export interface DueFact {
  readonly fact: Fact;
  readonly isOverdue: boolean;
  /** What rests on it. */
  readonly entries: readonly Entry[];
  /** How often that was served lately. */
  readonly use: number;
  /** Days since the last check. */
  readonly age: number;
}

const rank = (one: DueFact, other: DueFact): number =>
  Number(other.isOverdue) - Number(one.isOverdue) ||
  other.use * other.age - one.use * one.age ||
  one.fact.checkBy.localeCompare(other.fact.checkBy) ||
  one.fact.id.localeCompare(other.fact.id);

/**
 * The facts whose next check is due within so many days: those past it first, then by use times age, so that a rule
 * told every day and not looked at for long goes before one nobody asks about.
 * @param served how often each answer was given lately, by its id
 */
export const dueFacts = (
  base: KnowledgeBase,
  today: Day,
  days: number,
  served: ReadonlyMap<string, number>,
): readonly DueFact[] => {
  const last = daysLater(today, days);
  const resting = restingOn(base);
  return [...base.facts.values()]
    .filter(({ checkBy }) => checkBy <= last)
    .map((fact) => {
      const entries = resting.get(fact.id) ?? [];
      return {
        fact,
        isOverdue: fact.checkBy < today,
        entries,
        use: entries.reduce((sum, { id }) => sum + (served.get(id) ?? 0), 0),
        age: Math.max(0, daysBetween(fact.checkedOn, today)),
      };
    })
    .sort(rank);
};
