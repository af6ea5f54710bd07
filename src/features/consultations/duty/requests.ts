import { actionId } from '../../../chat/action-id.ts';
import type { Context } from '../../../chat/context.ts';
import { cut } from '../../../chat/cut.ts';
import type { ActionHandler, FormHandler } from '../../../chat/feature.ts';
import { type Form, type FormValues } from '../../../chat/form.ts';
import {
  act,
  type Block,
  buttons,
  facts,
  heading,
  list,
  MAX_MENU_OPTIONS,
  menu,
  type Message,
  message,
  notice,
  small,
} from '../../../chat/message.ts';
import { type Reply, showForm, toPerson } from '../../../chat/reply.ts';
import { isCoordinator } from '../../../chat/rights.ts';
import { say, shownIn } from '../../../chat/saying.ts';
import { link } from '../../../chat/span.ts';
import { warsawDay } from '../../../core/warsaw.ts';
import { formatDate, formatDay, formatTime } from '../../../i18n/format.ts';
import type { AdviceRequest } from '../asking.ts';
import type { Slot } from '../booking.ts';
import type { Mode } from '../domain.ts';
import { codeTime, timeCode } from '../links.ts';
import { choicesField, typedList } from './fields.ts';
import { backButtons, type DutyHandling, forAdvisers, type Telling } from './handling.ts';

const FIELD = 'terminy';

/** Times that one proposal names at most. */
const MOST = 5;

const LABEL = 75;

/** Requests that the speaker can answer: of their topics, of every topic for coordinators. */
const openFor = async (
  { store, queue }: DutyHandling,
  context: Context,
): Promise<readonly AdviceRequest[]> => {
  if (isCoordinator(context)) return queue.openRequests(undefined);
  const adviser = await store.adviser(context.speaker.person);
  return adviser ? queue.openRequests(adviser.topics) : [];
};

const listMessage = async (handling: DutyHandling, context: Context, first?: Block): Promise<Message> => {
  const { texts, locale } = context;
  const { requests: words } = texts.dutyForms;
  const open = await openFor(handling, context);
  const line = ({ topic, madeAt }: AdviceRequest): string =>
    words.line(topic.name[locale], formatDay(warsawDay(madeAt), locale));
  return message(
    first,
    heading(words.title),
    open.length === 0 ? small(words.none) : list(open.slice(0, MAX_MENU_OPTIONS).map(line)),
    open.length === 0
      ? undefined
      : menu(
          actionId('duty', 'asked'),
          words.open,
          open.slice(0, MAX_MENU_OPTIONS).map((one) => ({ value: one.id, label: cut(line(one), LABEL) })),
        ),
    backButtons(context),
  );
};

const modeOf = ({ mode }: AdviceRequest): Mode => mode ?? 'phone';

/** Times that can be proposed: the adviser's own; whoever does not advise proposes those of anybody. */
const timesFor = async (
  { store, booking }: DutyHandling,
  { speaker, now }: Context,
  asked: AdviceRequest,
): Promise<readonly Slot[]> => {
  const adviser = await store.adviser(speaker.person);
  const isTheirs = adviser?.isActive === true && adviser.topics.includes(asked.topic.id);
  const wanted = {
    topic: asked.topic.id,
    mode: modeOf(asked),
    ...(asked.unit === undefined ? {} : { unit: asked.unit }),
    ...(isTheirs ? { adviser: speaker.person } : {}),
  };
  const slots = await booking.slots(wanted, asked.client, now, MAX_MENU_OPTIONS);
  return slots.ok ? slots.value : [];
};

const proposeForm = (id: string, slots: readonly Slot[], { texts, locale }: Telling): Form => {
  const { requests: words } = texts.dutyForms;
  const label = ({ day, time, endTime }: Slot): string =>
    cut(`${formatDay(day, locale)}, ${formatTime(time)}–${formatTime(endTime)}`, LABEL);
  return {
    id: actionId('duty', 'propose', id),
    title: words.propose,
    intro: words.intro,
    fields: [
      choicesField(
        FIELD,
        words.times,
        slots.map((slot) => ({ value: timeCode(slot), label: label(slot) })),
        [],
      ),
    ],
    submit: words.send,
  };
};

const requestMessage = async (
  { directory }: DutyHandling,
  { texts, locale }: Context,
  asked: AdviceRequest,
): Promise<Message> => {
  const { requests: words } = texts.dutyForms;
  const { rows } = texts.duty.card;
  const unit = asked.unit === undefined ? undefined : await directory.unit(asked.unit);
  const open = asked.proposals.filter(({ state }) => state === 'open');
  const { documentUrl: url } = asked;
  return message(
    heading(words.card),
    facts([
      { label: rows.topic, value: asked.topic.name[locale] },
      { label: rows.mode, value: asked.mode ? texts.duty.modes[asked.mode] : words.anyMode },
      { label: words.since, value: formatDay(warsawDay(asked.madeAt), locale) },
      ...(unit ? [{ label: rows.unit, value: unit.name }] : []),
      ...(asked.preferred.length > 0
        ? [
            {
              label: words.preferred,
              value: asked.preferred.map((part) => texts.consultations.ask.parts[part]).join(', '),
            },
          ]
        : []),
      ...(asked.matter === undefined ? [] : [{ label: rows.matter, value: asked.matter }]),
      ...(url === undefined ? [] : [{ label: rows.document, value: link(url, url) }]),
      ...open.map(({ day, from, adviserName }) => ({
        label: words.proposed,
        value: `${formatDate(day, locale)}, ${formatTime(from)}, ${adviserName}`,
      })),
    ]),
    buttons(
      act(actionId('duty', 'propose', asked.id), words.propose, 'primary'),
      act(actionId('duty', 'requests'), words.title),
    ),
  );
};

/** The open request, if the speaker can answer it. */
const found = async (
  handling: DutyHandling,
  context: Context,
  id: string,
): Promise<AdviceRequest | undefined> => (await openFor(handling, context)).find((one) => one.id === id);

const over = async (handling: DutyHandling, context: Context): Promise<Message> =>
  listMessage(handling, context, notice('warning', context.texts.dutyForms.requests.over));

const propose = async (handling: DutyHandling, context: Context, id: string): Promise<Reply> => {
  const { requests: words } = context.texts.dutyForms;
  const asked = await found(handling, context, id);
  if (!asked) return shownIn(context, await over(handling, context));
  const slots = await timesFor(handling, context, asked);
  if (slots.length === 0) return toPerson(say('info', words.noTimes, backButtons(context)));
  return showForm(proposeForm(id, slots, context));
};

const sent = async (
  handling: DutyHandling,
  context: Context,
  id: string,
  values: FormValues,
): Promise<Reply> => {
  const { requests: words } = context.texts.dutyForms;
  const asked = await found(handling, context, id);
  if (!asked) return toPerson(await over(handling, context));
  const times = typedList(values, FIELD).flatMap((code) => codeTime(code) ?? []);
  const again = async (text: string): Promise<Reply> => {
    const slots = await timesFor(handling, context, asked);
    if (slots.length === 0) return toPerson(say('info', words.noTimes, backButtons(context)));
    return { kind: 'invalid', faults: [{ field: FIELD, text }], form: proposeForm(id, slots, context) };
  };
  if (times.length < 1 || times.length > MOST) return again(words.badTimes);
  const starts = times.map((time) => ({ ...time, mode: modeOf(asked) }));
  const done = await handling.queue.propose({ id, by: context.speaker.person, starts, at: context.now });
  if (done.ok) return toPerson(await listMessage(handling, context, notice('success', words.sent)));
  return done.refusal.kind === 'gone' ? again(words.gone) : toPerson(await over(handling, context));
};

/** The advisers' queue: requests for which no time fitted, and times proposed to them. */
export const requestActions = (handling: DutyHandling): Readonly<Record<string, ActionHandler>> => ({
  requests: forAdvisers(async (context: Context) => shownIn(context, await listMessage(handling, context))),
  asked: forAdvisers(async (context: Context, [id = '']: readonly string[], [chosen]: readonly string[]) => {
    const asked = await found(handling, context, chosen ?? id);
    return shownIn(
      context,
      asked ? await requestMessage(handling, context, asked) : await over(handling, context),
    );
  }),
  propose: forAdvisers((context: Context, [id = '']: readonly string[]) => propose(handling, context, id)),
});

export const requestForms = (handling: DutyHandling): Readonly<Record<string, FormHandler>> => ({
  propose: forAdvisers((context: Context, [id = '']: readonly string[], values: FormValues) =>
    sent(handling, context, id, values),
  ),
});
