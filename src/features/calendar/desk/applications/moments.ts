import type { GiveWay } from '../../../../core/turns.ts';

/** A moment taken apart; which of the first two is the day depends on the file. */
interface Parts {
  readonly year: number;
  readonly one: number;
  readonly other: number;
  readonly seconds: number;
  /** The day before the month, or the month before the day; undefined: nobody can say from this one. */
  readonly order?: 'day' | 'month';
}

const secondsOf = (time: string): number => {
  const match = /(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap])?\.?m?/iu.exec(time);
  if (!match) return 0;
  const [, hour = '0', minute = '0', second = '0', half] = match;
  const on12 =
    half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return on12 * 3600 + Number(minute) * 60 + Number(second);
};

const partsOf = (cell: string): Parts | undefined => {
  const match = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})(?:[ ,T]+(.*))?$/u.exec(cell.trim());
  if (!match) return undefined;
  const [, first = '', mark, second = '', third = '', time = ''] = match;
  const seconds = secondsOf(time);
  if (first.length === 4)
    return { year: Number(first), one: Number(third), other: Number(second), seconds, order: 'day' };
  const year = third.length === 4 ? Number(third) : 2000 + Number(third);
  const [one, other] = [Number(first), Number(second)];
  if (mark !== '/' || one > 12) return { year, one, other, seconds, order: 'day' };
  return { year, one, other, seconds, ...(other > 12 ? { order: 'month' as const } : {}) };
};

/**
 * When each row was sent in, as numbers that can be compared, as Google and Microsoft Forms write it in Polish and
 * English. With slashes the day may come before the month or after it: the whole file says. Undefined where any row
 * cannot be read: then nobody's order is guessed.
 */
export const momentsOf = async (
  cells: readonly string[],
  giveWay: GiveWay,
): Promise<readonly number[] | undefined> => {
  const parts: Parts[] = [];
  for (const cell of cells) {
    await giveWay();
    const part = partsOf(cell);
    if (!part) return undefined;
    parts.push(part);
  }
  const isMonthFirst = !parts.some(
    ({ order }, at) => order === 'day' && (cells[at] ?? '').includes('/') && !/^\d{4}/u.test(cells[at] ?? ''),
  );
  return parts.map(({ year, one, other, seconds, order }) => {
    const [day, month] = order === 'day' || !isMonthFirst ? [one, other] : [other, one];
    return ((year * 13 + month) * 32 + day) * 86_400 + seconds;
  });
};
