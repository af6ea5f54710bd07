import { actionId } from '../../../chat/action-id.ts';
import type { Context } from '../../../chat/context.ts';
import { cut } from '../../../chat/cut.ts';
import type { ActionHandler } from '../../../chat/feature.ts';
import {
  act,
  type Block,
  buttons,
  heading,
  MAX_MENU_OPTIONS,
  menu,
  message,
  notice,
} from '../../../chat/message.ts';
import type { Reply } from '../../../chat/reply.ts';
import { isCoordinator } from '../../../chat/rights.ts';
import { say, shownIn } from '../../../chat/saying.ts';
import { formatDate, formatTime } from '../../../i18n/format.ts';
import type { ConsultationView, Slot } from '../booking.ts';
import { codeTime, timeCode } from '../links.ts';
import { nearest } from '../nearest.ts';
import { type DutyHandling, forAdvisers, type Telling } from './handling.ts';
import { afterChange, caseFor, isReply } from './show-case.ts';

const LABEL = 75;

/** Beginnings read at once: enough for several full days. */
const LOOKED_AT = 400;

/** The nearest ones to what stands, then the first of later days: a menu holds so many. */
const NEAREST = 10;

/** Times to which its adviser can move it: a few of each day, the soonest days first. */
const timesFor = async (
  { booking }: DutyHandling,
  { consultation }: ConsultationView,
  { now }: Context,
): Promise<readonly Slot[]> =>
  booking.otherTimes(consultation, { adviser: consultation.adviser }, now, LOOKED_AT);

/** The nearest beginnings, and of each later day one. */
const offered = (slots: readonly Slot[], { consultation }: ConsultationView): readonly Slot[] => {
  const near = nearest(slots, consultation.startsAt, NEAREST);
  const days = new Set(near.map(({ day }) => day));
  const later = slots.filter(({ day, time }) => time.endsWith(':00') && !days.has(day) && days.add(day));
  return [...near, ...later]
    .slice(0, MAX_MENU_OPTIONS)
    .toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
};

const when = ({ day, time, endTime }: Slot, { locale }: Telling): string =>
  `${formatDate(day, locale)}, ${formatTime(time)}–${formatTime(endTime)}`;

const backToCase = ({ consultation }: ConsultationView, { texts }: Telling): Block | undefined =>
  buttons(act(actionId('duty', 'case', consultation.id), texts.duty.card.title));

const choose = async (
  handling: DutyHandling,
  context: Context,
  [id = '', revision = '']: readonly string[],
): Promise<Reply> => {
  const { move } = context.texts.duty;
  const found = await caseFor(handling, context, id);
  if (isReply(found)) return found;
  const slots = await timesFor(handling, found, context);
  if (slots.length === 0) return shownIn(context, say('info', move.none, backToCase(found, context)));
  return shownIn(
    context,
    message(
      heading(move.title),
      menu(
        actionId('duty', 'move-to', id, revision),
        move.choose,
        offered(slots, found).map((slot) => ({
          value: timeCode(slot),
          label: cut(when(slot, context), LABEL),
        })),
      ),
      backToCase(found, context),
    ),
  );
};

const ask = async (
  handling: DutyHandling,
  context: Context,
  [id = '', revision = '']: readonly string[],
  code: string,
): Promise<Reply> => {
  const { texts, locale } = context;
  const { move } = texts.duty;
  const found = await caseFor(handling, context, id);
  if (isReply(found)) return found;
  const slot = (await timesFor(handling, found, context)).find((one) => timeCode(one) === code);
  if (!slot) return choose(handling, context, [id, revision]);
  const { day, from, to } = found.consultation;
  const old = `${formatDate(day, locale)}, ${formatTime(from)}–${formatTime(to)}`;
  return shownIn(
    context,
    message(
      notice('info', move.ask(old, when(slot, context))),
      buttons(
        act(actionId('duty', 'moved', id, revision, code), move.confirm, 'primary'),
        act(actionId('duty', 'case', id), texts.duty.card.title),
      ),
    ),
  );
};

const moved = async (
  handling: DutyHandling,
  context: Context,
  [id = '', revision = '', code = '']: readonly string[],
): Promise<Reply> => {
  const { texts, speaker, request, now, locale } = context;
  const found = await caseFor(handling, context, id);
  if (isReply(found)) return found;
  const time = codeTime(code);
  if (!time) return choose(handling, context, [id, revision]);
  const changed = await handling.booking.move({
    request,
    consultation: id,
    revision: Math.trunc(Number(revision)) || 0,
    by: speaker.person,
    isCoordinator: isCoordinator(context),
    at: now,
    ...time,
    despiteClash: true,
  });
  if (!changed.ok && changed.refusal.kind === 'gone') return choose(handling, context, [id, revision]);
  const { day, from } = changed.ok ? changed.value.consultation : found.consultation;
  const line = texts.duty.move.moved(`${formatDate(day, locale)}, ${formatTime(from)}`);
  return afterChange(handling, context, changed, { id, line });
};

/** Another time for a consultation: the adviser chooses, is asked once more, and those who come are told. */
export const moveActions = (handling: DutyHandling): Readonly<Record<string, ActionHandler>> => ({
  move: forAdvisers((context: Context, args: readonly string[]) => choose(handling, context, args)),
  // Of a menu the time is its value.
  'move-to': forAdvisers(
    (
      context: Context,
      [id = '', revision = '', given = '']: readonly string[],
      [code = given]: readonly string[],
    ) => ask(handling, context, [id, revision], code),
  ),
  moved: forAdvisers((context: Context, args: readonly string[]) => moved(handling, context, args)),
});
