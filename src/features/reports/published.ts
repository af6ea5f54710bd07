import { isHidden, joinSmall } from '../../core/small-groups.ts';
import {
  type FigureId,
  FIGURES,
  type Figures,
  formFigure,
  LEARNING_FORMS,
  PARTS,
  SEX_FIGURES,
  type SexFigure,
} from './domain.ts';

/** A report that anybody may read (pl. *wersja do publikacji*): small groups of people are not to be seen in it. */
export interface Published {
  /** Without those that are hidden. */
  readonly figures: Figures;
  readonly hidden: ReadonlySet<FigureId>;
  /** Sexes that are told together, for one of them alone would be few. */
  readonly together?: { readonly keys: readonly SexFigure[]; readonly size: number };
}

/** Figures that count people, or what each of them did once. Events, places, hours and units are not people. */
const isOfPeople = (id: FigureId): boolean =>
  /^(persons|applications|surveys|questions|certificates)\.|\.(participations|persons)$/u.test(id) ||
  id === 'announcements.addressed' ||
  id === 'announcements.acknowledged';

type Pair = readonly [hides: FigureId, beside: FigureId];

/** The first is hidden where it differs from the second by a few, for whoever is not in both is told by the two. */
const BESIDE: readonly Pair[] = [
  ['persons.projects', 'persons.all'],
  ...LEARNING_FORMS.map((form): Pair => [formFigure(form, 'persons'), 'persons.all']),
  ...LEARNING_FORMS.map((form): Pair => [formFigure(form, 'participations'), formFigure(form, 'persons')]),
  ['applications.placed', 'applications.made'],
  ['applications.resigned', 'applications.made'],
  ['applications.cancelled', 'applications.made'],
  ['applications.waited', 'applications.made'],
  ['applications.unplaced', 'applications.waited'],
  ['advice.group', 'advice.services'],
  ['advice.unplanned', 'advice.services'],
  ...(Object.entries(PARTS) as Pair[]),
];

/** The first is hidden where the second is: it would say how few they are. */
const WITH: readonly Pair[] = [
  ...LEARNING_FORMS.map((form): Pair => [formFigure(form, 'participations'), formFigure(form, 'persons')]),
  ...(['services', 'minutes', 'group', 'unplanned'] as const).map((figure): Pair => [
    `advice.${figure}`,
    'advice.persons',
  ]),
];

/** Sexes put together where one alone would be few, so that nobody can be reckoned from the total either. */
const bySex = (figures: Figures): Pick<Published, 'hidden' | 'together'> => {
  const groups = joinSmall(SEX_FIGURES.map((sex) => [sex, figures[`persons.${sex}`] ?? 0]));
  const joined = groups.find(({ keys, size }) => keys.length > 1 || isHidden(size));
  const hidden = new Set((joined?.keys ?? []).map((sex): FigureId => `persons.${sex}`));
  return joined && !isHidden(joined.size) ? { hidden, together: joined } : { hidden };
};

/**
 * The figures as they may be published: none of fewer than five people, and none from which such a one could be reckoned
 * with the others. Two reports of overlapping periods can still be compared; that is for people to think of.
 */
export const publish = (figures: Figures): Published => {
  const { hidden: sexes, ...rest } = bySex(figures);
  const hidden = new Set<FigureId>([
    ...sexes,
    ...FIGURES.filter((id) => isOfPeople(id) && isHidden(figures[id] ?? 0)),
  ]);
  const isShown = (id: FigureId): boolean => figures[id] !== undefined && !hidden.has(id);
  for (const [hides, beside] of WITH) if (hidden.has(beside) && isShown(hides)) hidden.add(hides);
  for (const [hides, beside] of BESIDE)
    if (isShown(hides) && isShown(beside) && isHidden(Math.abs(figures[hides]! - figures[beside]!)))
      hidden.add(hides);
  const shown = Object.entries(figures).filter(([id]) => !hidden.has(id as FigureId));
  return { figures: Object.fromEntries(shown), hidden, ...rest };
};
