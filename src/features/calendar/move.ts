import { actionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import type { ActionHandler } from '../../chat/feature.ts';
import {
  act,
  type Block,
  buttons,
  facts,
  heading,
  list,
  message,
  notice,
  paragraph,
} from '../../chat/message.ts';
import { strong } from '../../chat/span.ts';
import { type Reply, toPerson } from '../../chat/reply.ts';
import { say, shownIn } from '../../chat/saying.ts';
import { isAgreedTo, isByOrder, type Registration } from '../registrations/domain.ts';
import { type Prospect, prospectOf } from '../registrations/prospect.ts';
import type { Look } from '../registrations/service.ts';
import { alreadyThere, closedReply } from './apply.ts';
import { prospectText, whatBlocks } from './apply-message.ts';
import type { Term } from './domain.ts';
import { doingOf, type Handling } from './handling.ts';
import { mineOf } from './mine.ts';
import { type Mine, standingBlocks } from './registration-blocks.ts';
import { clashesIn } from './rules-text.ts';
import { capital, tellingOf, titled } from './telling.ts';
import { comingTerms, sessionText, whichTerm } from './when.ts';

/** Another date of the event, as it stands for somebody who has a registration for one. */
interface Choice {
  readonly term: Term;
  readonly look: Look;
  /** What the registration would come to there; undefined where a seat would be lost. */
  readonly comesTo?: Prospect;
}

/** What moving would come to: a seat is given up for a seat only. */
const comesTo = (registration: Registration, { facts: there }: Look): Prospect | undefined => {
  const prospect = prospectOf(there, isAgreedTo(registration));
  if (!registration.hasSeat) return prospect;
  return isByOrder(there) && prospect.kind !== 'waiting' ? prospect : undefined;
};

const choicesOf = async (
  { signUps }: Handling,
  { speaker, now }: Context,
  { happening, registration }: Mine,
): Promise<readonly Choice[]> => {
  const others = comingTerms(happening, now).filter(({ id }) => id !== registration.term);
  const looked = await Promise.all(
    others.map(async (term) => ({ term, look: await signUps.look(term.id, speaker.person, now) })),
  );
  return looked.flatMap(({ term, look }) => {
    if (!look) return [];
    const prospect = comesTo(registration, look);
    return [{ term, look, ...(prospect === undefined ? {} : { comesTo: prospect }) }];
  });
};

const choiceBlocks = (
  { happening, registration }: Mine,
  { term, look, comesTo: prospect }: Choice,
  context: Context,
): readonly (Block | undefined)[] => {
  const telling = tellingOf(context);
  const { moving } = context.texts.signUp;
  const name = whichTerm(happening, term, context.texts) ?? '';
  const places = term.sessions.flatMap(({ place }) => (place === undefined ? [] : [place]));
  const where = places[0] ?? happening.place;
  const clash = clashesIn(look.rules, telling);
  return [
    paragraph(strong(name)),
    list(term.sessions.map((session) => sessionText(session, telling.locale))),
    where === undefined
      ? undefined
      : facts([{ label: context.texts.calendar.card.rows.place, value: where }]),
    prospect === undefined
      ? notice('info', moving.full)
      : notice(
          prospect.kind === 'waiting' ? 'warning' : 'info',
          prospect.kind === 'waiting' && registration.state === 'waiting'
            ? moving.otherList(prospect.place)
            : prospectText(prospect, happening, telling),
        ),
    prospect === undefined || clash === undefined ? undefined : notice('warning', moving.clash(clash.text)),
    prospect === undefined
      ? undefined
      : buttons(
          act(actionId('calendar', 'move-to', registration.id, term.id, prospect.kind), moving.choose(name)),
        ),
  ];
};

/** The other dates, each with what the registration would come to there. */
const choose = async (handling: Handling, context: Context, mine: Mine, first?: Block): Promise<Reply> => {
  const { happening, term, registration } = mine;
  const { moving, notNow } = context.texts.signUp;
  const choices = await choicesOf(handling, context, mine);
  if (choices.length === 0) return toPerson(say('info', moving.none));
  const closed = choices.find(({ look }) => !look.prospect.ok)?.look.prospect;
  if (closed && !closed.ok) return closedReply(context, closed.refusal, happening);
  return shownIn(
    context,
    message(
      heading(moving.title),
      first,
      paragraph(strong(capital(titled(happening, tellingOf(context))))),
      paragraph(moving.now(whichTerm(happening, term, context.texts) ?? '')),
      ...choices.flatMap((choice) => choiceBlocks(mine, choice, context)),
      buttons(act(actionId('calendar', 'show', registration.event), notNow)),
    ),
  );
};

const ownOf = async (handling: Handling, { speaker }: Context, id: string): Promise<Mine | undefined> => {
  const mine = await mineOf(handling, id);
  return mine?.registration.person === speaker.person ? mine : undefined;
};

/** Another date of the same event: nothing is lost that the person was not told of. */
const moveTo = async (
  handling: Handling,
  context: Context,
  [id = '', term = '', shown = '']: readonly string[],
): Promise<Reply> => {
  const { registrations, signUp } = context.texts;
  const before = await ownOf(handling, context, id);
  if (!before) return toPerson(say('warning', registrations.refused.gone));
  const moved = await handling.signUps.move(doingOf(context), id, term, shown === 'waiting');
  if (!moved.ok) {
    if (moved.refusal === 'would-wait')
      return choose(handling, context, before, notice('warning', signUp.moving.taken));
    const look = await handling.signUps.look(term, context.speaker.person, context.now);
    return moved.refusal === 'ended' && look?.mine
      ? alreadyThere(handling, context, look.mine.id)
      : toPerson(say('warning', registrations.refused[moved.refusal]));
  }
  const mine = await mineOf(handling, moved.value.registration.id);
  if (!mine) return toPerson(say('warning', registrations.refused.gone));
  const telling = tellingOf(context);
  return shownIn(
    context,
    say(
      'success',
      signUp.moving.done,
      ...whatBlocks(mine.happening, mine.term, mine.registration.state === 'confirmed', telling),
      ...standingBlocks(mine, telling),
    ),
  );
};

/** Another of the alternative dates, without giving up what one has before. */
export const moveActions = (handling: Handling): Readonly<Record<string, ActionHandler>> => ({
  move: async (context, [id = '']) => {
    const mine = await ownOf(handling, context, id);
    return mine
      ? choose(handling, context, mine)
      : toPerson(say('warning', context.texts.registrations.refused.gone));
  },
  'move-to': (context, args) => moveTo(handling, context, args),
});
