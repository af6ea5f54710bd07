import type { Cluster, ClusterName, Ledger } from '../features/delivery/ledger.ts';
import type { Instant } from '../core/clock.ts';
import type { Engine, Queries } from './engine.ts';
import { sql } from './kysely.ts';
import { toEntry } from './outbox-rows.ts';

/** The kind of which each thing, an announcement, is decided about apart. */
export const TOLD = 'announcements.told';

const thing = sql<string>`case when kind = 'announcements.told' then thing else '' end`;
const mayHaveLeft = sql<Instant>`coalesce(since, queued_at)`;

/** The ids of those of a cluster that wait for a decision. */
export const heldIn = (queries: Queries, { kind, thing: one }: ClusterName) =>
  queries
    .selectFrom('outbox')
    .select('id')
    .where('state', '=', 'held')
    .where('kind', '=', kind)
    .where('content', 'is not', null)
    .$if(one !== undefined, (held) => held.where('thing', '=', one ?? ''));

/** What waits for a decision, by what may be decided about together. */
export const createClusters = ({
  queries,
}: Pick<Engine, 'queries'>): Pick<Ledger, 'clusters' | 'heldOf'> => ({
  clusters: async () => {
    const rows = await queries
      .selectFrom('outbox')
      .select(({ fn }) => [
        'kind',
        thing.as('one'),
        fn.countAll<number | string>().as('count'),
        fn.sum<number | string>('fence').as('revision'),
        fn.min(mayHaveLeft).as('first'),
        fn.max(mayHaveLeft).as('last'),
      ])
      .where('state', '=', 'held')
      .where('content', 'is not', null)
      .groupBy(['kind', thing])
      .orderBy(({ fn }) => fn.min('queued_at'))
      .orderBy('kind')
      .orderBy(thing)
      .execute();
    return rows.map(({ kind, one, count, revision, first, last }): Cluster => ({
      kind,
      ...(one === '' ? {} : { thing: one }),
      count: Number(count),
      revision: Number(revision),
      first,
      last,
    }));
  },

  heldOf: async (cluster, { from, size }) => {
    const rows = await queries
      .selectFrom('outbox')
      .selectAll()
      .where('id', 'in', heldIn(queries, cluster))
      .orderBy('queued_at')
      .orderBy('id')
      .limit(size)
      .offset(from)
      .execute();
    return rows.map(toEntry);
  },
});
