import type { Feature } from '../../chat/feature.ts';
import { workerActions, workerForms } from './actions.ts';
import { trainingsCommand } from './commands.ts';
import { headActions, headForms } from './head-actions.ts';
import type { Handling } from './handling.ts';
import { headMineBlocks } from './head-mine.ts';
import { homeBlocks, mineBlocks } from './mine.ts';

/** What is coming and how one takes part: `/szkolenia`, the sign-up, and the events' part of `/moje`. */
export const createCalendarFeature = (handling: Handling): Feature => ({
  name: 'calendar',
  commands: [trainingsCommand(handling)],
  actions: { ...workerActions(handling), ...headActions(handling) },
  forms: { ...workerForms(handling), ...headForms(handling) },
  home: (context) => homeBlocks(handling, context),
  mine: async (context) => [
    ...(await mineBlocks(handling, context)),
    ...(await headMineBlocks(handling, context)),
  ],
});
