import { actionId } from '../../chat/action-id.ts';
import {
  act,
  type Block,
  buttons,
  heading,
  menu,
  type Message,
  message,
  paragraph,
  small,
} from '../../chat/message.ts';
import { strong } from '../../chat/span.ts';
import { formatMoment } from '../../i18n/format.ts';
import type { Announcement } from './domain.ts';
import type { Telling } from './handling.ts';
import { TEMPLATES } from './template.ts';

export const PAGE = 6;

const lineOf = (announcement: Announcement, { texts, locale }: Telling): string => {
  const { states, list } = texts.announcements;
  const { state, targets, sendAt, wentOutAt, isUrgent, author } = announcement;
  return [
    states[state],
    ...(isUrgent ? [list.urgent] : []),
    ...(state === 'scheduled' && sendAt !== undefined ? [formatMoment(sendAt, locale)] : []),
    ...(wentOutAt === undefined ? [] : [formatMoment(wentOutAt, locale), list.targets(targets)]),
    author.name,
  ].join(' · ');
};

/** What goes out and what has gone out, of everybody, and the drafts of the one who looks. */
export const listMessage = (
  shown: readonly Announcement[],
  total: number,
  page: number,
  telling: Telling,
): Message => {
  const { list, card } = telling.texts.announcements;
  const pages = Math.max(1, Math.ceil(total / PAGE));
  const turn = (to: number, label: string) => act(actionId('announcements', 'list', String(to)), label);
  return message(
    heading(list.title),
    small(total === 0 ? list.none : list.count(total, page + 1, pages)),
    ...shown.flatMap((one) => [
      paragraph(strong(one.title === '' ? list.untitled : one.title)),
      small(lineOf(one, telling)),
      buttons(act(actionId('announcements', 'open', one.id), card.open)),
    ]),
    buttons(
      act(actionId('announcements', 'new'), list.create, 'primary'),
      page > 0 ? turn(page - 1, list.previous) : undefined,
      page + 1 < pages ? turn(page + 1, list.next) : undefined,
    ),
  );
};

/** The way to a new one: from nothing, or from a ready text. */
export const newMessage = ({ texts }: Telling): Message => {
  const { list, templates, card } = texts.announcements;
  const choices: Block = menu(
    actionId('announcements', 'write', 'new', '0'),
    list.template,
    TEMPLATES.map((value) => ({ value, label: templates[value].name })),
  );
  return message(
    heading(list.create),
    paragraph(list.createIntro),
    buttons(act(actionId('announcements', 'write', 'new', '0', 'free'), list.free, 'primary')),
    choices,
    buttons(act(actionId('announcements', 'list', '0'), card.back)),
  );
};
