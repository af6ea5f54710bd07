import type { Context } from '../../../chat/context.ts';
import { type FormValues, valueOf } from '../../../chat/form.ts';
import { notice } from '../../../chat/message.ts';
import { type FieldFault, type Reply, showForm, toPerson } from '../../../chat/reply.ts';
import type { PersonId } from '../../../core/ids.ts';
import type { Texts } from '../../../i18n/pl.ts';
import type { BookRefusal } from '../booking.ts';
import { codeStart, links, without } from '../links.ts';
import { peopleNamed } from '../named.ts';
import { type Pressed, nearestForm, pressedIn, tooMany } from './book.ts';
import { type Booked, bookForm, FIELD } from './book-form.ts';
import { bookedOf, freeNow } from './booked.ts';
import { bookedNotice, cardOf } from './card.ts';
import { type Handling, mainUnit, wantedBy } from './handling.ts';
import { nobodyMessage } from './nobody-message.ts';
import { readMatter } from './read-form.ts';
import { tellingOf } from './telling.ts';
import { noTopic } from './topics.ts';
import { clashText } from './words.ts';

/** The form that was sent, with what it is about. */
interface Sent {
  readonly pressed: Pressed;
  readonly booked: Booked;
  readonly values: FormValues;
}

const invalid = (
  context: Context,
  { pressed: { looked, startsAt, despite }, booked, values }: Sent,
  ...faults: readonly FieldFault[]
): Reply => ({
  kind: 'invalid',
  faults,
  form: bookForm(
    booked.isChoosing ? links.nearest(looked, startsAt) : links.book(looked, startsAt, despite),
    booked,
    values,
    tellingOf(context),
  ),
});

const refused = async (
  handling: Handling,
  context: Context,
  sent: Sent,
  refusal: BookRefusal,
): Promise<Reply> => {
  const { pressed, booked, values } = sent;
  const { looked, topic, startsAt } = pressed;
  const { form: words, card } = context.texts.consultations;
  const telling = tellingOf(context);
  switch (refusal.kind) {
    case 'gone':
      return nearestForm(handling, context, pressed, refusal.nearest, values);
    case 'clash': {
      const slots = booked.slots.filter((slot) => slot.startsAt === startsAt);
      const id = links.book(looked, startsAt, true);
      const told = words.clash(clashText(refusal.with, telling));
      return showForm(bookForm(id, { ...booked, slots }, values, telling, told));
    }
    case 'too-many':
      return refusal.isColleague
        ? invalid(context, sent, { field: FIELD.others, text: words.tooManyOf(refusal.most) })
        : tooMany(context, refusal.most);
    case 'seats':
      return invalid(context, sent, { field: FIELD.others, text: words.seatsLeft(refusal.left) });
    case 'already':
      return toPerson(await cardOf(handling, context, refusal.view, notice('info', card.already)));
    case 'unknown-topic':
      return toPerson(await noTopic(handling, context, looked));
    case 'no-unit': {
      const then = links.slots(without(looked, 'adviser', 'from'));
      const form = await handling.people.askMissing(context, ['unit'], then);
      return form ?? toPerson(nobodyMessage(topic, refusal, looked, telling));
    }
    case 'no-adviser':
    case 'no-mode':
    case 'not-served':
    case 'full':
      return toPerson(nobodyMessage(topic, refusal, looked, telling));
  }
};

/** Who else of the unit comes to a group; ids that are not of the unit are left out. */
const othersIn = (values: FormValues, { colleagues }: Booked, texts: Texts) => {
  const { people, fault } = peopleNamed(colleagues, values[FIELD.others] ?? [], texts);
  return { others: people.map(({ value }) => value as PersonId), fault };
};

/** The form was sent: booked as it stands now, or what stands in the way, with everything that was typed. */
const submit = async (
  handling: Handling,
  context: Context,
  pressed: Pressed,
  booked: Booked,
  values: FormValues,
): Promise<Reply> => {
  const { texts, speaker } = context;
  const { looked, startsAt, despite, topic } = pressed;
  const sent = { pressed, booked, values };
  const read = readMatter(values, { isGroup: topic.group !== undefined }, texts);
  if (!read.ok) return invalid(context, { ...sent, values: read.refusal.values }, ...read.refusal.faults);
  const unit = valueOf(values, FIELD.unit) || mainUnit(await handling.people.profileOf(speaker.person));
  if (booked.units.length > 1 && !booked.units.some(({ value }) => value === unit))
    return invalid(context, sent, { field: FIELD.unit, text: texts.consultations.form.noUnit });
  const { others, fault } = othersIn(values, booked, texts);
  if (fault !== undefined) return invalid(context, sent, { field: FIELD.others, text: fault });
  if (booked.isSeated && others.length === 0)
    return invalid(context, sent, { field: FIELD.others, text: texts.consultations.form.nobodyChosen });
  const wanted = await wantedBy(handling, context, without(looked, 'from'), unit);
  const made = await handling.booking.book({
    request: context.request,
    wanted,
    startsAt,
    client: speaker.person,
    ...(others.length > 0 ? { others } : {}),
    ...read.value,
    despiteClash: despite,
    at: context.now,
  });
  if (!made.ok) return refused(handling, context, sent, made.refusal);
  const first = booked.isSeated
    ? notice('success', texts.consultations.card.added(others.length))
    : bookedNotice(made.value, context);
  return toPerson(await cardOf(handling, context, made.value, first));
};

/** The time that was pressed is asked for, whatever is free by now: the booking itself looks anew. */
export const sendBooking = async (
  handling: Handling,
  context: Context,
  args: readonly string[],
  values: FormValues,
): Promise<Reply> => {
  const pressed = await pressedIn(handling, context, args);
  if ('instead' in pressed) return pressed.instead;
  const { looked, topic, startsAt } = pressed;
  const free = await freeNow(handling, context, looked, valueOf(values, FIELD.unit) || undefined);
  const slots = free.filter((slot) => slot.startsAt === startsAt);
  const booked = await bookedOf(handling, context, looked, topic, slots);
  return submit(handling, context, pressed, booked, values);
};

/** One of the nearest times was chosen in the form. */
export const sendNearest = async (
  handling: Handling,
  context: Context,
  args: readonly string[],
  values: FormValues,
): Promise<Reply> => {
  const pressed = await pressedIn(handling, context, args);
  if ('instead' in pressed) return pressed.instead;
  const startsAt = codeStart(valueOf(values, FIELD.time));
  const free = await freeNow(handling, context, pressed.looked, valueOf(values, FIELD.unit) || undefined);
  if (!startsAt) return nearestForm(handling, context, pressed, free, values);
  const booked = await bookedOf(
    handling,
    context,
    pressed.looked,
    pressed.topic,
    free.filter((slot) => slot.startsAt === startsAt),
  );
  return submit(handling, context, { ...pressed, startsAt }, booked, values);
};
