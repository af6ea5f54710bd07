import { actionId } from '../../chat/action-id.ts';
import { cut } from '../../chat/cut.ts';
import {
  act,
  type Block,
  buttons,
  divider,
  facts,
  heading,
  MAX_MENU_OPTIONS,
  menu,
  type Message,
  message,
  paragraph,
  small,
} from '../../chat/message.ts';
import { type Line, strong } from '../../chat/span.ts';
import type { Instant } from '../../core/clock.ts';
import { warsawDay } from '../../core/warsaw.ts';
import { formatDay } from '../../i18n/format.ts';
import { type Act, type Actor, decide, type HandedOver } from './domain.ts';
import type { Seat } from './seat.ts';
import { type Telling, threadBlocks } from './thread-blocks.ts';
import { topicName, topicOptions } from './topics.ts';
import { urgencyOf } from './urgency.ts';

/** Questions on one page of the list. */
export const PAGE = 5;

const EXCERPT = 120;

const standing = (question: HandedOver, now: Instant, { texts, locale }: Telling): string => {
  const { handover } = texts;
  const { adviser, state, waitingSince } = question;
  return [
    handover.since(formatDay(warsawDay(waitingSince), locale)),
    handover.urgencies[urgencyOf(question, now)],
    state === 'taken' ? handover.takenBy(adviser?.name ?? '') : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
};

const may = (question: HandedOver, act: Act, actor: Actor, now: Instant): boolean =>
  decide(question, act, actor, now).ok;

const line = (question: HandedOver, actor: Actor, now: Instant, telling: Telling): readonly Block[] => {
  const { base, texts, locale } = telling;
  const { id, topic, said } = question;
  const words = cut((said.at(-1)?.text ?? '').replace(/\s+/g, ' '), EXCERPT);
  const title: Line = [
    strong(topicName(base, topic, locale)),
    { kind: 'text', text: ` (${standing(question, now, telling)})` },
  ];
  const controls = buttons(
    act(actionId('handover', 'see', id), texts.handover.see),
    may(question, { kind: 'take' }, actor, now)
      ? act(actionId('handover', 'take', id), texts.handover.take, 'primary')
      : undefined,
  );
  return [paragraph(title), small(words), ...(controls ? [controls] : [])];
};

export interface Desk {
  readonly seat: Seat;
  readonly questions: readonly HandedOver[];
  readonly from: number;
  readonly now: Instant;
  readonly actor: Actor;
  /** The drafts that wait for this reviewer, as blocks. */
  readonly drafts: readonly Block[];
}

/** `/pytania`: what waits for a reply, and what waits for a second person's eyes. */
export const deskMessage = (desk: Desk, telling: Telling): Message => {
  const { seat, questions, from, now, actor, drafts } = desk;
  const { base, texts, locale } = telling;
  const { handover } = texts;
  const topics = seat.topics.map((id) => topicName(base, id, locale)).join(', ');
  const next = from + PAGE;
  return message(
    heading(handover.deskTitle),
    paragraph(questions.length === 0 ? handover.deskNone : handover.deskCount(questions.length)),
    ...questions.slice(from, next).flatMap((question) => line(question, actor, now, telling)),
    ...(from === 0 && drafts.length > 0 ? [divider, ...drafts] : []),
    small(handover.deskTopics(topics === '' ? handover.allTopics : topics)),
    buttons(
      next < questions.length ? act(actionId('handover', 'list', String(next)), handover.next) : undefined,
      from > 0 ? act(actionId('handover', 'list'), handover.toList) : undefined,
      act(actionId('handover', 'topics'), handover.myTopics),
    ),
  );
};

const menus = (
  question: HandedOver,
  actor: Actor,
  advisers: readonly Seat[],
  now: Instant,
  { base, texts, locale }: Telling,
): readonly (Block | undefined)[] => {
  const { id } = question;
  const topics = topicOptions(base, locale).filter(({ value }) =>
    may(question, { kind: 'pass', topic: value }, actor, now),
  );
  const named = advisers
    .filter((to) => may(question, { kind: 'assign', to }, actor, now))
    .slice(0, MAX_MENU_OPTIONS)
    .map(({ person, name }) => ({ value: person, label: cut(name === '' ? person : name, 75) }));
  return [
    topics.length > 0 ? menu(actionId('handover', 'pass', id), texts.handover.passOn, topics) : undefined,
    named.length > 0 ? menu(actionId('handover', 'assign', id), texts.handover.assign, named) : undefined,
  ];
};

/** An adviser's view of a question: who asks, the thread, and only what they may do with it now. */
export const deskQuestionMessage = (
  question: HandedOver,
  actor: Actor,
  advisers: readonly Seat[],
  now: Instant,
  telling: Telling,
  first?: Block,
): Message => {
  const { handover, people } = telling.texts;
  const { id, asker, askerTarget } = question;
  const button = (verb: string, label: string, it: Act, look?: 'primary') =>
    may(question, it, actor, now) ? act(actionId('handover', verb, id), label, look) : undefined;
  return message(
    first,
    heading(handover.deskTitle),
    facts([
      {
        label: handover.rows.asker,
        value: people.account(asker.name, people.platforms[askerTarget.platform]),
      },
    ]),
    ...threadBlocks(question, telling),
    buttons(
      button('take', handover.take, { kind: 'take' }, 'primary'),
      button('reply', handover.reply, { kind: 'reply', text: '' }, 'primary'),
      button('give', handover.giveBack, { kind: 'give-back' }),
      button('close', handover.close, { kind: 'close', reason: 'not-ours' }),
      act(actionId('handover', 'list'), handover.toList),
    ),
    ...menus(question, actor, advisers, now, telling),
  );
};
