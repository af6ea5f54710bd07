const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** A choice in which nothing was picked for this long is a question without an answer, in milliseconds. */
export const CHOICE_STAYS_OPEN = HOUR;

/**
 * Who asked longer ago is not told that there is an answer now, in milliseconds. Shorter than what was sent is
 * remembered, so that nobody is told twice.
 */
export const ASKED_WITHIN = 365 * DAY;

/** Use of answers is counted over this time, in milliseconds. */
export const USE_COUNTED = 90 * DAY;

/** How far ahead facts to check are listed, in days. */
export const DUE_WITHIN = [30, 60, 90] as const;

/** Changes of the rules are told from so many days ago, unless somebody names a day. */
export const CHANGES_SINCE = 90;

/** The longest question that is kept, and the longest answer of a draft, its basis and a reason, in characters. */
export const LONGEST = { question: 300, title: 200, reply: 3000, basis: 500, reason: 500 } as const;

/** New questions put into gaps at one look; the rest waits for the next. */
export const MOST_PLACED = 500;

/** Entries on one page. */
export const PAGE = 5;
