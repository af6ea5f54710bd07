import pg from 'pg';
import { toError } from '../../core/failure.ts';
import type { Log } from '../../core/log.ts';

/** How long to wait for a connection and for an answer, in milliseconds: people wait at the other end. */
const CONNECT_WITHIN = 5_000;
const ANSWER_WITHIN = 10_000;

/** Connections to the server of `DATABASE_URL`. A connection that breaks while idle is logged and replaced. */
export const createPool = (url: string, log: Log): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    // A batch is sent as a whole (pipelined-batch.ts).
    pipeline: true,
    connectionTimeoutMillis: CONNECT_WITHIN,
    statement_timeout: ANSWER_WITHIN,
  });
  pool.on('error', (error) => log.warn('a database connection broke', { error: toError(error) }));
  return pool;
};
