import type { Instant } from '../../core/clock.ts';
import { formatDate, formatMoment, formatTime } from '../../i18n/format.ts';
import type { Happening } from '../calendar/domain.ts';
import { textsIn } from '../../i18n/texts.ts';
import type { AnnouncementText } from './domain.ts';
import type { Surroundings, Telling } from './handling.ts';
import { filled, type Placeholder } from './template.ts';

/** What is known of the event for each placeholder; its next date, or its last where all are over. */
export const eventValues = (
  happening: Happening,
  { texts, locale, now }: Telling,
): Readonly<Partial<Record<Placeholder, string>>> => {
  const sessions = happening.terms
    .flatMap((term) => term.sessions)
    .toSorted((one, other) => one.startsAt.localeCompare(other.startsAt));
  const session = sessions.find(({ startsAt }) => startsAt > now) ?? sessions.at(-1);
  const isOnline = (session?.onlineUrl ?? happening.onlineUrl) !== undefined;
  // The address of a room is for those who have a seat; an announcement is read by others, too.
  const online = isOnline ? texts.calendar.card.onlineLater : undefined;
  const place = session?.place ?? happening.place ?? online;
  return {
    wydarzenie: `${texts.calendar.forms[happening.form]} „${happening.title}”`,
    organizator:
      happening.partners === undefined
        ? happening.organiser
        : texts.calendar.card.withPartners(happening.organiser, happening.partners),
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

/**
 * The text as it goes out: filled in once, so that the first and the last of many read the same, whatever becomes of
 * the event meanwhile.
 */
export const settledText = async <Text extends AnnouncementText>(
  { happening: find }: Pick<Surroundings, 'happening'>,
  text: Text,
  now: Instant,
): Promise<Text> => {
  const happening = text.event === undefined ? undefined : await find(text.event);
  if (!happening) return text;
  const values = eventValues(happening, { texts: textsIn('pl'), locale: 'pl', now });
  return { ...text, title: filled(text.title, values), body: filled(text.body, values) };
};
