import type { Day } from '../core/clock.ts';
import type { Fact } from './fact.ts';
import { stateOn } from './validity.ts';

/** The version of a series that is the rule of that day; undefined before the first, after the last, or in doubt. */
export const versionOn = (series: readonly Fact[], day: Day): Fact | undefined =>
  series.find((fact) => stateOn(fact, day) === 'in-force');

/** The versions that are the rule of at least one day from `from` to `to`, both included, oldest first. */
export const versionsIn = (series: readonly Fact[], from: Day, to: Day): readonly Fact[] =>
  series.filter((fact) => {
    const first = fact.validity.from ?? from;
    const day = first > from ? first : from;
    return day <= to && stateOn(fact, day) === 'in-force';
  });
