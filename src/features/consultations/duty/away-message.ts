import { actionId } from '../../../chat/action-id.ts';
import type { Context } from '../../../chat/context.ts';
import {
  act,
  type Block,
  buttons,
  heading,
  list,
  menu,
  MAX_MENU_OPTIONS,
  type Message,
  message,
  notice,
  small,
} from '../../../chat/message.ts';
import { cut } from '../../../chat/cut.ts';
import { warsawDay } from '../../../core/warsaw.ts';
import { formatDate, formatDay, formatPeriod, formatTime } from '../../../i18n/format.ts';
import type { Slot } from '../booking.ts';
import type { Exception } from '../domain.ts';
import { timeCode } from '../links.ts';
import { timeOf } from './agenda-lines.ts';
import type { Hit } from './away.ts';
import { backButtons, type DutyHandling, type Telling } from './handling.ts';
import { type Planned } from './read-away.ts';

const LABEL = 75;

/** `urlop, 11 stycznia 2027 r. – 15 stycznia 2027 r.` */
export const exceptionText = (exception: Planned, { texts, locale }: Telling): string => {
  const { reasons, kinds } = texts.dutyForms.leave;
  const { kind, from, until, fromTime, toTime, modes, reason } = exception;
  return [
    kind === 'open' ? kinds.open : reasons[reason],
    formatPeriod(from, until, locale),
    ...(fromTime && toTime ? [`${formatTime(fromTime)}–${formatTime(toTime)}`] : []),
    ...(modes ?? []).map((mode) => texts.duty.modes[mode]),
  ].join(', ');
};

/** The exceptions that are not over, with what adds and removes them. */
export const exceptionsMessage = async (
  { duty }: DutyHandling,
  context: Context,
  first?: Block,
): Promise<Message> => {
  const { texts, speaker, now } = context;
  const { leave } = texts.dutyForms;
  const { exceptions } = await duty.timetable(speaker.person);
  const today = warsawDay(now);
  const coming = exceptions.filter(({ until }) => until >= today);
  return message(
    first,
    heading(leave.title),
    coming.length === 0 ? small(leave.none) : list(coming.map((one) => exceptionText(one, context))),
    coming.length === 0
      ? undefined
      : menu(
          actionId('duty', 'remove'),
          leave.remove,
          coming
            .slice(0, MAX_MENU_OPTIONS)
            .map((one) => ({ value: one.id, label: cut(exceptionText(one, context), LABEL) })),
        ),
    buttons(
      act(actionId('duty', 'away'), leave.add, 'primary'),
      act(actionId('duty', 'extra'), leave.addExtra),
    ),
    backButtons(context),
  );
};

/** Asks before an exception is removed. */
export const removeMessage = (exception: Exception, telling: Telling): Message => {
  const { leave } = telling.texts.dutyForms;
  return message(
    notice('warning', leave.removeAsk(exceptionText(exception, telling))),
    buttons(
      act(actionId('duty', 'removed', exception.id), leave.removeButton, 'danger'),
      act(actionId('duty', 'leave'), leave.title),
    ),
  );
};

/** With a button that brings the removed exception back. */
export const withUndo = ({ blocks }: Message, removed: Exception, { texts }: Telling): Message =>
  message(...blocks, buttons(act(actionId('duty', 'restore', removed.id), texts.dutyForms.leave.restore)));

/** `wtorek, 12 stycznia 2027 r., 9:00–10:00` */
export const slotWhen = ({ day, time, endTime }: Slot, { locale }: Telling): string =>
  `${formatDate(day, locale)}, ${formatTime(time)}–${formatTime(endTime)}`;

/** Consultations that an absence hits, each with what can be had instead. */
export const hitsBlocks = (
  plan: readonly Hit[],
  names: ReadonlyMap<string, string>,
  telling: Telling,
): readonly Block[] => {
  const { leave } = telling.texts.dutyForms;
  const line = ({ view, instead }: Hit): string => {
    const { consultation, topic } = view;
    const when = `${formatDay(consultation.day, telling.locale)}, ${timeOf(view)}`;
    const proposal = consultation.group
      ? instead
        ? leave.groupProposal(slotWhen(instead, telling))
        : leave.noGroupTime
      : instead
        ? leave.proposal(slotWhen(instead, telling), names.get(instead.adviser) ?? '')
        : leave.noProposal;
    return leave.hitLine(when, topic.name[telling.locale], proposal);
  };
  return [list(plan.map(line))];
};

/** Buttons that move groups which an absence hits, with everybody who comes. */
export const groupButtons = (
  plan: readonly Hit[],
  { texts, locale }: Telling,
): readonly (Block | undefined)[] =>
  plan.flatMap(({ view: { consultation, topic }, instead }) => {
    if (!consultation.group || !instead) return [];
    const { id, revision } = consultation;
    const when = `${formatDay(instead.day, locale)}, ${formatTime(instead.time)}`;
    return [
      small(topic.name[locale]),
      buttons(
        act(
          actionId('duty', 'move-to', id, String(revision), timeCode(instead)),
          texts.dutyForms.leave.moveGroup(when),
          'primary',
        ),
      ),
    ];
  });
