import type { SearchEntry } from '../../../knowledge/search/search-index.ts';
import type { KnowledgeText } from '../ai-port.ts';

/** How near a question is to each entry: the cosine with its nearest title, wording or text. */
export type Cosines = ReadonlyMap<string, number>;

/** Compares a question with every text of the knowledge base, one by one. */
export interface MeaningIndex {
  /** Undefined where the question's vector is of another dimension: then it says nothing. */
  compare(question: Float32Array): Cosines | undefined;
  /**
   * How near one must be to be the same question in other words: as near as half of the base's wordings are to their
   * own title. It holds for the model and the base it was taken from.
   */
  readonly same: number;
}

/** The texts of an entry that are compared, the title first. */
export const textsOf = ({ title, wordings, text }: SearchEntry): readonly KnowledgeText[] => [
  ...[title, ...wordings].map((asked) => ({ kind: 'asked' as const, text: asked })),
  // What an answer only quotes leaves no text of its own.
  ...(/\p{L}/u.test(text) ? [{ kind: 'told' as const, text }] : []),
];

const dot = (one: Float32Array, other: Float32Array): number => {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += one[at]! * other[at]!;
  return sum;
};

const middleOf = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[sorted.length >> 1] ?? 1;
};

/** `vectors` are those of all texts of all entries, in order and of length 1. */
export const createMeaningIndex = (
  entries: readonly SearchEntry[],
  vectors: readonly Float32Array[],
): MeaningIndex => {
  let next = 0;
  const own = entries.map((entry) => vectors.slice(next, (next += textsOf(entry).length)));
  const toTitle = own.flatMap(([title, ...rest], at) =>
    rest.slice(0, entries[at]!.wordings.length).map((wording) => dot(title!, wording)),
  );
  return {
    same: middleOf(toTitle),
    compare: (question) => {
      if (question.length !== vectors[0]?.length) return undefined;
      return new Map(
        entries.map(({ id }, at) => [id, Math.max(...own[at]!.map((vector) => dot(question, vector)))]),
      );
    },
  };
};
