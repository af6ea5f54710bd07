import type { MirroredEvent } from '../../chat/event-mirror.ts';
import { type Instant, shift } from '../../core/clock.ts';
import type { Locale } from '../../core/locale.ts';
import { formatMoment } from '../../i18n/format.ts';
import type { Texts } from '../../i18n/pl.ts';
import type { Happening, Term } from '../calendar/domain.ts';

/** Discord takes 100 in one server; some are left for what people there plan themselves. */
export const MOST_MIRRORED = 80;

/** What begins sooner than this is not announced any more, in milliseconds. */
const TOO_SOON = 2 * 60_000;

const eventOf = (
  happening: Happening,
  term: Term,
  { feeds, calendar }: Texts,
  locale: Locale,
): MirroredEvent => {
  const session = term.sessions[0]!;
  const { open } = feeds;
  const label = happening.terms.length > 1 && term.label ? ` (${term.label})` : '';
  return {
    key: session.id,
    title: `${happening.title}${label}`,
    text: [
      ...(happening.aim ? [happening.aim] : []),
      `${calendar.forms[happening.form]} · ${happening.organiser}`,
      ...(term.sessions.length > 1 ? [open.sessions(term.sessions.length)] : []),
      ...(happening.deadline ? [open.deadline(formatMoment(happening.deadline, locale))] : []),
      open.apply,
    ].join('\n'),
    // The address of an online room is for those who have a seat.
    place: session.place ?? happening.place ?? feeds.entry.online,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
  };
};

/** Published events that have not begun, term by term, as anybody in a server may read them; the next first. */
export const publicEvents = (
  happenings: readonly Happening[],
  texts: Texts,
  locale: Locale,
  now: Instant,
): readonly MirroredEvent[] =>
  happenings
    .filter(({ state, isExample }) => state === 'published' && !isExample)
    .flatMap((happening) =>
      happening.terms
        .filter(
          ({ state, sessions }) => state === 'open' && (sessions[0]?.startsAt ?? '') > shift(now, TOO_SOON),
        )
        .map((term) => eventOf(happening, term, texts, locale)),
    )
    .toSorted((a, b) => (`${a.startsAt} ${a.key}` < `${b.startsAt} ${b.key}` ? -1 : 1))
    .slice(0, MOST_MIRRORED);
