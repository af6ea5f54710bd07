const DAY = 24 * 60 * 60 * 1000;

/** The most questions a person may have that nobody has answered yet. */
export const MOST_OPEN = 5;

/** The longest question, reply and named basis, in characters. */
export const LONGEST = { question: 2000, reply: 3000, basis: 500, note: 1000 } as const;

/** An answered question that its asker leaves alone closes by itself, in milliseconds. */
export const SETTLES_AFTER = 14 * DAY;

/** Words and names are deleted this long after a question ended, in milliseconds; the counts stay. */
export const ERASED_AFTER = 90 * DAY;

/** Somebody who has not opened the list of questions for this long is told of none, in milliseconds. */
export const SEAT_LASTS = 60 * DAY;

/** An editor who began to review and left it: another may go on after this, in milliseconds. */
export const REVIEW_LASTS = 3 * DAY;
