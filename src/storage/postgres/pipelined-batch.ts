import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type { Batch, Step } from '../engine.ts';

/** PostgreSQL's code for a division by zero, which no statement of ours makes but {@link guarded}. */
const DIVISION_BY_ZERO = '22012';

interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * The step, made so that the server itself undoes the batch where it touches another number of rows than it has to:
 * it then divides by zero. Counting here would cost a round trip for each step, with rows held meanwhile.
 */
const guarded = ({ query, rows }: Step): Statement => {
  const { sql, parameters, query: node } = query.compile();
  if (rows === undefined) return { text: sql, values: parameters };
  const gives = node.kind === 'SelectQueryNode' || 'returning' in node;
  return {
    text: `with touched as (${sql}${gives ? '' : ' returning 1'})
      select 1 / case when count(*) = ${String(rows)} then 1 else 0 end from touched`,
    values: parameters,
  };
};

const isMissed = (reason: unknown): boolean =>
  reason instanceof Error && 'code' in reason && reason.code === DIVISION_BY_ZERO;

/** Sends everything before the first answer; after a failure the server refuses the rest, and its commit undoes all. */
const sendAll = async (client: PostgresPoolClient, statements: readonly Statement[]): Promise<boolean> => {
  const sent = statements.map(({ text, values }) => client.query(text, values));
  const [failed] = (await Promise.allSettled(sent)).filter((outcome) => outcome.status === 'rejected');
  if (!failed) return true;
  if (isMissed(failed.reason)) return false;
  throw failed.reason;
};

/**
 * Batches in one round trip, whatever their length: rows are held for as long as the server needs and not for as long as
 * this process is busy with other things. The pool's connections have to be in `pipeline` mode.
 */
export const createPipelinedBatch =
  (pool: PostgresPool): Batch =>
  async (steps) => {
    const client = await pool.connect();
    try {
      return await sendAll(client, [
        { text: 'begin', values: [] },
        ...steps.map(guarded),
        { text: 'commit', values: [] },
      ]);
    } finally {
      client.release();
    }
  };
