import type { ActionHandler, Feature, FormHandler } from '../../../chat/feature.ts';
import { shownIn } from '../../../chat/saying.ts';
import { codeLooked, codeTime, startCode, without } from '../links.ts';
import { openAsking, sendAsking, unwish, wishAny } from './asking.ts';
import { openBooking, openNearest } from './book.ts';
import { showCard } from './card.ts';
import { openCancel, openHandOver, sendCancel, sendHandOver, wishEarlier } from './change.ts';
import { adviceCommand } from './commands.ts';
import { showGroups } from './groups.ts';
import { ofTopic } from './from-question.ts';
import { type Handling, isChosen, unitOf } from './handling.ts';
import { homeBlocks, mineBlocks } from './mine.ts';
import { modesOf } from './modes.ts';
import { askMove, chooseMove, moveNow } from './move.ts';
import { showMove } from './move-times.ts';
import { passOn, pickProposal, showRequest, withdraw } from './requests.ts';
import { ANY, slotsOf } from './slots.ts';
import { sendBooking, sendNearest } from './submit.ts';
import { openWhom, sendWhom } from './whom.ts';
import { fittingTopics, topicsOf } from './topics.ts';

/** What people press on the way to a time. */
const choosing = (handling: Handling): Readonly<Record<string, ActionHandler>> => ({
  topics: async (context, [code = '-', all]) => {
    const looked = codeLooked(code);
    const [only, another] = all === undefined ? await fittingTopics(handling, context, looked) : [];
    return only && !another
      ? modesOf(handling, context, ofTopic(looked, only.id))
      : shownIn(context, await topicsOf(handling, context, looked));
  },
  topic: (context, [code = '-'], [topic = '']) =>
    modesOf(handling, context, ofTopic(codeLooked(code), topic)),
  modes: (context, [code = '-']) => modesOf(handling, context, codeLooked(code)),
  slots: (context, [code = '-']) => {
    const looked = codeLooked(code);
    return isChosen(looked) ? slotsOf(handling, context, looked) : modesOf(handling, context, looked);
  },
  adviser: async (context, [code = '-'], [chosen = ANY]) => {
    const looked = codeLooked(code);
    if (!isChosen(looked)) return modesOf(handling, context, looked);
    const unit = await unitOf(handling, context);
    const advisers = await handling.booking.advisers(looked.topic, looked.mode, unit);
    const person = advisers.find((one) => one.person === chosen)?.person;
    return slotsOf(handling, context, {
      ...without(looked, 'adviser'),
      ...(person ? { adviser: person } : {}),
    });
  },
  whom: (context, args) => openWhom(handling, context, args),
  time: (context, [code = '-'], [value = '']) => {
    const time = codeTime(value);
    return openBooking(handling, context, [code, time ? startCode(time.startsAt) : '']);
  },
  groups: (context) => showGroups(handling, context),
});

const actions = (handling: Handling): Readonly<Record<string, ActionHandler>> => ({
  ...choosing(handling),
  book: (context, args) => openBooking(handling, context, args),
  nearest: (context, args) => openNearest(handling, context, args),
  view: (context, [id = '']) => showCard(handling, context, id),
  move: (context, args) => showMove(handling, context, args),
  'move-time': (context, args, values) => chooseMove(handling, context, args, values),
  'move-to': (context, args) => askMove(handling, context, args),
  moved: (context, args) => moveNow(handling, context, args),
  cancel: (context, args) => openCancel(handling, context, args),
  'hand-over': (context, args) => openHandOver(handling, context, args),
  earlier: (context, args) => wishEarlier(handling, context, args),
  wish: (context, args) => wishAny(handling, context, args),
  unwish: (context, args) => unwish(handling, context, args),
  ask: (context, args) => openAsking(handling, context, args),
  request: (context, args) => showRequest(handling, context, args),
  'pass-on': (context, args) => passOn(handling, context, args),
  withdraw: (context, args) => withdraw(handling, context, args),
  pick: (context, args) => pickProposal(handling, context, args),
});

const forms = (handling: Handling): Readonly<Record<string, FormHandler>> => ({
  book: (context, args, values) => sendBooking(handling, context, args, values),
  whom: (context, args, values) => sendWhom(handling, context, args, values),
  nearest: (context, args, values) => sendNearest(handling, context, args, values),
  cancel: (context, args, values) => sendCancel(handling, context, args, values),
  'hand-over': (context, args, values) => sendHandOver(handling, context, args, values),
  ask: (context, args, values) => sendAsking(handling, context, args, values),
});

/** Advice as workers of units see it: `/doradztwo`, and the consultations' part of `/moje`. */
export const createConsultationsFeature = (handling: Handling): Feature => ({
  name: 'consultations',
  commands: [adviceCommand(handling)],
  actions: actions(handling),
  forms: forms(handling),
  home: (context) => homeBlocks(handling, context),
  mine: (context) => mineBlocks(handling, context),
});
