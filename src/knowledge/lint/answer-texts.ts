import type { Answer, Unverified } from '../answer.ts';

/** A text of an entry that people read, with its place in the file. */
export interface EntryText {
  readonly entry: Answer | Unverified;
  readonly path: readonly PropertyKey[];
  readonly text: string;
}

/** The texts of an answer or an unverified entry in which numbers and quotations are checked. */
export const textsOf = (entry: Answer | Unverified): readonly EntryText[] => {
  const text = (path: readonly PropertyKey[], words: string): EntryText => ({ entry, path, text: words });
  if (!('short' in entry)) return [text(['title'], entry.title), text(['says'], entry.says)];
  const { askBack } = entry;
  return [
    text(['title'], entry.title),
    text(['short'], entry.short),
    text(['details'], entry.details),
    ...(askBack ? [text(['ask_back', 'question'], askBack.question)] : []),
    ...(askBack?.options ?? []).map(({ label }, index) =>
      text(['ask_back', 'options', index, 'label'], label),
    ),
  ];
};
