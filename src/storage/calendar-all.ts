import { type Instant, toEpoch } from '../core/clock.ts';
import type { Queries } from './engine.ts';
import { isAbout } from './calendar-about.ts';
import { sql } from './kysely.ts';

/** Events that are about all the roots, drafts too, without the changes that are being prepared. */
const matching = (queries: Queries, roots: readonly string[]) =>
  queries
    .selectFrom('events')
    .where('events.edit_of', 'is', null)
    .where((eb) => eb.and(roots.map((root) => isAbout(root))));

/** How far the nearest of the moments is, in milliseconds. */
const distance = (moments: readonly (Instant | null)[], around: Instant): number =>
  Math.min(...moments.map((at) => (at === null ? Infinity : Math.abs(toEpoch(at) - toEpoch(around)))));

/** Events of every time: the newest first, or those that are nearest to a moment. */
export const idsOfAll = async (
  queries: Queries,
  roots: readonly string[],
  around: Instant | undefined,
): Promise<readonly string[]> => {
  if (around === undefined) {
    const rows = await matching(queries, roots)
      .select('events.id')
      .orderBy('events.created_at', 'desc')
      .orderBy('events.id')
      .execute();
    return rows.map(({ id }) => id);
  }
  const rows = await matching(queries, roots)
    .leftJoin('event_terms', 'event_terms.event', 'events.id')
    .leftJoin('event_sessions', 'event_sessions.term', 'event_terms.id')
    .select(['events.id', 'events.changed_at'])
    .select([
      sql<Instant | null>`max(case when event_sessions.starts_at <= ${around} then event_sessions.starts_at end)`.as(
        'last',
      ),
      sql<Instant | null>`min(case when event_sessions.starts_at > ${around} then event_sessions.starts_at end)`.as(
        'next',
      ),
    ])
    .groupBy(['events.id', 'events.changed_at'])
    .execute();
  return rows
    .map(({ id, last, next, changed_at }) => ({
      id,
      far: distance(last === null && next === null ? [changed_at] : [last, next], around),
    }))
    .toSorted((a, b) => a.far - b.far || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
};
