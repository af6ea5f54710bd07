import type { Instant } from '../core/clock.ts';
import type { Locale } from '../core/locale.ts';
import type { Result } from '../core/result.ts';
import type { WallTimeRefusal } from '../core/warsaw.ts';
import { formatMoment } from '../i18n/format.ts';

/** Why a typed moment cannot be used. */
export type MomentFault =
  | { readonly kind: 'unread' | 'no-day' | 'no-hour' | 'past' }
  | (WallTimeRefusal & { readonly kind: 'clock' });

/** Days with hours as people type them; wired to the reader that the calendar has. */
export interface Moments {
  read(typed: string, now: Instant): Result<Instant, MomentFault>;
  write(at: Instant): string;
}

interface Words {
  readonly moment: Readonly<Record<Exclude<MomentFault['kind'], 'clock'>, string>>;
  readonly clock: Readonly<Record<WallTimeRefusal['code'], (earlier: string, later: string) => string>>;
}

/** What is wrong with a typed moment, in the words of its feature. */
export const momentFaultText = (fault: MomentFault, { moment, clock }: Words, locale: Locale): string => {
  if (fault.kind !== 'clock') return moment[fault.kind];
  const [earlier, later] = fault.readings;
  return clock[fault.code](formatMoment(earlier, locale), formatMoment(later, locale));
};
