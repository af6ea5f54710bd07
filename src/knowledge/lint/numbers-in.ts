import { day } from '../../core/day.ts';
import { type Unit, readUnit } from './number-units.ts';
import { NUMBER_WORD, numberOfWord } from './number-words.ts';

/** A number found in a text, made comparable. */
export interface TextNumber {
  /** As it stands in the text, for the message. */
  readonly written: string;
  /** `170000`, `4,31`, `121b`, a whole date as `2026-01-01`, or the same day of any year as `01-01`. */
  readonly canonical: string;
  readonly unit?: Unit;
}

const MONTHS = [
  'stycznia',
  'lutego',
  'marca',
  'kwietnia',
  'maja',
  'czerwca',
  'lipca',
  'sierpnia',
  'września',
  'października',
  'listopada',
  'grudnia',
];

/** `1.` or `2)` that opens a line is the item's place in a list, not a number of the rule. */
const ORDINAL = /^[ \t]*\d{1,2}[.)](?=\s)/gm;

const NUMBER = new RegExp(
  [
    String.raw`(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})(?!\d)`,
    String.raw`(?<ld>\d{1,2}) (?<lm>${MONTHS.join('|')}) (?<ly>\d{4})(?!\d)`,
    String.raw`(?<ad>\d{1,2}) (?<am>${MONTHS.join('|')})(?!\p{L})`,
    String.raw`(?<sd>\d{1,2})\.(?<sm>\d{1,2})\.(?<sy>\d{4})(?!\d)`,
    String.raw`(?<code>\d+(?:\.\d+){2,})`,
    String.raw`(?<!\p{L})(?<w>${NUMBER_WORD})(?!\p{L})`,
    String.raw`(?<n>\d{1,3}(?: \d{3})+(?!\d)|\d+)(?<f>[.,]\d+)?(?<s>[a-z]{1,3}(?!\p{L}))?`,
  ].join('|'),
  'giu',
);

/** A year that a word for years follows is still a year: `2026 rok`. */
const isCalendarYear = (canonical: string): boolean => /^(19|20)\d\d$/.test(canonical);

/** All numbers of a text, those in words where a unit follows; placeholders must have been taken out before. */
export const numbersIn = (text: string): readonly TextNumber[] => {
  const plain = text.replace(/[\u00a0\u202f]/g, ' ').replace(ORDINAL, ' ');
  return [...plain.matchAll(NUMBER)].flatMap((match) => {
    const groups: Partial<Record<string, string>> = match.groups ?? {};
    const written = match[0];
    const date = dateIn(groups);
    if (date !== undefined) return { written, canonical: date };
    if (groups['code'] !== undefined) return { written, canonical: groups['code'] };
    const after = plain.slice(match.index + written.length);
    return groups['w'] === undefined ? counted(written, groups, after) : inWords(groups['w'], after);
  });
};

const dateIn = (groups: Partial<Record<string, string>>): string | undefined => {
  const year = groups['y'] ?? groups['ly'] ?? groups['sy'];
  const name = groups['lm'] ?? groups['am'];
  const month =
    name === undefined ? Number(groups['m'] ?? groups['sm']) : MONTHS.indexOf(name.toLowerCase()) + 1;
  const dayOfMonth = Number(groups['d'] ?? groups['ld'] ?? groups['ad'] ?? groups['sd']);
  if (year === undefined) return name === undefined ? undefined : dayOfYear(month, dayOfMonth);
  return day(Number(year), month, dayOfMonth) ?? `${dayOfMonth}.${month}.${year}`;
};

/** `01-31`: a day of every year. */
export const dayOfYear = (month: number, dayOfMonth: number): string =>
  `${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;

const counted = (written: string, groups: Partial<Record<string, string>>, after: string): TextNumber => {
  const hours = groups['s']?.toLowerCase() === 'h';
  const suffix = hours ? '' : (groups['s'] ?? '').toLowerCase();
  const { unit, multiplier, words } = readUnit(hours ? 'h' : suffix === '' ? after : '');
  const canonical = `${canonicalNumber(`${groups['n'] ?? ''}${groups['f'] ?? ''}`, multiplier)}${suffix}`;
  if (unit === 'year' && isCalendarYear(canonical)) return { written, canonical };
  return { written: hours ? written : `${written}${words}`, canonical, ...(unit && { unit }) };
};

/** `dwa lata` is a rule's number, `dwa warianty` only counts what follows. */
const inWords = (word: string, after: string): readonly TextNumber[] => {
  const { unit, multiplier, words } = readUnit(after);
  if (unit === undefined) return [];
  return [{ written: `${word}${words}`, canonical: String(numberOfWord(word)! * multiplier), unit }];
};

/** `170 000` and `170000.00` are the same number: `170000`. */
export const canonicalNumber = (written: string, multiplier = 1): string => {
  const [whole = '', fraction = ''] = written.replaceAll(' ', '').replace('.', ',').split(',');
  if (multiplier !== 1) return String(Math.round(Number(`${whole}.${fraction}0`) * multiplier));
  const kept = fraction.replace(/0+$/, '');
  return `${whole.replace(/^0+(?=\d)/, '')}${kept === '' ? '' : `,${kept}`}`;
};
