import type { Question, QuestionKind, SurveyKind } from './domain.ts';

/** A question of a template; what it is called is in the texts, in every language. */
type Standard = readonly [name: string, kind: QuestionKind];

/** What a survey of each kind begins with; coordinators change it as they like. */
const TEMPLATES = {
  evaluation: [
    ['useful', 'scale'],
    ['clear', 'scale'],
    ['lead', 'scale'],
    ['organised', 'scale'],
    ['recommend', 'one'],
    ['best', 'words'],
    ['better', 'words'],
    ['next', 'words'],
  ],
  test: [
    ['knowledge', 'scale'],
    ['rules', 'scale'],
    ['practice', 'scale'],
    ['confidence', 'scale'],
  ],
  managers: [
    ['unitUseful', 'scale'],
    ['applied', 'scale'],
    ['change', 'one'],
    ['support', 'many'],
    ['unitWords', 'words'],
  ],
  needs: [
    ['topics', 'many'],
    ['form', 'one'],
    ['length', 'one'],
    ['needWords', 'words'],
  ],
} as const satisfies Readonly<Record<SurveyKind, readonly Standard[]>>;

/** The names of the questions that templates have. */
export type StandardName = (typeof TEMPLATES)[SurveyKind][number][0];

export const templateOf = (kind: SurveyKind): readonly Question[] =>
  TEMPLATES[kind].map(([standard, of], index) => ({ id: `q${String(index + 1)}`, kind: of, standard }));
