/** The numbers of the search; what each step is worth is measured in docs/answering.md. */
export interface Tuning {
  /** Shares of the three views: roots of words, first letters of words, runs of letters. They sum to 1. */
  readonly root: number;
  readonly start: number;
  readonly gram: number;
  /** How much the text of an answer counts beside its title and wordings. */
  readonly told: number;
  /** How much the second and the third best unit of an entry add to its best one. */
  readonly support: readonly [number, number];
  /** How much the part of the question that the whole entry covers adds. */
  readonly coverage: number;
  /** How much it adds, in shares of the score, that the question says all of one wording. */
  readonly echo: number;
  /** How much a number counts beside a word: a question with `2023` is about the rule, not the number. */
  readonly number: number;
  /** How much a word counts that is in every other question. */
  readonly weak: number;
  /** How much a word of the thesaurus counts beside a word of the question. */
  readonly expansion: number;
  /** Whether unknown words are repaired. */
  readonly repair: boolean;
}

export const TUNING: Tuning = {
  root: 0.3,
  start: 0.2,
  gram: 0.5,
  told: 0.7,
  support: [0.4, 0.3],
  coverage: 0.3,
  echo: 0.3,
  number: 0.7,
  weak: 0.6,
  expansion: 0.4,
  repair: true,
};
