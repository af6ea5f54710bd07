import type { Feature } from '../../../chat/feature.ts';
import { deskCommand } from './commands.ts';
import { deskDeliveries } from './deliveries.ts';
import { draftActions, draftForms } from './drafting.ts';
import { type DeskHandling, guardActions, guardForms } from './handling.ts';
import { publishActions } from './publishing.ts';
import { runActions, runForms } from './running.ts';

/** What coordinators run events with: `/wydarzenie`. */
export const createDeskFeature = (handling: DeskHandling): Feature => ({
  name: 'desk',
  commands: [deskCommand(handling)],
  actions: guardActions({
    ...draftActions(handling),
    ...publishActions(handling),
    ...runActions(handling),
  }),
  forms: guardForms({ ...draftForms(handling), ...runForms(handling) }),
  deliveries: deskDeliveries(handling.store),
});
