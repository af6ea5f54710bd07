import { actionId } from '../../chat/action-id.ts';
import { cut } from '../../chat/cut.ts';
import {
  act,
  type Block,
  buttons,
  facts,
  heading,
  type Message,
  menu,
  message,
  open,
  paragraph,
  small,
} from '../../chat/message.ts';
import { link, strong } from '../../chat/span.ts';
import type { Locale } from '../../core/locale.ts';
import { REGIONS } from '../../core/regions.ts';
import { formatDate, formatTime } from '../../i18n/format.ts';
import type { Texts } from '../../i18n/pl.ts';
import type { Happening } from '../calendar/domain.ts';
import type { GroupMember, ThematicGroup } from './domain.ts';
import { type GroupPage, sessionOf } from './service.ts';
import type { ShownGroup } from './store.ts';

export interface Telling {
  readonly texts: Texts;
  readonly locale: Locale;
}

/** Groups on a page of the list. */
export const PAGE = 12;
const PAST_SHOWN = 4;

const regionName = (id: string): string => REGIONS.find((region) => region.id === id)?.name ?? id;

export const placeOf = ({ region, powiat }: ThematicGroup, { texts }: Telling): string =>
  texts.groups.place(regionName(region), powiat);

/** When, where and about what a meeting is. */
export const meetingFacts = (happening: Happening, { texts, locale }: Telling): Block => {
  const { rows, when } = texts.groups.meeting;
  const session = sessionOf(happening);
  const place = session?.place ?? happening.place;
  const url = session?.onlineUrl ?? happening.onlineUrl;
  return facts([
    ...(session
      ? [
          {
            label: rows.when,
            value: when(formatDate(session.day, locale), formatTime(session.from), formatTime(session.to)),
          },
        ]
      : []),
    ...(place === undefined ? [] : [{ label: rows.where, value: place }]),
    ...(url === undefined ? [] : [{ label: rows.online, value: link(url, url) }]),
    ...(happening.aim === undefined ? [] : [{ label: rows.agenda, value: happening.aim }]),
  ]);
};

/** What somebody of the group can answer to a meeting. */
export const meetingButtons = (
  { id, revision }: Happening,
  registration: string | undefined,
  canCome: boolean,
  { texts }: Telling,
): Block | undefined => {
  const { meeting } = texts.groups;
  return buttons(
    registration === undefined && canCome
      ? act(actionId('groups', 'come', id, String(revision)), meeting.come, 'primary')
      : undefined,
    registration === undefined
      ? undefined
      : act(actionId('registrations', 'resign', registration), meeting.resign),
    act(actionId('calendar', 'show', id), meeting.details),
  );
};

const statusOf = (group: ShownGroup, mine: GroupMember | undefined, { texts }: Telling): string => {
  const { list, joining } = texts.groups;
  if (mine) return mine.state === 'member' ? list.mine : list.invited;
  return joining[group.joining];
};

export interface ListPage {
  readonly groups: readonly ShownGroup[];
  readonly total: number;
  readonly page: number;
  readonly words: string;
  readonly mine: readonly GroupMember[];
  readonly isCoordinator: boolean;
}

/** Groups, with the way into each. */
export const listMessage = (shown: ListPage, telling: Telling): Message => {
  const { list, members } = telling.texts.groups;
  const { groups, total, page, words, mine, isCoordinator } = shown;
  const pages = Math.max(1, Math.ceil(total / PAGE));
  const none = words === '' ? list.none : list.noneFound(words);
  const turn = (to: number, label: string) => act(actionId('groups', 'list', String(to), words), label);
  return message(
    heading(list.title),
    small(total === 0 ? none : list.count(total, page + 1, pages)),
    ...groups.map((group) =>
      paragraph([
        strong(group.isExample ? `${list.example}: ${group.name}` : group.name),
        {
          kind: 'text',
          text: ` · ${list.line(
            placeOf(group, telling),
            statusOf(
              group,
              mine.find((one) => one.group === group.id),
              telling,
            ),
            members(group.members),
          )}`,
        },
      ]),
    ),
    groups.length === 0
      ? undefined
      : menu(
          actionId('groups', 'choose'),
          list.choose,
          groups.map(({ id, name }) => ({ value: id, label: cut(name, 75) })),
        ),
    buttons(
      page > 0 ? turn(page - 1, list.previous) : undefined,
      page + 1 < pages ? turn(page + 1, list.next) : undefined,
      words === '' ? undefined : act(actionId('groups', 'list', '0', ''), list.all),
      isCoordinator ? act(actionId('groups', 'create'), list.create) : undefined,
    ),
  );
};

const upcomingBlocks = (page: GroupPage, telling: Telling): readonly (Block | undefined)[] => {
  const { card, meeting } = telling.texts.groups;
  if (page.upcoming.length === 0) return [small(card.noNext)];
  return [
    paragraph(strong(card.next)),
    ...page.upcoming.flatMap((happening) => {
      const isOff = happening.state === 'cancelled';
      const registration = isOff ? undefined : page.coming.get(happening.id);
      const mark = isOff ? card.cancelled : registration === undefined ? undefined : meeting.coming;
      // The group's own name stands above already.
      const named = happening.title === page.group.name ? [] : [happening.title];
      const title = [...named, ...(mark === undefined ? [] : [mark])].join(': ');
      return [
        title === '' ? undefined : paragraph(strong(title)),
        meetingFacts(happening, telling),
        meetingButtons(happening, registration, !isOff && page.mine?.state === 'member', telling),
      ];
    }),
  ];
};

const pastBlocks = (
  { group, past, minutes }: GroupPage,
  telling: Telling,
): readonly (Block | undefined)[] => {
  const { card } = telling.texts.groups;
  const shown = past.filter(({ state }) => state !== 'cancelled').slice(0, PAST_SHOWN);
  if (shown.length === 0) return [];
  return [
    paragraph(strong(card.past)),
    ...shown.map((happening) => {
      const session = sessionOf(happening);
      const day = session ? formatDate(session.day, telling.locale) : '';
      const noted = minutes.get(happening.id);
      const title = happening.title === group.name ? day : `${day}: ${happening.title}`;
      return paragraph([
        { kind: 'text', text: title },
        ...(noted ? [{ kind: 'text', text: ' · ' } as const, link(card.minutes, noted.url)] : []),
      ]);
    }),
  ];
};

const ownButtons = ({ group, mine }: GroupPage, { texts }: Telling): Block | undefined => {
  const { card } = texts.groups;
  const own = (verb: string) => actionId('groups', verb, group.id);
  return buttons(
    mine?.state === 'invited' ? act(own('join'), card.accept, 'primary') : undefined,
    mine?.state === 'invited' ? act(own('decline'), card.decline) : undefined,
    !mine && group.joining === 'open' ? act(own('join'), card.join, 'primary') : undefined,
    mine?.state === 'member' ? act(own('leave'), card.leave) : undefined,
    act(actionId('groups', 'list', '0', ''), card.back),
  );
};

/** A group: what it is, its meetings, what one can do; with more for those who run it. */
export const groupMessage = (
  page: GroupPage,
  unit: string | undefined,
  forDesk: readonly (Block | undefined)[],
  telling: Telling,
  first?: Block,
): Message => {
  const { card, example } = telling.texts.groups;
  const { group, members, mine } = page;
  const inside = members.filter(({ state }) => state === 'member');
  const size = card.size(inside.length, new Set(inside.map((one) => one.unit)).size);
  return message(
    first,
    heading(cut(group.name, 150)),
    group.isExample ? small(example) : undefined,
    facts([
      ...(group.aim === undefined ? [] : [{ label: card.rows.aim, value: group.aim }]),
      { label: card.rows.where, value: placeOf(group, telling) },
      { label: card.rows.joining, value: card.joining[group.joining] },
      { label: card.rows.members, value: size },
    ]),
    mine ? small(mine.state === 'member' ? card.member(unit ?? '') : card.invited) : undefined,
    ...upcomingBlocks(page, telling),
    ...pastBlocks(page, telling),
    ownButtons(page, telling),
    ...forDesk,
  );
};

/** The button that opens minutes, and the way to the group. */
export const minutesButtons = (url: string, group: string, { texts }: Telling): Block | undefined =>
  buttons(
    open(url, texts.groups.notices.open),
    act(actionId('groups', 'show', group), texts.groups.notices.group),
  );
