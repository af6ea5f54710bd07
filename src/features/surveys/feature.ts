import type { Command } from '../../chat/command.ts';
import type { Context } from '../../chat/context.ts';
import type { Feature } from '../../chat/feature.ts';
import { toPerson } from '../../chat/reply.ts';
import { isCoordinator } from '../../chat/rights.ts';
import { shownIn } from '../../chat/saying.ts';
import { textsIn } from '../../i18n/texts.ts';
import { answeringActions, answeringForms } from './answering.ts';
import { beginningActions, beginningForms } from './beginning.ts';
import { surveyDeliveries } from './deliveries.ts';
import { showCard } from './desk.ts';
import { editingActions, editingForms } from './editing.ts';
import { forCoordinators, type Handling } from './handling.ts';
import { listMessage } from './list-message.ts';
import { runningActions, runningForms } from './running.ts';
import { createSurveys } from './service.ts';
import type { Working } from './standing.ts';
import { mineBlocks, waitingMessage } from './waiting.ts';

/** `/ankiety`: for coordinators all surveys, for everybody else those that wait for them. */
const surveysCommand = (working: Working): Command => ({
  name: 'ankiety',
  localName: { en: 'surveys' },
  description: { pl: textsIn('pl').surveys.description, en: textsIn('en').surveys.description },
  example: { pl: '/ankiety', en: '/ankiety' },
  options: [],
  handle: async (context) =>
    toPerson(
      isCoordinator(context) ? await listMessage(working, context) : await waitingMessage(working, context),
    ),
});

/** Surveys: evaluations, tests before and after, what managers and people of units say; nobody's answers are known. */
export const createSurveysFeature = (handling: Handling): Feature => {
  const working: Working = { ...handling, surveys: createSurveys(handling) };
  return {
    name: 'surveys',
    commands: [surveysCommand(working)],
    actions: {
      list: forCoordinators(async (context: Context) =>
        shownIn(context, await listMessage(working, context)),
      ),
      card: forCoordinators((context: Context, [id]: readonly string[], [chosen = '']: readonly string[]) =>
        showCard(working, context, id ?? chosen),
      ),
      ...answeringActions(working),
      ...beginningActions(working),
      ...editingActions(working),
      ...runningActions(working),
    },
    forms: {
      ...answeringForms(working),
      ...beginningForms(working),
      ...editingForms(working),
      ...runningForms(working),
    },
    deliveries: surveyDeliveries(working),
    mine: (context) => mineBlocks(working, context),
  };
};
