import { actionId } from '../../chat/action-id.ts';
import {
  act,
  type Block,
  buttons,
  facts,
  heading,
  type Message,
  message,
  open,
  paragraph,
  small,
} from '../../chat/message.ts';
import { formatMoment } from '../../i18n/format.ts';
import { isLive, type Registration } from './domain.ts';
import type { NoticeVerb } from './notices.ts';
import type { Standing } from './service.ts';
import type { Occasion } from './store.ts';
import { button, contactLine, standingText, type Telling, titleOf, whenAndWhere } from './telling.ts';

/** Everything a notice is made of. */
export interface Told {
  readonly standing: Standing;
  readonly occasion: Occasion;
  /** Whether it is certain that it takes place. */
  readonly isCertain: boolean;
  /** What the person of the registration is called, for their head. */
  readonly name?: string;
  /** What whoever sent it in is called. */
  readonly maker?: string;
  /** A change shortly before the start: of which sequence they are asked to say that they know. */
  readonly asksSeen?: number;
  /** The session a reminder is about. */
  readonly session?: Occasion['sessions'][number];
}

const untilOf = ({ until }: Registration, { locale }: Telling): string =>
  until === undefined ? '' : formatMoment(until, locale);

/** What the person may do with the registration as it stands. */
const wayOut = ({ registration: { id, state } }: Standing, telling: Telling): Block | undefined => {
  if (state === 'offered')
    return buttons(button('accept', id, telling, 'primary'), button('decline', id, telling));
  if (state === 'waiting') return buttons(button('leave', id, telling));
  return state === 'confirmed' || state === 'applied' || state === 'consent'
    ? buttons(button('resign', id, telling))
    : undefined;
};

/** The form of the project is filled in on its own page: the full data of participants never enter chat. */
export const formBlocks = (
  { participantFormUrl }: Occasion,
  { texts }: Telling,
): readonly (Block | undefined)[] =>
  participantFormUrl === undefined
    ? []
    : [
        paragraph(texts.registrations.participantForm),
        buttons(open(participantFormUrl, texts.calendar.card.participantForm)),
      ];

const seatBlocks = (told: Told, telling: Telling): readonly (Block | undefined)[] => {
  const { standing, occasion, isCertain } = told;
  const isSeat = standing.registration.state === 'confirmed';
  return [
    paragraph(standingText(standing, telling)),
    ...(isSeat && isCertain ? [paragraph(telling.texts.registrations.certain)] : []),
    ...(isLive(standing.registration) ? [whenAndWhere(occasion, telling)] : []),
    ...(isSeat ? formBlocks(occasion, telling) : []),
    wayOut(standing, telling),
  ];
};

/** The blocks under the heading, verb by verb. */
const bodyOf = (
  verb: Exclude<NoticeVerb, 'paused'>,
  told: Told,
  telling: Telling,
): readonly (Block | undefined)[] => {
  const { standing, occasion } = told;
  const { registration, place = 1 } = standing;
  const { notices, somebody, rows } = telling.texts.registrations;
  const title = titleOf(occasion, telling);
  const when = whenAndWhere(occasion, telling, told.session);
  switch (verb) {
    case 'offer':
      return [
        paragraph(notices.offerText(title, untilOf(registration, telling))),
        when,
        wayOut(standing, telling),
        small(notices.offerNext),
      ];
    case 'free':
      return [
        paragraph(notices.freeText(title)),
        when,
        buttons(button('take', registration.id, telling, 'primary')),
        small(notices.freeNext),
      ];
    case 'lapsed':
    case 'consent-unanswered':
      return [
        paragraph(notices[`${verb}Text`](title)),
        buttons(button('rejoin', registration.term, telling)),
      ];
    case 'withdrawn':
    case 'lowered':
      return [paragraph(notices[`${verb}Text`](title, place)), wayOut(standing, telling)];
    case 'enrolled':
      return [
        paragraph(notices.enrolledText(title, told.maker ?? notices.byUnit)),
        ...seatBlocks(told, telling),
      ];
    case 'consent-asked':
    case 'consent-lapses':
      return [
        paragraph(notices[`${verb}Text`](title, told.name ?? somebody)),
        facts([{ label: rows.person, value: told.name ?? somebody }]),
        when,
        buttons(
          button('agree', registration.id, telling, 'primary'),
          button('refuse', registration.id, telling),
        ),
        ...(registration.until === undefined
          ? []
          : [small(notices['consent-askedUntil'](untilOf(registration, telling)))]),
      ];
    case 'consent-given':
    case 'moved-up':
    case 'selected':
    case 'not-selected':
    case 'signed-up':
    case 'accepted':
    case 'amended':
    case 'moved':
      return [paragraph(notices[`${verb}Text`](title)), ...seatBlocks(told, telling)];
    case 'consent-refused':
    case 'substituted':
    case 'released':
    case 'resigned':
      return [paragraph(notices[`${verb}Text`](title))];
    case 'removed':
      return [paragraph(notices.removedText(title)), contactLine(occasion, telling)];
    case 'cancelled':
      return [
        paragraph(notices.cancelledText(title)),
        when,
        ...(occasion.cancelReason ? [paragraph(notices.cancelledReason(occasion.cancelReason))] : []),
        contactLine(occasion, telling),
        small(notices.cancelledNext),
      ];
    case 'held-cancelled':
      return [
        paragraph(notices['held-cancelledText'](title)),
        when,
        ...(occasion.cancelReason ? [paragraph(notices.cancelledReason(occasion.cancelReason))] : []),
        contactLine(occasion, telling),
      ];
    case 'held-changed':
    case 'held-lowered':
      return [
        paragraph(notices[`${verb}Text`](title)),
        ...(verb === 'held-changed' ? [when] : []),
        buttons(act(actionId('calendar', 'show', registration.event), telling.texts.signUp.head.card)),
      ];
    case 'changed':
    case 'changed-again':
      return [
        paragraph(notices[`${verb}Text`](title)),
        when,
        ...(told.asksSeen === undefined
          ? []
          : [
              ...(verb === 'changed' ? [paragraph(notices.changedSoon)] : []),
              buttons(
                act(
                  actionId('desk', 'seen', registration.id, String(told.asksSeen)),
                  telling.texts.desk.seen,
                  'primary',
                ),
              ),
            ]),
        // Whoever keeps it in a calendar of their own needs the entry as it is now.
        registration.state === 'confirmed'
          ? buttons(act(actionId('feeds', 'file', registration.id), telling.texts.feeds.buttons.file))
          : undefined,
        wayOut(standing, telling),
        ...(registration.hasSeat ? [small(notices.changedNext)] : []),
      ];
    case 'certain':
      return [paragraph(notices.certainText(title)), when, wayOut(standing, telling)];
    case 'reminder':
      return [
        paragraph(notices.reminderText(title)),
        when,
        wayOut(standing, telling),
        small(notices.reminderNext),
      ];
  }
};

/** What somebody is told of a registration. */
export const noticeMessage = (verb: Exclude<NoticeVerb, 'paused'>, told: Told, telling: Telling): Message =>
  message(heading(telling.texts.registrations.notices[verb]), ...bodyOf(verb, told, telling));

/** What coordinators are told of a term whose seats do not add up. */
export const pausedMessage = (occasion: Occasion, telling: Telling): Message => {
  const { notices } = telling.texts.registrations;
  return message(
    heading(notices.paused),
    paragraph(notices.pausedText(titleOf(occasion, telling))),
    buttons(button('repair', occasion.term, telling)),
  );
};
