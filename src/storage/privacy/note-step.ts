import { newId } from '../../core/ids.ts';
import type { JournalEntry } from '../../features/privacy/journal.ts';
import type { Queries, Step } from '../engine.ts';

/** A line of the journal, in the batch of what it tells of. */
export const noteStep = (
  queries: Queries,
  { at, actor, did, thing, count }: Omit<JournalEntry, 'state'>,
): Step => ({
  query: queries
    .insertInto('journal')
    .values({ id: newId('jrn'), at, actor: actor ?? null, did, thing, count: count ?? null }),
});
