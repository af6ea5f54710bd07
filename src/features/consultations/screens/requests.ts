import type { Context } from '../../../chat/context.ts';
import { cut } from '../../../chat/cut.ts';
import {
  act,
  type Block,
  buttons,
  facts,
  heading,
  type Message,
  message,
  notice,
  paragraph,
} from '../../../chat/message.ts';
import { type Reply, toPerson } from '../../../chat/reply.ts';
import { say, shownIn } from '../../../chat/saying.ts';
import type { AdviceRequest, PickRefusal } from '../asking.ts';
import { links } from '../links.ts';
import { tooMany } from './book.ts';
import { bookedNotice, cardOf } from './card.ts';
import { type Handling } from './handling.ts';
import { type Telling, tellingOf } from './telling.ts';
import { clashText, whenText } from './words.ts';

/** How a request stands, in words. */
export const requestState = (
  { state, isForCoordinators }: AdviceRequest,
  { texts }: Pick<Telling, 'texts'>,
): string => {
  const { request } = texts.consultations;
  return state === 'waiting' && isForCoordinators ? request.forCoordinators : request.states[state];
};

const openProposals = ({ proposals, state }: AdviceRequest, { now }: Telling) =>
  state === 'proposed' ? proposals.filter((one) => one.state === 'open' && one.startsAt > now) : [];

const proposalBlocks = (request: AdviceRequest, telling: Telling): readonly (Block | undefined)[] => {
  const { request: words, modes } = telling.texts.consultations;
  const open = openProposals(request, telling);
  if (open.length === 0) return [];
  return [
    paragraph(words.proposals),
    ...open.map((proposal) => {
      const label = words.proposal(
        `${whenText(proposal, telling)}, ${modes[proposal.mode]}`,
        proposal.adviserName,
      );
      return buttons(act(links.pick(request.id, proposal.id), cut(label, 75)));
    }),
  ];
};

/** One that advisers could not take: free times, and once the coordinators. */
const lapsedButtons = (
  { id, topic, state, declined, isForCoordinators }: AdviceRequest,
  { texts }: Telling,
): Block | undefined => {
  if (state !== 'lapsed' || !declined) return undefined;
  const { vanished, request: words } = texts.consultations;
  return buttons(
    act(links.modes({ topic: topic.id }), vanished.all, 'primary'),
    isForCoordinators ? undefined : act(links.passOn(id), words.passOn),
  );
};

const requestMessage = (request: AdviceRequest, telling: Telling, first?: Block): Message => {
  const { request: words, card, ask } = telling.texts.consultations;
  const { topic, matter, preferred, state } = request;
  const isOpen = state === 'waiting' || state === 'proposed';
  return message(
    heading(words.title),
    first,
    facts([
      { label: card.rows.topic, value: topic.name[telling.locale] },
      ...(matter ? [{ label: card.rows.matter, value: matter }] : []),
      ...(preferred.length > 0
        ? [{ label: ask.days, value: preferred.map((part) => ask.parts[part]).join(', ') }]
        : []),
      { label: card.rows.state, value: requestState(request, telling) },
      ...(request.declined ? [{ label: words.reason, value: request.declined.reason }] : []),
    ]),
    ...proposalBlocks(request, telling),
    isOpen
      ? buttons(
          act(links.modes({ topic: topic.id }), telling.texts.consultations.vanished.all),
          act(links.withdraw(request.id), words.withdraw, 'danger'),
        )
      : lapsedButtons(request, telling),
  );
};

/** The person's own request of that id. */
const ownRequest = async (
  { asking }: Handling,
  { speaker }: Context,
  id: string,
): Promise<AdviceRequest | undefined> => {
  const request = await asking.request(id);
  return request?.client === speaker.person ? request : undefined;
};

const gone = ({ texts }: Context): Reply => toPerson(say('warning', texts.consultations.request.gone));

export const showRequest = async (
  handling: Handling,
  context: Context,
  [id = '']: readonly string[],
): Promise<Reply> => {
  const request = await ownRequest(handling, context, id);
  return request ? shownIn(context, requestMessage(request, tellingOf(context))) : gone(context);
};

export const withdraw = async (
  handling: Handling,
  context: Context,
  [id = '']: readonly string[],
): Promise<Reply> => {
  const done = await handling.asking.withdraw(id, context.speaker.person, context.now);
  return done
    ? shownIn(context, say('success', context.texts.consultations.request.withdrawn))
    : gone(context);
};

/** What advisers could not take goes on to the coordinators: nothing has to be written again. */
export const passOn = async (
  handling: Handling,
  context: Context,
  [id = '']: readonly string[],
): Promise<Reply> => {
  const isDone = await handling.asking.passOn(id, context.speaker.person, context.now);
  const request = await ownRequest(handling, context, id);
  if (!request) return gone(context);
  const { request: words } = context.texts.consultations;
  const line = isDone ? notice('success', words.passedOn) : notice('info', words.asItStands);
  return shownIn(context, requestMessage(request, tellingOf(context), line));
};

const pickRefused = async (
  handling: Handling,
  context: Context,
  [id = '', proposal = '']: readonly string[],
  refusal: PickRefusal,
): Promise<Reply> => {
  const { request: words, card } = context.texts.consultations;
  const telling = tellingOf(context);
  const asItStands = async (line: string): Promise<Reply> => {
    const now = await ownRequest(handling, context, id);
    return now ? shownIn(context, requestMessage(now, telling, notice('warning', line))) : gone(context);
  };
  switch (refusal.kind) {
    case 'lapsed':
      return shownIn(context, requestMessage(refusal.now, telling, notice('warning', words.lapsed)));
    case 'clash':
      return shownIn(
        context,
        say(
          'warning',
          words.clash(clashText(refusal.with, telling)),
          buttons(
            act(links.pick(id, proposal, true), words.pickDespite),
            act(links.request(id), words.others),
          ),
        ),
      );
    case 'already':
      return shownIn(context, await cardOf(handling, context, refusal.view, notice('info', card.already)));
    case 'too-many':
      return tooMany(context, refusal.most);
    case 'not-yours':
    case 'unknown':
      return gone(context);
    case 'no-unit': {
      const form = await handling.people.askMissing(context, ['unit'], links.request(id));
      return form ?? asItStands(words.pickGone);
    }
    case 'gone':
    case 'seats':
    case 'unknown-topic':
    case 'no-adviser':
    case 'no-mode':
    case 'not-served':
    case 'full':
      return asItStands(words.pickGone);
  }
};

/** A proposal is picked: booked at once, and the others lapse. */
export const pickProposal = async (
  handling: Handling,
  context: Context,
  args: readonly string[],
): Promise<Reply> => {
  const [id = '', proposal = '', flag] = args;
  const picked = await handling.asking.pick({
    request: context.request,
    id,
    proposal,
    by: context.speaker.person,
    despiteClash: flag === 'd',
    at: context.now,
  });
  if (!picked.ok) return pickRefused(handling, context, args, picked.refusal);
  return shownIn(context, await cardOf(handling, context, picked.value, bookedNotice(picked.value, context)));
};
