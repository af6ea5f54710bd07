import type { Context } from '../../../chat/context.ts';
import {
  act,
  type Block,
  buttons,
  heading,
  type Message,
  message,
  paragraph,
  small,
} from '../../../chat/message.ts';
import type { Reply } from '../../../chat/reply.ts';
import { shownIn } from '../../../chat/saying.ts';
import { strong } from '../../../chat/span.ts';
import type { GroupSession } from '../booking.ts';
import type { AdviceTopic } from '../domain.ts';
import { links } from '../links.ts';
import { type Handling } from './handling.ts';
import { type Telling, tellingOf } from './telling.ts';
import { whenText } from './words.ts';

/** The most sessions that are shown of one theme. */
const MOST_OF_THEME = 2;

const sessionBlocks = (
  { view, taken, isMine }: GroupSession,
  telling: Telling,
): readonly (Block | undefined)[] => {
  const { groups: words, slots, modes } = telling.texts.consultations;
  const { consultation, topic } = view;
  const { id, mode, group, adviser, startsAt } = consultation;
  if (!group) return [];
  const isFull = taken >= group.seats;
  const seats = isFull ? words.full : slots.seats(taken, group.seats);
  const line = words.session(whenText(consultation, telling), modes[mode], isMine ? words.isMine : seats);
  const look = { topic: topic.id, mode, adviser };
  return [
    small(line),
    isMine
      ? buttons(act(links.view(id), words.mine))
      : isFull
        ? undefined
        : buttons(act(links.book(look, startsAt), words.join, 'primary')),
  ];
};

const themeBlocks = (
  { id, name, group }: AdviceTopic,
  sessions: readonly GroupSession[],
  telling: Telling,
): readonly (Block | undefined)[] => {
  const { groups: words } = telling.texts.consultations;
  const ofTheme = sessions.filter(({ view }) => view.topic.id === id);
  return [
    paragraph(strong(name[telling.locale])),
    group ? small(words.size(group.seats, group.minimum)) : undefined,
    ofTheme.length === 0 ? small(words.noSession) : undefined,
    ...ofTheme.slice(0, MOST_OF_THEME).flatMap((session) => sessionBlocks(session, telling)),
    buttons(act(links.modes({ topic: id }), words.open)),
  ];
};

const groupsMessage = (
  themes: readonly AdviceTopic[],
  sessions: readonly GroupSession[],
  telling: Telling,
): Message => {
  const { groups: words } = telling.texts.consultations;
  return message(
    heading(words.title),
    paragraph(themes.length === 0 ? words.none : words.lead),
    ...themes.flatMap((theme) => themeBlocks(theme, sessions, telling)),
  );
};

/** The themes of group consultations, with the sessions that are to come. */
export const showGroups = async (handling: Handling, context: Context): Promise<Reply> => {
  const { booking } = handling;
  const [topics, sessions] = await Promise.all([
    booking.topics(),
    booking.sessions(context.speaker.person, context.now),
  ]);
  const themes = topics.filter(({ isActive, group }) => isActive && group !== undefined);
  return shownIn(context, groupsMessage(themes, sessions, tellingOf(context)));
};
