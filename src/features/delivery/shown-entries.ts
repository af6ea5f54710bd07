import type { Context } from '../../chat/context.ts';
import { targetKey } from '../../chat/target.ts';
import type { Cluster, LedgerEntry } from './ledger.ts';
import type { LookingAfter } from './looking-after.ts';
import type { ShownEntry } from './entry-messages.ts';
import type { ShownCluster } from './together-messages.ts';

/** Deliveries by names that people know. */
export const showing = ({
  ledger,
  kinds,
  nameOf,
  channels,
}: Pick<LookingAfter, 'ledger' | 'kinds' | 'nameOf' | 'channels'>) => {
  const shown = async (
    entry: LedgerEntry,
    names: ReadonlyMap<string, string>,
    { locale }: Context,
  ): Promise<ShownEntry> => {
    const kind = kinds[entry.kind];
    const subject = await kind?.about?.(entry.content, entry.to);
    const { to } = entry;
    return {
      ...entry,
      title: kind?.title(locale),
      subject: subject?.title,
      name: to.kind === 'channel' ? (names.get(targetKey(to)) ?? subject?.channel) : await nameOf(to),
    };
  };

  return {
    /** Platforms are asked for their channels where one is among them. */
    entries: async (entries: readonly LedgerEntry[], context: Context): Promise<readonly ShownEntry[]> => {
      const isOnChannel = entries.some(({ to }) => to.kind === 'channel');
      const names = new Map(
        (isOnChannel ? await channels() : []).map(({ to, name }) => [targetKey(to), name]),
      );
      return Promise.all(entries.map((entry) => shown(entry, names, context)));
    },

    /** An announcement by its title, any other kind by its own. */
    cluster: async (cluster: Cluster, { texts, locale }: Context): Promise<ShownCluster> => {
      const { about, unknownKind } = texts.delivery;
      const kind = kinds[cluster.kind];
      const title = kind?.title(locale) ?? unknownKind;
      if (cluster.thing === undefined) return { ...cluster, title };
      const [one] = await ledger.heldOf(cluster, { from: 0, size: 1 });
      const subject = one && (await kind?.about?.(one.content, one.to));
      return { ...cluster, title: subject ? about(title, subject.title) : title };
    },
  };
};
