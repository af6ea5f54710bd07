import type { Day, Instant } from '../../core/clock.ts';
import { daysLater } from '../../core/day.ts';
import { warsawDay } from '../../core/warsaw.ts';
import type { KnowledgeBase } from '../../knowledge/base.ts';
import { type Change, changesSince } from '../../knowledge/review/changes.ts';
import type { Happening } from '../calendar/domain.ts';
import type { Call } from '../calls/domain.ts';
import { callOf, itemsOfCall } from './call-items.ts';
import type { ItemName } from './domain.ts';
import { isOfGroup, itemsOfGroup } from './group-advice.ts';
import type { GroupAdvice } from './group-session.ts';
import { type Item, itemOfChange, itemsOfEvent } from './items.ts';

/** A change that came into force longer ago is news to nobody, in days. */
const CHANGED_WITHIN = 30;

/** More events than this are not to come in any one region. */
const MOST_EVENTS = 2000;

/** Where items come from. */
export interface Sources {
  /** What is coming, as everybody is shown it. */
  readonly coming: (now: Instant, most: number) => Promise<readonly Happening[]>;
  readonly happenings: (ids: readonly string[]) => Promise<readonly Happening[]>;
  /** Group consultations that are to come. */
  readonly groups: (now: Instant) => Promise<readonly GroupAdvice[]>;
  /** Calls that take applications, or would if they had not been called off. */
  readonly calls: (now: Instant) => Promise<readonly Call[]>;
  readonly callsNamed: (ids: readonly string[]) => Promise<readonly Call[]>;
  readonly base: () => KnowledgeBase;
}

/** Everything that there is to tell (pl. *spis pozycji*), at one moment. */
export interface Catalogue {
  all(now: Instant): Promise<readonly Item[]>;
  /** Those of the named ones that still hold, in that order. */
  named(names: readonly ItemName[], now: Instant): Promise<readonly Item[]>;
}

const eventOf = (name: ItemName): string | undefined =>
  name.id.startsWith('change:') || isOfGroup(name) || callOf(name) !== undefined
    ? undefined
    : name.id.slice(name.id.indexOf(':') + 1);

export const createCatalogue = ({
  coming,
  happenings,
  groups,
  calls,
  callsNamed,
  base,
}: Sources): Catalogue => {
  let known: { readonly base: KnowledgeBase; readonly day: Day; readonly items: readonly Item[] } | undefined;

  const changes = (now: Instant): readonly Item[] => {
    const day = warsawDay(now);
    const current = base();
    if (known?.base !== current || known.day !== day) {
      const since = daysLater(day, -CHANGED_WITHIN);
      known = {
        base: current,
        day,
        items: changesSince(current, since, day).map((one: Change) => itemOfChange(one)),
      };
    }
    return known.items;
  };

  return {
    all: async (now) => [
      ...(await coming(now, MOST_EVENTS)).flatMap((one) => itemsOfEvent(one, now)),
      ...(await groups(now)).flatMap((one) => itemsOfGroup(one, now)),
      ...(await calls(now)).flatMap((one) => itemsOfCall(one, now)),
      ...changes(now),
    ],
    named: async (names, now) => {
      const ids = [...new Set(names.flatMap((name) => eventOf(name) ?? []))];
      const advice = names.some(isOfGroup) ? await groups(now) : [];
      const named = [...new Set(names.flatMap((name) => callOf(name) ?? []))];
      const found = [
        ...(await happenings(ids)).flatMap((one) => itemsOfEvent(one, now)),
        ...advice.flatMap((one) => itemsOfGroup(one, now)),
        ...(await callsNamed(named)).flatMap((one) => itemsOfCall(one, now)),
        ...changes(now),
      ];
      const byId = new Map(found.map((item) => [item.id, item]));
      return names.flatMap(({ id }) => byId.get(id) ?? []);
    },
  };
};
