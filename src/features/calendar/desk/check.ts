import type { Instant } from '../../../core/clock.ts';
import type { HappeningPlan, NewTerm } from '../store.ts';

/** What keeps an event from being shown to everybody. */
export type Problem =
  | { readonly kind: 'no-place' | 'deadline-past' | 'deadline-after-start' | 'resign-after-start' }
  | { readonly kind: 'begun' | 'minimum'; readonly term: number };

/** What a thoughtful coordinator would still look at. */
export type Remark = 'no-deadline' | 'no-contact' | 'no-dates' | 'free-day';

const beginning = ({ sessions }: NewTerm): Instant | undefined => sessions[0]?.startsAt;

/** Every problem of the plan as a whole; fields are checked by their forms. */
export const problemsOf = (plan: HappeningPlan, now: Instant): readonly Problem[] => {
  const { terms, place, onlineUrl, deadline, resignUntil, minimum } = plan;
  const begins = terms.flatMap((term) => beginning(term) ?? []).toSorted();
  const [first] = begins;
  const last = begins.at(-1);
  const hasPlace =
    place !== undefined ||
    onlineUrl !== undefined ||
    terms.every(({ sessions }) => sessions.every((session) => session.place ?? session.onlineUrl));
  return [
    ...(terms.length > 0 && !hasPlace ? [{ kind: 'no-place' } as const] : []),
    ...terms.flatMap((term) =>
      (beginning(term) ?? '9999') <= now ? [{ kind: 'begun', term: term.number } as const] : [],
    ),
    ...(deadline !== undefined && deadline <= now ? [{ kind: 'deadline-past' } as const] : []),
    ...(deadline !== undefined && first !== undefined && deadline > first
      ? [{ kind: 'deadline-after-start' } as const]
      : []),
    ...(resignUntil !== undefined && last !== undefined && resignUntil > last
      ? [{ kind: 'resign-after-start' } as const]
      : []),
    ...terms.flatMap((term) =>
      minimum !== undefined && minimum > term.capacity
        ? [{ kind: 'minimum', term: term.number } as const]
        : [],
    ),
  ];
};

/** Nothing of this keeps it from being published. */
export const remarksOf = (
  { terms, deadline, contact }: HappeningPlan,
  isFree: (day: NewTerm['sessions'][number]['day']) => boolean,
): readonly Remark[] => [
  ...(terms.length === 0 ? (['no-dates'] as const) : []),
  ...(terms.length > 0 && deadline === undefined ? (['no-deadline'] as const) : []),
  ...(contact === undefined ? (['no-contact'] as const) : []),
  ...(terms.some(({ sessions }) => sessions.some(({ day }) => isFree(day))) ? (['free-day'] as const) : []),
];
