import type { Context } from '../../../chat/context.ts';
import type { FormValues } from '../../../chat/form.ts';
import { act, type Block, buttons, type Message, notice } from '../../../chat/message.ts';
import { cut } from '../../../chat/cut.ts';
import { type Reply, showForm, toPerson } from '../../../chat/reply.ts';
import { say, shownIn } from '../../../chat/saying.ts';
import type { Instant } from '../../../core/clock.ts';
import type { Slot } from '../booking.ts';
import type { AdviceTopic } from '../domain.ts';
import { codeLooked, codeStart, links, without } from '../links.ts';
import { nearest } from '../nearest.ts';
import { bookedOf, freeNow } from './booked.ts';
import { bookForm, FIELD } from './book-form.ts';
import { type Chosen, type Handling, isChosen } from './handling.ts';
import { modesOf } from './modes.ts';
import { slotsOf } from './slots.ts';
import { tellingOf } from './telling.ts';
import { activeTopic, noTopic } from './topics.ts';
import { slotText } from './words.ts';

/** How many other times are offered for one that is gone. */
const NEAREST = 3;

/** What a button that books carries, as far as it can be used. */
export interface Pressed {
  readonly looked: Chosen;
  readonly topic: AdviceTopic;
  readonly startsAt: Instant;
  readonly despite: boolean;
}

/** Reads the button; a forged or outdated one leads to what can be chosen instead. */
export const pressedIn = async (
  handling: Handling,
  context: Context,
  [code = '-', start = '', flag]: readonly string[],
): Promise<Pressed | { readonly instead: Reply }> => {
  const looked = codeLooked(code);
  if (!isChosen(looked)) return { instead: await modesOf(handling, context, looked) };
  const topic = await activeTopic(handling, looked.topic);
  if (!topic) return { instead: shownIn(context, await noTopic(handling, context, looked)) };
  const startsAt = codeStart(start);
  if (startsAt) return { looked, topic, startsAt, despite: flag === 'd' };
  const forged = notice('warning', context.texts.consultations.vanished.forged);
  return { instead: await slotsOf(handling, context, looked, forged) };
};

/** The time is not free any more: the nearest that are, at once. */
const vanishedMessage = ({ looked, startsAt }: Pressed, free: readonly Slot[], context: Context): Message => {
  const { vanished, slots } = context.texts.consultations;
  const telling = tellingOf(context);
  return say(
    'warning',
    startsAt <= context.now ? vanished.past : vanished.taken,
    ...nearest(free, startsAt, NEAREST).map((slot): Block | undefined =>
      buttons(act(links.book(looked, slot.startsAt), cut(slotText(slot, telling), 75))),
    ),
    buttons(act(links.slots(looked), vanished.all), act(links.ask(looked), slots.noneFits)),
  );
};

/** What is in the form beforehand: the question somebody came from. */
const prefilled = async (handling: Handling, context: Context, { about }: Chosen): Promise<FormValues> => {
  const { words } = about === undefined ? {} : await handling.questionOf(context, about);
  return words === undefined ? {} : { [FIELD.matter]: words };
};

/** A time was pressed: the short form, or the nearest times where it is gone meanwhile. */
export const openBooking = async (
  handling: Handling,
  context: Context,
  args: readonly string[],
): Promise<Reply> => {
  const pressed = await pressedIn(handling, context, args);
  if ('instead' in pressed) return pressed.instead;
  const { looked, topic, startsAt, despite } = pressed;
  const then = links.slots(without(looked, 'adviser', 'from'));
  const asked = await handling.people.askMissing(context, ['name', 'unit'], then);
  if (asked) return asked;
  const free = await freeNow(handling, context, looked);
  const slot = free.find((one) => one.startsAt === startsAt);
  if (!slot)
    return free.length > 0
      ? shownIn(context, vanishedMessage(pressed, free, context))
      : slotsOf(handling, context, looked);
  const booked = await bookedOf(handling, context, looked, topic, [slot]);
  if (booked.isSeated && booked.colleagues.length === 0)
    return toPerson(say('info', context.texts.consultations.form.nobodyElse));
  return showForm(
    bookForm(
      links.book(looked, startsAt, despite),
      booked,
      await prefilled(handling, context, looked),
      tellingOf(context),
      despite ? context.texts.consultations.form.clashUnnamed : undefined,
    ),
  );
};

/** The form with the nearest times, instead of one that is gone; words that were typed stay. */
export const nearestForm = async (
  handling: Handling,
  context: Context,
  { looked, topic, startsAt }: Pressed,
  free: readonly Slot[],
  values: FormValues,
): Promise<Reply> => {
  const times = nearest(free, startsAt, NEAREST);
  if (times.length === 0) return slotsOf(handling, context, looked);
  return showForm(
    bookForm(
      links.nearest(looked, startsAt),
      await bookedOf(handling, context, looked, topic, times, true),
      values,
      tellingOf(context),
      context.texts.consultations.form.gone,
    ),
  );
};

/** Opens that form again from its button. */
export const openNearest = async (
  handling: Handling,
  context: Context,
  args: readonly string[],
): Promise<Reply> => {
  const pressed = await pressedIn(handling, context, args);
  if ('instead' in pressed) return pressed.instead;
  const free = await freeNow(handling, context, pressed.looked);
  return nearestForm(handling, context, pressed, free, await prefilled(handling, context, pressed.looked));
};

/** More of them than one person may have. */
export const tooMany = ({ texts }: Context, most: number): Reply =>
  toPerson(say('warning', texts.consultations.tooMany(most)));
