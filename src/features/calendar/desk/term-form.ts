import { actionId } from '../../../chat/action-id.ts';
import type { Form, FormValues } from '../../../chat/form.ts';
import { valueOf } from '../../../chat/form.ts';
import type { FieldFault } from '../../../chat/reply.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { warsawDay } from '../../../core/warsaw.ts';
import { formatDay, formatMoment, formatTime } from '../../../i18n/format.ts';
import type { NewTerm } from '../store.ts';
import type { Telling } from '../telling.ts';
import { textField } from './fields.ts';
import { readSessions, type TimetableFault, timetableText } from './read-sessions.ts';
import { createReading } from './reading.ts';
import { placeSessions, type PlacesFault, placesText } from './term-places.ts';

/** The most seats of a term: a conference, not a typing mistake. */
export const MOST_SEATS = 5000;

/** A term that is being typed. */
export interface TypedTerm {
  readonly event: string;
  readonly revision: number;
  readonly number: number;
  /** Undefined: it is new. */
  readonly before?: NewTerm | undefined;
  /** Its seats are changed elsewhere, because people may have them. */
  readonly keepsSeats: boolean;
}

export const termForm = (
  { event, revision, number, before, keepsSeats }: TypedTerm,
  { texts }: Telling,
): Form => {
  const { fields, termTitle, termIntro, submit } = texts.deskForms;
  return {
    id: actionId('desk', 'term', event, String(number), String(revision)),
    title: termTitle(number),
    intro: termIntro,
    fields: [
      textField('zajecia', fields.sessions, 2000, before && timetableText(before.sessions), {
        required: true,
        long: true,
      }),
      ...(keepsSeats ? [] : [textField('miejsca', fields.capacity, 5, before?.capacity, { required: true })]),
      textField('przerwy', fields.pause, 3, before?.sessions[0]?.pauseMinutes || undefined),
      textField('nazwa', fields.label, 60, before?.label),
      textField('sala', fields.termPlace, 2000, before && placesText(before.sessions), { long: true }),
    ],
    submit,
  };
};

/** A mistake of a timetable, in a sentence. */
export const timetableFaultText = (fault: TimetableFault, { texts, locale }: Telling): string => {
  const words = texts.desk.faults.timetable;
  switch (fault.kind) {
    case 'no-day':
    case 'unread':
      return words[fault.kind](fault.text);
    case 'empty':
    case 'too-many':
    case 'cycle':
      return words[fault.kind];
    case 'no-hours':
    case 'past':
    case 'far':
      return words[fault.kind](formatDay(fault.day, locale));
    case 'backwards':
      return words.backwards(formatDay(fault.day, locale), formatTime(fault.from), formatTime(fault.to));
    case 'overlap':
      return words.overlap(formatDay(fault.day, locale), ...fault.hours);
    case 'clock': {
      const [earlier, later] = fault.refusal.readings;
      return texts.desk.faults.clock[fault.refusal.code](
        formatMoment(earlier, locale),
        formatMoment(later, locale),
      );
    }
  }
};

const placesFaultText = (fault: PlacesFault, { texts }: Telling): string => {
  const { faults } = texts.desk;
  return fault.kind === 'url' ? faults.url : faults.places(fault.lines, fault.sessions);
};

/** The term as it was typed, or every mistake at its field. */
export const readTerm = (
  { number, before, keepsSeats }: TypedTerm,
  values: FormValues,
  telling: Telling,
): Result<NewTerm, readonly FieldFault[]> => {
  const { texts, now } = telling;
  const reading = createReading(values, telling);
  const pause = reading.number('przerwy', 0, 600) ?? 0;
  const read = readSessions(valueOf(values, 'zajecia'), { now, today: warsawDay(now) }, pause);
  if (!read.ok)
    reading.fault('zajecia', read.refusal.map((fault) => timetableFaultText(fault, telling)).join(' '));
  const typedSeats = keepsSeats ? before?.capacity : reading.number('miejsca', 1, MOST_SEATS);
  if (typedSeats === undefined && !reading.faults.some(({ field }) => field === 'miejsca'))
    reading.fault('miejsca', texts.desk.faults.required);
  const label = reading.text('nazwa');
  reading.text('sala');
  const placed = read.ok ? placeSessions(valueOf(values, 'sala'), read.value) : undefined;
  if (placed && 'fault' in placed) reading.fault('sala', placesFaultText(placed.fault, telling));
  const minutes = ({ from, to }: { from: string; to: string }): number => toMinutes(to) - toMinutes(from);
  if (read.ok && read.value.some((session) => minutes(session) <= pause))
    reading.fault('przerwy', texts.desk.faults.pause);
  if (!placed || 'fault' in placed || reading.faults.length > 0) return refuse(reading.faults);
  return ok({
    number,
    ...(label === undefined ? {} : { label }),
    capacity: typedSeats!,
    sessions: placed.sessions,
  });
};

const toMinutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
