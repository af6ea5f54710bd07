import { actionId } from '../../../chat/action-id.ts';
import type { Context } from '../../../chat/context.ts';
import type { ActionHandler, FormHandler } from '../../../chat/feature.ts';
import { type Form, type FormValues, valueOf } from '../../../chat/form.ts';
import { notice } from '../../../chat/message.ts';
import { type FieldFault, type Reply, showForm, toPerson } from '../../../chat/reply.ts';
import { shownIn } from '../../../chat/saying.ts';
import type { AdviceTopic } from '../domain.ts';
import { textField, typedNumber, typedText } from './fields.ts';
import { type DutyHandling, forCoordinators, type Telling } from './handling.ts';
import { topicsMessage } from './topics.ts';

const FIELD = { seats: 'miejsca', minimum: 'najmniej' } as const;

/** What a group may be: two people at least, fifteen at most. */
const SEATS = { least: 2, most: 15 } as const;

const seatsForm = (
  { id, name, revision }: AdviceTopic,
  typed: FormValues,
  { texts, locale }: Telling,
): Form => {
  const { topics, submit } = texts.dutyForms;
  const { seats } = topics;
  const value = (field: string): string => valueOf(typed, field);
  return {
    id: actionId('duty', 'seats', id, String(revision)),
    title: seats.title,
    intro: seats.intro(name[locale]),
    fields: [
      textField(FIELD.seats, seats.seats, value(FIELD.seats), { required: false, maxLength: 2 }),
      textField(FIELD.minimum, seats.minimum, value(FIELD.minimum), { required: false, maxLength: 2 }),
    ],
    submit,
  };
};

/** Seats and the least of people; both empty: one consultation is one booking. */
const readSeats = (
  values: FormValues,
  { texts }: Telling,
): { readonly read?: Pick<AdviceTopic, 'group'>; readonly faults: readonly FieldFault[] } => {
  if (typedText(values, FIELD.seats) === '' && typedText(values, FIELD.minimum) === '')
    return { read: {}, faults: [] };
  const { number } = texts.dutyForms;
  const seats = typedNumber(values, FIELD.seats, SEATS.least, SEATS.most);
  const most = seats ?? SEATS.most;
  const minimum = typedNumber(values, FIELD.minimum, 1, most);
  const faults = [
    ...(seats === undefined ? [{ field: FIELD.seats, text: number(SEATS.least, SEATS.most) }] : []),
    ...(minimum === undefined ? [{ field: FIELD.minimum, text: number(1, most) }] : []),
  ];
  return seats === undefined || minimum === undefined
    ? { faults }
    : { read: { group: { seats, minimum } }, faults };
};

const save = async (
  handling: DutyHandling,
  context: Context,
  [id = '', revision]: readonly string[],
  values: FormValues,
): Promise<Reply> => {
  const { texts, locale } = context;
  const found = (await handling.store.topics()).find((topic) => topic.id === id);
  if (!found) return toPerson(await topicsMessage(handling, context, notice('warning', texts.duty.changed)));
  const { read, faults } = readSeats(values, context);
  if (!read) return { kind: 'invalid', faults, form: seatsForm(found, values, context) };
  const { name, minutes, knowledgeTopics, isActive } = found;
  const topic = { id, name, minutes, knowledgeTopics, isActive, revision: found.revision, ...read };
  const isFresh = String(found.revision) === revision;
  const isSaved = isFresh && (await handling.duty.saveTopic(topic, false));
  const line = isSaved
    ? notice('success', texts.dutyForms.topics.seats.saved(found.name[locale]))
    : notice('warning', texts.duty.changed);
  return toPerson(await topicsMessage(handling, context, line));
};

/** How many people a topic is advised on at once, and from how many on. */
export const seatsActions = (handling: DutyHandling): Readonly<Record<string, ActionHandler>> => ({
  // Of a menu the topic is its value.
  seats: forCoordinators(
    async (context: Context, [given]: readonly string[], [id = given]: readonly string[]) => {
      const found = (await handling.store.topics()).find((topic) => topic.id === id);
      if (!found) return shownIn(context, await topicsMessage(handling, context));
      const { seats = '', minimum = '' } = found.group ?? {};
      const typed = { [FIELD.seats]: String(seats), [FIELD.minimum]: String(minimum) };
      return showForm(seatsForm(found, typed, context));
    },
  ),
});

export const seatsForms = (handling: DutyHandling): Readonly<Record<string, FormHandler>> => ({
  seats: forCoordinators((context: Context, args: readonly string[], values: FormValues) =>
    save(handling, context, args, values),
  ),
});
