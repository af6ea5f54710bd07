/** The numbers of the search; what each is worth is measured in docs/answering.md. */
export interface Tuning {
  /** Shares of the views in the score; they sum to 1. */
  readonly shares: { readonly root: number; readonly gram: number };
  /** How much the text of an answer counts beside its title and wordings. */
  readonly textUnit: number;
  /** How much a number counts beside a word: a question with `2023` is about the rule, not the number. */
  readonly number: number;
  /** How much a word of the thesaurus counts beside the word it stands for. */
  readonly expansion: number;
  /** Whether unknown words are repaired. */
  readonly repair: boolean;
}

export const TUNING: Tuning = {
  shares: { root: 0.5, gram: 0.5 },
  textUnit: 0.9,
  number: 0.4,
  expansion: 0.5,
  repair: true,
};
