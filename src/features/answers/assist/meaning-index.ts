import type { SearchEntry } from '../../../knowledge/search/search-index.ts';
import type { KnowledgeText } from '../ai-port.ts';

/** How near a question is to each entry: the cosine with its nearest title, wording or text. */
export type Cosines = ReadonlyMap<string, number>;

/** Compares a question with every text of the knowledge base, one by one. */
export interface MeaningIndex {
  /** Undefined where the question's vector is of another dimension: then it says nothing. */
  compare(question: Float32Array): Cosines | undefined;
  /**
   * How near an entry must be to be worth offering when the words found nothing. Only one in twenty of the base's own
   * questions comes so near to an entry that is not its own, so hardly more questions without an answer will. It is
   * taken from the base and the model themselves: cosines of different models are not comparable.
   */
  readonly worthOffering: number;
}

/** The texts of an entry that are compared, the title first, then the wordings. */
export const textsOf = ({ title, wordings, text }: SearchEntry): readonly KnowledgeText[] => [
  ...[title, ...wordings].map((asked) => ({ kind: 'asked' as const, text: asked })),
  // What an answer only quotes leaves no text of its own.
  ...(/\p{L}/u.test(text) ? [{ kind: 'told' as const, text }] : []),
];

/** So many of the base's questions are tried as if they had no answer; each takes as long as a question. */
const MOST_TRIED = 200;
const NEARER_THAN = 0.95;

const dot = (one: Float32Array, other: Float32Array): number => {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += one[at]! * other[at]!;
  return sum;
};

/**
 * `vectors` are those of all texts of all entries, in order and of length 1. `pause` is awaited between the tries, so
 * that people are answered meanwhile.
 */
export const createMeaningIndex = async (
  entries: readonly SearchEntry[],
  vectors: readonly Float32Array[],
  pause: () => Promise<void>,
): Promise<MeaningIndex> => {
  let next = 0;
  const own = entries.map((entry) => vectors.slice(next, (next += textsOf(entry).length)));
  const nearest = (question: Float32Array, at: number): number =>
    Math.max(...own[at]!.map((vector) => dot(question, vector)));

  const asked = entries.flatMap(({ wordings }, entry) =>
    own[entry]!.slice(0, 1 + wordings.length).map((vector) => ({ entry, vector })),
  );
  const step = Math.max(1, Math.floor(asked.length / MOST_TRIED));
  const foreign: number[] = [];
  for (let at = 0; at < asked.length; at += step) {
    const { entry, vector } = asked[at]!;
    foreign.push(Math.max(...own.map((_, other) => (other === entry ? -1 : nearest(vector, other)))));
    await pause();
  }
  foreign.sort((one, other) => one - other);

  return {
    worthOffering: foreign[Math.floor(foreign.length * NEARER_THAN)] ?? 1,
    compare: (question) =>
      question.length === vectors[0]?.length
        ? new Map(entries.map(({ id }, at) => [id, nearest(question, at)]))
        : undefined,
  };
};
