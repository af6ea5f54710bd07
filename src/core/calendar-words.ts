import { fold } from './text.ts';

/** Months as people write them, folded: nominative, genitive, locative and the short form. */
const MONTH_WORDS = [
  ['styczen', 'stycznia', 'styczniu', 'sty'],
  ['luty', 'lutego', 'lutym', 'lut'],
  ['marzec', 'marca', 'marcu', 'mar'],
  ['kwiecien', 'kwietnia', 'kwietniu', 'kwi'],
  ['maj', 'maja', 'maju'],
  ['czerwiec', 'czerwca', 'czerwcu', 'cze'],
  ['lipiec', 'lipca', 'lipcu', 'lip'],
  // No short form: folded, `się` would be one.
  ['sierpien', 'sierpnia', 'sierpniu'],
  ['wrzesien', 'wrzesnia', 'wrzesniu', 'wrz'],
  ['pazdziernik', 'pazdziernika', 'pazdzierniku', 'paz'],
  ['listopad', 'listopada', 'listopadzie', 'lis'],
  ['grudzien', 'grudnia', 'grudniu', 'gru'],
] as const;

const MONTH_BY_WORD: ReadonlyMap<string, number> = new Map(
  MONTH_WORDS.flatMap((words, index) => words.map((word) => [word, index + 1] as const)),
);

/** The month a folded word names, 1 to 12. */
export const monthOf = (word: string): number | undefined => MONTH_BY_WORD.get(word);

/** A word of a question with where it stands, so that dates can be taken out of it again. */
export interface Token {
  /** Folded. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Whether a clause ends right before it: `,` `;` `.` `?` and the like. */
  readonly startsClause: boolean;
}

/** Words and numbers of a text, in order. `12.2025` and `2025-12-31` stay together; a full stop after a word does not. */
export const tokensOf = (text: string): readonly Token[] => {
  const tokens: Token[] = [];
  let previousEnd = 0;
  for (const match of text.matchAll(/(?<![\p{L}\d])\d+(?:[.\-/–]\d+)*|[\p{L}\p{M}]+/gu)) {
    const between = text.slice(previousEnd, match.index);
    tokens.push({
      word: fold(match[0]).replaceAll('–', '-'),
      start: match.index,
      end: match.index + match[0].length,
      startsClause: tokens.length === 0 || /[,;:?!()\n]/.test(between),
    });
    previousEnd = match.index + match[0].length;
  }
  return tokens;
};
