import { actionId } from '../../chat/action-id.ts';
import { act, type Block, buttons, heading, message, notice, paragraph, small } from '../../chat/message.ts';
import type { Texts } from '../../i18n/pl.ts';
import { entryBlocks, type Reading, type ShownEntry } from './entry-messages.ts';
import { clusterBlocks, type ShownCluster } from './together-messages.ts';

/** Some of those that wait, with how many there are. */
export interface ShownEntries {
  readonly entries: readonly ShownEntry[];
  readonly total: number;
}

/** Those that need a decision: many at once in one block each, and others one by one. */
export interface ShownHeld extends ShownEntries {
  readonly clusters: readonly ShownCluster[];
}

const section = (
  title: string,
  intro: string,
  { entries, total }: ShownEntries,
  reading: Reading,
  ...before: readonly (Block | undefined)[]
): readonly (Block | undefined)[] =>
  entries.length + before.length === 0
    ? []
    : [
        heading(title),
        paragraph(intro),
        ...before,
        ...entries.flatMap((entry) => entryBlocks(entry, reading)),
        total > entries.length ? small(reading.texts.delivery.more(total - entries.length)) : undefined,
      ];

/** Those that need a decision, and those that were refused. */
export const sectionsOf = (
  held: ShownHeld,
  failed: ShownEntries,
  reading: Reading,
): readonly (Block | undefined)[] => {
  const { delivery } = reading.texts;
  const together = held.clusters.flatMap((cluster) => clusterBlocks(cluster, reading));
  const hint = together.length > 0 ? [small(delivery.together.hint)] : [];
  return [
    ...section(delivery.heldTitle, delivery.heldIntro, held, reading, ...together, ...hint),
    ...section(delivery.failedTitle, delivery.failedIntro, failed, reading),
  ];
};

/** On a coordinator's own page: that something waits, and the way to it. */
export const homeBlocks = (count: string, { delivery }: Texts): readonly Block[] =>
  message(
    notice('warning', delivery.atHome(count)),
    buttons(act(actionId('delivery', 'show'), delivery.show)),
  ).blocks;
