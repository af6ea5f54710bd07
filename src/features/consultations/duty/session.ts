import { actionId } from '../../../chat/action-id.ts';
import type { Context } from '../../../chat/context.ts';
import { cut } from '../../../chat/cut.ts';
import type { ActionHandler, FormHandler } from '../../../chat/feature.ts';
import { type Form, type FormValues, valueOf } from '../../../chat/form.ts';
import {
  heading,
  MAX_MENU_OPTIONS,
  menu,
  type MenuOption,
  message,
  paragraph,
} from '../../../chat/message.ts';
import { type Reply, showForm, toPerson } from '../../../chat/reply.ts';
import { say, shownIn } from '../../../chat/saying.ts';
import { formatDay, formatTime } from '../../../i18n/format.ts';
import type { AdviceTopic, Adviser } from '../domain.ts';
import type { OpenRefusal } from '../opening.ts';
import { peopleField } from '../named.ts';
import { choiceField, textField, typedList } from './fields.ts';
import { backButtons, type DutyHandling, forAdvisers, type Telling } from './handling.ts';
import { readSession, SESSION_FIELD, SESSION_MODES } from './read-session.ts';
import { settingsMessage } from './settings-message.ts';
import { showCase } from './show-case.ts';

const groupTopics = async ({ store }: DutyHandling): Promise<readonly AdviceTopic[]> =>
  (await store.topics()).filter(({ isActive, group }) => isActive && group !== undefined);

/** Whom the speaker can ask to advise beside them: those of the topic first. */
const colleagues = async (
  { duty }: DutyHandling,
  { speaker }: Context,
  topic: string,
): Promise<readonly Adviser[]> =>
  (await duty.advisers())
    .filter(({ isActive, person }) => isActive && person !== speaker.person)
    .toSorted((one, other) => Number(other.topics.includes(topic)) - Number(one.topics.includes(topic)));

const optionsOf = (advisers: readonly Adviser[]): readonly MenuOption[] =>
  advisers.map(({ person, name }) => ({ value: person, label: cut(name, 75) }));

const sessionForm = (
  topic: AdviceTopic,
  advisers: readonly Adviser[],
  typed: FormValues,
  { texts, locale }: Telling,
): Form => {
  const { form } = texts.sessions;
  const { seats, minimum } = topic.group!;
  const value = (field: string): string => valueOf(typed, field);
  return {
    id: actionId('duty', 'session', topic.id),
    title: form.title,
    intro: form.intro(topic.name[locale], seats, minimum),
    fields: [
      textField(SESSION_FIELD.day, form.day, value(SESSION_FIELD.day), { hint: form.dayHint, maxLength: 40 }),
      textField(SESSION_FIELD.hours, form.hours, value(SESSION_FIELD.hours), {
        hint: form.hoursHint(topic.minutes),
        maxLength: 40,
      }),
      choiceField(
        SESSION_FIELD.mode,
        form.mode,
        SESSION_MODES.map((mode) => ({ value: mode, label: texts.duty.modes[mode] })),
        value(SESSION_FIELD.mode),
      ),
      textField(SESSION_FIELD.point, form.point, value(SESSION_FIELD.point), {
        hint: form.pointHint,
        required: false,
      }),
      ...(advisers.length === 0
        ? []
        : [
            peopleField(
              { id: SESSION_FIELD.beside, label: form.beside, hint: form.besideHint, required: false },
              optionsOf(advisers),
              typedList(typed, SESSION_FIELD.beside).filter((one) => one !== ''),
              texts,
            ),
          ]),
    ],
    submit: form.submit,
  };
};

/** Whoever has not entered their terms cannot be booked, and cannot open anything either. */
const open = async (
  handling: DutyHandling,
  context: Context,
  [given]: readonly string[],
  [chosen = given]: readonly string[],
): Promise<Reply> => {
  const { texts, locale, speaker } = context;
  const { sessions } = texts;
  if (!(await handling.store.adviser(speaker.person)))
    return toPerson(await settingsMessage(handling, context));
  const topics = await groupTopics(handling);
  if (topics.length === 0) return shownIn(context, say('info', sessions.noTopics, backButtons(context)));
  const topic = topics.find(({ id }) => id === chosen);
  if (topic) return showForm(sessionForm(topic, await colleagues(handling, context, topic.id), {}, context));
  return toPerson(
    message(
      heading(sessions.button),
      paragraph(sessions.lead),
      menu(
        actionId('duty', 'session'),
        sessions.choose,
        topics
          .slice(0, MAX_MENU_OPTIONS)
          .map(({ id, name }) => ({ value: id, label: cut(name[locale], 75) })),
      ),
      backButtons(context),
    ),
  );
};

const refusalText = (refusal: OpenRefusal, { texts, locale }: Telling): string => {
  const { sessions } = texts;
  switch (refusal.kind) {
    case 'no-topic':
      return sessions.noTopics;
    case 'no-adviser':
      return sessions.noAdviser;
    case 'past':
      return sessions.form.past;
    case 'hindered': {
      const { by, nearest } = refusal;
      if (by.length === 0) return sessions.busy;
      const times = nearest.map(
        ({ day, time, endTime }) => `${formatDay(day, locale)}, ${formatTime(time)}–${formatTime(endTime)}`,
      );
      return [
        ...by.map(({ adviser, why }) => sessions.hindrances[why](adviser.name)),
        times.length === 0 ? sessions.noneNear : sessions.nearest(times.join('; ')),
      ].join(' ');
    }
  }
};

const send = async (
  handling: DutyHandling,
  context: Context,
  id: string,
  values: FormValues,
): Promise<Reply> => {
  const { texts, speaker, request, now } = context;
  const { sessions } = texts;
  const topic = (await groupTopics(handling)).find((one) => one.id === id);
  if (!topic) return toPerson(say('warning', sessions.noTopics, backButtons(context)));
  const advisers = await colleagues(handling, context, topic.id);
  const { typed, faults } = readSession(values, topic, optionsOf(advisers), { texts, now });
  const form = sessionForm(topic, advisers, values, context);
  if (!typed) return { kind: 'invalid', faults, form };
  const opened = await handling.opening.open({
    ...typed,
    request,
    topic: topic.id,
    adviser: speaker.person,
    at: now,
  });
  if (!opened.ok) {
    const text = refusalText(opened.refusal, context);
    return { kind: 'invalid', faults: [{ field: SESSION_FIELD.hours, text }], form };
  }
  const text = typed.coAdvisers.length === 0 ? sessions.opened : sessions.openedTogether;
  return showCase(handling, context, opened.value.consultation.id, {
    tone: 'success',
    text,
    afterForm: true,
  });
};

/** Group consultations that the speaker opens, alone or with others. */
export const sessionActions = (handling: DutyHandling): Readonly<Record<string, ActionHandler>> => ({
  // Of a menu the topic is its value.
  session: forAdvisers((context: Context, args: readonly string[], values: readonly string[]) =>
    open(handling, context, args, values),
  ),
});

export const sessionForms = (handling: DutyHandling): Readonly<Record<string, FormHandler>> => ({
  session: forAdvisers((context: Context, [id = '']: readonly string[], values: FormValues) =>
    send(handling, context, id, values),
  ),
});
