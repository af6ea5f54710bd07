import {
  act,
  type Block,
  buttons,
  facts,
  heading,
  type Message,
  message,
  notice,
  paragraph,
  small,
} from '../../../chat/message.ts';
import { type Line, link, strong } from '../../../chat/span.ts';
import { type Instant, shift } from '../../../core/clock.ts';
import { daysLater } from '../../../core/day.ts';
import type { PersonId } from '../../../core/ids.ts';
import { warsawDay } from '../../../core/warsaw.ts';
import type { ConsultationView } from '../booking.ts';
import { type Consultation, isLive } from '../domain.ts';
import { links } from '../links.ts';
import { advisersRow } from '../notice-message.ts';
import type { Telling } from './telling.ts';
import { whenText } from './words.ts';

const HOUR = 3_600_000;

/** Whether it is this person's: they booked it, or come to the group. */
export const isTheirs = ({ consultation, participants }: ConsultationView, person: PersonId): boolean =>
  consultation.client === person ||
  participants.some((one) => one.person === person && one.state !== 'cancelled');

export const takenSeats = ({ participants }: Pick<ConsultationView, 'participants'>): number =>
  participants.filter(({ state }) => state !== 'cancelled').length;

/** Where one goes, calls or is called: only of what is going to take place. */
export const whereRows = (
  { mode, place, onlineUrl, phone, state }: Consultation,
  unitName: string | undefined,
  { texts }: Telling,
): readonly { label: string; value: Line }[] => {
  const { card } = texts.consultations;
  switch (mode) {
    case 'in-person':
      return [{ label: card.rows.place, value: place ?? card.placeLater }];
    case 'phone':
      return [{ label: card.rows.phone, value: phone ?? card.theyCall }];
    case 'online': {
      const value = onlineUrl && state === 'confirmed' ? link(card.roomOpen, onlineUrl) : card.roomLater;
      return [{ label: card.rows.room, value }];
    }
    case 'at-unit':
      return [{ label: card.rows.place, value: place ?? unitName ?? card.ownSeat }];
  }
};

/** What the reader wants to talk about: of a group their own words, not those of others. */
const wordsOf = ({ consultation, participants }: ConsultationView, reader: PersonId) =>
  consultation.group ? (participants.find(({ person }) => person === reader) ?? {}) : consultation;

const rowsOf = (
  view: ConsultationView,
  { unitName, reader }: CardReader,
  telling: Telling,
): readonly { label: string; value: Line }[] => {
  const { consultation, topic } = view;
  const { card, form, modes } = telling.texts.consultations;
  const { group, state } = consultation;
  const { matter, documentUrl }: Pick<Consultation, 'matter' | 'documentUrl'> = wordsOf(view, reader);
  return [
    { label: card.rows.topic, value: topic.name[telling.locale] },
    { label: card.rows.when, value: strong(whenText(consultation, telling)) },
    { label: card.rows.mode, value: modes[consultation.mode] },
    advisersRow(view, telling),
    ...(isLive(consultation) ? whereRows(consultation, unitName, telling) : []),
    ...(unitName ? [{ label: card.rows.unit, value: unitName }] : []),
    ...(group
      ? [{ label: card.rows.seats, value: card.seats(takenSeats(view), group.seats, group.minimum) }]
      : []),
    ...(matter ? [{ label: group ? form.groupMatter : card.rows.matter, value: matter }] : []),
    ...(documentUrl ? [{ label: card.rows.document, value: link(documentUrl, documentUrl) }] : []),
    { label: card.rows.state, value: card.states[state] },
  ];
};

/** What can be done with it; nothing once it has begun. */
const cardButtons = (
  view: ConsultationView,
  { texts, now }: Telling,
  wish: string | undefined,
): readonly (Block | undefined)[] => {
  const { card } = texts.consultations;
  const { consultation, topic } = view;
  const { id, revision, group, state, startsAt, mode, adviser } = consultation;
  if (!isLive(consultation) || startsAt <= now)
    return [buttons(act(links.slots({ topic: topic.id, mode }), card.again))];
  const file = state === 'confirmed' ? act(links.file(id), card.file) : undefined;
  const leave = act(links.cancel(id, revision), card.cancel, 'danger');
  if (group) {
    const isFull = takenSeats(view) >= group.seats;
    const others = isFull
      ? undefined
      : act(links.book({ topic: topic.id, mode, adviser }, startsAt), card.others);
    return [buttons(file, others, act(links.groups(), card.otherSessions), leave)];
  }
  return [
    buttons(
      file,
      act(links.move(id, revision), card.move),
      act(links.handOver(id, revision), card.handOver),
      wish === undefined
        ? act(links.earlier(id), card.earlier)
        : act(links.unwish(wish), texts.consultations.wish.off),
      leave,
    ),
    wish === undefined ? undefined : small(texts.consultations.wish.isOn),
  ];
};

/** Which reminders can still come: the one of the day before goes out on that day's morning, so only until then. */
const remindersLeft = ({ day, startsAt }: Consultation, now: Instant): 'both' | 'hour' | 'none' => {
  if (daysLater(warsawDay(now), 1) < day) return 'both';
  return shift(now, HOUR) < startsAt ? 'hour' : 'none';
};

/** Who looks at the card, and the name of the unit that they are from, or that it is for. */
export interface CardReader {
  readonly reader: PersonId;
  readonly unitName: string | undefined;
}

/** A consultation as its client sees it. */
export const cardMessage = (
  view: ConsultationView,
  by: CardReader,
  telling: Telling,
  {
    first,
    isAway = false,
    wish,
  }: {
    readonly first?: Block | undefined;
    readonly isAway?: boolean;
    /** They wait for an earlier time already. */
    readonly wish?: string | undefined;
  } = {},
): Message => {
  const { card } = telling.texts.consultations;
  const { consultation } = view;
  const away = consultation.group ? card.awayGroup : card.away;
  return message(
    heading(consultation.group ? card.groupTitle : card.title),
    first,
    isAway ? notice('warning', away) : undefined,
    consultation.isExample ? paragraph(card.example) : undefined,
    facts(rowsOf(view, by, telling)),
    ...cardButtons(view, telling, wish),
    consultation.state === 'confirmed' && consultation.startsAt > telling.now
      ? small(card.reminders[remindersLeft(consultation, telling.now)])
      : undefined,
  );
};
