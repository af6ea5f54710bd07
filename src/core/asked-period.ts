import type { Day } from './clock.ts';
import { day, dayBefore, daysInMonth, parseDay, partsOf } from './day.ts';
import { monthOf, type Token, tokensOf } from './calendar-words.ts';

/** Days a question names (pl. *stan prawny na dzień*): one day, a month, a year, or from–to. Both ends inclusive. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** A period found in a question, and the tokens that say it. */
interface Found extends Period {
  readonly first: number;
  readonly last: number;
}

/** Years whose rules somebody may ask about; other four-digit numbers are amounts or counts. */
const YEARS = { first: 2004, last: 2040 } as const;

/** Periods of EU programmes are names (`perspektywa 2021-2027`), not dates. */
const PROGRAMMES = new Set(['2007-2013', '2007-2015', '2014-2020', '2021-2027', '2021-2029']);

/** A number before one of these is an amount or a count. */
const UNITS =
  /^(zl|zlotych|pln|eur|euro|tys|tysiecy|mln|miln|mieszkanc|osob|rodzin|godzin|km|dni|procent|poz|szt)/;

const single = (only: Day): Period => ({ from: only, to: only });

const wholeMonth = (year: number, month: number): Period => ({
  from: day(year, month, 1)!,
  to: day(year, month, daysInMonth(year, month))!,
});

const wholeYear = (year: number): Period => ({ from: day(year, 1, 1)!, to: day(year, 12, 31)! });

const yearOf = (word: string | undefined): number | undefined => {
  const year = word && /^\d{4}$/.test(word) ? Number(word) : NaN;
  return year >= YEARS.first && year <= YEARS.last ? year : undefined;
};

/** `2025-12-31`, `31.12.2025`, `31/12/2025`, `12.2025`. */
const writtenDate = (word: string): Period | undefined => {
  const iso = parseDay(word);
  if (iso) return single(iso);
  const parts = word.split(/[.\-/]/).map(Number);
  if (parts.length === 3 && yearOf(String(parts[2]))) {
    const found = day(parts[2]!, parts[1]!, parts[0]!);
    return found && single(found);
  }
  if (parts.length === 2 && yearOf(String(parts[1])) && parts[0]! >= 1 && parts[0]! <= 12)
    return wholeMonth(parts[1]!, parts[0]!);
  return undefined;
};

/** The year of a month named without one: the past one for a question in the past tense, else the nearest. */
const impliedYear = (month: number, today: Day, inPast: boolean): number => {
  const now = partsOf(today);
  const distance = (month - now.month + 12) % 12;
  if (inPast) return month <= now.month ? now.year : now.year - 1;
  if (month === now.month) return now.year;
  return distance <= 6 ? now.year + (month < now.month ? 1 : 0) : now.year - (month > now.month ? 1 : 0);
};

const PAST =
  /\b(byl|byla|bylo|byly|obowiazywal|obowiazywala|obowiazywalo|obowiazywaly|wynosil|wynosila|wynosilo)\b/;

const isYearWord = (word: string | undefined): boolean =>
  word !== undefined && /^(r|rok|roku|rokiem)$/.test(word);

/** An act named by its year (`Pzp z 2019`, `ustawa z 12 marca 2004 r.`) is a name, not a date that was asked about. */
const namesAnAct = (tokens: readonly Token[], index: number): boolean => {
  if (tokens[index - 1]?.word === 'niz') return true;
  if (tokens[index - 1]?.word === 'u' || tokens[index - 1]?.word === 'poz') return true;
  const before = tokens.slice(Math.max(0, index - 2), index).map(({ word }) => word);
  return before.at(-1) === 'z' || before.at(-1) === 'dnia'
    ? /^(ustaw|pzp|rozporzadz|wytyczn|uchwal|dyrektyw|wersj)/.test(before.at(-2) ?? '') ||
        before.at(-2) === 'z'
    : false;
};

/** A date of the person's own life (`skończyłam pedagogikę w 2018`): today's rules are asked about. */
const ofTheirStudies = (tokens: readonly Token[], index: number): boolean => {
  for (let at = index; at >= 0 && index - at <= 4; at -= 1) {
    if (/^(ukoncz|skoncz|dyplom|absolw)/.test(tokens[at]!.word)) return true;
    if (tokens[at]!.startsClause) return false;
  }
  return false;
};

/** Since then: up to today, or the whole of a period that is still to come. */
const since = (period: Period, today: Day): Period =>
  period.from <= today ? { from: period.from, to: today } : period;

/** What a word before a period makes of it: since it, its first day, its last day, the day before it. */
const narrowed = (period: Period, before: string | undefined, today: Day): Period => {
  switch (before) {
    case 'od':
    case 'poczawszy':
      return since(period, today);
    case 'poczatku':
    case 'poczatek':
      return single(period.from);
    case 'do':
    case 'koniec':
    case 'koncu':
    case 'koncem':
      return single(period.to);
    case 'przed':
      return single(dayBefore(period.from));
    default:
      return period;
  }
};

/** Folded, `mają` (they have) looks like `maja` (of May): it is the month only beside a year or after such a word. */
const isHave = (tokens: readonly Token[], index: number): boolean =>
  tokens[index]!.word === 'maja' &&
  yearOf(tokens[index + 1]?.word) === undefined &&
  !/^(od|do|przed|poczatku|polowy|konca|koncem)$/.test(tokens[index - 1]?.word ?? '');

/** The period that starts at this token, before any narrowing. */
const periodAt = (
  tokens: readonly Token[],
  index: number,
  today: Day,
  inPast: boolean,
): Found | undefined => {
  const { word } = tokens[index]!;
  const next = tokens[index + 1]?.word;
  const found = (period: Period | undefined, tokenCount: number): Found | undefined => {
    if (!period) return undefined;
    const last = index + tokenCount - 1;
    return { ...period, first: index, last: isYearWord(tokens[last + 1]?.word) ? last + 1 : last };
  };
  if (/[.\-/]/.test(word)) {
    if (PROGRAMMES.has(word)) return undefined;
    const [start, end] = word.split('-').map((part) => yearOf(part));
    if (/^\d{4}-\d{4}$/.test(word) && start && end && start <= end)
      return found({ from: wholeYear(start).from, to: wholeYear(end).to }, 1);
    return found(writtenDate(word), 1);
  }
  const dayOfMonth = /^\d{1,2}$/.test(word) ? Number(word) : undefined;
  if (dayOfMonth !== undefined && next !== undefined && monthOf(next)) {
    const month = monthOf(next)!;
    const year = yearOf(tokens[index + 2]?.word);
    const exact = day(year ?? impliedYear(month, today, inPast), month, dayOfMonth);
    return found(exact && single(exact), year ? 3 : 2);
  }
  const month = monthOf(word);
  if (month && !isHave(tokens, index)) {
    const year = yearOf(next);
    return found(wholeMonth(year ?? impliedYear(month, today, inPast), month), year ? 2 : 1);
  }
  const year = yearOf(word);
  if (year && !UNITS.test(next ?? '')) return found(wholeYear(year), 1);
  return undefined;
};

/** `w zeszłym roku`, `w przyszłym roku`, `od nowego roku`, `w tym roku`. */
const relativeAt = (tokens: readonly Token[], index: number, today: Day): Found | undefined => {
  const { word } = tokens[index]!;
  const next = tokens[index + 1]?.word ?? '';
  const { year } = partsOf(today);
  const found = (period: Period): Found => ({ ...period, first: index, last: index + 1 });
  if (!/^rok/.test(next)) return undefined;
  if (/^(zeszl|ubiegl|poprzedni)/.test(word)) return found(wholeYear(year - 1));
  if (/^(przyszl|nastepn)/.test(word)) return found(wholeYear(year + 1));
  if (/^now/.test(word)) return found(single(day(year + 1, 1, 1)!));
  return undefined;
};

/** The clause a token stands in, as folded words. */
const clauseOf = (tokens: readonly Token[], index: number): string => {
  let start = index;
  while (start > 0 && !tokens[start]!.startsClause) start -= 1;
  let end = index + 1;
  while (end < tokens.length && !tokens[end]!.startsClause) end += 1;
  return tokens
    .slice(start, end)
    .map(({ word }) => word)
    .join(' ');
};

/** The dates of a question, and the question without them. */
export interface ReadQuestion {
  readonly periods: readonly Period[];
  /** The words that say what is asked, without those that say for when. */
  readonly rest: string;
}

const withoutTokens = (question: string, tokens: readonly Token[], all: readonly Found[]): string =>
  all
    .toReversed()
    .reduce(
      (text, { first, last }) => `${text.slice(0, tokens[first]!.start)} ${text.slice(tokens[last]!.end)}`,
      question,
    );

/**
 * Takes the dates out of a question: what is asked is found by the rest. A procedure's start decides which rules
 * apply, so when a clause speaks of the start (`wszczęte w grudniu 2025, umowa w styczniu`), only its date counts.
 */
export const readPeriods = (question: string, today: Day, { looksBack = false } = {}): ReadQuestion => {
  const tokens = tokensOf(question);
  const inPast = looksBack || PAST.test(tokens.map(({ word }) => word).join(' '));
  const all: Found[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const found = relativeAt(tokens, index, today) ?? periodAt(tokens, index, today, inPast);
    if (!found) continue;
    if (!namesAnAct(tokens, index) && !ofTheirStudies(tokens, index))
      all.push({ ...found, ...narrowed(found, tokens[index - 1]?.word, today) });
    index = found.last;
  }
  const ofTheStart = all.filter(({ first }) => /wszcz|rozpocze|ogloszon/.test(clauseOf(tokens, first)));
  return {
    periods: (ofTheStart.length > 0 ? ofTheStart : all).map(({ from, to }) => ({ from, to })),
    rest: withoutTokens(question, tokens, all),
  };
};

/** The periods a question names, in order. */
export const askedPeriods = (question: string, today: Day): readonly Period[] =>
  readPeriods(question, today).periods;

/** The same where only what has been is looked for: in November `od stycznia` is since the January of this year. */
export const pastPeriods = (words: string, today: Day): readonly Period[] =>
  readPeriods(words, today, { looksBack: true }).periods;
