import type { Feature } from '../../../chat/feature.ts';
import { allBehind } from '../../../chat/rights.ts';
import { applicationActions, applicationForms } from './applications/actions.ts';
import { applicationDeliveries } from './applications/deliveries.ts';
import { sameActions } from './applications/same-person.ts';
import { watch } from './applications/watching.ts';
import { copyActions, copyForms } from './copying.ts';
import { deskCommand } from './commands.ts';
import { deskDeliveries } from './deliveries.ts';
import { draftActions, draftForms } from './drafting.ts';
import { type DeskHandling, forCoordinators } from './handling.ts';
import { importedFiles } from './imported.ts';
import { importActions, importForms } from './importing.ts';
import { peopleActions } from './people.ts';
import { publishActions } from './publishing.ts';
import { runActions, runForms } from './running.ts';
import { seenActions } from './seen.ts';
import { selectActions } from './selecting.ts';

/** What coordinators run events with: `/wydarzenie`. */
export const createDeskFeature = (handling: DeskHandling): Feature => {
  const imported = importedFiles(handling);
  return {
    name: 'desk',
    commands: [deskCommand(handling)],
    actions: {
      ...seenActions(handling),
      ...allBehind(forCoordinators, {
        ...draftActions(handling),
        ...publishActions(handling),
        ...runActions(handling),
        ...copyActions(handling),
        ...peopleActions(handling),
        ...selectActions(handling),
        ...importActions(handling, imported),
        ...imported.actions,
        ...applicationActions(handling, imported),
        ...sameActions(handling),
      }),
    },
    forms: allBehind(forCoordinators, {
      ...draftForms(handling),
      ...runForms(handling),
      ...copyForms(handling),
      ...importForms(handling),
      ...applicationForms(handling),
    }),
    deliveries: {
      ...deskDeliveries(handling.store),
      ...applicationDeliveries(handling),
      entered: imported.delivery,
    },
    jobs: { watch: ({ due }) => watch(handling, due) },
    schedules: [{ name: 'watch', job: 'watch', pattern: '10 * * * *', windowMinutes: 50 }],
  };
};
