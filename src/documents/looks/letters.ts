import { openSync } from 'fontkit';
import { FONTS } from '../fonts.ts';

/** Signs that people like to write and our letters lack, as near ones that they have. */
const NEAR: Readonly<Record<string, string>> = {
  '✅': '✔',
  '❌': '✘',
  '⛔': '⊘',
  '❗': '!',
  '❓': '?',
  '⭐': '★',
  '👉': '→',
  '📞': '☎',
  '📧': '✉',
};

/** What stands for any other picture sign, and for a letter of a script that is not drawn. */
const PICTURE = '☺';
const LETTER = '¿';

const opened = openSync(FONTS.sans);
const font = 'fonts' in opened ? opened.fonts[0]! : opened;

/** Not seen by themselves: they command, or choose the form of the sign before them. */
const UNSEEN = /[^\P{Cc}\n\t]|[\p{Cf}\u{FE00}-\u{FE0F}\u{1F3FB}-\u{1F3FF}]/gu;

const segments = new Intl.Segmenter('pl');

const asDrawn = (sign: string): string => {
  const bare = sign.replace(UNSEEN, '');
  const near = NEAR[bare];
  if (near !== undefined) return near;
  const isKnown = Array.from(bare).every(
    (each) => /\s/u.test(each) || font.hasGlyphForCodePoint(each.codePointAt(0)!),
  );
  if (isKnown) return bare;
  return /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u.test(sign) ? PICTURE : LETTER;
};

/** A text in letters that the program can draw: what it lacks becomes a plain sign, never an empty box. */
export const drawable = (text: string): string =>
  Array.from(segments.segment(text), ({ segment }) => asDrawn(segment)).join('');
