import { actionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import type { ActionHandler } from '../../chat/feature.ts';
import { act, buttons } from '../../chat/message.ts';
import { say, shownIn } from '../../chat/saying.ts';
import type { Cluster, ClusterName, Decision } from './ledger.ts';
import { asWatcher, type LookingAfter } from './looking-after.ts';
import { showing } from './shown-entries.ts';
import { askMessage, CLUSTER_PAGE, clusterOf, singleMessage } from './together-messages.ts';

/** From so many on they are decided about together. */
export const TOGETHER_FROM = 4;

const numberOf = (typed: string | undefined): number =>
  typed !== undefined && /^\d{1,9}$/.test(typed) ? Number(typed) : 0;

const OUTCOMES = { check: 'checked', resend: 'resent', leave: 'left' } as const satisfies Record<
  Decision,
  string
>;

/** Many deliveries in doubt, decided about at once: a question first, which holds while they are what was seen. */
export const togetherActions = (
  deps: Pick<LookingAfter, 'ledger' | 'kinds' | 'nameOf' | 'channels'>,
): Readonly<Record<string, ActionHandler>> => {
  const { ledger } = deps;
  const shown = showing(deps);

  const standing = async ({ kind, thing }: ClusterName): Promise<Cluster | undefined> =>
    (await ledger.clusters()).find((one) => one.kind === kind && one.thing === thing);

  const told = (context: Context, tone: 'success' | 'info', line: string) => {
    const back = act(actionId('delivery', 'show'), context.texts.delivery.overview.back);
    return shownIn(context, say(tone, line, buttons(back)));
  };

  const ask = async (context: Context, name: ClusterName, decision: Decision, isChanged: boolean) => {
    const cluster = await standing(name);
    if (!cluster) return told(context, 'info', context.texts.delivery.together.none);
    return shownIn(context, askMessage(await shown.cluster(cluster, context), decision, isChanged, context));
  };

  const asking = (decision: Decision): ActionHandler =>
    asWatcher((context, args) => ask(context, clusterOf(args), decision, false));

  const deciding = (decision: Decision): ActionHandler =>
    asWatcher(async (context, args) => {
      const name = clusterOf(args);
      const count = numberOf(args[2]);
      const seen = { ...name, count, revision: numberOf(args[3]) };
      if (!(await ledger.decideAll(seen, decision, context.now))) return ask(context, name, decision, true);
      return told(context, 'success', context.texts.delivery.together[OUTCOMES[decision]](count));
    });

  return {
    asksee: asking('check'),
    asksend: asking('resend'),
    askleave: asking('leave'),
    seeall: deciding('check'),
    sendall: deciding('resend'),
    leaveall: deciding('leave'),
    single: asWatcher(async (context, args) => {
      const cluster = await standing(clusterOf(args));
      if (!cluster) return told(context, 'info', context.texts.delivery.together.none);
      // What was decided meanwhile may have left nothing behind that place.
      const from = Math.min(numberOf(args[2]), Math.floor((cluster.count - 1) / CLUSTER_PAGE) * CLUSTER_PAGE);
      const entries = await ledger.heldOf(cluster, { from, size: CLUSTER_PAGE });
      return shownIn(
        context,
        singleMessage(
          await shown.cluster(cluster, context),
          await shown.entries(entries, context),
          from,
          context,
        ),
      );
    }),
  };
};
