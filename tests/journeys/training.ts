import { type Day, type Instant, systemClock } from '../../src/core/clock.ts';
import { dayAfter } from '../../src/core/day.ts';
import { instantOf, warsawDay } from '../../src/core/warsaw.ts';
import { isWorkingDay } from '../../src/core/working-days.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { aNewEvent, aSession, aTerm } from '../support/calendar/an-event.ts';
import { leaveUnit } from './stand.ts';

/** The training that journeys go to. */
export const TITLE = 'Praca z oporem';

/** The first working day from then on: messages go out on one. */
export const workingFrom = (day: Day): Day => (isWorkingDay(day) ? day : workingFrom(dayAfter(day)));

/** When it is held, from ten to twelve. */
export const DAY = workingFrom(dayAfter(warsawDay(systemClock.now())));

/** That day as buttons write it: „3.12”. */
export const SHORT_DAY = `${String(Number(DAY.slice(8)))}.${DAY.slice(5, 7)}`;

export const at = (day: Day, time: string): Instant => {
  const moment = instantOf(day, time);
  if (!moment.ok) throw new RangeError(`no single moment: ${day} ${time}`);
  return moment.value;
};

/** The training as a coordinator would have left it: published, and nobody has applied yet. */
export const leaveTraining = async (storage: Storage): Promise<void> => {
  await leaveUnit('OPS Kwiecisty')(storage);
  const { calendar } = storage;
  const sessions = [aSession(DAY, { from: '10:00', to: '12:00' })];
  const made = { ...aNewEvent({ title: TITLE, terms: [aTerm(DAY, { sessions })] }), at: systemClock.now() };
  const before = (await calendar.happening(await calendar.create(made)))!;
  await calendar.publish({ before, as: 'published', tell: [], at: systemClock.now() });
};
