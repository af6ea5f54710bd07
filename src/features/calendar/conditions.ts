import { regionName, type Telling } from './telling.ts';
import type { Happening } from './domain.ts';

/** Who may take part, one condition after another; empty where everybody may. */
export const conditionTexts = ({ eligibility }: Happening, { texts }: Telling): readonly string[] => {
  const { conditions: words } = texts.calendar.card;
  const { unitTypes, posts, relation, regions, powiaty, minYearsWorked, degree } = eligibility;
  return [
    ...(unitTypes ? [words.unitTypes(unitTypes.map((type) => texts.units.types[type]).join(', '))] : []),
    ...(posts ? [words.posts(posts.map((post) => texts.units.posts[post]).join(', '))] : []),
    ...(relation ? [words[relation]] : []),
    ...(regions ? [words.regions(regions.map(regionName).join(', '))] : []),
    ...(powiaty ? [words.powiaty(powiaty.join(', '))] : []),
    ...(minYearsWorked === undefined ? [] : [words.years(minYearsWorked)]),
    ...(degree ? [words.degree[degree]] : []),
  ];
};

/** How places are given, and who comes first. */
export const selectionTexts = ({ selection, priority }: Happening, { texts }: Telling): readonly string[] => {
  const { selection: words, priority: first } = texts.calendar.card;
  const who = [
    ...(priority.newUnits ? [first['new-units']] : []),
    ...(priority.unitTypes ?? []).map((type) => texts.units.types[type]),
    ...(priority.posts ?? []).map((post) => texts.units.posts[post]),
  ];
  return [
    words[selection],
    ...(selection === 'priority' && who.length > 0 ? [first.first(who.join(', '))] : []),
  ];
};
