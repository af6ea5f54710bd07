import { monthOf } from './calendar-words.ts';
import type { Day } from './clock.ts';
import { day, parseDay } from './day.ts';
import { fold, tidy } from './text.ts';

const NUMBERS = /^(\d{1,2})[.\-/ ](\d{1,2})[.\-/ ](\d{4})(?: ?r\.?)?$/u;
const WORDS = /^(\d{1,2})\.? (\p{L}+)\.? (\d{4})(?: ?r\.?)?$/u;

/**
 * A day as people write it in Poland: `22.11.2026`, `22-11-2026 r.`, `22 listopada 2026`, and `2026-11-22`; a time of
 * day behind it is left out. Undefined for anything else: two digits of a year may mean two centuries.
 */
export const readPolishDay = (text: string): Day | undefined => {
  const written = fold(tidy(text)).replace(/[ t]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?z?$/u, '');
  const iso = parseDay(written);
  if (iso) return iso;
  const numbers = NUMBERS.exec(written);
  if (numbers) return day(Number(numbers[3]), Number(numbers[2]), Number(numbers[1]));
  const words = WORDS.exec(written);
  const month = words ? monthOf(words[2] ?? '') : undefined;
  return words && month !== undefined ? day(Number(words[3]), month, Number(words[1])) : undefined;
};
