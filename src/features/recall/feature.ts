import { actionId } from '../../chat/action-id.ts';
import type { Command } from '../../chat/command.ts';
import type { Feature } from '../../chat/feature.ts';
import { act, buttons, message, notice } from '../../chat/message.ts';
import { textsIn } from '../../i18n/texts.ts';
import { type Handling, listReply, recallActions } from './actions.ts';
import { recallDeliveries } from './deliveries.ts';
import { actorOf, createRecallService, type RecallDeps } from './service.ts';

/** More than this are not counted one by one. */
const COUNTED = 20;

/** `/sprostowania`: the changes people must be told of. */
const recallCommand = (handling: Handling): Command => ({
  name: 'sprostowania',
  localName: { en: 'corrections' },
  description: { pl: textsIn('pl').recall.description, en: textsIn('en').recall.description },
  example: { pl: '/sprostowania', en: '/sprostowania' },
  options: [],
  roles: ['adviser', 'coordinator'],
  handle: (context) => listReply(handling, context),
});

/** Tells people once when something they were told has changed, after two people decided to. */
export const createRecallFeature = ({
  handOver,
  ...deps
}: RecallDeps & Pick<Handling, 'handOver'>): Feature => {
  const service = createRecallService(deps);
  const handling: Handling = { service, base: deps.base, handOver };
  return {
    name: 'recall',
    commands: [recallCommand(handling)],
    actions: recallActions(handling),
    deliveries: recallDeliveries(handling),
    // What was announced for later comes into force at midnight; it is noticed before the working day begins.
    jobs: { look: ({ due }) => service.look(due) },
    schedules: [{ name: 'look', job: 'look', pattern: '15 6 * * *', windowMinutes: 17 * 60 }],
    home: async (context) => {
      if (!actorOf(context).mayDecide) return [];
      const { open } = await service.list(COUNTED, 0);
      const count = open.reduce((sum, { changes }) => sum + changes.length, 0);
      if (count === 0) return [];
      const { atHome, see } = context.texts.recall;
      return message(notice('warning', atHome(count)), buttons(act(actionId('recall', 'list'), see))).blocks;
    },
  };
};
