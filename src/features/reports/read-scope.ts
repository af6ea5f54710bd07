import type { ReadWords } from '../../chat/command.ts';
import { pastPeriods, type Period } from '../../core/asked-period.ts';
import type { Day } from '../../core/clock.ts';
import { day, daysInMonth, parseDay, partsOf } from '../../core/day.ts';
import { REGIONS, type Region } from '../../core/regions.ts';
import { type Result, ok, refuse } from '../../core/result.ts';
import { fold } from '../../core/text.ts';

const months = (year: number, first: number, last: number): Period => ({
  from: day(year, first, 1)!,
  to: day(year, last, daysInMonth(year, last))!,
});

export const wholeYear = (year: number): Period => months(year, 1, 12);

/** `i`, `2`, `drugie`, `iv`: which part of a year; 0 for none. */
const ordinalOf = (word: string): number => {
  const roman = ['i', 'ii', 'iii', 'iv'].indexOf(word) + 1;
  if (roman > 0) return roman;
  const named = ['pierwsz', 'drugi', 'trzeci', 'czwart'].findIndex((stem) => word.startsWith(stem)) + 1;
  return named > 0 ? named : /^[1-4]\.?$/u.test(word) ? Number.parseInt(word, 10) : 0;
};

const PART = /([\p{L}\d]+\.?)\s+(polrocz\p{L}*|kwarta\p{L}*)/u;

/** `I półrocze 2026`, `2026 drugi kwartał`: a half or a quarter of a year. */
const partOfYear = (text: string, today: Day): Period | undefined => {
  const folded = fold(text);
  const [, ordinal = '', kind = ''] = PART.exec(folded) ?? [];
  const number = ordinalOf(ordinal);
  const size = kind.startsWith('polrocz') ? 6 : 3;
  if (number === 0 || number * size > 12) return undefined;
  const year = Number(/\b(20\d\d)\b/u.exec(folded)?.[1] ?? partsOf(today).year);
  return months(year, (number - 1) * size + 1, number * size);
};

/** `2007-2015`, `2013–2014`: the first year and the last. */
const years = (text: string): readonly Period[] => {
  const found = /\b(20\d\d)\s*[-–—]\s*(20\d\d)\b/u.exec(text);
  return found ? [wholeYear(Number(found[1])), wholeYear(Number(found[2]))] : [];
};

/** Why a typed period is none: nothing was understood, or it ends before it begins (then it is given turned round). */
export type PeriodRefusal = 'unread' | { readonly turned: Period };

const beginsMonth = ({ from }: Period): boolean => partsOf(from).day === 1;

/** „Do stycznia” ends with the month; turned round it begins with it. A day that ends no month stays. */
const startOfMonth = (of: Day): Day => {
  const { year, month, day: dayOfMonth } = partsOf(of);
  return dayOfMonth === daysInMonth(year, month) ? day(year, month, 1)! : of;
};

/** A period as it is typed: a year, a half, a quarter, a month, a day, from one to another. */
export const readPeriod = (typed: string, today: Day): Result<Period, PeriodRefusal> => {
  const part = partOfYear(typed, today);
  const periods = part ? [part] : [...years(typed), ...pastPeriods(typed, today)];
  const [first] = periods;
  const last = years(typed)[1] ?? periods.at(-1);
  if (!first || !last) return refuse('unread');
  return first.from <= last.to
    ? ok({ from: first.from, to: last.to })
    : refuse({ turned: { from: beginsMonth(first) ? startOfMonth(last.from) : last.from, to: first.to } });
};

/** „opolskie”, „w opolskim”, „Małopolska”: the voivodeship a word names. */
const regionNamed = (word: string): Region | undefined => {
  const folded = fold(word);
  return REGIONS.find(({ id }) => folded.startsWith(id.slice(0, -2)));
};

/** Words that say nothing by themselves. */
const IDLE = /^(raport\p{L}*|wojewodztw\p{L}*|za|w|we|z|od|do|i|rok\p{L}*|r|projekt\p{L}*|okres\p{L}*)$/u;
const TIME =
  /^(\d[\d.\-–—/]*|[iv]+|pierwsz\p{L}*|drug\p{L}*|trzeci\p{L}*|czwart\p{L}*|polrocz\p{L}*|kwarta\p{L}*|zeszl\p{L}*|ubiegl\p{L}*|poprzedn\p{L}*|tym|poczatku|stycz\p{L}*|lut\p{L}*|mar[cz]\p{L}*|kwiec\p{L}*|kwietn\p{L}*|maj\p{L}*|czerw\p{L}*|lip\p{L}*|sierp\p{L}*|wrze\p{L}*|pazdz\p{L}*|listopad\p{L}*|grud\p{L}*)$/u;

/** Takes `opolskie 2026 I półrocze kompetentna kadra` apart: voivodeship, period, and what is left names a project. */
export const readScopeWords = (words: string): ReadWords => {
  const tokens = words.split(/[\s,;]+/u).filter((token) => token !== '');
  const region = tokens.map(regionNamed).find((found) => found !== undefined);
  const others = tokens.filter((token) => regionNamed(token) === undefined);
  const isOfTime = (token: string): boolean => TIME.test(fold(token).replace(/\.$/u, ''));
  const time = others.filter((token) => isOfTime(token) || /^(od|do|rok\p{L}*)$/u.test(fold(token)));
  const project = others.filter((token) => !isOfTime(token) && !IDLE.test(fold(token)));
  const options: Record<string, string> = {};
  if (region) options['wojewodztwo'] = region.id;
  if (time.some(isOfTime)) options['okres'] = time.join(' ');
  if (project.length > 0) options['projekt'] = project.join(' ');
  return { options: options, unread: [] };
};

/** A scope as buttons carry it; what is open is `-`. */
export interface Asked extends Period {
  readonly region?: string;
  readonly project?: string;
}

export const askedArgs = ({ region = '-', from, to, project = '-' }: Asked): readonly string[] => [
  region,
  from,
  to,
  project,
];

/** Reads a button back; a damaged one is this year, everywhere. */
export const argsAsked = (
  [region = '-', from = '', to = '', project = '-']: readonly string[],
  today: Day,
): Asked => {
  const [first, last] = [parseDay(from), parseDay(to)];
  const period = first && last && first <= last ? { from: first, to: last } : wholeYear(partsOf(today).year);
  return {
    ...period,
    ...(REGIONS.some(({ id }) => id === region) ? { region } : {}),
    ...(project === '-' || project === '' ? {} : { project }),
  };
};
