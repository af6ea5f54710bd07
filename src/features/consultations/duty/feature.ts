import { actionId } from '../../../chat/action-id.ts';
import type { Command } from '../../../chat/command.ts';
import type { Context } from '../../../chat/context.ts';
import type { ActionHandler, Feature } from '../../../chat/feature.ts';
import { act, type Block, buttons, heading } from '../../../chat/message.ts';
import { toPerson } from '../../../chat/reply.ts';
import { shownIn } from '../../../chat/saying.ts';
import { parseDay } from '../../../core/day.ts';
import { warsawDay } from '../../../core/warsaw.ts';
import { textsIn } from '../../../i18n/texts.ts';
import { absencesActions } from './absences.ts';
import { callActions, callForms } from './call.ts';
import { dutyDeliveries } from './deliveries.ts';
import { decidingActions, decidingForms } from './deciding-actions.ts';
import { termsActions, termsForms } from './edit-terms.ts';
import { type DutyHandling, forAdvisers } from './handling.ts';
import { hoursActions, hoursForms } from './hours.ts';
import { leaveActions, leaveForms } from './leave.ts';
import { moveActions } from './move.ts';
import { outcomeActions, outcomeForms } from './outcome-actions.ts';
import { dutyPage, standingBlocks, weekPage } from './page.ts';
import { reassignActions, reassignForms } from './reassign.ts';
import { proposingActions, proposingForms } from './proposing.ts';
import { requestActions } from './requests.ts';
import { sessionActions, sessionForms } from './session.ts';
import { settingsMessage } from './settings-message.ts';
import { steppingOutActions } from './stepping-out.ts';
import { topicActions, topicForms } from './topics.ts';
import { seatsActions, seatsForms } from './topic-seats.ts';
import { travelActions, travelForms } from './travel-table.ts';
import { turningDownActions, turningDownForms } from './turning-down.ts';
import { unitActions, unitForms } from './unit-of-case.ts';

/** `/dyzur`: the adviser's side of consultations. */
const dutyCommand = (handling: DutyHandling): Command => ({
  name: 'dyzur',
  localName: { en: 'duty' },
  description: { pl: textsIn('pl').duty.description, en: textsIn('en').duty.description },
  example: { pl: '/dyzur', en: '/dyzur' },
  options: [],
  roles: ['adviser', 'coordinator'],
  handle: async (context) => toPerson(await dutyPage(handling, context)),
});

const pages = (handling: DutyHandling): Readonly<Record<string, ActionHandler>> => ({
  open: forAdvisers(async (context: Context) => shownIn(context, await dutyPage(handling, context))),
  settings: forAdvisers(async (context: Context) =>
    shownIn(context, await settingsMessage(handling, context)),
  ),
  week: forAdvisers(async (context: Context, [day = '']: readonly string[]) =>
    shownIn(context, await weekPage(handling, context, parseDay(day) ?? warsawDay(context.now))),
  ),
});

/** What waits for the adviser, in `/moje` and on their own page; nothing for whoever does not advise. */
const ownBlocks = async (handling: DutyHandling, context: Context): Promise<readonly Block[]> => {
  const adviser = await handling.store.adviser(context.speaker.person);
  if (!adviser) return [];
  const { page, back } = context.texts.duty;
  return [
    heading(page.title),
    ...(await standingBlocks(handling, context, adviser)),
    buttons(act(actionId('duty', 'open'), back))!,
  ];
};

/** The adviser's side: hours, leave, cases, outcomes and calls. */
export const createDutyFeature = (handling: DutyHandling): Feature => ({
  name: 'duty',
  commands: [dutyCommand(handling)],
  actions: {
    ...pages(handling),
    ...termsActions(handling),
    ...hoursActions(handling),
    ...decidingActions(handling),
    ...outcomeActions(handling),
    ...unitActions(handling),
    ...moveActions(handling),
    ...callActions(handling),
    ...leaveActions(handling),
    ...topicActions(handling),
    ...seatsActions(handling),
    ...travelActions(handling),
    ...reassignActions(handling),
    ...absencesActions(handling),
    ...requestActions(handling),
    ...proposingActions(handling),
    ...turningDownActions(handling),
    ...sessionActions(handling),
    ...steppingOutActions(handling),
  },
  forms: {
    ...termsForms(handling),
    ...hoursForms(handling),
    ...decidingForms(handling),
    ...outcomeForms(handling),
    ...unitForms(handling),
    ...leaveForms(handling),
    ...topicForms(handling),
    ...seatsForms(handling),
    ...travelForms(handling),
    ...reassignForms(handling),
    ...proposingForms(handling),
    ...turningDownForms(handling),
    ...sessionForms(handling),
    ...callForms(handling),
  },
  deliveries: dutyDeliveries(handling),
  home: (context) => ownBlocks(handling, context),
  mine: (context) => ownBlocks(handling, context),
});
