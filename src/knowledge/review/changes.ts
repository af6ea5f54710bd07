import type { Day } from '../../core/clock.ts';
import { dayAfter } from '../../core/day.ts';
import type { KnowledgeBase } from '../base.ts';
import { type Fact, isServable } from '../fact.ts';

/**
 * A change of the rules (pl. *zmiana w przepisach*): a rule `began`, `ended` with nothing after it, or is `announced`
 * for a day still to come.
 */
export interface Change {
  readonly kind: 'began' | 'ended' | 'announced';
  /** The first day of the new state. */
  readonly day: Day;
  readonly fact: Fact;
  /** The rule it replaces, where the base knows it. */
  readonly before?: Fact;
}

const neighbours = (base: KnowledgeBase, fact: Fact): { before?: Fact; after?: Fact } => {
  const versions = base.series.get(fact.series ?? '') ?? [];
  const at = versions.indexOf(fact);
  const before = versions[at - 1];
  const after = at < 0 ? undefined : versions[at + 1];
  return { ...(before ? { before } : {}), ...(after ? { after } : {}) };
};

const changesOf = (base: KnowledgeBase, fact: Fact, since: Day, today: Day): readonly Change[] => {
  const { from, fromWords, to, toWords } = fact.validity;
  const { before, after } = neighbours(base, fact);
  const ended = to !== undefined && toWords === undefined && !after ? dayAfter(to) : undefined;
  const changes: Change[] = [];
  // A first day told in words is only the day from which we are sure of it.
  if (from !== undefined && fromWords === undefined && from >= since)
    changes.push({
      kind: from > today ? 'announced' : 'began',
      day: from,
      fact,
      ...(before ? { before } : {}),
    });
  if (ended && ended >= since && ended <= today) changes.push({ kind: 'ended', day: ended, fact });
  return changes;
};

/**
 * What changed in the rules from that day to today, newest first, and before it what is announced, the nearest first.
 * Facts that may not be served are left out.
 */
export const changesSince = (base: KnowledgeBase, since: Day, today: Day): readonly Change[] => {
  const all = [...base.facts.values()]
    .filter(isServable)
    .flatMap((fact) => changesOf(base, fact, since, today));
  const announced = all.filter(({ kind }) => kind === 'announced');
  const past = all.filter(({ kind }) => kind !== 'announced');
  return [
    ...announced.sort((one, other) => compare(one.day, other.day) || compare(one.fact.id, other.fact.id)),
    ...past.sort((one, other) => compare(other.day, one.day) || compare(one.fact.id, other.fact.id)),
  ];
};

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
