import { actionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import { cut } from '../../chat/cut.ts';
import {
  act,
  type Block,
  buttons,
  heading,
  MAX_MENU_OPTIONS,
  menu,
  type MenuOption,
  message,
} from '../../chat/message.ts';
import { type Reply, showForm } from '../../chat/reply.ts';
import { say, shownIn } from '../../chat/saying.ts';
import { warsawDay } from '../../core/warsaw.ts';
import { formatDay } from '../../i18n/format.ts';
import type { Happening } from '../calendar/domain.ts';
import type { AudiencePart } from './audience.ts';
import { AUDIENCE_WAYS, button } from './card-message.ts';
import type { Announcement } from './domain.ts';
import { does, withDraft } from './drafting.ts';
import { firstDay, inOrder } from './event-order.ts';
import { channelsForm, findForm, type Purpose, rolesForm, sortsForm, workersForm } from './audience-forms.ts';
import { type Actions, type Handling, tellingOf } from './handling.ts';

/** A channel is the same one whatever it is called now. */
const samePart = (one: AudiencePart, other: AudiencePart): boolean =>
  one.kind === 'channel' && other.kind === 'channel'
    ? one.target === other.target
    : JSON.stringify(one) === JSON.stringify(other);

/** Adds parts that are not there yet. */
export const add = (
  handling: Handling,
  context: Context,
  draft: Announcement,
  ...parts: readonly AudiencePart[]
): Promise<Reply> => {
  const news = parts.filter((part) => !draft.audience.some((one) => samePart(one, part)));
  const audience = [...draft.audience, ...news];
  const args = [draft.id, String(draft.revision)];
  return does(handling, context, args, { kind: 'address', audience }, context.texts.announcements.addressed);
};

const backTo = (draft: Announcement, context: Context): Block | undefined =>
  buttons(button('open', draft, context.texts.announcements.discardKeep));

/** A list to choose from, or the word that there is nothing. */
const choose = (
  context: Context,
  draft: Announcement,
  verb: string,
  words: { readonly title: string; readonly choose: string; readonly none: string },
  options: readonly MenuOption[],
  ...more: readonly (Block | undefined)[]
): Reply => {
  if (options.length === 0) return shownIn(context, say('info', words.none, ...more, backTo(draft, context)));
  const id = actionId('announcements', verb, draft.id, String(draft.revision));
  return shownIn(
    context,
    message(
      heading(words.title),
      menu(id, words.choose, options.slice(0, MAX_MENU_OPTIONS)),
      ...more,
      backTo(draft, context),
    ),
  );
};

const eventOption = (happening: Happening, { locale }: Context): MenuOption => {
  const { id, title } = happening;
  const day = firstDay(happening);
  return { value: id, label: cut(title, 75), ...(day ? { hint: formatDay(day, locale) } : {}) };
};

export const chooseEvent = async (
  { around }: Handling,
  context: Context,
  draft: Announcement,
  purpose: Purpose,
  words = '',
): Promise<Reply> => {
  const found = await around.events(words, context.now, MAX_MENU_OPTIONS);
  const { pick } = context.texts.announcements;
  return choose(
    context,
    draft,
    purpose,
    {
      title: pick.event,
      choose: pick.chooseEvent,
      none: words === '' ? pick.noEvents : pick.notFound(words),
    },
    inOrder(found, warsawDay(context.now)).map((one) => eventOption(one, context)),
    buttons(act(actionId('announcements', 'find', draft.id, String(draft.revision), purpose), pick.search)),
  );
};

const openWay = async (
  handling: Handling,
  context: Context,
  draft: Announcement,
  way: string,
): Promise<Reply> => {
  const telling = tellingOf(context);
  const { pick } = context.texts.announcements;
  switch (AUDIENCE_WAYS.find((one) => one === way)) {
    case 'workers':
      return showForm(workersForm(draft, telling));
    case 'roles':
      return showForm(rolesForm(draft, telling));
    case 'everyone':
      return add(handling, context, draft, { kind: 'everyone' });
    case 'event':
      return chooseEvent(handling, context, draft, 'event');
    case 'channels': {
      const channels = await handling.around.channels();
      return channels.length === 0
        ? shownIn(context, say('info', pick.noChannels, backTo(draft, context)))
        : showForm(channelsForm(draft, channels, telling));
    }
    case 'group': {
      const groups = await handling.around.groups(MAX_MENU_OPTIONS);
      const words = { title: pick.group, choose: pick.chooseGroup, none: pick.noGroups };
      return choose(
        context,
        draft,
        'group',
        words,
        groups.map(({ id, name }) => ({ value: id, label: cut(name, 75) })),
      );
    }
    case 'silent-units': {
      const { announcements } = await handling.store.list(['sending', 'sent'], { from: 0, size: 100 });
      const asked = announcements.filter(({ ackUntil }) => ackUntil !== undefined);
      const words = { title: pick.silent, choose: pick.chooseSilent, none: pick.noSilent };
      return choose(
        context,
        draft,
        'silent',
        words,
        asked.map(({ id, title }) => ({ value: id, label: cut(title, 75) })),
      );
    }
    case undefined:
      return does(
        handling,
        context,
        [draft.id, String(draft.revision)],
        { kind: 'address', audience: without(draft, way) },
        context.texts.announcements.addressed,
      );
  }
};

const without = ({ audience }: Announcement, way: string): readonly AudiencePart[] =>
  audience.filter((_, index) => way !== `drop-${index}`);

/** Choosing who gets an announcement, by several short forms. */
export const addressActions = (handling: Handling): Actions => {
  const chosen =
    (
      use: (context: Context, draft: Announcement, value: string) => Promise<Reply> | Reply,
    ): Actions[string] =>
    (context, args, [value = '']) =>
      withDraft(handling, context, args, (draft) => use(context, draft, value));
  return {
    audience: chosen((context, draft, way) => openWay(handling, context, draft, way)),
    group: chosen((context, draft, group) => add(handling, context, draft, { kind: 'group', group })),
    silent: chosen((context, draft, announcement) =>
      add(handling, context, draft, { kind: 'silent-units', announcement }),
    ),
    workers: chosen((context, draft) => showForm(workersForm(draft, tellingOf(context)))),
    roles: chosen((context, draft) => showForm(rolesForm(draft, tellingOf(context)))),
    channels: chosen((context, draft) => openWay(handling, context, draft, 'channels')),
    event: chosen((context, draft, event) =>
      event === ''
        ? chooseEvent(handling, context, draft, 'event')
        : showForm(sortsForm(draft, event, tellingOf(context))),
    ),
    sorts: (context, args) =>
      withDraft(handling, context, args, (draft) =>
        showForm(sortsForm(draft, args[2] ?? '', tellingOf(context))),
      ),
    about: chosen((context, draft, event) => {
      if (event === '') return chooseEvent(handling, context, draft, 'about');
      const { title, body, url, fileUrl } = draft;
      const text = {
        title,
        body,
        ...(url === undefined ? {} : { url }),
        ...(fileUrl === undefined ? {} : { fileUrl }),
        event,
      };
      return does(
        handling,
        context,
        [draft.id, String(draft.revision)],
        { kind: 'write', text },
        context.texts.announcements.saved,
      );
    }),
    find: (context, args) =>
      withDraft(handling, context, args, (draft) =>
        showForm(findForm(draft, args[2] === 'about' ? 'about' : 'event', tellingOf(context))),
      ),
  };
};
