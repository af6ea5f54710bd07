import { actionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import type { DeliveryKind } from '../../chat/delivery-kind.ts';
import type { ActionHandler } from '../../chat/feature.ts';
import { act, buttons, heading, message, paragraph } from '../../chat/message.ts';
import { say, shownIn } from '../../chat/saying.ts';
import { newId } from '../../core/ids.ts';
import { formatMoment } from '../../i18n/format.ts';
import { textsIn } from '../../i18n/texts.ts';
import type { NewDelivery } from './domain.ts';
import { asWatcher, type LookingAfter } from './looking-after.ts';
import type { Pause } from './pause-store.ts';

/** What a notice of a pause is made of: who decided, and when. */
type PauseContent = Pick<Pause, 'id' | 'by' | 'at'>;

/** Tells every coordinator but who decided. */
const tellingOf = async (
  { watchers }: LookingAfter,
  kind: 'delivery.paused' | 'delivery.resumed',
  content: PauseContent,
): Promise<readonly NewDelivery[]> =>
  (await watchers(content.at)).flatMap(({ person, targets, locale }) => {
    const [to] = targets;
    return person === content.by || !to ? [] : [{ kind, thing: content.id, to, locale, content }];
  });

/** Whoever pressed sees what waits, and the other switch, one tap away. */
const backTo = ({ texts }: Context) =>
  buttons(act(actionId('delivery', 'show'), texts.delivery.overview.back));

/** The switch of everything: asked, then done by exactly one, and told to the others. */
export const pauseActions = (deps: LookingAfter): Readonly<Record<string, ActionHandler>> => {
  const { pauses, overview } = deps;
  return {
    pause: asWatcher((context) => {
      const { pause } = context.texts.delivery;
      return shownIn(
        context,
        message(
          heading(pause.title),
          paragraph(pause.text),
          paragraph(pause.notLost),
          buttons(
            act(actionId('delivery', 'stopall'), pause.yes, 'danger'),
            act(actionId('delivery', 'show'), pause.no),
          ),
        ),
      );
    }),
    stopall: asWatcher(async (context) => {
      const { pause } = context.texts.delivery;
      const { person: by } = context.speaker;
      const content: PauseContent = { id: newId('pau'), by, at: context.now };
      const tell = await tellingOf(deps, 'delivery.paused', content);
      return (await pauses.pause(content.id, { by, at: context.now, tell }))
        ? shownIn(context, say('success', pause.done, backTo(context)))
        : shownIn(context, say('info', pause.already, backTo(context)));
    }),
    resume: asWatcher(async (context) => {
      const { resume, pause } = context.texts.delivery;
      return shownIn(
        context,
        message(
          heading(resume.title),
          paragraph(resume.text(await overview.waiting())),
          buttons(
            act(actionId('delivery', 'goon'), resume.yes, 'primary'),
            act(actionId('delivery', 'show'), pause.no),
          ),
        ),
      );
    }),
    goon: asWatcher(async (context) => {
      const { resume } = context.texts.delivery;
      const current = await pauses.current();
      if (!current) return shownIn(context, say('info', resume.already, backTo(context)));
      const { person: by } = context.speaker;
      const tell = await tellingOf(deps, 'delivery.resumed', { id: current.id, by, at: context.now });
      return (await pauses.resume(current, { by, at: context.now, tell }))
        ? shownIn(context, say('success', resume.done, backTo(context)))
        : shownIn(context, say('info', resume.already, backTo(context)));
    }),
  };
};

/** Told to coordinators while it holds: a pause that was ended before anybody heard of it is not told. */
export const pauseDeliveries = ({
  pauses,
  personName,
}: Pick<LookingAfter, 'pauses' | 'personName'>): Readonly<Record<'paused' | 'resumed', DeliveryKind>> => {
  const isOn = async ({ id }: PauseContent): Promise<boolean> => (await pauses.current())?.id === id;
  const kind = (verb: 'paused' | 'resumed'): DeliveryKind => ({
    ifUnsure: 'resend',
    title: (locale) => textsIn(locale).delivery.notices[verb],
    render: async (stored, { locale }) => {
      const content = stored as PauseContent;
      if ((verb === 'paused') !== (await isOn(content))) return undefined;
      const { pause, resume, show } = textsIn(locale).delivery;
      const name = (await personName(content.by)) ?? pause.somebody;
      return message(
        heading(verb === 'paused' ? pause.noticeTitle : resume.noticeTitle),
        paragraph(
          verb === 'paused' ? pause.notice(name, formatMoment(content.at, locale)) : resume.notice(name),
        ),
        buttons(act(actionId('delivery', 'show'), show)),
      );
    },
  });
  return { paused: kind('paused'), resumed: kind('resumed') };
};
