import type { Pace } from '../../src/chat/posting.ts';

/**
 * Slow enough for the servers of offices, which take a hundred letters a minute from one sender without a doubt, and
 * so that one person's letters come one after another.
 */
export const PACE: Pace = { place: 1000, lane: 600, look: 0, atOnce: 2 };

/** Milliseconds; together less than the half minute after which the delivery gives a call up. */
export const CONNECT_WITHIN = 6000;
export const GREETED_WITHIN = 6000;
export const ANSWERED_WITHIN = 20_000;

/** A subject that phones show whole; longer ones end with an ellipsis. */
export const SUBJECT_LENGTH = 120;
