import { type Posted, type Target, targetKey } from '../chat/target.ts';
import type { Queries } from './engine.ts';

/** Where the messages of one kind and thing to one target are, in their order. */
export const postedWhere = async (
  queries: Queries,
  kind: string,
  thing: string,
  to: Target,
): Promise<readonly Posted[]> =>
  queries
    .selectFrom('outbox')
    .innerJoin('outbox_parts', 'outbox_parts.delivery', 'outbox.id')
    .select(['outbox_parts.channel', 'outbox_parts.message'])
    .where('kind', '=', kind)
    .where('thing', '=', thing)
    .where('target', '=', targetKey(to))
    .orderBy('outbox_parts.part')
    .execute();
