import type { Command } from '../../chat/command.ts';
import type { Feature } from '../../chat/feature.ts';
import { textsIn } from '../../i18n/texts.ts';
import { dataActions, dataReply } from './actions.ts';
import type { PrivacyHandling } from './handling.ts';
import { journalAction, journalCommand } from './journal-page.ts';
import { retainedDelivery, retentionJob } from './retention-job.ts';

/** `/moje-dane`: what is held of the person who asks. */
const dataCommand = (handling: PrivacyHandling): Command => ({
  name: 'moje-dane',
  localName: { en: 'my-data' },
  description: { pl: textsIn('pl').privacy.description, en: textsIn('en').privacy.description },
  example: { pl: '/moje-dane', en: '/moje-dane' },
  options: [],
  handle: (context) => dataReply(handling, context),
});

/** What is held of people, taking it away, and who did what with it. */
export const createPrivacyFeature = (handling: PrivacyHandling): Feature => ({
  name: 'privacy',
  commands: [dataCommand(handling), journalCommand(handling)],
  actions: { ...dataActions(handling), journal: journalAction(handling) },
  deliveries: { retained: retainedDelivery },
  jobs: { retain: retentionJob(handling) },
  // At night, and on the day after one on which the program was down.
  schedules: [{ name: 'retain', job: 'retain', pattern: '20 3 * * *', windowMinutes: 20 * 60 }],
});
