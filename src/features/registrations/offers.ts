import { type Instant, shift, toEpoch } from '../../core/clock.ts';
import { afterAwake, type Days, mayGoOut, nextWorkingNoon, workingDaysOn } from './quiet-hours.ts';

const HOUR = 3_600_000;

/** Nearer to the start than this, people have {@link SHORT} to answer, on any day. */
const NEAR = 72 * HOUR;

/** Nearer than this, the first to answer has the seat. */
const RUSH = 24 * HOUR;

const SHORT = 4 * HOUR;

/** How a freed seat is given to somebody who waits. */
export type OfferPlan =
  /** To the first, who is told at `sendAt` and has until `until`. */
  | { readonly kind: 'offer'; readonly sendAt: Instant; readonly until: Instant }
  /** To the first to answer: everybody who waits is told at `sendAt`. */
  | { readonly kind: 'rush'; readonly sendAt: Instant }
  /** To nobody: it begins before anybody may be told. */
  | { readonly kind: 'over' };

const leadOf = (from: Instant, startsAt: Instant): number => toEpoch(startsAt) - toEpoch(from);

const earlier = (one: Instant, other: Instant): Instant => (one < other ? one : other);
const later = (one: Instant, other: Instant): Instant => (one > other ? one : other);

/**
 * How a seat that is free now is offered, for a term that begins then (absent: nobody knows yet when). Far from the
 * start the message waits for a working day, and one has a day of working time, at least until noon of the next working
 * day, but never into the last day. From three days before, any day will do and one has four hours of the day; in the
 * last day the first to answer has it. Nobody's time runs while they are not written to.
 */
export const planOffer = (now: Instant, startsAt: Instant | undefined): OfferPlan => {
  if (startsAt === undefined) return farOffer(mayGoOut(now, 'working'));
  const days: Days = leadOf(now, startsAt) < NEAR ? 'any' : 'working';
  const calm = mayGoOut(now, days);
  // A long weekend may take the message to the last days: then it goes out before.
  const sendAt = leadOf(calm, startsAt) < NEAR ? mayGoOut(now, 'any') : calm;
  if (sendAt >= startsAt) return { kind: 'over' };
  const lead = leadOf(sendAt, startsAt);
  if (lead < RUSH) return { kind: 'rush', sendAt };
  const short = afterAwake(sendAt, SHORT, 'any');
  if (lead < NEAR) return { kind: 'offer', sendAt, until: short };
  const until = later(short, earlier(farOffer(sendAt).until, shift(startsAt, -RUSH)));
  return { kind: 'offer', sendAt, until };
};

const farOffer = (sendAt: Instant): { kind: 'offer'; sendAt: Instant; until: Instant } => ({
  kind: 'offer',
  sendAt,
  until: later(workingDaysOn(sendAt, 1), nextWorkingNoon(sendAt)),
});

/** How long the head has to agree: two working days, less where the recruitment ends or the event begins before. */
export const consentUntil = (
  now: Instant,
  { startsAt, deadline }: { readonly startsAt?: Instant; readonly deadline?: Instant },
): Instant => {
  const dayBefore = startsAt && shift(startsAt, -RUSH);
  const end = dayBefore !== undefined && dayBefore > now ? dayBefore : startsAt;
  const ends = [end, deadline].filter((one) => one !== undefined && one > now) as readonly Instant[];
  const least = afterAwake(now, SHORT, 'any');
  return later(ends.reduce(earlier, workingDaysOn(now, 2)), startsAt ? earlier(least, startsAt) : least);
};
