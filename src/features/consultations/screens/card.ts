import type { Context } from '../../../chat/context.ts';
import { type Block, type Message, notice } from '../../../chat/message.ts';
import { type Reply, toPerson } from '../../../chat/reply.ts';
import { say, shownIn } from '../../../chat/saying.ts';
import { formatMoment } from '../../../i18n/format.ts';
import type { ConsultationView } from '../booking.ts';
import { isLive } from '../domain.ts';
import { cardMessage, isTheirs } from './card-message.ts';
import { type Handling } from './handling.ts';
import { ownWish } from './own-wish.ts';
import { tellingOf } from './telling.ts';

export const cardOf = async (
  handling: Handling,
  context: Context,
  view: ConsultationView,
  first?: Block,
): Promise<Message> => {
  const { people, booking } = handling;
  const { id, group, startsAt } = view.consultation;
  const reader = context.speaker.person;
  // To a group everybody comes from a unit of their own.
  const seat = view.participants.find(({ person }) => person === reader);
  const unit = group ? seat?.unit : view.consultation.unit;
  const known = unit === undefined ? undefined : await people.unit(unit);
  const isToCome = isLive(view.consultation) && startsAt > context.now;
  const isAway = isToCome && (await booking.isAway(view.consultation));
  const wish = isToCome ? await ownWish(handling, context, { consultation: id }) : undefined;
  return cardMessage(view, { reader, unitName: known?.name }, tellingOf(context), {
    first,
    isAway,
    wish: wish?.id,
  });
};

/** How a booking came out, in the first line of its card. */
export const bookedNotice = (
  { consultation: { state, heldUntil } }: ConsultationView,
  { texts, locale }: Context,
): Block => {
  const { card } = texts.consultations;
  if (state !== 'requested') return notice('success', card.booked);
  return notice('info', heldUntil ? card.requested(formatMoment(heldUntil, locale)) : card.requestedOpen);
};

export const gone = ({ texts }: Context): Reply => toPerson(say('warning', texts.consultations.card.gone));

/** The person's consultation of that id; else why it is not shown. */
export const theirs = async (
  { booking }: Handling,
  context: Context,
  id: string,
): Promise<ConsultationView | { readonly instead: Reply }> => {
  const view = await booking.view(id);
  if (!view) return { instead: gone(context) };
  if (isTheirs(view, context.speaker.person)) return view;
  return { instead: toPerson(say('warning', context.texts.consultations.card.notYours)) };
};

export const showCard = async (handling: Handling, context: Context, id: string): Promise<Reply> => {
  const view = await theirs(handling, context, id);
  return 'instead' in view ? view.instead : shownIn(context, await cardOf(handling, context, view));
};
