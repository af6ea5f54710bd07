const always = (): boolean => true;
const weekday =
  (...days: readonly number[]) =>
  (day: Date): boolean =>
    days.includes(day.getUTCDay());
const dayOfMonth =
  (...days: readonly number[]) =>
  (day: Date): boolean =>
    days.includes(day.getUTCDate());
const lastDay = (day: Date): boolean =>
  new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate() === day.getUTCDate();
const every = (step: number, offset = 0): readonly string[] =>
  Array.from({ length: Math.ceil((24 * 60 - offset) / step) }, (_, index) => {
    const minutes = offset + index * step;
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  });

interface Told {
  readonly pattern: string;
  readonly times: readonly string[];
  readonly holdsOn: (day: Date) => boolean;
  /** It holds in every hour, so an hour that is left out leaves out what was in it. */
  readonly isHourly?: true;
}

/** Twenty schedules, told twice: as a pattern, and as the times on a wall and the days on which they hold. */
export const SCHEDULES: readonly Told[] = [
  { pattern: '0 8 * * *', times: ['08:00'], holdsOn: always },
  { pattern: '0 0 * * *', times: ['00:00'], holdsOn: always },
  { pattern: '59 23 * * *', times: ['23:59'], holdsOn: always },
  { pattern: '59 1 * * *', times: ['01:59'], holdsOn: always },
  { pattern: '0 2 * * *', times: ['02:00'], holdsOn: always },
  { pattern: '1 2 * * *', times: ['02:01'], holdsOn: always },
  { pattern: '30 2 * * *', times: ['02:30'], holdsOn: always },
  { pattern: '59 2 * * *', times: ['02:59'], holdsOn: always },
  { pattern: '0 3 * * *', times: ['03:00'], holdsOn: always },
  { pattern: '1 3 * * *', times: ['03:01'], holdsOn: always },
  { pattern: '0 9 * * 1-5', times: ['09:00'], holdsOn: weekday(1, 2, 3, 4, 5) },
  { pattern: '30 2 * * 0', times: ['02:30'], holdsOn: weekday(0) },
  { pattern: '15 7 * * 1,4', times: ['07:15'], holdsOn: weekday(1, 4) },
  { pattern: '0 10 1 * *', times: ['10:00'], holdsOn: dayOfMonth(1) },
  { pattern: '30 2 25,28 * *', times: ['02:30'], holdsOn: dayOfMonth(25, 28) },
  { pattern: '0 16 L * *', times: ['16:00'], holdsOn: lastDay },
  { pattern: '0 8,14,20 * * *', times: ['08:00', '14:00', '20:00'], holdsOn: always },
  { pattern: '0 * * * *', times: every(60), holdsOn: always, isHourly: true },
  { pattern: '*/30 * * * *', times: every(30), holdsOn: always, isHourly: true },
  { pattern: '5-45/20 * * * *', times: every(20, 5), holdsOn: always, isHourly: true },
];
