import { actionId } from '../../chat/action-id.ts';
import {
  act,
  type Block,
  buttons,
  heading,
  type Message,
  message,
  notice,
  paragraph,
  small,
} from '../../chat/message.ts';
import { strong } from '../../chat/span.ts';
import type { Cluster, ClusterName, Decision } from './ledger.ts';
import { entryBlocks, moment, type Reading, type ShownEntry } from './entry-messages.ts';

/** A cluster by what people call it. */
export interface ShownCluster extends Cluster {
  readonly title: string;
}

/** How many of a cluster are shown at a time. */
export const CLUSTER_PAGE = 5;

/** In place of an announcement, where a cluster is a whole kind. */
const WHOLE = '-';

const button = (verb: string, { kind, thing }: ClusterName, ...more: readonly (string | number)[]) =>
  actionId('delivery', verb, kind, thing ?? WHOLE, ...more.map(String));

/** The cluster of a button. */
export const clusterOf = ([kind = '', thing = WHOLE]: readonly string[]): ClusterName =>
  thing === WHOLE ? { kind } : { kind, thing };

const whenOf = ({ first, last }: Cluster, { texts, locale }: Reading): string => {
  const { together } = texts.delivery;
  const [from, to] = [moment(first, locale), moment(last, locale)];
  return from === to ? together.at(from) : together.between(from, to);
};

const nameBlocks = (cluster: ShownCluster, reading: Reading): readonly Block[] => [
  paragraph(strong(reading.texts.delivery.together.count(cluster.title, cluster.count))),
  small(whenOf(cluster, reading)),
];

/** So many that nobody decides about them one by one: how many they are, since when, and the ways to decide. */
export const clusterBlocks = (cluster: ShownCluster, reading: Reading): readonly (Block | undefined)[] => {
  const { together } = reading.texts.delivery;
  return [
    ...nameBlocks(cluster, reading),
    buttons(
      act(button('asksee', cluster), together.check, 'primary'),
      act(button('asksend', cluster), together.resend),
      act(button('askleave', cluster), together.leave),
      act(button('single', cluster), together.one),
    ),
  ];
};

/** The verb of the question and of the answer, by what is decided. */
const VERBS = {
  check: { yes: 'seeall', look: 'primary' },
  resend: { yes: 'sendall', look: 'danger' },
  leave: { yes: 'leaveall', look: 'danger' },
} as const satisfies Record<Decision, unknown>;

/** Says how many it is about and what it means; the answer holds for just these. */
export const askMessage = (
  cluster: ShownCluster,
  decision: Decision,
  isChanged: boolean,
  reading: Reading,
): Message => {
  const { changed, ask } = reading.texts.delivery.together;
  const { title, means, yes } = ask[decision];
  const verb = VERBS[decision];
  return message(
    isChanged ? notice('info', changed) : undefined,
    heading(title(cluster.count)),
    ...nameBlocks(cluster, reading),
    paragraph(means),
    buttons(
      act(button(verb.yes, cluster, cluster.count, cluster.revision), yes, verb.look),
      act(actionId('delivery', 'show'), ask.no),
    ),
  );
};

/** Those of a cluster, some at a time. */
export const singleMessage = (
  cluster: ShownCluster,
  entries: readonly ShownEntry[],
  from: number,
  reading: Reading,
): Message => {
  const { together, overview } = reading.texts.delivery;
  const next = from + CLUSTER_PAGE;
  return message(
    heading(together.count(cluster.title, cluster.count)),
    ...entries.flatMap((entry) => entryBlocks(entry, reading)),
    small(together.place(from + 1, from + entries.length, cluster.count)),
    buttons(
      from > 0
        ? act(button('single', cluster, Math.max(0, from - CLUSTER_PAGE)), overview.previous)
        : undefined,
      next < cluster.count ? act(button('single', cluster, next), overview.next) : undefined,
      act(actionId('delivery', 'show'), overview.back),
    ),
  );
};
