import type { Instant } from '../../core/clock.ts';
import type { HandedOver } from './domain.ts';
import { workingDaysPassed } from '../../core/working-days.ts';

/** How long a question has waited (pl. *termin*): `late` calls for a reminder, `overdue` for the coordinators. */
export type Urgency = 'fresh' | 'late' | 'overdue';

/** One working day makes a question late, two make it overdue. What waits for no reply is fresh. */
export const urgencyOf = ({ state, waitingSince }: HandedOver, now: Instant): Urgency => {
  if (state !== 'waiting' && state !== 'taken') return 'fresh';
  if (workingDaysPassed(waitingSince, 2, now)) return 'overdue';
  return workingDaysPassed(waitingSince, 1, now) ? 'late' : 'fresh';
};
