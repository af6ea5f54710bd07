import type { PostgresPool } from 'kysely';
import type { Portions } from '../engine.ts';

/** Reads through a cursor of the server, in a transaction that changes nothing. */
export const createPostgresPortions = (pool: PostgresPool): Portions =>
  async function* <Row>(query: Parameters<Portions>[0], size: number) {
    const { sql, parameters } = query.compile();
    const client = await pool.connect();
    try {
      await client.query('begin transaction isolation level repeatable read read only', []);
      await client.query(`declare portions no scroll cursor for ${sql}`, parameters);
      for (;;) {
        const { rows } = await client.query<Row>(`fetch ${String(size)} from portions`, []);
        if (rows.length > 0) yield rows;
        if (rows.length < size) return;
      }
    } finally {
      await client.query('rollback', []);
      client.release();
    }
  };
