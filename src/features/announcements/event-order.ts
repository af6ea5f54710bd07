import type { Day } from '../../core/clock.ts';
import type { Happening } from '../calendar/domain.ts';

const daysOf = ({ terms }: Happening): readonly Day[] =>
  terms.flatMap(({ sessions }) => sessions.map(({ day }) => day)).toSorted();

/** The day on which it begins; undefined where no day is set yet. */
export const firstDay = (happening: Happening): Day | undefined => daysOf(happening)[0];

/** Events as one looks for them: those to come in the order of their days, then those without a day, then the past ones, the latest first. */
export const inOrder = (happenings: readonly Happening[], today: Day): readonly Happening[] => {
  const isPast = (one: Happening): boolean => (daysOf(one).at(-1) ?? today) < today;
  const byDay = (some: readonly Happening[]) =>
    some.toSorted((one, other) => (firstDay(one) ?? '9999').localeCompare(firstDay(other) ?? '9999'));
  return [
    ...byDay(happenings.filter((one) => !isPast(one))),
    ...byDay(happenings.filter(isPast)).toReversed(),
  ];
};
