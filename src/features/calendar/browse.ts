import type { Context } from '../../chat/context.ts';
import type { Block, Button, Message } from '../../chat/message.ts';
import { isCoordinator } from '../../chat/rights.ts';
import { warsawDay } from '../../core/warsaw.ts';
import { type Card, cardMessage } from './card-message.ts';
import type { Happening } from './domain.ts';
import { type Handling } from './handling.ts';
import { listAction, listMessage, PAGE } from './list-message.ts';
import { withEvents } from './mine.ts';
import { readWanted } from './read-wanted.ts';
import { type Mine, standingBlocks } from './registration-blocks.ts';
import { powiatKey, rootsOf } from './search-key.ts';
import { tellingOf } from './telling.ts';
import { fitting, plainWord, toFilter, type Wanted } from './wanted.ts';

/** How many wait, by term. */
const waitingOn = async (
  { signUps }: Handling,
  happenings: readonly Happening[],
): Promise<ReadonlyMap<string, number>> => {
  const counts = await signUps.counts(happenings.flatMap(({ terms }) => terms.map(({ id }) => id)));
  return new Map([...counts].map(([term, { waiting }]) => [term, waiting]));
};

/** The powiat as it is written: a button carries it without its Polish letters. */
const powiatName = async (
  { store }: Handling,
  { now }: Context,
  { powiat }: Wanted,
): Promise<string | undefined> => {
  if (powiat === undefined) return undefined;
  const powiats = await store.powiats(now);
  return powiats.find((name) => powiatKey(name) === powiat)?.replace(/^powiat\s+/i, '');
};

/** The person's own registrations for what is listed, by event. */
const mineOn = async (
  handling: Handling,
  { speaker }: Context,
  happenings: readonly Happening[],
): Promise<ReadonlyMap<string, Mine>> => {
  const events = happenings.map(({ id }) => id);
  const own = await withEvents(handling, await handling.signUps.ofPersonOn(speaker.person, events));
  return new Map(own.map((mine) => [mine.happening.id, mine]));
};

/** A page of the list; one that is not there any more is the last one. */
export const listOf = async (
  handling: Handling,
  context: Context,
  wanted: Wanted,
  page = 0,
  unknown: readonly string[] = [],
): Promise<Message> => {
  const asked = (from: number) => handling.store.shown(toFilter(wanted), context.now, { from, size: PAGE });
  let at = page;
  let shown = await asked(at * PAGE);
  if (shown.happenings.length === 0 && shown.total > 0) {
    at = Math.ceil(shown.total / PAGE) - 1;
    shown = await asked(at * PAGE);
  }
  const waiting = await waitingOn(handling, shown.happenings);
  const powiat = await powiatName(handling, context, wanted);
  const mine = await mineOn(handling, context, shown.happenings);
  return listMessage({ shown, page: at, wanted, powiat, unknown, waiting, mine }, tellingOf(context));
};

/** Words of topics that something that is coming is about, and the others. */
const sortTopics = async (
  { store }: Handling,
  topics: readonly string[],
  { now }: Context,
): Promise<{ known: readonly string[]; unknown: readonly string[] }> => {
  const known: string[] = [];
  const unknown: string[] = [];
  for (const topic of topics) {
    const roots = rootsOf(topic);
    const { total } =
      roots.length === 0 ? { total: 0 } : await store.shown({ roots }, now, { from: 0, size: 0 });
    (total > 0 ? known : unknown).push(topic);
  }
  return { known, unknown };
};

/** What a typed line asks for; words that nothing is about are named and narrow nothing. */
export const readLine = async (
  handling: Handling,
  context: Context,
  line: string,
): Promise<{ wanted: Wanted; unknown: readonly string[] }> => {
  const powiats = await handling.store.powiats(context.now);
  const { wanted, topics } = readWanted(line, warsawDay(context.now), powiats);
  const { known, unknown } = await sortTopics(handling, topics, context);
  return { wanted: fitting({ ...wanted, words: known.map(plainWord) }), unknown };
};

/** What a card shows beside the event itself. */
export interface CardExtras {
  readonly first?: Block | undefined;
  readonly back?: Wanted;
  readonly forHead?: readonly Button[];
  /** How the unit's people stand, for its head. */
  readonly ofUnit?: readonly Block[];
}

/** The card of an event, as it stands now, for this person. */
export const cardOf = async (
  handling: Handling,
  context: Context,
  happening: Happening,
  { first, back = {}, forHead = [], ofUnit = [] }: CardExtras,
): Promise<Message> => {
  const { store } = handling;
  const { person } = context.speaker;
  const mine = (await mineOn(handling, context, [happening])).get(happening.id);
  const telling = tellingOf(context);
  const card: Card = {
    happening,
    waiting: await waitingOn(handling, [happening]),
    hasSeat: mine?.registration.state === 'confirmed' || isCoordinator(context),
    mine: [...(mine ? standingBlocks(mine, telling) : []), ...ofUnit],
    hasApplied: mine !== undefined,
    isInterested: happening.state === 'planned' && (await store.interestsOf(person)).includes(happening.id),
    forHead,
    back: listAction(0, back),
    ...(first ? { first } : {}),
  };
  return cardMessage(card, telling);
};
