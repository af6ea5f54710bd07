import { actionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import type { ActionHandler, FormHandler } from '../../chat/feature.ts';
import { valueOf } from '../../chat/form.ts';
import { act, buttons, heading, message, notice, paragraph } from '../../chat/message.ts';
import { type Reply, showForm, toPerson } from '../../chat/reply.ts';
import { say, shownIn } from '../../chat/saying.ts';
import type { Day, Instant } from '../../core/clock.ts';
import { isNoSuchDay, readComingDay } from '../../core/coming-day.ts';
import { daysLater } from '../../core/day.ts';
import type { Result } from '../../core/result.ts';
import { instantOf, warsawDay } from '../../core/warsaw.ts';
import type { Subscription } from './domain.ts';
import { wantingInstead } from './doubts.ts';
import { FIELD, pauseForm, readTiming, timeForm } from './forms.ts';
import { changeable, type Handling, isReply, tellingOf } from './handling.ts';
import { previewMessage } from './issue-message.ts';
import { settingsMessage } from './screen.ts';

/** The longest pause, in days. */
const LONGEST_PAUSE = 366;

type Opened = (
  context: Context,
  subscription: Subscription,
  args: readonly string[],
) => Promise<Reply> | Reply;

/** Only for whoever may change the subscription that the button names first. */
const of =
  (handling: Handling, then: Opened): ActionHandler =>
  async (context, args) => {
    const subscription = await changeable(handling, context, args[0] ?? '');
    return isReply(subscription) ? subscription : then(context, subscription, args);
  };

/** The settings after a change; one that was overtaken is told so. */
const shownAfter = async (
  { service }: Handling,
  context: Context,
  changed: Result<Subscription, 'gone'>,
  line: string,
): Promise<Reply> => {
  if (!changed.ok) return toPerson(say('warning', context.texts.digests.gone));
  const standing = await service.standing(changed.value, context.now);
  return shownIn(context, settingsMessage(standing, context, notice('success', line)));
};

/** The beginning of a day in Warsaw: no clock changes at midnight there. */
const midnight = (day: Day): Instant | undefined => {
  const at = instantOf(day, '00:00');
  return at.ok ? at.value : undefined;
};

const pauseQuestion = ({ id, revision }: Subscription, { texts }: Context) => {
  const { digests } = texts;
  const button = (verb: string, label: string, ...more: readonly string[]) =>
    act(actionId('digests', verb, id, String(revision), ...more), label);
  return message(
    heading(digests.pauseTitle),
    paragraph(digests.pauseIntro),
    buttons(
      button('pausefor', digests.pauseWeek, '7'),
      button('pausefor', digests.pauseMonth, '30'),
      button('pauseday', digests.pauseDay),
      act(actionId('digests', 'settings', id), digests.pauseNot),
    ),
  );
};

const endQuestion = ({ id, revision }: Subscription, { texts }: Context) => {
  const { digests } = texts;
  return message(
    heading(digests.endTitle),
    paragraph(digests.endIntro),
    buttons(
      act(actionId('digests', 'ended', id, String(revision)), digests.endYes, 'danger'),
      act(actionId('digests', 'settings', id), digests.endNo),
    ),
  );
};

export const settingsActions = (handling: Handling): Readonly<Record<string, ActionHandler>> => {
  const { service } = handling;
  return {
    settings: async (context, [id = '']) => {
      const subscription = await service.subscription(id);
      if (
        !subscription ||
        (subscription.reader.kind === 'person' && subscription.reader.person !== context.speaker.person)
      )
        return toPerson(say('warning', context.texts.digests.gone));
      // Under a digest on a channel everybody presses: what they see is theirs alone.
      return toPerson(settingsMessage(await service.standing(subscription, context.now), context));
    },
    time: of(handling, (context, { id, revision, timing }) =>
      showForm(timeForm(id, revision, timing, context)),
    ),
    preview: of(handling, async (context, subscription) => {
      const items = await service.preview(subscription, context.now);
      return toPerson(
        items.length === 0
          ? say('info', context.texts.digests.previewNothing)
          : previewMessage(items, tellingOf(context)),
      );
    }),
    pause: of(handling, (context, subscription) => shownIn(context, pauseQuestion(subscription, context))),
    pausefor: of(handling, async (context, _subscription, [id = '', revision, days]) => {
      const length = days === '30' ? 30 : 7;
      const until = midnight(daysLater(warsawDay(context.now), length));
      const changed = await service.pause(id, Number(revision), until ?? context.now, context.now);
      return shownAfter(handling, context, changed, context.texts.digests.paused);
    }),
    pauseday: of(handling, (context, { id, revision }) => showForm(pauseForm(id, String(revision), context))),
    resume: of(handling, async (context, _subscription, [id = '', revision]) =>
      shownAfter(
        handling,
        context,
        await service.resume(id, Number(revision), context.now),
        context.texts.digests.resumed,
      ),
    ),
    instead: of(handling, async (context, { wants }, [id = '', revision, about, index, name = '']) => {
      const doubt = { about: about === 'powiat' ? 'powiat' : 'topic', index: Number(index) } as const;
      const changed = await service.setWants(
        id,
        Number(revision),
        wantingInstead(wants, doubt, name),
        context.now,
      );
      return shownAfter(handling, context, changed, context.texts.digests.changed);
    }),
    end: of(handling, (context, subscription) => shownIn(context, endQuestion(subscription, context))),
    ended: of(handling, async (context, { reader }, [id = '', revision]) => {
      const { digests } = context.texts;
      // The way back to one's own; for a channel there is the command, which knows the channel.
      const again =
        reader.kind === 'person' ? buttons(act(actionId('digests', 'show'), digests.show)) : undefined;
      return (await service.end(id, Number(revision), context.now))
        ? shownIn(context, say('success', digests.ended, again))
        : toPerson(say('warning', digests.gone));
    }),
  };
};

const pauseFault = (typed: string, day: Day | undefined, { texts, now }: Context): string | undefined => {
  const { pauseForm: words } = texts.digests;
  const today = warsawDay(now);
  if (!day) return isNoSuchDay(typed, today) ? words.noSuchDay(typed) : words.notDay;
  if (day <= today) return words.past;
  return day > daysLater(today, LONGEST_PAUSE) ? words.far : undefined;
};

export const settingsForms = (handling: Handling): Readonly<Record<string, FormHandler>> => {
  const { service } = handling;
  return {
    time: async (context, [id = '', revision], values) => {
      const subscription = await changeable(handling, context, id);
      if (isReply(subscription)) return subscription;
      const { digests } = context.texts;
      const timing = readTiming(values, subscription.timing);
      if (!timing)
        return {
          kind: 'invalid',
          faults: [{ field: FIELD.time, text: digests.timeForm.notTime }],
          form: timeForm(id, Number(revision), subscription.timing, context),
        };
      const changed = await service.setTiming(id, Number(revision), timing, context.now);
      return shownAfter(handling, context, changed, digests.changed);
    },
    pauseday: async (context, [id = '', revision = ''], values) => {
      const subscription = await changeable(handling, context, id);
      if (isReply(subscription)) return subscription;
      const typed = valueOf(values, FIELD.until);
      const day = readComingDay(typed, warsawDay(context.now));
      const fault = pauseFault(typed, day, context);
      const until = day && midnight(day);
      if (fault !== undefined || until === undefined)
        return {
          kind: 'invalid',
          faults: [{ field: FIELD.until, text: fault ?? context.texts.digests.pauseForm.notDay }],
          form: pauseForm(id, revision, context, typed),
        };
      const changed = await service.pause(id, Number(revision), until, context.now);
      return shownAfter(handling, context, changed, context.texts.digests.paused);
    },
  };
};
