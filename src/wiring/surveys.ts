import { randomInt } from 'node:crypto';
import { shift } from '../core/clock.ts';
import { warsawDay } from '../core/warsaw.ts';
import { tableFiles } from '../documents/table-files.ts';
import { momentText, readMoment } from '../features/calendar/desk/read-moment.ts';
import { mayGoOut } from '../features/registrations/quiet-hours.ts';
import type { Handling } from '../features/surveys/handling.ts';
import type { Storage } from '../storage/storage.ts';

const DAY = 24 * 60 * 60_000;
/** Events that a survey may be begun for: these many days back and ahead, in milliseconds. */
const [BACK, AHEAD] = [45 * DAY, 60 * DAY];

/** Fisher and Yates, with numbers that nobody can guess. */
const shuffled = <T>(list: readonly T[]): readonly T[] => {
  const all = [...list];
  for (let last = all.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [all[last], all[other]] = [all[other]!, all[last]!];
  }
  return all;
};

/** What surveys need of others; what draws is loaded only when somebody wants a picture. */
export const surveysDeps = (
  { surveys, calendar, attendance, units }: Pick<Storage, 'surveys' | 'calendar' | 'attendance' | 'units'>,
  coordinators: Handling['coordinators'],
): Handling => ({
  store: surveys,
  happening: (id) => calendar.happening(id),
  ofTerm: (term) => calendar.ofTerm(term),
  around: async (now) => {
    const places = await attendance.sessions(shift(now, -BACK), shift(now, AHEAD));
    return calendar.happenings([...new Set(places.map(({ event }) => event))]);
  },
  profile: (person) => units.profile(person),
  unitType: async (unit) => (await units.unit(unit))?.type,
  coordinators,
  mayGoOut: (at) => mayGoOut(at, 'working'),
  moments: {
    read: (typed, now) => readMoment(typed, { now, today: warsawDay(now) }),
    write: momentText,
  },
  tables: tableFiles,
  drawChart: async (chart) => (await import('../documents/draw-chart.ts')).drawChart(chart),
  shuffled,
});
