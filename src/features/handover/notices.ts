import type { Instant } from '../../core/clock.ts';
import type { NewDelivery } from '../delivery/domain.ts';
import type { Act, HandedOver } from './domain.ts';
import { advisersFor, type Coordinator, type Seat } from './seat.ts';
import { urgencyOf } from './urgency.ts';

/** What a notice is made of when it is sent: ids and moments, never words. */
export interface NoticeContent {
  readonly question: string;
  /** When what it tells of was written. */
  readonly at: Instant;
}

export type NoticeVerb = 'new' | 'reminder' | 'escalation' | 'assigned' | 'again' | 'reply' | 'closed';

const notice = (
  verb: NoticeVerb,
  thing: string,
  to: Pick<Seat, 'target' | 'locale'>,
  content: NoticeContent,
): NewDelivery => ({ kind: `handover.${verb}`, thing, to: to.target, locale: to.locale, content });

const toSeats = (
  verb: NoticeVerb,
  thing: string,
  seats: readonly Seat[],
  content: NoticeContent,
): readonly NewDelivery[] => seats.map((seat) => notice(verb, thing, seat, content));

const toAsker = (
  verb: 'reply' | 'closed',
  question: HandedOver,
  thing: string,
  at: Instant,
): readonly NewDelivery[] => {
  const { id, askerTarget: target, askerLocale: locale } = question;
  return [notice(verb, thing, { target, locale }, { question: id, at })];
};

const seatOf = (seats: readonly Seat[], { adviser }: HandedOver): readonly Seat[] =>
  seats.filter(({ person }) => person === adviser?.person);

/** The advisers on a topic hear of a question that came to it. */
export const noticesOfArrival = (
  question: HandedOver,
  seats: readonly Seat[],
  at: Instant,
): readonly NewDelivery[] => {
  const content = { question: question.id, at };
  return toSeats('new', `${question.id}:${question.topic}`, advisersFor(seats, question), content);
};

/** Who hears of a change. Taking and giving back tell nobody: the asker is told of replies and ends only. */
export const noticesOfChange = (
  act: Act,
  after: HandedOver,
  seats: readonly Seat[],
  at: Instant,
): readonly NewDelivery[] => {
  const once = `${after.id}:${at}`;
  switch (act.kind) {
    case 'reply':
      return toAsker('reply', after, once, at);
    case 'close':
      return toAsker('closed', after, after.id, at);
    case 'follow-up':
      return toSeats('again', once, seatOf(seats, after), { question: after.id, at });
    case 'assign':
      return toSeats('assigned', once, seatOf(seats, after), { question: after.id, at });
    case 'pass':
      return noticesOfArrival(after, seats, at);
    case 'take':
    case 'give-back':
    case 'helped':
    case 'withdraw':
      return [];
  }
};

/** Reminders of late questions and escalations of overdue ones; each is the same however often it is worked out. */
export const noticesOfWaiting = (
  pending: readonly HandedOver[],
  seats: readonly Seat[],
  coordinators: readonly Coordinator[],
  now: Instant,
): readonly NewDelivery[] =>
  pending.flatMap((question) => {
    const urgency = urgencyOf(question, now);
    if (urgency === 'fresh') return [];
    const thing = `${question.id}:${question.waitingSince}`;
    const content = { question: question.id, at: question.waitingSince };
    const answering = question.adviser ? seatOf(seats, question) : advisersFor(seats, question);
    const told = coordinators.filter(
      ({ person }) => urgency === 'overdue' && person !== question.asker.person,
    );
    return [
      ...toSeats('reminder', thing, answering, content),
      ...told.map(({ to: target, locale }) => notice('escalation', thing, { target, locale }, content)),
    ];
  });
