import { type Instant, toEpoch } from '../../core/clock.ts';
import type { Locale } from '../../core/locale.ts';
import { formatDate, formatTime } from '../../i18n/format.ts';
import type { Texts } from '../../i18n/pl.ts';
import type { Happening, Session, Term } from './domain.ts';

/** `wtorek, 15 grudnia 2026 r., 9:00–15:00` */
export const sessionText = ({ day, from, to }: Session, locale: Locale): string =>
  `${formatDate(day, locale)}, ${formatTime(from)}–${formatTime(to)}`;

export const beginsAt = ({ sessions }: Term): Instant | undefined => sessions[0]?.startsAt;

export const endsAt = ({ sessions }: Term): Instant | undefined => sessions.at(-1)?.endsAt;

/** Terms that can still be joined, the next first. */
export const comingTerms = ({ terms }: Happening, now: Instant): readonly Term[] =>
  terms
    .filter((term) => term.state === 'open' && (beginsAt(term) ?? '') > now)
    .toSorted((a, b) => ((beginsAt(a) ?? '') < (beginsAt(b) ?? '') ? -1 : 1));

/** Whether the event has another date to which one could still move. */
export const hasOtherTerms = (happening: Happening, { id }: Term, now: Instant): boolean =>
  comingTerms(happening, now).some((other) => other.id !== id);

/** What tells this term from the others of its event: `Nysa`, `Termin 2`; nothing where it has no others. */
export const whichTerm = (
  { terms }: Happening,
  { label, number }: Term,
  { calendar }: Texts,
): string | undefined => (terms.length > 1 ? (label ?? calendar.card.rows.term(number)) : undefined);

const MINUTE = 60_000;

/** Minutes of the term without its breaks. */
export const minutesOf = ({ sessions }: Term): number =>
  sessions.reduce(
    (sum, { startsAt, endsAt: ends, pauseMinutes }) =>
      sum + (toEpoch(ends) - toEpoch(startsAt)) / MINUTE - pauseMinutes,
    0,
  );

/** Whether applications are still taken: published, with a term to come, and before the deadline. */
export const isOpen = (happening: Happening, now: Instant): boolean =>
  happening.state === 'published' &&
  comingTerms(happening, now).length > 0 &&
  (happening.deadline === undefined || happening.deadline > now);

/** Until when one can resign by a button: the organiser's moment, or the beginning. */
export const resignUntil = ({ resignUntil: set }: Happening, term: Term): Instant | undefined =>
  set ?? beginsAt(term);
