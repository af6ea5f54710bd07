import type { DeliveryKind, RenderMoment } from '../../chat/delivery-kind.ts';
import type { Message } from '../../chat/message.ts';
import type { Instant } from '../../core/clock.ts';
import { textsIn } from '../../i18n/texts.ts';
import type { Slot } from './booking.ts';
import { isAwayAt } from './beside.ts';
import { type Consultation, isLive, type Participant } from './domain.ts';
import { look, soonest } from './looking.ts';
import { adviserMessage, awayMessage, seatMessage } from './notice-message.ts';
import {
  ADVISER_VERBS,
  type AdviserContent,
  type AdviserVerb,
  COPIED,
  SEAT_VERBS,
  type SeatContent,
  type SeatVerb,
} from './notices.ts';
import { viewOf, type Working } from './working.ts';

interface Now {
  readonly consultation: Consultation;
  readonly content: Pick<SeatContent, 'of'>;
  readonly moment: RenderMoment;
}

const unchanged = ({ consultation, content }: Now): boolean => consultation.sequence === content.of;
const begins = ({ consultation, moment }: Now): boolean => consultation.startsAt > moment.now;
const takesPlace = (now: Now): boolean =>
  now.consultation.state === 'confirmed' && unchanged(now) && begins(now);
const isIn =
  (state: Consultation['state']) =>
  ({ consultation }: Now): boolean =>
    consultation.state === state;

/** What is still worth telling those who come when the moment of sending has come. */
const STILL_TRUE: Readonly<Record<SeatVerb, (now: Now) => boolean>> = {
  confirmed: takesPlace,
  received: (now) => isIn('requested')(now) && begins(now),
  accepted: takesPlace,
  declined: isIn('declined'),
  expired: isIn('expired'),
  moved: takesPlace,
  cancelled: isIn('cancelled'),
  'too-few': isIn('cancelled'),
  handed: (now) => isLive(now.consultation) && unchanged(now) && begins(now),
  'handed-on': begins,
  resigned: begins,
  'day-before': takesPlace,
  'hour-before': takesPlace,
};

/** And those who advise. */
const STILL_NEWS: Readonly<Record<AdviserVerb, (now: Now) => boolean>> = {
  booked: (now) => isLive(now.consultation) && begins(now),
  opened: (now) => isLive(now.consultation) && begins(now),
  changed: (now) => isLive(now.consultation) && unchanged(now) && begins(now),
  'to-decide': (now) => isIn('requested')(now) && begins(now),
  off: isIn('cancelled'),
  'moved-away': isIn('moved'),
  fewer: (now) => isLive(now.consultation) && begins(now),
  'too-few-asked': (now) => takesPlace(now) && now.consultation.group?.runsAnyway === false,
};

const comes = (participants: readonly Participant[], seat: string): boolean =>
  participants.some(({ id, state }) => id === seat && state === 'coming');

/** What is told to those who do not come any more, because they gave their seat up. */
const isFarewell = (verb: SeatVerb): boolean => verb === 'handed-on' || verb === 'resigned';

/** Other times that are named where a request was declined: of the same adviser, or else of whoever has some. */
const MOST_OTHERS = 3;

const othersOf = async (
  working: Working,
  { topic, mode, adviser, unit }: Consultation,
  now: Instant,
): Promise<readonly Slot[]> => {
  const soonestOf = async (who: Partial<Pick<Consultation, 'adviser'>>): Promise<readonly Slot[]> => {
    const wanted = { topic, mode, ...who, ...(unit === undefined ? {} : { unit }) };
    const looked = await look(working, wanted, { now });
    const slots = looked.ok ? await soonest(working, looked.value, MOST_OTHERS) : looked;
    return slots.ok ? slots.value : [];
  };
  const own = await soonestOf({ adviser });
  return own.length > 0 ? own : soonestOf({});
};

/** The messages of consultations: made when they are sent, from how things stand then, and dropped when not true. */
export const adviceDeliveries = (
  working: Working,
): Readonly<Record<SeatVerb | AdviserVerb, DeliveryKind>> => {
  const { store, directory } = working;

  const renderSeat = async (
    verb: SeatVerb,
    content: SeatContent,
    moment: RenderMoment,
  ): Promise<Message | undefined> => {
    const consultation = await store.consultation(content.consultation);
    if (!consultation || !STILL_TRUE[verb]({ consultation, content, moment })) return undefined;
    const view = await viewOf(working, consultation);
    const isComing = isLive(consultation) && comes(view.participants, content.seat);
    if (isFarewell(verb) ? isComing : !comes(view.participants, content.seat)) return undefined;
    const telling = { texts: textsIn(moment.locale), locale: moment.locale };
    const isReminder = verb === 'day-before' || verb === 'hour-before';
    if (isReminder && (await isAwayAt(working, consultation, moment.now))) return awayMessage(view, telling);
    const others = verb === 'declined' ? await othersOf(working, consultation, moment.now) : [];
    const earlier = verb === 'moved' ? await store.movedFrom(consultation.id) : undefined;
    return seatMessage(verb, { ...view, ...(earlier ? { earlier } : {}) }, telling, others);
  };

  const renderAdviser = async (
    verb: AdviserVerb,
    content: AdviserContent,
    moment: RenderMoment,
  ): Promise<Message | undefined> => {
    const consultation = await store.consultation(content.consultation);
    if (!consultation || !STILL_NEWS[verb]({ consultation, content, moment })) return undefined;
    const unit = consultation.unit === undefined ? undefined : await directory.unit(consultation.unit);
    const telling = { texts: textsIn(moment.locale), locale: moment.locale };
    const earlier = verb === 'changed' ? await store.movedFrom(consultation.id) : undefined;
    const view = { ...(await viewOf(working, consultation)), ...(earlier ? { earlier } : {}) };
    return adviserMessage(verb, view, unit?.name, telling);
  };

  const kind = (
    verb: SeatVerb | AdviserVerb,
    render: (content: unknown, moment: RenderMoment) => Promise<Message | undefined>,
  ): readonly [string, DeliveryKind] => [
    verb,
    {
      ifUnsure: 'resend',
      ...(COPIED[verb] ? { copy: COPIED[verb] } : {}),
      entry: (content) => (content as SeatContent | AdviserContent).consultation,
      title: (locale) => textsIn(locale).advice.titles[verb],
      render,
    },
  ];

  return Object.fromEntries([
    ...SEAT_VERBS.map((verb) =>
      kind(verb, (content, moment) => renderSeat(verb, content as SeatContent, moment)),
    ),
    ...ADVISER_VERBS.map((verb) =>
      kind(verb, (content, moment) => renderAdviser(verb, content as AdviserContent, moment)),
    ),
  ]) as Record<SeatVerb | AdviserVerb, DeliveryKind>;
};
