import type { Pool } from 'pg';
import type { PersonId } from '../src/core/ids.ts';
import { TODAY } from '../tests/support/calendar/an-event.ts';

/**
 * The same sign-up as it is usually written for PostgreSQL: hold the term's row, look, write. It checks nothing but the
 * seats: neither the event, nor the person, nor who is told.
 */
export const signUpForUpdate = async (pool: Pool, term: string, person: PersonId): Promise<boolean> => {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{ event: string; capacity: number; taken: number; next: number }>(
      'select event, capacity, taken, next_position as next from event_terms where id = $1 for update',
      [term],
    );
    const { event, capacity, taken, next } = rows[0]!;
    const hasSeat = taken < capacity;
    await client.query(
      `insert into registrations (id, request, event, term, person, state, has_seat, position, needs, told_sequence,
        told_certain, made_by, made_at, changed_at)
       values ($1, $1, $2, $3, $4, $5, $6, $7, '{}', 0, 0, $4, $8, $8)`,
      [
        `${term}:${person}`,
        event,
        term,
        person,
        hasSeat ? 'confirmed' : 'waiting',
        hasSeat ? 1 : 0,
        next,
        TODAY,
      ],
    );
    await client.query(
      'update event_terms set taken = taken + $2, next_position = next_position + 1 where id = $1',
      [term, hasSeat ? 1 : 0],
    );
    await client.query('commit');
    return true;
  } catch (thrown) {
    await client.query('rollback');
    throw thrown;
  } finally {
    client.release();
  }
};
