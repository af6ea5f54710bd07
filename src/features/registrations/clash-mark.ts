import { createHash } from 'node:crypto';
import type { Clash } from './eligibility.ts';

/** Long enough that another timetable is hardly ever taken for the one that was shown. */
const LENGTH = 8;

/** Stands for the other events of a person, with their times, that somebody was shown: others have another mark. */
export const clashMark = (clashes: readonly Clash[]): string =>
  createHash('sha256')
    .update(
      clashes
        .map(({ event, startsAt }) => `${event} ${startsAt}`)
        .toSorted()
        .join('\n'),
    )
    .digest('hex')
    .slice(0, LENGTH);
