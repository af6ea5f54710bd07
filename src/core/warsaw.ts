import type { Day, Instant } from './clock.ts';

/** The zone in which everyone we serve lives and every deadline is read. */
export const WARSAW = 'Europe/Warsaw';

const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: WARSAW, dateStyle: 'short' });

const timeFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: WARSAW, timeStyle: 'short' });

/** What a clock on a wall in Warsaw shows at that moment, `08:05`; an hour of each autumn is shown twice. */
export const warsawTime = (at: Instant): string => timeFormat.format(new Date(at));

/** The calendar day in Warsaw at that moment. */
export const warsawDay = (at: Instant): Day => dayFormat.format(new Date(at)) as Day;
