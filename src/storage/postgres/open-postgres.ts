import type { PostgresPool } from 'kysely';
import { silentTally } from '../../core/tally.ts';
import { countBatches, countStatements } from '../counted.ts';
import type { Engine, EngineDeps } from '../engine.ts';
import type { Migration } from '../migrations/migration.ts';
import type { Tables } from '../tables.ts';
import { Kysely, PostgresDialect, sql } from '../kysely.ts';
import { migratePostgres } from './migrate-postgres.ts';
import { createPipelinedBatch } from './pipelined-batch.ts';
import { createPostgresPortions } from './portions.ts';

/** PostgreSQL through a pool of connections. */
export const openPostgres = (
  pool: PostgresPool,
  migrations: readonly Migration[],
  deps: EngineDeps,
): Engine => {
  const { tally = silentTally } = deps;
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), log: countStatements(tally) });
  return {
    queries: kysely,
    batch: countBatches(createPipelinedBatch(pool), tally),
    portions: createPostgresPortions(pool),
    migrate: () => migratePostgres(kysely, migrations, deps),
    ready: async () => {
      try {
        await sql`select 1`.execute(kysely);
        return true;
      } catch {
        return false;
      }
    },
    close: () => kysely.destroy(),
  };
};
