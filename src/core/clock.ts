import type { Branded } from './ids.ts';

/** A moment as UTC text with milliseconds, `2026-11-22T08:15:00.000Z`. Sorts as text in both databases. */
export type Instant = Branded<'Instant'>;

/** A calendar day, `2026-11-22`. Sorts as text. */
export type Day = Branded<'Day'>;

/** The only source of the present moment; tests pass a clock of their own. */
export interface Clock {
  now(): Instant;
}

export const systemClock: Clock = {
  now: () => new Date().toISOString() as Instant,
};

export const toInstant = (epochMilliseconds: number): Instant =>
  new Date(epochMilliseconds).toISOString() as Instant;

export const toEpoch = (instant: Instant): number => Date.parse(instant);

/** For libraries that count in `Date`. */
export const toDate = (instant: Instant): Date => new Date(instant);

/** The instant that many milliseconds later (or earlier). */
export const shift = (instant: Instant, milliseconds: number): Instant =>
  toInstant(toEpoch(instant) + milliseconds);
