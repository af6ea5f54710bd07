import type { Day, Instant } from '../../src/core/clock.ts';
import { daysLater } from '../../src/core/day.ts';
import { instantOf, warsawDay, warsawTime } from '../../src/core/warsaw.ts';
import { isWorkingDay } from '../../src/core/working-days.ts';
import { readMeeting } from '../../src/features/groups/read-meeting.ts';
import {
  afterAwake,
  mayGoOut,
  nextWorkingNoon,
  workingDaysOn,
} from '../../src/features/registrations/quiet-hours.ts';
import { remindedOn } from '../../src/features/registrations/reminders.ts';
import { formatMoment } from '../../src/i18n/format.ts';

// Printed by processes in several time zones, and compared: `tests/core/time-zones.test.ts`.
const HOUR = 3_600_000;
const say = (...words: readonly unknown[]): void => void process.stdout.write(`${words.join(' ')}\n`);

for (let week = 0; week < 12; week += 1) {
  const day = daysLater('2027-03-10' as Day, week * 7);
  const at = instantOf(day, '09:00');
  say('cycle', day, '09:00', at.ok ? at.value : at.refusal.code);
}
for (const [day, time] of [
  ['2027-03-28', '02:30'],
  ['2027-10-31', '02:30'],
  ['2027-03-28', '03:00'],
  ['2027-10-31', '03:00'],
] as const) {
  const at = instantOf(day as Day, time);
  say(day, time, at.ok ? at.value : `${at.refusal.code} ${at.refusal.readings.join(' ')}`);
}
for (const at of [
  '2026-10-24T22:30:00.000Z',
  '2026-12-31T23:30:00.000Z',
  '2027-03-28T19:00:00.000Z',
] as Instant[]) {
  for (const days of ['working', 'any'] as const) {
    const out = mayGoOut(at, days);
    say('goes out', at, days, out);
    say('read', formatMoment(out, 'pl'), formatMoment(out, 'en'));
    say('answered', afterAwake(at, 30 * HOUR, days));
  }
  say(
    'day',
    warsawDay(at),
    warsawTime(at),
    isWorkingDay(warsawDay(at)),
    workingDaysOn(at, 3),
    nextWorkingNoon(at),
  );
  const { from, to } = remindedOn(warsawDay(at));
  say('reminded of', from, to);
}
const typed = { title: 'Spotkanie', place: 'sala 1', agenda: '', hours: '9-12' };
for (const day of ['26.03.2027', '29.03.2027', '30.10.2026', '27.10.2026'])
  say('meeting', JSON.stringify(readMeeting({ ...typed, day }, '2026-10-20T08:00:00.000Z' as Instant)));
