import { actionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import type { ActionHandler, Feature } from '../../chat/feature.ts';
import { attachment } from '../../chat/files.ts';
import {
  act,
  type Block,
  buttons,
  heading,
  list,
  type Message,
  message,
  notice,
  paragraph,
  small,
  withFiles,
} from '../../chat/message.ts';
import { toPerson, update } from '../../chat/reply.ts';
import { code } from '../../chat/span.ts';
import { warsawDay } from '../../core/warsaw.ts';
import { formatDay } from '../../i18n/format.ts';
import { addressOf } from './address.ts';
import type { EventFile, Feeds } from './service.ts';

export interface FeedsFeatureDeps {
  readonly feeds: Feeds;
  /** The address of the program's site, as the outside sees it; absent where nobody set one. */
  readonly publicUrl: string | undefined;
}

const go = (verb: string) => actionId('feeds', verb);

/** What `/moje` says of calendars. */
const mineBlocks = ({ texts }: Context): readonly Block[] => [
  paragraph(texts.feeds.mine),
  buttons(act(go('show'), texts.feeds.buttons.show))!,
];

const fileMessage = ({ text, isCancel, title, day }: EventFile, { feeds }: Context['texts']): Message => {
  const name = `${isCancel ? 'odwolane' : 'wydarzenie'}-${day}.ics`;
  const words = isCancel ? feeds.file.cancelled(title) : feeds.file.made(title);
  return withFiles(
    message(notice('success', words), small(isCancel ? feeds.file.cancelHelp : feeds.file.help)),
    attachment(name, 'text/calendar', Buffer.from(text)),
  );
};

/** How things stand with the person's address. The address itself is shown once: it is not kept anywhere. */
const stateMessage = async (
  { feeds, publicUrl }: FeedsFeatureDeps,
  { texts, speaker, locale }: Context,
): Promise<Message> => {
  const words = texts.feeds;
  if (publicUrl === undefined) return message(heading(words.title), notice('info', words.noSite));
  const made = await feeds.madeAt(speaker.person);
  return made === undefined
    ? message(
        heading(words.title),
        paragraph(words.about),
        buttons(act(go('renew'), words.buttons.make, 'primary')),
      )
    : message(
        heading(words.title),
        paragraph(words.isOn(formatDay(warsawDay(made), locale))),
        buttons(act(go('renew'), words.buttons.renew), act(go('off'), words.buttons.off, 'danger')),
        small(words.renewHelp),
      );
};

const addressMessage = (address: string, { texts }: Context): Message => {
  const { feeds: words } = texts;
  return message(
    heading(words.title),
    paragraph(words.made),
    paragraph(code(address)),
    list(words.how),
    notice('warning', words.secret),
    small(words.slow),
    buttons(act(go('renew'), words.buttons.renew), act(go('off'), words.buttons.off, 'danger')),
  );
};

const actions = (deps: FeedsFeatureDeps): Readonly<Record<string, ActionHandler>> => ({
  show: async (context) => toPerson(await stateMessage(deps, context)),
  renew: async (context) => {
    if (deps.publicUrl === undefined) return toPerson(await stateMessage(deps, context));
    const token = await deps.feeds.renew(context.speaker.person, context.now);
    return update(addressMessage(addressOf(deps.publicUrl, token), context));
  },
  off: async (context) => {
    await deps.feeds.remove(context.speaker.person);
    const { feeds: words } = context.texts;
    return update(message(notice('success', words.isOff), buttons(act(go('show'), words.buttons.show))));
  },
  file: async (context, [id = '']) => {
    const { texts, speaker, locale, now } = context;
    const file = await deps.feeds.fileOf(id, speaker.person, locale, now);
    return toPerson(file ? fileMessage(file, texts) : message(notice('warning', texts.feeds.file.none)));
  },
});

/** Events in people's own calendars: a file for one event, and a private address with all of them. */
export const createFeedsFeature = (deps: FeedsFeatureDeps): Feature => ({
  name: 'feeds',
  actions: actions(deps),
  mine: mineBlocks,
});
