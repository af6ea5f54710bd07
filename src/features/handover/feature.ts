import type { Feature } from '../../chat/feature.ts';
import type { Instant } from '../../core/clock.ts';
import type { KnowledgeBase } from '../../knowledge/base.ts';
import { allMine, askerActions, askerForms, mineAtHome } from './asker-actions.ts';
import { handoverCommands } from './commands.ts';
import { handoverDeliveries } from './deliveries.ts';
import { deskActions } from './desk-actions.ts';
import { deskForms } from './desk-forms.ts';
import { draftActions } from './draft-actions.ts';
import type { Handling } from './handling.ts';
import type { Coordinator } from './seat.ts';
import { createHandoverService } from './service.ts';
import type { HandoverStore } from './store.ts';

export interface HandoverDeps {
  readonly store: HandoverStore;
  readonly base: () => KnowledgeBase;
  /** Coordinators whom the bot met lately, whatever they did. */
  readonly coordinators: (now: Instant) => Promise<readonly Coordinator[]>;
  /** What the person asked last without an answer, so that they need not type it again. */
  readonly lastAsked?: Handling['lastAsked'] | undefined;
}

/** Questions that the knowledge base cannot answer go to a person, and their replies come back. */
export const createHandoverFeature = ({
  store,
  base,
  coordinators,
  lastAsked = () => Promise.resolve(undefined),
}: HandoverDeps): Feature => {
  const service = createHandoverService(store, coordinators);
  const handling: Handling = { service, drafts: store, base, lastAsked };
  return {
    name: 'handover',
    commands: handoverCommands(handling),
    actions: { ...askerActions(handling), ...deskActions(handling), ...draftActions(handling) },
    forms: { ...askerForms(handling), ...deskForms(handling) },
    home: (context) => mineAtHome(handling, context),
    mine: (context) => allMine(handling, context),
    deliveries: handoverDeliveries(store, base),
    jobs: { watch: ({ due }) => service.watch(due) },
    schedules: [{ name: 'watch', job: 'watch', pattern: '*/30 7-17 * * 1-5', windowMinutes: 30 }],
  };
};
