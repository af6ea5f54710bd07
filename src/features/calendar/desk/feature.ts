import type { Feature } from '../../../chat/feature.ts';
import { copyActions, copyForms } from './copying.ts';
import { deskCommand } from './commands.ts';
import { deskDeliveries } from './deliveries.ts';
import { draftActions, draftForms } from './drafting.ts';
import { type DeskHandling, guardActions, guardForms } from './handling.ts';
import { importActions, importForms } from './importing.ts';
import { peopleActions } from './people.ts';
import { publishActions } from './publishing.ts';
import { runActions, runForms } from './running.ts';
import { seenActions } from './seen.ts';
import { selectActions } from './selecting.ts';

/** What coordinators run events with: `/wydarzenie`. */
export const createDeskFeature = (handling: DeskHandling): Feature => ({
  name: 'desk',
  commands: [deskCommand(handling)],
  actions: {
    ...seenActions(handling),
    ...guardActions({
      ...draftActions(handling),
      ...publishActions(handling),
      ...runActions(handling),
      ...copyActions(handling),
      ...peopleActions(handling),
      ...selectActions(handling),
      ...importActions(handling),
    }),
  },
  forms: guardForms({
    ...draftForms(handling),
    ...runForms(handling),
    ...copyForms(handling),
    ...importForms(handling),
  }),
  deliveries: deskDeliveries(handling.store),
});
