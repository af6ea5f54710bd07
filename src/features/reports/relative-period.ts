import type { Period } from '../../core/asked-period.ts';
import type { Day } from '../../core/clock.ts';
import { day, daysInMonth, partsOf } from '../../core/day.ts';

/** So many months of a year, numbered from 1; the first may be of a year before: 0 is its December. */
export const months = (year: number, first: number, count: number): Period => {
  const [from, to] = [year * 12 + first - 1, year * 12 + first + count - 2];
  const ends = { year: Math.floor(to / 12), month: (to % 12) + 1 };
  return {
    from: day(Math.floor(from / 12), (from % 12) + 1, 1)!,
    to: day(ends.year, ends.month, daysInMonth(ends.year, ends.month))!,
  };
};

/** Months in each, by the stem of its folded name. */
const LENGTHS = [
  ['miesi', 1],
  ['kwarta', 3],
  ['polrocz', 6],
  ['rok', 12],
] as const;

const RELATIVE =
  /^(?:za |w )?(?:(?<now>ten|tym|to|biezac\p{L}*|obecn\p{L}*)|(?<last>zeszl\p{L}*|ubiegl\p{L}*|poprzedn\p{L}*|minion\p{L}*|ostatni\p{L}*)) (?<what>miesi\p{L}*|kwarta\p{L}*|polrocz\p{L}*|rok\p{L}*)$/u;

/** `ten miesiąc`, `poprzedni kwartał`, `zeszły rok`: the whole of the calendar's own part of a year, folded. */
export const relativePeriod = (folded: string, today: Day): Period | undefined => {
  const said = RELATIVE.exec(folded.trim().replaceAll(/\s+/gu, ' '))?.groups;
  const length = LENGTHS.find(([stem]) => said?.['what']?.startsWith(stem))?.[1];
  // „Ostatni rok” is for some the year before, for others the last twelve months.
  if (!said || length === undefined || (length === 12 && said['last']?.startsWith('ostatni')))
    return undefined;
  const { year, month } = partsOf(today);
  const begins = Math.floor((month - 1) / length) * length + 1;
  return months(year, said['now'] === undefined ? begins - length : begins, length);
};
