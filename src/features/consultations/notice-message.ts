import { actionId } from '../../chat/action-id.ts';
import {
  act,
  type Block,
  buttons,
  facts,
  heading,
  type Message,
  message,
  paragraph,
} from '../../chat/message.ts';
import { cut } from '../../chat/cut.ts';
import { type Line, link } from '../../chat/span.ts';
import { type Instant, shift } from '../../core/clock.ts';
import type { Locale } from '../../core/locale.ts';
import { formatDate, formatMoment, formatTime } from '../../i18n/format.ts';
import type { Texts } from '../../i18n/pl.ts';
import type { ConsultationView, Slot } from './booking.ts';
import type { Consultation } from './domain.ts';
import { links } from './links.ts';
import { type AdviserVerb, CALLED_OFF_HOURS, type SeatVerb } from './notices.ts';

/** The words and the language of a message. */
export interface Telling {
  readonly texts: Texts;
  readonly locale: Locale;
}

/** A consultation, and the one that was moved to this time. */
interface Told extends ConsultationView {
  readonly earlier?: Consultation;
}

type Row = { readonly label: string; readonly value: Line };

const HOUR = 3_600_000;

export const whenOf = ({ day, from, to }: Consultation, { texts, locale }: Telling): string =>
  texts.advice.when(formatDate(day, locale), formatTime(from), formatTime(to));

/** Where to go, what to open, or whom to call. */
const howOf = ({ mode, place, onlineUrl, phone }: Consultation, { texts }: Telling): Line => {
  const { how } = texts.advice;
  switch (mode) {
    case 'in-person':
      return how.inPerson(place);
    case 'phone':
      return how.phone(phone);
    case 'online':
      return onlineUrl === undefined ? how.onlineLater : link(how.room, onlineUrl);
    case 'at-unit':
      return how.atUnit(place);
  }
};

/** „Doradca”, or „Doradcy” where others advise beside. */
export const advisersRow = (
  { adviser, beside }: Pick<ConsultationView, 'adviser' | 'beside'>,
  { texts }: Pick<Telling, 'texts'>,
): { readonly label: string; readonly value: string } => {
  const { rows } = texts.advice;
  return {
    label: beside.length === 0 ? rows.adviser : rows.advisers,
    value: [adviser, ...beside].map(({ name }) => name).join(', '),
  };
};

const rowsOf = (view: Told, telling: Telling, unit?: string): readonly Row[] => {
  const { consultation, topic, participants, earlier } = view;
  const { rows, seats } = telling.texts.advice;
  const { group, reason } = consultation;
  const coming = participants.filter(({ state }) => state === 'coming').length;
  return [
    { label: rows.topic, value: topic.name[telling.locale] },
    { label: rows.when, value: whenOf(consultation, telling) },
    ...(earlier ? [{ label: rows.earlier, value: whenOf(earlier, telling) }] : []),
    { label: rows.how, value: howOf(consultation, telling) },
    advisersRow(view, telling),
    ...(unit === undefined ? [] : [{ label: rows.unit, value: unit }]),
    ...(group ? [{ label: rows.seats, value: seats(coming, group.seats, group.minimum) }] : []),
    ...(reason === undefined ? [] : [{ label: rows.reason, value: reason }]),
  ];
};

const until = (at: Instant | undefined, { locale }: Telling): string =>
  at === undefined ? '' : formatMoment(at, locale);

/** What stands under the heading, for those who come. */
const seatText = (verb: SeatVerb, view: ConsultationView, telling: Telling): string | undefined => {
  const { texts } = telling.texts.advice;
  const { consultation, participants } = view;
  switch (verb) {
    case 'received':
      return texts.received(until(consultation.heldUntil, telling));
    case 'too-few': {
      const coming = participants.filter(({ state }) => state === 'coming').length;
      return texts['too-few'](coming, consultation.group?.minimum ?? coming);
    }
    case 'confirmed':
    case 'hour-before':
      return undefined;
    default:
      return texts[verb];
  }
};

const OVER: ReadonlySet<SeatVerb> = new Set([
  'declined',
  'expired',
  'cancelled',
  'too-few',
  'handed-on',
  'resigned',
]);
const isOver = (verb: SeatVerb): boolean => OVER.has(verb);

const seatButtons = (
  verb: SeatVerb,
  { consultation }: ConsultationView,
  { texts }: Telling,
): Block | undefined => {
  const { buttons: labels } = texts.advice;
  const { id, topic, mode, state } = consultation;
  if (isOver(verb))
    return buttons(
      act(links.slots({ topic, mode }), labels.others, 'primary'),
      act(links.ask({ topic, mode }), labels.ask),
    );
  return buttons(
    act(links.view(id), labels.view),
    state === 'confirmed' ? act(links.file(id), labels.file) : undefined,
  );
};

/** Leads to the form that books another time of that adviser. */
const otherTime = ({ topic, mode }: Consultation, slot: Slot, { locale }: Telling) =>
  act(
    links.book({ topic, mode, adviser: slot.adviser }, slot.startsAt),
    cut(`${formatDate(slot.day, locale)}, ${formatTime(slot.time)}`, 75),
  );

const otherTimesText = (
  { consultation: { adviser } }: Told,
  others: readonly Slot[],
  { texts: { advice } }: Telling,
): string =>
  others.every((slot) => slot.adviser === adviser) ? advice.texts.otherTimes : advice.texts.otherAdvisers;

/** What somebody who comes is told; of a declined request also other times, the adviser's own where there are some. */
export const seatMessage = (
  verb: SeatVerb,
  view: Told,
  telling: Telling,
  others: readonly Slot[] = [],
): Message => {
  const { titles, example } = telling.texts.advice;
  const text = seatText(verb, view, telling);
  return message(
    heading(titles[verb]),
    view.consultation.isExample ? paragraph(example) : undefined,
    text === undefined ? undefined : paragraph(text),
    facts(rowsOf(view, telling)),
    others.length === 0 ? undefined : paragraph(otherTimesText(view, others, telling)),
    buttons(...others.map((slot) => otherTime(view.consultation, slot, telling))),
    seatButtons(verb, view, telling),
  );
};

/** Instead of a reminder, where the adviser is on leave and no other time has been chosen. */
export const awayMessage = (view: ConsultationView, telling: Telling): Message => {
  const { advice, consultations } = telling.texts;
  const { card } = consultations;
  const { id, revision, group, isExample } = view.consultation;
  return message(
    heading(advice.titles.away),
    isExample ? paragraph(advice.example) : undefined,
    paragraph(group ? card.awayGroup : card.away),
    facts(rowsOf(view, telling).filter(({ label }) => label !== advice.rows.how)),
    buttons(
      group ? act(links.groups(), card.otherSessions) : act(links.move(id, revision), card.move, 'primary'),
      act(links.view(id), advice.buttons.view),
      act(links.cancel(id, revision), card.cancel, 'danger'),
    ),
  );
};

const adviserText = (verb: AdviserVerb, { heldUntil, startsAt }: Consultation, telling: Telling) => {
  const { texts } = telling.texts.advice;
  switch (verb) {
    case 'booked':
      return undefined;
    case 'to-decide':
      return texts['to-decide'](until(heldUntil, telling));
    case 'too-few-asked':
      return texts['too-few-asked'](until(shift(startsAt, -CALLED_OFF_HOURS * HOUR), telling));
    default:
      return texts[verb];
  }
};

/** What somebody who advises is told: never the words of whoever asks, those are on the case. */
export const adviserMessage = (
  verb: AdviserVerb,
  view: Told,
  unit: string | undefined,
  telling: Telling,
): Message => {
  const { titles, example, buttons: labels } = telling.texts.advice;
  const { consultation } = view;
  const text = adviserText(verb, consultation, telling);
  const isLive = verb !== 'off' && verb !== 'moved-away';
  return message(
    heading(titles[verb]),
    consultation.isExample ? paragraph(example) : undefined,
    text === undefined ? undefined : paragraph(text),
    facts(rowsOf(view, telling, unit)),
    isLive ? buttons(act(actionId('duty', 'case', consultation.id), labels.case, 'primary')) : undefined,
  );
};
