import type { Day, Instant } from './clock.ts';

/** The zone in which everyone we serve lives and every deadline is read. */
export const WARSAW = 'Europe/Warsaw';

const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: WARSAW, dateStyle: 'short' });

/** The calendar day in Warsaw at that moment. */
export const warsawDay = (at: Instant): Day => dayFormat.format(new Date(at)) as Day;
