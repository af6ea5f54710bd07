import type { Mode } from '../domain.ts';

/** Beginnings of the names of weekdays, folded, from Monday; Polish and English. */
const WEEKDAYS = [
  /^(pn|pon|mon)/u,
  /^(wt|tue)/u,
  /^(sr|wed)/u,
  /^(cz|thu)/u,
  /^(pt|piat|fri)/u,
  /^(sb|sob|sat)/u,
  /^(nd|niedz|sun)/u,
];

const MODE_WORDS: readonly (readonly [RegExp, Mode])[] = [
  [/^(tel|phone|call)/u, 'phone'],
  [/^(online|on-line|zdaln|wideo|video|internet)/u, 'online'],
  [/^(osob|stacjon|person|in-person|miejscu)/u, 'in-person'],
  [/^(siedzib|dojazd|wyjazd|jednos|at-unit|unit|visit)/u, 'at-unit'],
];

const NOISE =
  /^(i|oraz|albo|lub|w|we|na|u|z|godz\.?|godziny|godzinach|przez|forma|formy|and|or|in|at|by|the)$/u;

const weekdayOf = (word: string): number | undefined => {
  const index = WEEKDAYS.findIndex((pattern) => pattern.test(word));
  return index < 0 ? undefined : index + 1;
};

/** What one word of a line of hours says. */
export type WeeklyWord =
  | { readonly kind: 'days'; readonly days: readonly number[] }
  | { readonly kind: 'mode'; readonly mode: Mode }
  | { readonly kind: 'noise' }
  | { readonly kind: 'unread' };

const fromTo = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Reads a folded word: `pn-pt`, `sroda`, `telefon`. */
export const weeklyWord = (word: string): WeeklyWord => {
  if (NOISE.test(word)) return { kind: 'noise' };
  if (/^(codziennie|daily)$/u.test(word)) return { kind: 'days', days: fromTo(1, 5) };
  const mode = MODE_WORDS.find(([pattern]) => pattern.test(word));
  if (mode) return { kind: 'mode', mode: mode[1] };
  const [first = '', last, ...more] = word.split('-');
  const from = weekdayOf(first);
  const to = last === undefined ? from : weekdayOf(last);
  if (from === undefined || to === undefined || more.length > 0 || to < from) return { kind: 'unread' };
  return { kind: 'days', days: fromTo(from, to) };
};
