const DAY = 24 * 60 * 60 * 1000;

/** Answers given this long ago are still recalled, in milliseconds; then it is forgotten who was given them. */
export const RECALLED_WITHIN = 90 * DAY;

/** How often something is decided anew when somebody else was faster. */
export const TRIES = 3;
