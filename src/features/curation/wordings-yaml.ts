import type { KnowledgeBase } from '../../knowledge/base.ts';
import type { AcceptedWording } from './store.ts';

/** Accepted wordings of one entry, ready to be put under its `wordings:`. */
export interface EntryWordings {
  readonly answer: string;
  readonly title: string;
  /** Where the entry stands. */
  readonly file: string;
  readonly line: number;
  /** Lines of YAML, indented as they stand in the file. */
  readonly lines: readonly string[];
}

/** A JSON string is a YAML string too, whatever a person wrote in it. */
const lineOf = (wording: string): string => `    - ${JSON.stringify(wording)}`;

/** Accepted wordings by entry, in the order of the files. Nothing is written: an editor pastes them. */
export const wordingsByEntry = (
  base: KnowledgeBase,
  accepted: readonly AcceptedWording[],
): readonly EntryWordings[] =>
  [...new Set(accepted.map(({ answer }) => answer))]
    .flatMap((answer): EntryWordings[] => {
      const entry = base.answers.get(answer) ?? base.unverified.get(answer);
      if (!entry) return [];
      const lines = accepted.filter((one) => one.answer === answer).map(({ wording }) => lineOf(wording));
      return [{ answer, title: entry.title, ...entry.at, lines }];
    })
    .sort((one, other) => one.file.localeCompare(other.file) || one.line - other.line);

/** One entry's lines with a comment that says where they go. */
export const yamlOf = ({ answer, file, line, lines }: EntryWordings): string =>
  [`# ${file}:${line} (${answer}), pod wordings:`, ...lines].join('\n');
