import { actionId } from '../../../chat/action-id.ts';
import type { Context } from '../../../chat/context.ts';
import type { ActionHandler } from '../../../chat/feature.ts';
import { act, buttons, message, notice, paragraph } from '../../../chat/message.ts';
import { type Reply, toPerson, update } from '../../../chat/reply.ts';
import { say, shownIn } from '../../../chat/saying.ts';
import { shift } from '../../../core/clock.ts';
import { newId } from '../../../core/ids.ts';
import { warsawDay, warsawTime } from '../../../core/warsaw.ts';
import { backButtons, type DutyHandling, forAdvisers } from './handling.ts';
import { dutyPage } from './page.ts';

/** Minutes that are one tap. */
const LENGTHS = [15, 30, 45, 60] as const;

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
      ),
    ),
  );
};

/** Writes down a call that has just ended. */
const log = async (
  handling: DutyHandling,
  context: Context,
  [topic = '', length = '']: readonly string[],
): Promise<Reply> => {
  const { store, duty } = handling;
  const { texts, speaker, request, now, locale } = context;
  const { call, card } = texts.duty;
  const adviser = await store.adviser(speaker.person);
  const found = (await store.topics()).find(({ id }) => id === topic);
  const minutes = LENGTHS.find((one) => String(one) === length);
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
  return shownIn(
    context,
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
  log: forAdvisers((context: Context, args: readonly string[]) => log(handling, context, args)),
  'take-back': forAdvisers((context: Context, [id = '']: readonly string[]) =>
    takeBack(handling, context, id),
  ),
});
