import { actionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import type { FormValues } from '../../chat/form.ts';
import {
  act as actButton,
  type Button,
  buttons,
  message,
  notice,
  paragraph,
  small,
} from '../../chat/message.ts';
import { type Reply, showForm } from '../../chat/reply.ts';
import { shownIn } from '../../chat/saying.ts';
import { formatMoment } from '../../i18n/format.ts';
import { problemsOf } from './check.ts';
import { button } from './card-message.ts';
import { channelsNow } from './channels-now.ts';
import { type Announcement, hasGoneOut, needsApproval } from './domain.ts';
import { does, invalid, refusedReply, withAnnouncement } from './drafting.ts';
import { eventValues } from './event-values.ts';
import { scheduleForm } from './forms.ts';
import { type Actions, actorOf, type Forms, type Handling, tellingOf } from './handling.ts';
import { hasSecond } from './notices.ts';
import { pausedNotice } from './paused.ts';
import { createReading } from './reading.ts';
import { launch, reached, type Resolved, resolve } from './service.ts';
import { tryOut } from './trying.ts';
import { pageReply } from './view.ts';
import { withinOffice } from './window.ts';

/** An announcement that has not gone out, with whom it would reach now. */
interface Ready {
  readonly announcement: Announcement;
  readonly resolved: Resolved;
}

const hasProblems = async (
  { around }: Handling,
  context: Context,
  { announcement, resolved }: Ready,
): Promise<boolean> => {
  const { event } = announcement;
  const happening = event === undefined ? undefined : await around.happening(event);
  const values = happening && eventValues(happening, tellingOf(context));
  return problemsOf(announcement, values, resolved.count, context.now).length > 0;
};

/** Calls with what nobody has decided to send yet. */
const withUnsent = withAnnouncement(({ state }) =>
  state === 'draft' || state === 'approval' ? undefined : 'not-waiting',
);

/** Calls with what a button was made for, if it may go out as it stands. */
const withReady = (
  handling: Handling,
  context: Context,
  args: readonly string[],
  use: (ready: Ready) => Promise<Reply> | Reply,
): Promise<Reply> =>
  withUnsent(handling, context, args, async (announcement) => {
    const ready = { announcement, resolved: await resolve(handling, announcement, context.now) };
    // Time may have passed since the page was shown.
    return (await hasProblems(handling, context, ready))
      ? pageReply(handling, context, announcement.id)
      : use(ready);
  });

/** The button carries how many were told of, so that more of them mean another look. */
const launchButton = (
  { announcement, resolved }: Ready,
  label: string,
  look?: 'primary' | 'danger',
): Button => {
  const { id, revision } = announcement;
  const { people, channels } = resolved.count;
  const args = [id, String(revision), String(people), String(channels)];
  return actButton(actionId('announcements', 'launch', ...args), label, look);
};

const atOfficeButton = ({ announcement }: Ready, at: string, label: string): Button =>
  actButton(
    actionId('announcements', 'at-office', announcement.id, String(announcement.revision)),
    `${label} ${at}`,
    'primary',
  );

/** What sending comes to, and when: the last look before it goes out. */
const confirm = async (handling: Handling, context: Context, ready: Ready): Promise<Reply> => {
  const { texts, locale, now } = context;
  const { sending, discardKeep } = texts.announcements;
  const { announcement, resolved } = ready;
  const { people, channels } = resolved.count;
  const opening = withinOffice(now);
  const isNow = announcement.isUrgent || opening === now;
  const needsSecond = announcement.state === 'draft' && needsApproval(announcement);
  const when = announcement.sendAt ?? (isNow ? undefined : opening);
  const lacksSecond = needsSecond && !(await hasSecond(handling, announcement, now));
  const { unseen } = await channelsNow(handling.around, announcement.audience);
  return shownIn(
    context,
    message(
      notice('warning', sending.ask(people, channels)),
      await pausedNotice(handling, context),
      unseen.length > 0 ? paragraph(texts.announcements.remarks.unseen(unseen)) : undefined,
      lacksSecond ? notice('warning', sending.nobodyKnown) : undefined,
      announcement.callsAll && channels > 0 ? paragraph(sending.callsAll(channels)) : undefined,
      small(isNow ? sending.canUndo : sending.outsideOffice(formatMoment(opening, locale))),
      needsSecond
        ? buttons(
            button('submit', announcement, sending.submit, 'primary'),
            button('schedule', announcement, sending.submitAt),
            button('open', announcement, discardKeep),
          )
        : buttons(
            isNow || when === undefined
              ? launchButton(ready, sending.now(people, channels), 'primary')
              : atOfficeButton(ready, formatMoment(when, locale), sending.at),
            isNow ? undefined : launchButton(ready, sending.anyway, 'danger'),
            button('schedule', announcement, sending.schedule),
            button('open', announcement, discardKeep),
          ),
    ),
  );
};

const launchNow = async (handling: Handling, context: Context, ready: Ready): Promise<Reply> => {
  const { announcement, resolved } = ready;
  const { now } = context;
  const done = await launch(handling, announcement, actorOf(context), { resolved, tell: [], now });
  if (!done.ok) {
    // Whoever presses at the same moment, be it twice themselves, has nothing to try again; whoever's words were
    // changed by somebody else at that moment has.
    const current = await handling.store.announcement(announcement.id);
    const isDecided = current !== undefined && hasGoneOut(current);
    const refusal = done.refusal === 'stale' && isDecided ? 'not-waiting' : done.refusal;
    return refusedReply(handling, context, announcement.id, refusal);
  }
  const said = context.texts.announcements.sending.started(reached(resolved.count));
  return pageReply(handling, context, announcement.id, notice('success', said));
};

/** What the author reads when it was handed to a second person: nobody is told where nobody is known. */
const submitted = async (
  handling: Handling,
  context: Context,
  announcement: Announcement,
): Promise<string> => {
  const { sending } = context.texts.announcements;
  const isTold = await hasSecond(handling, announcement, context.now);
  return isTold ? sending.submitted : `${sending.submittedToNobody} ${sending.nobodyKnown}`;
};

const scheduleAt = async (
  handling: Handling,
  context: Context,
  announcement: Announcement,
  at: Announcement['changedAt'],
): Promise<Reply> => {
  const { sending } = context.texts.announcements;
  const args = [announcement.id, String(announcement.revision)];
  const when = formatMoment(at, context.locale);
  const needsSecond = announcement.state === 'draft' && needsApproval(announcement);
  return needsSecond
    ? does(
        handling,
        context,
        args,
        { kind: 'submit', sendAt: at },
        await submitted(handling, context, announcement),
      )
    : does(handling, context, args, { kind: 'schedule', sendAt: at }, sending.scheduled(when));
};

/** A second person decides: it goes out at the time its author chose, else at once or when the office opens. */
const approve = (handling: Handling, context: Context, ready: Ready): Promise<Reply> => {
  const { announcement } = ready;
  const { sendAt, isUrgent, author } = announcement;
  const { now } = context;
  if (author.person === context.speaker.person)
    return refusedReply(handling, context, announcement.id, 'own');
  if (sendAt !== undefined && sendAt > now) return scheduleAt(handling, context, announcement, sendAt);
  const opening = withinOffice(now);
  return isUrgent || opening === now
    ? launchNow(handling, context, ready)
    : scheduleAt(handling, context, announcement, opening);
};

const sendSchedule = (
  handling: Handling,
  context: Context,
  args: readonly string[],
  values: FormValues,
): Promise<Reply> =>
  withReady(handling, context, args, ({ announcement }) => {
    const telling = tellingOf(context);
    const reading = createReading(values, handling.moments, telling);
    const at = reading.moment('kiedy');
    if (at === undefined && reading.faults.length === 0)
      reading.fault('kiedy', context.texts.announcements.faults.moment.unread);
    return at === undefined
      ? invalid(reading, scheduleForm(announcement, telling))
      : scheduleAt(handling, context, announcement, at);
  });

/** Sending: a last look, a copy to oneself, a second person where one is needed, now or at a time. */
export const sendActions = (handling: Handling): Actions => {
  const ready =
    (
      use: (context: Context, ready: Ready, args: readonly string[]) => Promise<Reply> | Reply,
    ): Actions[string] =>
    (context, args) =>
      withReady(handling, context, args, (one) => use(context, one, args));
  const words = (context: Context) => context.texts.announcements.sending;
  return {
    send: ready((context, one) => confirm(handling, context, one)),
    test: ready((context, one) => tryOut(handling, context, one.announcement)),
    launch: ready((context, one, [, , people = '0', channels = '0']) => {
      const { count } = one.resolved;
      const isMore = count.people > Number(people) || count.channels > Number(channels);
      return isMore ? confirm(handling, context, one) : launchNow(handling, context, one);
    }),
    'at-office': ready((context, { announcement }) =>
      scheduleAt(handling, context, announcement, withinOffice(context.now)),
    ),
    schedule: ready((context, { announcement }) => showForm(scheduleForm(announcement, tellingOf(context)))),
    submit: ready(async (context, { announcement }, args) =>
      does(handling, context, args, { kind: 'submit' }, await submitted(handling, context, announcement)),
    ),
    approve: ready((context, one) => approve(handling, context, one)),
    unschedule: (context, args) =>
      does(handling, context, args, { kind: 'unschedule' }, words(context).unscheduled),
  };
};

export const sendForms = (handling: Handling): Forms => ({
  schedule: (context, args, values) => sendSchedule(handling, context, args, values),
});
