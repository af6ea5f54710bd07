import { formatDate, formatMoment, formatTime } from '../../../i18n/format.ts';
import { type Clash, clashTitle } from '../../registrations/eligibility.ts';
import type { Slot } from '../booking.ts';
import type { Consultation } from '../domain.ts';
import type { Telling } from './telling.ts';

/** `wtorek, 24 listopada 2026 r., 9:00–10:00` */
export const whenText = (
  { day, from, to }: Pick<Consultation, 'day' | 'from' | 'to'>,
  { locale }: Telling,
): string => `${formatDate(day, locale)}, ${formatTime(from)}–${formatTime(to)}`;

export const slotText = ({ day, time, endTime }: Slot, telling: Telling): string =>
  whenText({ day, from: time, to: endTime }, telling);

/** What somebody has at that time already. */
export const clashText = (clashes: readonly Clash[], { locale }: Telling): string =>
  clashes.map((clash) => `${clashTitle(clash, locale)} (${formatMoment(clash.startsAt, locale)})`).join('; ');
