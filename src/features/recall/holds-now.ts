import type { Day } from '../../core/clock.ts';
import { versionOn } from '../../knowledge/as-of.ts';
import type { KnowledgeBase } from '../../knowledge/base.ts';
import { type Fact, isServable } from '../../knowledge/fact.ts';
import { versionOf } from '../../knowledge/fact-version.ts';
import { periodInWords } from '../../knowledge/period-words.ts';
import { stateOn } from '../../knowledge/validity.ts';
import type { Change } from './domain.ts';

/** What is to be told in place of what people were told (pl. *co obowiązuje*). */
export interface HoldsNow {
  /** The corrected fact, or the version that took its place; undefined where we have no rule any more. */
  readonly rule?: Fact;
  /** The rule of today, where the corrected fact is one of another time. */
  readonly today?: Fact;
}

export const holdsNow = ({ kind, fact, series }: Change, base: KnowledgeBase, today: Day): HoldsNow => {
  const found = base.facts.get(fact);
  const own = found && isServable(found) ? found : undefined;
  const current = versionOn(base.series.get(own?.series ?? series ?? '') ?? [], today);
  const rule = kind === 'corrected' ? (own ?? current) : current;
  if (!rule) return {};
  const isOfToday = stateOn(rule, today) === 'in-force' || current === undefined;
  return { rule, ...(isOfToday || current === rule ? {} : { today: current }) };
};

/** Whether people were told after all what holds: the change was taken back since. */
export const isTakenBack = (change: Change, { rule }: HoldsNow): boolean =>
  rule !== undefined && versionOf(rule) === change.version && periodInWords(rule.validity) === change.period;
