import { actionId, fitting } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import { cut } from '../../chat/cut.ts';
import { act, type Block, buttons, type Message, paragraph } from '../../chat/message.ts';
import { type Reply, toPerson } from '../../chat/reply.ts';
import { isCoordinator } from '../../chat/rights.ts';
import { say, shownIn } from '../../chat/saying.ts';
import { strong } from '../../chat/span.ts';
import { beginningsOf } from '../../core/search-words.ts';
import { formatDay } from '../../i18n/format.ts';
import type { ThematicGroup } from './domain.ts';
import { type Handling } from './handling.ts';
import { groupMessage, listMessage, PAGE, type Telling } from './messages.ts';
import { createGroupsService, type GroupPage, sessionOf } from './service.ts';

export const tellingOf = ({ texts, locale }: Context): Telling => ({ texts, locale });

/** As much of a search as a button carries, in characters of its id. */
const ROOM = 80;

/** A page of the list of groups that fit what was typed. */
export const listOf = async (
  handling: Pick<Handling, 'store'>,
  context: Context,
  typed: string,
  page: number,
): Promise<Message> => {
  const { store } = handling;
  const words = fitting(typed, ROOM);
  const filter = { words: beginningsOf(words), withClosed: isCoordinator(context) };
  const { groups, total } = await store.search(filter, { from: page * PAGE, size: PAGE });
  if (groups.length === 0 && page > 0) return listOf(handling, context, typed, 0);
  const mine = await store.ofPerson(context.speaker.person);
  return listMessage(
    { groups, total, page, words, mine, isCoordinator: isCoordinator(context) },
    tellingOf(context),
  );
};

/** The one group that fits what was typed; undefined where none or several do. */
export const onlyFit = async ({ store }: Handling, typed: string): Promise<ThematicGroup | undefined> => {
  const words = beginningsOf(typed);
  if (words.length === 0) return undefined;
  const { groups, total } = await store.search({ words }, { from: 0, size: 1 });
  return total === 1 ? groups[0] : undefined;
};

/** The meetings whose units a coordinator looks at: the last, and those that come. */
const DESK_MEETINGS = { past: 2, upcoming: 2 } as const;

const forDesk = (
  { group, upcoming, past }: GroupPage,
  { texts, locale }: Context,
): readonly (Block | undefined)[] => {
  const { desk } = texts.groups;
  const own = (verb: string) => actionId('groups', verb, group.id);
  const meetings = [
    ...past.slice(0, DESK_MEETINGS.past).toReversed(),
    ...upcoming.slice(0, DESK_MEETINGS.upcoming),
  ].filter(({ state }) => state !== 'cancelled');
  return [
    paragraph(strong(desk.title)),
    buttons(
      act(own('call'), desk.call, group.joining === 'closed' ? undefined : 'primary'),
      act(own('invite'), desk.invite),
      act(own('people'), desk.people),
      act(own('edit'), desk.edit),
    ),
    buttons(
      ...meetings.map((meeting) => {
        const day = sessionOf(meeting)?.day;
        const label = desk.presence.open(day ? formatDay(day, locale) : meeting.title);
        return act(actionId('groups', 'units', meeting.id), cut(label, 75));
      }),
    ),
  ];
};

/** The card of a group as it stands for this person; undefined where there is none. */
export const cardOf = async (
  handling: Handling,
  context: Context,
  id: string,
  first?: Block,
): Promise<Message | undefined> => {
  const page = await createGroupsService(handling).page(id, context.speaker.person, context.now);
  if (!page) return undefined;
  const unit = page.mine && (await handling.people.unit(page.mine.unit));
  const desk = isCoordinator(context) ? forDesk(page, context) : [];
  return groupMessage(page, unit?.name, desk, tellingOf(context), first);
};

const gone = ({ texts }: Context): Reply => toPerson(say('warning', texts.groups.card.gone));

/** Shows a group in place of what was pressed. */
export const showGroup = async (
  handling: Handling,
  context: Context,
  id: string,
  first?: Block,
): Promise<Reply> => {
  const card = await cardOf(handling, context, id, first);
  return card ? shownIn(context, card) : gone(context);
};
