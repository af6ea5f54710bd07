import { actionId } from '../../../chat/action-id.ts';
import type { Context } from '../../../chat/context.ts';
import { cut } from '../../../chat/cut.ts';
import type { ActionHandler, FormHandler } from '../../../chat/feature.ts';
import type { Form, FormValues } from '../../../chat/form.ts';
import { MAX_MENU_OPTIONS, notice } from '../../../chat/message.ts';
import { type Reply, showForm, toPerson } from '../../../chat/reply.ts';
import { say, shownIn } from '../../../chat/saying.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { formatDate, formatTime } from '../../../i18n/format.ts';
import type { AdviceRequest } from '../asking.ts';
import type { Slot } from '../booking.ts';
import type { Mode } from '../domain.ts';
import { codeTime, timeCode } from '../links.ts';
import { adviserNames } from './adviser-names.ts';
import { choicesField, typedList } from './fields.ts';
import { backButtons, type DutyHandling, forAdvisers, type Telling } from './handling.ts';
import { proposable } from './proposable.ts';
import { found, listMessage, over, preferredText } from './requests.ts';

const FIELD = 'terminy';

/** Times that one proposal names at most. */
const MOST = 5;

const LABEL = 75;

/** Beginnings among which times to propose are chosen. */
const LOOKED_AT = 2000;

/** Ways in which it is looked for a time, where any will do. */
const ANY_MODE: readonly Mode[] = ['phone', 'online', 'in-person', 'at-unit'];

/** Times that can be proposed, all in one way. */
interface Times {
  readonly mode: Mode;
  readonly slots: readonly Slot[];
  /** How many of them, the first ones, suit whoever asks. */
  readonly suiting: number;
  /** Of whom each is, where they are not the speaker's own. */
  readonly names: ReadonlyMap<string, string>;
}

/** Whose times were looked for, where nothing is free in any way. */
type NoTimes = 'own' | 'elsewhere' | 'anybody';

/** The adviser's own; whoever does not advise on it proposes those of anybody. */
const timesFor = async (
  handling: DutyHandling,
  { speaker, now }: Context,
  asked: AdviceRequest,
): Promise<Result<Times, NoTimes>> => {
  const { store, booking } = handling;
  const adviser = await store.adviser(speaker.person);
  const isTheirs = adviser?.isActive === true && adviser.topics.includes(asked.topic.id);
  let isElsewhere = false;
  for (const mode of asked.mode ? [asked.mode] : ANY_MODE) {
    const wanted = {
      topic: asked.topic.id,
      mode,
      ...(asked.unit === undefined ? {} : { unit: asked.unit }),
      ...(isTheirs ? { adviser: speaker.person } : {}),
    };
    const found = await booking.slots(wanted, asked.client, now, LOOKED_AT);
    if (!found.ok) isElsewhere ||= found.refusal.kind === 'not-served';
    if (!found.ok || found.value.length === 0) continue;
    const names = isTheirs ? new Map<string, string>() : await adviserNames(handling);
    return ok({ mode, ...proposable(found.value, asked.preferred, MAX_MENU_OPTIONS), names });
  }
  if (!isTheirs) return refuse('anybody');
  return refuse(isElsewhere ? 'elsewhere' : 'own');
};

const noTimes = (context: Context, whose: NoTimes): Reply => {
  const { requests: words } = context.texts.dutyForms;
  const told = { own: words.noOwnTimes, elsewhere: words.notServed, anybody: words.noTimes };
  return toPerson(say('info', told[whose], backButtons(context)));
};

const proposeForm = (
  asked: AdviceRequest,
  { mode, slots, suiting, names }: Times,
  telling: Telling,
): Form => {
  const { texts, locale } = telling;
  const { requests: words } = texts.dutyForms;
  const label = ({ day, time, endTime, adviser }: Slot): string =>
    [`${formatDate(day, locale)}, ${formatTime(time)}–${formatTime(endTime)}`, names.get(adviser)]
      .filter((part) => part !== undefined)
      .join(', ');
  return {
    id: actionId('duty', 'propose', asked.id, mode),
    title: words.propose,
    intro: [
      words.intro(texts.duty.modes[mode]),
      ...(asked.preferred.length > 0 ? [words.suits(preferredText(asked, telling), suiting)] : []),
    ].join('\n\n'),
    fields: [
      choicesField(
        FIELD,
        words.times,
        slots.map((slot) => ({ value: timeCode(slot), label: cut(label(slot), LABEL) })),
        [],
      ),
    ],
    submit: words.send,
  };
};

const propose = async (handling: DutyHandling, context: Context, id: string): Promise<Reply> => {
  const asked = await found(handling, context, id);
  if (!asked) return shownIn(context, await over(handling, context));
  const times = await timesFor(handling, context, asked);
  return times.ok ? showForm(proposeForm(asked, times.value, context)) : noTimes(context, times.refusal);
};

const sent = async (
  handling: DutyHandling,
  context: Context,
  [id = '', given]: readonly string[],
  values: FormValues,
): Promise<Reply> => {
  const { requests: words } = context.texts.dutyForms;
  const asked = await found(handling, context, id);
  if (!asked) return toPerson(await over(handling, context));
  const times = typedList(values, FIELD).flatMap((code) => codeTime(code) ?? []);
  const again = async (text: string): Promise<Reply> => {
    const now = await timesFor(handling, context, asked);
    if (!now.ok) return noTimes(context, now.refusal);
    return {
      kind: 'invalid',
      faults: [{ field: FIELD, text }],
      form: proposeForm(asked, now.value, context),
    };
  };
  if (times.length < 1 || times.length > MOST) return again(words.badTimes);
  const mode = asked.mode ?? ANY_MODE.find((one) => one === given) ?? 'phone';
  const starts = times.map((time) => ({ ...time, mode }));
  const done = await handling.queue.propose({ id, by: context.speaker.person, starts, at: context.now });
  if (done.ok) return toPerson(await listMessage(handling, context, notice('success', words.sent)));
  return done.refusal.kind === 'gone' ? again(words.gone) : toPerson(await over(handling, context));
};

/** Times proposed to a request: the adviser's own, or those of anybody for coordinators. */
export const proposingActions = (handling: DutyHandling): Readonly<Record<string, ActionHandler>> => ({
  propose: forAdvisers((context: Context, [id = '']: readonly string[]) => propose(handling, context, id)),
});

export const proposingForms = (handling: DutyHandling): Readonly<Record<string, FormHandler>> => ({
  propose: forAdvisers((context: Context, args: readonly string[], values: FormValues) =>
    sent(handling, context, args, values),
  ),
});
