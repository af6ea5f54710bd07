import { type Instant } from '../../../core/clock.ts';
import { isLink } from '../../../core/link.ts';
import { REGIONS, regionOf } from '../../../core/regions.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { fold } from '../../../core/text.ts';
import { warsawDay } from '../../../core/warsaw.ts';
import type { Columns } from '../../imports/columns.ts';
import { type Download, EVENT_FORMS, type EventForm } from '../domain.ts';
import type { NewSession } from '../store.ts';
import type { Telling } from '../telling.ts';
import { readDownloads } from './downloads.ts';
import { readMoment } from './read-moment.ts';
import { readSessions } from './read-sessions.ts';
import { MOST_SEATS, timetableFaultText } from './term-form.ts';

/** A row of a file of events: one date of one event. */
export interface EventRow {
  readonly title: string;
  readonly form: EventForm;
  readonly region: string;
  readonly organiser: string;
  readonly partners?: string;
  readonly sessions?: readonly NewSession[];
  readonly capacity?: number;
  readonly label?: string;
  readonly place?: string;
  readonly powiat?: string;
  readonly onlineUrl?: string;
  readonly trainer?: string;
  readonly topics?: readonly string[];
  readonly deadline?: Instant;
  readonly contact?: string;
  readonly downloads?: readonly Download[];
}

const oneOf =
  <T>(read: (cell: string) => T | undefined, fault: string) =>
  (cell: string): Result<T, string> => {
    const value = read(cell);
    return value === undefined ? refuse(fault) : ok(value);
  };

/** The columns of a file of events, with the names under which they are known. */
export const eventColumns = (telling: Telling): Columns<EventRow> => {
  const { texts, now } = telling;
  const { fields } = texts.deskForms;
  const { faults, importing } = texts.desk;
  const when = { now, today: warsawDay(now) };
  const text = (most: number) => (cell: string) =>
    cell.length > most ? refuse(importing.tooLong(most)) : ok(cell);
  const column = <T>(
    title: string,
    names: readonly string[],
    required: boolean,
    read: (cell: string) => Result<T, string>,
  ) => ({ title, names, required, read });
  return {
    title: column(fields.title.label, ['temat szkolenia', 'nazwa', 'title'], true, text(150)),
    form: column(
      fields.form.label,
      ['rodzaj', 'forma wsparcia', 'form'],
      true,
      oneOf(
        (cell) =>
          EVENT_FORMS.find((form) => form === cell || fold(texts.calendar.forms[form]) === fold(cell)),
        importing.form,
      ),
    ),
    region: column(
      fields.region.label,
      ['woj', 'region'],
      true,
      oneOf(
        (cell) => regionOf(cell.replace(/^woj(ewództwo|\.)?\s+/iu, ''))?.id,
        importing.region(REGIONS[0]?.name ?? ''),
      ),
    ),
    organiser: column(fields.organiser.label, ['organizuje', 'organiser'], true, text(120)),
    partners: column(fields.partners.label, ['partner', 'partners', 'wspolorganizatorzy'], false, text(200)),
    sessions: column(
      fields.sessions.label,
      ['dni i godziny', 'termin', 'terminy', 'zajecia', 'data', 'daty', 'kiedy'],
      false,
      (cell) => {
        const read = readSessions(cell, when);
        if (read.ok) return read;
        return refuse(read.refusal.map((fault) => timetableFaultText(fault, telling)).join(' '));
      },
    ),
    capacity: column(
      fields.capacity.label,
      ['miejsca', 'limit', 'liczba osob'],
      false,
      oneOf(
        (cell) =>
          /^\d{1,4}$/u.test(cell) && Number(cell) >= 1 && Number(cell) <= MOST_SEATS
            ? Number(cell)
            : undefined,
        faults.number(1, MOST_SEATS),
      ),
    ),
    label: column(fields.label.label, ['termin nazwa'], false, text(60)),
    place: column(fields.place.label, ['adres', 'lokalizacja', 'place'], false, text(200)),
    powiat: column(fields.powiat.label, [], false, (cell) =>
      text(60)(cell.replace(/^(powiat|pow\.)\s+/iu, '')),
    ),
    onlineUrl: column(
      fields.onlineUrl.label,
      ['link', 'online'],
      false,
      oneOf((cell) => (isLink(cell) ? cell : undefined), faults.url),
    ),
    trainer: column(fields.trainer.label, ['prowadzacy', 'trener', 'trenerka'], false, text(120)),
    topics: column(fields.topics.label, ['temat'], false, (cell) =>
      ok(
        cell
          .split(/[,;]/u)
          .map((topic) => topic.trim())
          .filter((topic) => topic !== ''),
      ),
    ),
    deadline: column(fields.deadline.label, ['termin zgloszen', 'zapisy do'], false, (cell) => {
      const read = readMoment(cell, when);
      return read.ok
        ? read
        : refuse(faults.moment[read.refusal.kind === 'clock' ? 'unread' : read.refusal.kind]);
    }),
    contact: column(fields.contact.label, ['kontakt', 'contact'], false, text(150)),
    downloads: column(
      fields.downloads.label,
      ['do pobrania', 'dokumenty', 'zalaczniki', 'materialy', 'downloads'],
      false,
      (cell) => {
        const read = readDownloads(cell);
        return read.ok ? read : refuse(faults.downloads[read.refusal]);
      },
    ),
  };
};
