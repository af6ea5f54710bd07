import ical, { type ICalEventData, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { type Day, type Instant, toDate } from '../core/clock.ts';
import { type CalendarEntry, type CalendarFile, exclusiveEnd } from '../features/feeds/domain.ts';

/** How often a program is asked to look again, in seconds; most look more rarely. */
const LOOK_AGAIN = 6 * 3600;

const METHOD = { publish: ICalCalendarMethod.PUBLISH, cancel: ICalCalendarMethod.CANCEL } as const;

const STATUS = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

/** What a spreadsheet would take for a formula, should somebody export their calendar into one. */
const FORMULA = /^[=+\-@\t]/u;

/** Everything that is no text: it could end a line early, or be refused by a strict program. */

const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u0085\u2028\u2029]/gu;

/** Lines of text: breaks of every kind are one kind, which the library writes as `\n`. */
const lines = (text: string): string => text.replace(/\r\n?/gu, '\n').replace(CONTROL, ' ').trim();

/** One line that is never a formula. */
const line = (text: string): string => {
  const single = lines(text).replace(/\s*\n\s*/gu, ' ');
  return FORMULA.test(single) ? `'${single}` : single;
};

/** Only what is an address, and without anything that could begin a new line. */
const address = (url: string): string | null =>
  /^https?:\/\//iu.test(url) && URL.canParse(url) ? new URL(url).href : null;

const midnight = (day: Day): Date => toDate(`${day}T00:00:00.000Z` as Instant);

const spanOf = (when: CalendarEntry['when']): Pick<ICalEventData, 'start' | 'end' | 'allDay'> =>
  when.kind === 'hours'
    ? { start: toDate(when.startsAt), end: toDate(when.endsAt) }
    : { start: midnight(when.from), end: midnight(exclusiveEnd(when.to)), allDay: true };

const eventOf = (entry: CalendarEntry): ICalEventData => ({
  id: entry.uid,
  sequence: entry.sequence,
  stamp: toDate(entry.stamp),
  ...spanOf(entry.when),
  summary: line(entry.title),
  location: entry.place === undefined ? null : line(entry.place),
  description: entry.description === undefined ? null : lines(entry.description),
  url: entry.url === undefined ? null : address(entry.url),
  status: STATUS[entry.state],
});

/**
 * The calendar as iCalendar text (RFC 5545): times in UTC, so that no program has to know a zone; lines folded at 75
 * octets; CRLF. The same entries give the same bytes on every machine.
 */
export const writeCalendar = ({ name, method, entries }: CalendarFile): string => {
  const calendar = ical({
    prodId: '//Pomocnik//Kalendarz//PL',
    method: METHOD[method],
    ...(name === undefined ? {} : { name: line(name), ttl: LOOK_AGAIN }),
    events: entries.map(eventOf),
  });
  return `${calendar.toString()}\r\n`;
};
