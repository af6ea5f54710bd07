import { actionId } from '../../../chat/action-id.ts';
import type { Context } from '../../../chat/context.ts';
import type { ActionHandler, FormHandler } from '../../../chat/feature.ts';
import { type Form, type FormValues, valueOf } from '../../../chat/form.ts';
import {
  act,
  type Block,
  buttons,
  heading,
  list,
  MAX_MENU_OPTIONS,
  menu,
  type Message,
  message,
  notice,
} from '../../../chat/message.ts';
import { type FieldFault, type Reply, showForm, toPerson } from '../../../chat/reply.ts';
import { shownIn } from '../../../chat/saying.ts';
import { newId } from '../../../core/ids.ts';
import { type AdviceTopic, CELL_MINUTES } from '../domain.ts';
import { choiceField, textField, typedNumber, typedText } from './fields.ts';
import { backButtons, type DutyHandling, forCoordinators, type Telling } from './handling.ts';

const FIELD = {
  pl: 'nazwa',
  en: 'name',
  minutes: 'minuty',
  knowledge: 'wiedza',
  active: 'umawianie',
} as const;

/** All topics, with what changes each. */
export const topicsMessage = async (
  { store, duty }: DutyHandling,
  context: Context,
  first?: Block,
): Promise<Message> => {
  const { texts, locale } = context;
  const { topics: words } = texts.dutyForms;
  const topics = await store.topics();
  const advisers = (await duty.advisers()).filter(({ isActive }) => isActive);
  const line = ({ id, name, minutes, group, isActive }: AdviceTopic): string => {
    const count = advisers.filter((adviser) => adviser.topics.includes(id)).length;
    const more = isActive ? (count === 0 ? words.nobody : '') : words.inactive;
    const size = group ? words.group(group.seats, group.minimum) : '';
    return [words.line(name[locale], minutes, count), size, more].filter((part) => part !== '').join(', ');
  };
  const choice = (verb: 'topic' | 'seats', label: string): Block | undefined =>
    topics.length === 0
      ? undefined
      : menu(
          actionId('duty', verb),
          label,
          topics.slice(0, MAX_MENU_OPTIONS).map(({ id, name }) => ({ value: id, label: name[locale] })),
        );
  return message(
    first,
    heading(words.title),
    topics.length === 0 ? undefined : list(topics.map(line)),
    choice('topic', words.choose),
    choice('seats', words.seats.choose),
    buttons(act(actionId('duty', 'topic', 'new'), words.add, 'primary')),
    backButtons(context),
  );
};

const typedTopic = (topic: AdviceTopic | undefined): FormValues => ({
  [FIELD.pl]: topic?.name.pl ?? '',
  [FIELD.en]: topic?.name.en ?? '',
  [FIELD.minutes]: String(topic?.minutes ?? 60),
  [FIELD.knowledge]: topic?.knowledgeTopics.join(', ') ?? '',
  [FIELD.active]: topic?.isActive === false ? 'nie' : 'tak',
});

const topicForm = (id: string, revision: string, typed: FormValues, { texts }: Telling): Form => {
  const { topics, submit } = texts.dutyForms;
  const { form } = topics;
  const value = (field: string): string => valueOf(typed, field);
  return {
    id: actionId('duty', 'topic', id, revision),
    title: form.title,
    fields: [
      textField(FIELD.pl, form.pl, value(FIELD.pl), { maxLength: 75 }),
      textField(FIELD.en, form.en, value(FIELD.en), { maxLength: 75 }),
      textField(FIELD.minutes, form.minutes, value(FIELD.minutes), { maxLength: 3 }),
      textField(FIELD.knowledge, form.knowledge, value(FIELD.knowledge), {
        hint: form.knowledgeHint,
        required: false,
        maxLength: 500,
      }),
      choiceField(
        FIELD.active,
        form.active,
        [
          { value: 'tak', label: form.activeOptions.yes },
          { value: 'nie', label: form.activeOptions.no },
        ],
        value(FIELD.active),
      ),
    ],
    submit,
  };
};

const readTopic = (
  { knowledgeTopics }: DutyHandling,
  values: FormValues,
  { texts }: Telling,
): {
  readonly read?: Pick<AdviceTopic, 'name' | 'minutes' | 'knowledgeTopics' | 'isActive'>;
  readonly faults: readonly FieldFault[];
} => {
  const { dutyForms } = texts;
  const { form } = dutyForms.topics;
  const pl = typedText(values, FIELD.pl);
  const en = typedText(values, FIELD.en);
  const minutes = typedNumber(values, FIELD.minutes, 15, 480);
  const isOnGrid = minutes !== undefined && minutes % CELL_MINUTES === 0;
  const ids = typedText(values, FIELD.knowledge)
    .split(/[,;\s]+/u)
    .filter((id) => id !== '');
  const known = knowledgeTopics();
  const unknown = ids.filter((id) => !known.has(id));
  const faults = [
    ...(pl.length < 3 ? [{ field: FIELD.pl, text: dutyForms.required }] : []),
    ...(en.length < 3 ? [{ field: FIELD.en, text: dutyForms.required }] : []),
    ...(isOnGrid ? [] : [{ field: FIELD.minutes, text: form.badMinutes }]),
    ...(unknown.length === 0
      ? []
      : [{ field: FIELD.knowledge, text: form.unknownTopics(unknown.join(', ')) }]),
  ];
  if (faults.length > 0 || minutes === undefined) return { faults };
  const isActive = valueOf(values, FIELD.active) !== 'nie';
  return { faults, read: { name: { pl, en }, minutes, knowledgeTopics: ids, isActive } };
};

const save = async (
  handling: DutyHandling,
  context: Context,
  [id = '', revision = '']: readonly string[],
  values: FormValues,
): Promise<Reply> => {
  const { texts } = context;
  const { read, faults } = readTopic(handling, values, context);
  if (!read) return { kind: 'invalid', faults, form: topicForm(id, revision, values, context) };
  const found = (await handling.store.topics()).find((topic) => topic.id === id);
  const isNew = id === 'new';
  const isFresh = isNew || String(found?.revision) === revision;
  const before = found ?? { id: newId('top'), revision: 1 };
  const isSaved = isFresh && (await handling.duty.saveTopic({ ...before, ...read }, isNew));
  const line = isSaved
    ? notice('success', texts.dutyForms.topics.saved(read.name[context.locale]))
    : notice('warning', texts.duty.changed);
  return toPerson(await topicsMessage(handling, context, line));
};

/** The topics of advice: data that coordinators change, so that a region can name its own. */
export const topicActions = (handling: DutyHandling): Readonly<Record<string, ActionHandler>> => ({
  topics: forCoordinators(async (context: Context) =>
    shownIn(context, await topicsMessage(handling, context)),
  ),
  // Of a menu the topic is its value.
  topic: forCoordinators(
    async (context: Context, [given = 'new']: readonly string[], [chosen]: readonly string[]) => {
      const id = chosen ?? given;
      const found = (await handling.store.topics()).find((topic) => topic.id === id);
      if (!found && id !== 'new') return shownIn(context, await topicsMessage(handling, context));
      return showForm(topicForm(id, String(found?.revision ?? 0), typedTopic(found), context));
    },
  ),
});

export const topicForms = (handling: DutyHandling): Readonly<Record<string, FormHandler>> => ({
  topic: forCoordinators((context: Context, args: readonly string[], values: FormValues) =>
    save(handling, context, args, values),
  ),
});
