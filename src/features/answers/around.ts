import type { Day } from '../../core/clock.ts';
import { day, partsOf } from '../../core/day.ts';
import type { KnowledgeBase } from '../../knowledge/base.ts';
import type { Fact } from '../../knowledge/fact.ts';
import type { Around } from './domain.ts';

/** The same day a year earlier (28 February for a leap day). */
const yearBefore = (today: Day): Day => {
  const { year, month, day: dayOfMonth } = partsOf(today);
  return day(year - 1, month, dayOfMonth) ?? day(year - 1, month, 28)!;
};

/**
 * What people should know besides the rule of today: versions published for later, and the versions that were
 * replaced within the last twelve months. Only for the series the told sections quote.
 */
export const aroundToday = (base: KnowledgeBase, quoted: readonly Fact[], today: Day): Around => {
  const names = new Set(quoted.map((fact) => fact.series).filter((name) => name !== undefined));
  const versions = [...names].map((name) => base.series.get(name) ?? []);
  const recently = yearBefore(today);
  return {
    upcoming: versions.flat().filter(({ validity }) => validity.from !== undefined && validity.from > today),
    replaced: versions
      .flat()
      .filter(({ validity }) => validity.to !== undefined && validity.to < today && validity.to >= recently),
  };
};
