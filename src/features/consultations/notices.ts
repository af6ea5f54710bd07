import { type Instant, shift } from '../../core/clock.ts';
import { daysLater } from '../../core/day.ts';
import type { PersonId } from '../../core/ids.ts';
import { instantOf } from '../../core/warsaw.ts';
import type { NewDelivery } from '../delivery/domain.ts';
import type { Consultation } from './domain.ts';
import type { Address, Coming } from './store.ts';

/** What those who come are told of a consultation, and what its advisers are, by the verb of the delivery. */
export const SEAT_VERBS = [
  'confirmed',
  'received',
  'accepted',
  'declined',
  'expired',
  'moved',
  'cancelled',
  'too-few',
  'handed',
  'handed-on',
  'resigned',
  'day-before',
  'hour-before',
] as const;
export const ADVISER_VERBS = [
  'booked',
  'opened',
  'to-decide',
  'changed',
  'off',
  'moved-away',
  'fewer',
  'too-few-asked',
] as const;
export type SeatVerb = (typeof SEAT_VERBS)[number];
export type AdviserVerb = (typeof ADVISER_VERBS)[number];

/** Of which there are copies by e-mail; what comes an hour before does not wait for the hours of offices. */
export const COPIED: Readonly<Partial<Record<SeatVerb | AdviserVerb, 'in-hours' | 'at-once'>>> = {
  confirmed: 'in-hours',
  received: 'in-hours',
  accepted: 'in-hours',
  declined: 'in-hours',
  expired: 'in-hours',
  moved: 'in-hours',
  cancelled: 'in-hours',
  'too-few': 'in-hours',
  handed: 'in-hours',
  'handed-on': 'in-hours',
  resigned: 'in-hours',
  'day-before': 'in-hours',
  'hour-before': 'at-once',
  booked: 'in-hours',
  opened: 'in-hours',
  changed: 'in-hours',
  off: 'in-hours',
  'moved-away': 'in-hours',
  fewer: 'in-hours',
};

/** Ids only: a notice is made when it is sent. */
export interface SeatContent {
  readonly seat: string;
  readonly consultation: string;
  /** The sequence of which it tells: an older one is not sent. */
  readonly of: number;
}

export interface AdviserContent {
  readonly consultation: string;
  readonly adviser: PersonId;
  readonly of: number;
}

type Addresses = ReadonlyMap<PersonId, Address>;
type When = Pick<NewDelivery, 'notBefore' | 'expiresAt' | 'isSeen'>;

const HOUR = 3_600_000;

/** How long before it begins a group that is too small is called off, in hours. */
export const CALLED_OFF_HOURS = 24;

/** When people are reminded on the day before, on Warsaw's clocks. */
const DAY_BEFORE_AT = '09:00';

/** One notice to each of those who come, where we know where to write to. */
export const toSeats = (
  verb: SeatVerb,
  { id, sequence }: Pick<Consultation, 'id' | 'sequence'>,
  seats: readonly Coming[],
  addresses: Addresses,
  when: When = {},
): readonly NewDelivery[] =>
  seats.flatMap(({ id: seat, person }) => {
    const address = addresses.get(person);
    const content: SeatContent = { seat, consultation: id, of: sequence };
    return address
      ? [{ kind: `advice.${verb}`, thing: `${seat}:${id}:${String(sequence)}`, ...address, content, ...when }]
      : [];
  });

/** One notice to each of those who advise. */
export const toAdvisers = (
  verb: AdviserVerb,
  { id, sequence, adviser, coAdvisers }: Consultation,
  addresses: Addresses,
  when: When = {},
): readonly NewDelivery[] =>
  [adviser, ...coAdvisers].flatMap((person) => {
    const address = addresses.get(person);
    const content: AdviserContent = { consultation: id, adviser: person, of: sequence };
    return address
      ? [
          {
            kind: `advice.${verb}`,
            thing: `${person}:${id}:${String(sequence)}`,
            ...address,
            content,
            ...when,
          },
        ]
      : [];
  });

/**
 * The reminders of a consultation that takes place: on the morning of the day before and an hour before, outside of
 * quiet hours. One that would come before the booking, or that the next follows at once, is left out. Whether they are
 * still true is looked up when they are sent.
 */
export const reminders = (
  consultation: Pick<Consultation, 'id' | 'sequence' | 'startsAt' | 'day'>,
  seats: readonly Coming[],
  addresses: Addresses,
  { now, mayGoOut }: { readonly now: Instant; readonly mayGoOut: (at: Instant) => Instant },
): readonly NewDelivery[] => {
  const { startsAt, day } = consultation;
  const morning = instantOf(daysLater(day, -1), DAY_BEFORE_AT);
  const dayBefore = morning.ok ? morning.value : morning.refusal.readings[0];
  const hourBefore = mayGoOut(shift(startsAt, -HOUR));
  const at = (verb: SeatVerb, notBefore: Instant, expiresAt: Instant): readonly NewDelivery[] =>
    notBefore <= now || notBefore >= expiresAt
      ? []
      : toSeats(verb, consultation, seats, addresses, { notBefore, expiresAt });
  return [...at('day-before', dayBefore, hourBefore), ...at('hour-before', hourBefore, startsAt)];
};
