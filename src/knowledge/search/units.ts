import { analyse } from './analyse.ts';

/** The texts of an entry: its title, the ways it is asked for, and what it tells. */
export interface EntryTexts {
  readonly title: string;
  readonly wordings: readonly string[];
  readonly text: string;
}

/** What is matched as one: a title, a wording, or a title with the text of its answer. */
export interface Unit {
  /** Index of the entry it belongs to. */
  readonly entry: number;
  readonly kind: 'asked' | 'told';
  /** Numbers of its words in the vocabulary, in order. */
  readonly words: Uint32Array;
  /** So many first words count twice: the title before its text. */
  readonly doubled: number;
}

/** All different words of the entries. */
export interface Vocabulary {
  readonly words: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
}

/** Cuts entries into units, entry after entry, and numbers their words. */
export const unitsOf = (
  entries: readonly EntryTexts[],
): { readonly units: readonly Unit[]; readonly vocabulary: Vocabulary } => {
  const numberOf = new Map<string, number>();
  const numberWords = (text: string): Uint32Array =>
    Uint32Array.from(
      analyse(text).map((word) => {
        const number = numberOf.get(word) ?? numberOf.size;
        numberOf.set(word, number);
        return number;
      }),
    );
  const units = entries.flatMap(({ title, wordings, text }, entry): readonly Unit[] => {
    const asked = [title, ...wordings].map((one): Unit => ({
      entry,
      kind: 'asked',
      words: numberWords(one),
      doubled: 0,
    }));
    const words = numberWords(`${title}\n${text}`);
    return [...asked, { entry, kind: 'told', words, doubled: asked[0]!.words.length }];
  });
  return { units, vocabulary: { words: [...numberOf.keys()], numberOf } };
};
