import type { Feature } from '../../chat/feature.ts';
import { isTeam } from '../../chat/rights.ts';
import { answeredDelivery, tellAnswered } from './answered.ts';
import { boardReply, homeBlocks } from './board.ts';
import { curationCommands } from './commands.ts';
import { conflictActions } from './conflicts.ts';
import { dueActions } from './due.ts';
import { asEditor } from './editing.ts';
import { gapActions, gapForms } from './gap-actions.ts';
import { newsActions } from './news.ts';
import { proposalActions } from './proposals.ts';
import { type CurationDeps, createCurationService } from './service.ts';
import { voteActions, voteForms } from './votes.ts';

/** What editors look after, and what changed in the rules for everybody. */
export const createCurationFeature = (deps: CurationDeps): Feature => {
  const service = createCurationService(deps);
  return {
    name: 'curation',
    commands: curationCommands(service),
    actions: {
      board: asEditor((context) => boardReply(service, context)),
      ...gapActions(service),
      ...voteActions(service),
      ...dueActions(service),
      ...conflictActions(service),
      ...newsActions(service),
      ...proposalActions(service),
    },
    home: (context) => (isTeam(context) ? homeBlocks(context.texts) : []),
    forms: { ...gapForms(service), ...voteForms(service) },
    deliveries: { answered: answeredDelivery(deps) },
    jobs: { answered: ({ due }) => tellAnswered(deps, due) },
    tellingJobs: ['answered'],
    schedules: [{ name: 'answered', job: 'answered', pattern: '20 9 * * 1-5', windowMinutes: 600 }],
  };
};
