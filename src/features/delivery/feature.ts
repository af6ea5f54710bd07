import type { Context } from '../../chat/context.ts';
import type { ActionHandler, Feature } from '../../chat/feature.ts';
import { actionId } from '../../chat/action-id.ts';
import { act, type Block, buttons } from '../../chat/message.ts';
import { type Reply, toPerson } from '../../chat/reply.ts';
import { say } from '../../chat/saying.ts';
import { textsIn } from '../../i18n/texts.ts';
import type { Decision } from './ledger.ts';
import { isCoordinator } from '../../chat/rights.ts';
import { asWatcher, type LookingAfter } from './looking-after.ts';
import { homeBlocks } from './messages.ts';
import { overviewActions } from './overview.ts';
import { pauseActions, pauseDeliveries } from './pausing.ts';
import { togetherActions } from './together.ts';
import { stuckDelivery } from './watch.ts';

/** More than this are not counted one by one. */
const COUNTED = 99;

/** The way to what else waits. */
const back = ({ texts }: Context): Block | undefined =>
  buttons(act(actionId('delivery', 'show'), texts.delivery.overview.back));

/** For those who look after deliveries: what comes, what went, what is in doubt, and the switch of everything. */
export const createDeliveryFeature = (deps: LookingAfter): Feature => {
  const { ledger } = deps;
  const deliveries = { ...pauseDeliveries(deps), stuck: stuckDelivery(deps) };
  const own = Object.entries(deliveries).map(([verb, kind]) => [`delivery.${verb}`, kind] as const);
  const named = { ...deps, kinds: { ...deps.kinds, ...Object.fromEntries(own) } };
  const overview = overviewActions(named);

  const decide = (decision: Decision, done: 'checked' | 'resent' | 'left'): ActionHandler =>
    asWatcher(async (context: Context, [id = '']: readonly string[]): Promise<Reply> => {
      const { delivery } = context.texts;
      return (await ledger.decide(id, decision, context.now))
        ? toPerson(say('success', delivery[done], back(context)))
        : toPerson(say('info', delivery.decided, back(context)));
    });

  return {
    name: 'delivery',
    commands: [
      {
        name: 'wysylki',
        localName: { en: 'deliveries' },
        description: { pl: textsIn('pl').delivery.description, en: textsIn('en').delivery.description },
        example: { pl: '/wysylki', en: '/wysylki' },
        options: [],
        roles: ['coordinator'],
        handle: (context) => overview.show(context, [], []),
      },
    ],
    actions: {
      ...overview,
      ...pauseActions(deps),
      ...togetherActions(named),
      check: decide('check', 'checked'),
      resend: decide('resend', 'resent'),
      leave: decide('leave', 'left'),
    },
    deliveries,
    home: async (context) => {
      if (!isCoordinator(context)) return [];
      const { length } = await ledger.held(COUNTED + 1);
      if (length === 0) return [];
      return homeBlocks(length > COUNTED ? `${COUNTED}+` : String(length), context.texts);
    },
  };
};
