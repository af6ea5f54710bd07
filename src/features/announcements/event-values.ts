import { formatDate, formatMoment, formatTime } from '../../i18n/format.ts';
import type { Happening } from '../calendar/domain.ts';
import type { Telling } from './handling.ts';
import type { Placeholder } from './template.ts';

/** What is known of the event for each placeholder; its next date, or its last where all are over. */
export const eventValues = (
  happening: Happening,
  { texts, locale, now }: Telling,
): Readonly<Partial<Record<Placeholder, string>>> => {
  const sessions = happening.terms
    .flatMap((term) => term.sessions)
    .toSorted((one, other) => one.startsAt.localeCompare(other.startsAt));
  const session = sessions.find(({ startsAt }) => startsAt > now) ?? sessions.at(-1);
  const place = session?.place ?? happening.place ?? session?.onlineUrl ?? happening.onlineUrl;
  return {
    wydarzenie: `${texts.calendar.forms[happening.form]} „${happening.title}”`,
    organizator: happening.organiser,
    ...(session
      ? {
          termin: texts.registrations.when(
            formatDate(session.day, locale),
            formatTime(session.from),
            formatTime(session.to),
          ),
        }
      : {}),
    ...(place === undefined ? {} : { miejsce: place }),
    ...(happening.deadline === undefined ? {} : { zapisy_do: formatMoment(happening.deadline, locale) }),
    ...(happening.contact === undefined ? {} : { kontakt: happening.contact }),
  };
};
