import type { Instant } from '../core/clock.ts';
import type { Queries } from './engine.ts';
import { sql } from './kysely.ts';
import { isNotPaused } from './pause-store.ts';

const WAITING = ['pending', 'uncertain'] as const;

/**
 * Whether another message to the same conversation is half-way; one that a person has to decide on stops nobody. The
 * words are those of the index `outbox_begun`.
 */
const otherIsBegun = sql<boolean>`exists (
  select 1 from outbox as begun
  where begun.place = outbox.place and begun.part > 0 and begun.finished_at is null
    and begun.id <> outbox.id and begun.state <> 'held'
)`;

const IN_TURN = sql`urgent desc, queued_at, ord, id`;

/** All that may be carried on, with its turn in its conversation. */
const inConversations = (queries: Queries, lane: string, now: Instant) =>
  queries
    .selectFrom('outbox')
    .selectAll()
    .select(sql<number>`row_number() over (partition by place order by ${IN_TURN})`.as('turn'))
    .where('lane', '=', lane)
    .where('state', 'in', WAITING)
    .where('not_before', '<=', now)
    .where((eb) => eb.not(otherIsBegun))
    .where(isNotPaused);

/**
 * The first of each conversation that may be carried on, urgent ones before those that were queued earlier; at most
 * `looks` of those that have to be looked up.
 */
export const selectDue = (queries: Queries, lane: string, now: Instant, limit: number, looks: number) =>
  queries
    .selectFrom(
      queries
        .selectFrom(inConversations(queries, lane, now).as('due'))
        .selectAll()
        .select(sql<number>`row_number() over (partition by state order by ${IN_TURN})`.as('among_its_like'))
        .where('turn', '=', 1)
        .as('first'),
    )
    .selectAll()
    .where((eb) => eb.or([eb('state', '=', 'pending'), eb('among_its_like', '<=', looks)]))
    .orderBy('urgent', 'desc')
    .orderBy('queued_at')
    .orderBy('ord')
    .orderBy('id')
    .limit(limit);

export const nextDueIn = (queries: Queries, lane: string, now: Instant) =>
  queries
    .selectFrom('outbox')
    .select(({ fn }) => fn.min('not_before').as('at'))
    .where('lane', '=', lane)
    .where('state', 'in', WAITING)
    .where('not_before', '>', now);
