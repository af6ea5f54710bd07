import { analyse } from './analyse.ts';
import { type SearchEntry } from './search-index.ts';

/** What is matched as one: a title, a wording, or a title with the text of its answer. */
export interface Unit {
  /** Index of the entry it belongs to. */
  readonly entry: number;
  readonly kind: 'asked' | 'told';
  /** Numbers of its words in the vocabulary, in order. */
  readonly words: Uint32Array;
  /** The first words that count twice: a title before its text. */
  readonly doubled: number;
}

/** All different words of the entries. */
export interface Vocabulary {
  readonly words: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
}

/** Cuts entries into units and numbers their words. */
export const unitsOf = (
  entries: readonly SearchEntry[],
): { readonly units: readonly Unit[]; readonly vocabulary: Vocabulary } => {
  const numberOf = new Map<string, number>();
  const words: string[] = [];
  const numbered = (text: string): readonly number[] =>
    analyse(text).map((word) => {
      const known = numberOf.get(word);
      if (known !== undefined) return known;
      numberOf.set(word, words.length);
      return words.push(word) - 1;
    });

  const units = entries.flatMap((entry, at): readonly Unit[] => {
    const title = numbered(entry.title);
    const asked = [title, ...entry.wordings.map(numbered)];
    const told = {
      entry: at,
      kind: 'told',
      words: Uint32Array.from([...title, ...numbered(entry.text)]),
    } as const;
    return [
      ...asked.map(
        (one) => ({ entry: at, kind: 'asked', words: Uint32Array.from(one), doubled: 0 }) as const,
      ),
      { ...told, doubled: title.length },
    ];
  });
  return { units, vocabulary: { words, numberOf } };
};
