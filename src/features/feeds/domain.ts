import { type Day, type Instant, shift } from '../../core/clock.ts';
import { daysLater } from '../../core/day.ts';
import type { Happening, Session, Term } from '../calendar/domain.ts';
import { isLive, type Registration } from '../registrations/domain.ts';

/** One entry of a calendar (pl. *wpis w kalendarzu*), free of any format. */
export interface CalendarEntry {
  /** The same for life, so that programs replace the entry and do not add another one. */
  readonly uid: string;
  /** Grows with every change that calendars have to follow. */
  readonly sequence: number;
  /** When this wording came to be. */
  readonly stamp: Instant;
  readonly when:
    | { readonly kind: 'hours'; readonly startsAt: Instant; readonly endsAt: Instant }
    /** Both days belong to it. */
    | { readonly kind: 'days'; readonly from: Day; readonly to: Day };
  readonly title: string;
  readonly place?: string;
  readonly url?: string;
  readonly description?: string;
  readonly state: 'confirmed' | 'tentative' | 'cancelled';
}

/** A calendar to be written as a file (pl. *plik kalendarza*). */
export interface CalendarFile {
  /** What a program calls the calendar it subscribes; absent in a file for one event. */
  readonly name?: string;
  /** `cancel`: programs take the entries away. */
  readonly method: 'publish' | 'cancel';
  readonly entries: readonly CalendarEntry[];
}

/** A registration as somebody's calendar knows it. */
export interface Kept {
  readonly registration: Registration;
  /** How many registrations for the term the person had before this one. */
  readonly before: number;
  /** Whether it ever had a seat, or the offer of one: only then has it been in a calendar. */
  readonly hadSeat: boolean;
}

/** A registration with the event and the term it is for. */
export interface KeptTerm extends Kept {
  readonly happening: Happening;
  readonly term: Term;
}

/** How long a cancelled entry stays in the feed, in days: programs look rarely, and must see it to take it away. */
export const CANCELLED_STAYS = 30;
/** How long an entry stays that is over, in days. */
const PAST_STAYS = 365;

const DAY_LASTS = 86_400_000;

/** Whether the person does not come any more, or nobody does. */
export const isOff = ({ registration, happening, term }: KeptTerm): boolean =>
  !isLive(registration) || term.state === 'cancelled' || happening.state === 'cancelled';

/** Whether it stands in a feed that is read at that moment. */
export const isInFeed = (kept: KeptTerm, now: Instant): boolean => {
  const { registration, happening, term } = kept;
  const isSince = (at: Instant, days: number): boolean => at >= shift(now, -days * DAY_LASTS);
  const over = term.sessions.at(-1)?.endsAt;
  if (!kept.hadSeat || over === undefined || !isSince(over, PAST_STAYS)) return false;
  if (!isOff(kept)) return registration.state === 'confirmed' || registration.state === 'offered';
  return isSince(
    isLive(registration) ? (happening.cancelledAt ?? now) : registration.changedAt,
    CANCELLED_STAYS,
  );
};

/**
 * A second registration for the same term comes after the cancellation of the first, and that after every change of
 * the term: the number only ever grows.
 */
export const sequenceOf = ({ registration, before, term }: KeptTerm): number =>
  term.sequence + 2 * before + (isLive(registration) ? 0 : 1);

/** Meetings that the organiser set from midnight to midnight are whole days. */
export const whenOf = ({ day, from, to, startsAt, endsAt }: Session): CalendarEntry['when'] =>
  from === '00:00' && to === '23:59'
    ? { kind: 'days', from: day, to: day }
    : { kind: 'hours', startsAt, endsAt };

export const uidOf = ({ id }: Session): string => `${id}@pomocnik`;

/** The first day on which nothing of it is left: what calendars write for the end of a whole day. */
export const exclusiveEnd = (lastDay: Day): Day => daysLater(lastDay, 1);
