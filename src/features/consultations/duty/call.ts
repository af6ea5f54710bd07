import { actionId } from '../../../chat/action-id.ts';
import type { Context } from '../../../chat/context.ts';
import type { ActionHandler, FormHandler } from '../../../chat/feature.ts';
import { type Form, type FormValues, valueOf } from '../../../chat/form.ts';
import { act, buttons, type Message, message, notice, paragraph } from '../../../chat/message.ts';
import { type Reply, showForm, toPerson, update } from '../../../chat/reply.ts';
import { say, shownIn } from '../../../chat/saying.ts';
import { shift } from '../../../core/clock.ts';
import { newId } from '../../../core/ids.ts';
import { warsawDay, warsawTime } from '../../../core/warsaw.ts';
import { textField, typedNumber } from './fields.ts';
import { backButtons, type DutyHandling, forAdvisers, type Telling } from './handling.ts';
import { dutyPage } from './page.ts';

/** Minutes that are one tap; whatever else it was is typed. */
const LENGTHS = [15, 30, 45, 60, 90] as const;

const MINUTES = 'minuty';

/** The longest that can be noted: long calls count, too. */
const MOST_MINUTES = 600;

const MINUTE = 60_000;

/** The topic was chosen: how long did it take? */
const askMinutes = async ({ store }: DutyHandling, context: Context, topic: string): Promise<Reply> => {
  const { call } = context.texts.duty;
  const found = (await store.topics()).find(({ id }) => id === topic);
  if (!found) return toPerson(say('warning', call.noTopics, backButtons(context)));
  // A message of its own: the page with the menu stays for the next call.
  return toPerson(
    message(
      paragraph(call.minutes(found.name[context.locale])),
      buttons(
        ...LENGTHS.map((minutes) =>
          act(actionId('duty', 'log', topic, String(minutes)), call.button(minutes)),
        ),
        act(actionId('duty', 'long', topic), call.other),
      ),
    ),
  );
};

const lengthForm = (topic: string, typed: string, { texts }: Telling): Form => {
  const { call } = texts.duty;
  return {
    id: actionId('duty', 'long', topic),
    title: call.form.title,
    fields: [textField(MINUTES, call.form.minutes, typed, { maxLength: 3 })],
    submit: call.form.submit,
  };
};

/** Writes down a call that has just ended. */
const log = async (
  handling: DutyHandling,
  context: Context,
  topic: string,
  minutes: number | undefined,
  shown: (message: Message) => Reply,
): Promise<Reply> => {
  const { store, duty } = handling;
  const { texts, speaker, request, now, locale } = context;
  const { call, card } = texts.duty;
  const adviser = await store.adviser(speaker.person);
  const found = (await store.topics()).find(({ id }) => id === topic);
  if (!adviser || !found || !minutes) return toPerson(await dutyPage(handling, context));
  const startsAt = shift(now, -minutes * MINUTE);
  const id = await duty.logCall({
    id: newId('con'),
    request,
    adviser: adviser.person,
    topic,
    minutes,
    startsAt,
    endsAt: now,
    day: warsawDay(startsAt),
    from: warsawTime(startsAt),
    to: warsawTime(now),
    isExample: adviser.isExample,
    at: now,
  });
  return shown(
    message(
      notice('success', call.logged(found.name[locale], minutes)),
      buttons(
        act(actionId('duty', 'unit', id, '1'), call.unit),
        act(actionId('duty', 'outcome', id, '1'), call.details),
        act(actionId('duty', 'take-back', id), card.buttons.takeBack, 'danger'),
      ),
      backButtons(context),
    ),
  );
};

/** A call of whatever length. */
const logTyped = async (
  handling: DutyHandling,
  context: Context,
  topic: string,
  values: FormValues,
): Promise<Reply> => {
  const minutes = typedNumber(values, MINUTES, 1, MOST_MINUTES);
  if (minutes !== undefined) return log(handling, context, topic, minutes, toPerson);
  const faults = [{ field: MINUTES, text: context.texts.duty.outcomeForm.badMinutes }];
  return { kind: 'invalid', faults, form: lengthForm(topic, valueOf(values, MINUTES), context) };
};

const takeBack = async ({ duty }: DutyHandling, context: Context, id: string): Promise<Reply> => {
  const { texts, speaker, now } = context;
  const isBack = await duty.takeBack(id, speaker.person, now);
  const { call } = texts.duty;
  const back = backButtons(context);
  return update(isBack ? say('success', call.takenBack, back) : say('warning', call.notBack, back));
};

/** Calls that nobody booked, in two taps: the topic, then how long it took. */
export const callActions = (handling: DutyHandling): Readonly<Record<string, ActionHandler>> => ({
  call: forAdvisers((context: Context, _args: readonly string[], [topic = '']: readonly string[]) =>
    askMinutes(handling, context, topic),
  ),
  log: forAdvisers((context: Context, [topic = '', length = '']: readonly string[]) =>
    log(
      handling,
      context,
      topic,
      LENGTHS.find((one) => String(one) === length),
      (logged) => shownIn(context, logged),
    ),
  ),
  long: forAdvisers((context: Context, [topic = '']: readonly string[]) =>
    showForm(lengthForm(topic, '', context)),
  ),
  'take-back': forAdvisers((context: Context, [id = '']: readonly string[]) =>
    takeBack(handling, context, id),
  ),
});

export const callForms = (handling: DutyHandling): Readonly<Record<string, FormHandler>> => ({
  long: forAdvisers((context: Context, [topic = '']: readonly string[], values: FormValues) =>
    logTyped(handling, context, topic, values),
  ),
});
