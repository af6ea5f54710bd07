import type { Context } from '../../chat/context.ts';
import type { ActionHandler, FormHandler } from '../../chat/feature.ts';
import { notice } from '../../chat/message.ts';
import { type Reply, showForm, toPerson } from '../../chat/reply.ts';
import { isCoordinator } from '../../chat/rights.ts';
import { say, shownIn } from '../../chat/saying.ts';
import { amendForm } from './apply-message.ts';
import { apply, browseButton } from './apply.ts';
import { type CardExtras, cardOf, listOf, readLine } from './browse.ts';
import type { Happening } from './domain.ts';
import { type Handling } from './handling.ts';
import { headButtons, unitBlocks } from './head-card.ts';
import { mineOf } from './mine.ts';
import { moveActions } from './move.ts';
import { chosenIn, narrowForm, wordsIn } from './narrow-form.ts';
import { amend, send, sendNeeds } from './send.ts';
import { tellingOf } from './telling.ts';
import { decodeWanted, fitting } from './wanted.ts';

/** Drafts are shown to those who make them. */
const isShownTo = ({ state }: Happening, context: Context): boolean =>
  state !== 'draft' || isCoordinator(context);

const gone = (context: Context): Reply =>
  toPerson(say('warning', context.texts.calendar.card.gone, browseButton(context)));

const show = async (
  handling: Handling,
  context: Context,
  id: string,
  extras: Pick<CardExtras, 'first' | 'back'> = {},
): Promise<Reply> => {
  const happening = await handling.store.happening(id);
  if (!happening || !isShownTo(happening, context)) return gone(context);
  const card = await cardOf(handling, context, happening, {
    ...extras,
    forHead: await headButtons(handling, context, happening),
    ofUnit: await unitBlocks(handling, context, happening),
  });
  return shownIn(context, card);
};

/** What people press to look for events, to say that they are interested, and to sign up. */
export const workerActions = (handling: Handling): Readonly<Record<string, ActionHandler>> => ({
  list: async (context, [page = '0', code = '-']) =>
    shownIn(
      context,
      await listOf(handling, context, decodeWanted(code), Math.max(0, Math.trunc(Number(page)) || 0)),
    ),
  narrow: (context, [code = '-']) => showForm(narrowForm(decodeWanted(code), tellingOf(context))),
  show: (context, [id = '', code = '-']) => show(handling, context, id, { back: decodeWanted(code) }),
  interest: async (context, [id = '']) => {
    const happening = await handling.store.happening(id);
    if (happening?.state !== 'planned') return show(handling, context, id);
    await handling.store.interest(id, context.speaker.person, context.now);
    return show(handling, context, id, { first: notice('success', context.texts.calendar.card.interested) });
  },
  lose: async (context, [id = '']) => {
    await handling.store.loseInterest(id, context.speaker.person);
    return show(handling, context, id, { first: notice('info', context.texts.calendar.card.notInterested) });
  },
  apply: (context, args) => apply(handling, context, args),
  /** Opens the form again that came too late; things may stand otherwise by now. */
  needs: (context, [term = '']) => apply(handling, context, [term]),
  send: (context, args) => send(handling, context, args),
  ...moveActions(handling),
  amend: async (context, [id = '']) => {
    const mine = await mineOf(handling, id);
    if (mine?.registration.person !== context.speaker.person)
      return toPerson(say('warning', context.texts.registrations.refused.gone));
    if (mine.happening.asks.length === 0) return toPerson(say('info', context.texts.signUp.noNeeds));
    return showForm(amendForm(id, mine.happening, mine.registration.needs, tellingOf(context)));
  },
});

export const workerForms = (handling: Handling): Readonly<Record<string, FormHandler>> => ({
  narrow: async (context, _args, values) => {
    const line = await readLine(handling, context, wordsIn(values));
    const wanted = fitting({ ...line.wanted, ...chosenIn(values) });
    return shownIn(context, await listOf(handling, context, wanted, 0, line.unknown));
  },
  needs: (context, args, values) => sendNeeds(handling, context, args, values),
  amend: (context, args, values) => amend(handling, context, args, values),
});
