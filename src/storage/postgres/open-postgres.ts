import type { Kysely as Connection, PostgresPool } from 'kysely';
import { type Batch, type Engine, type EngineDeps, StepMissed } from '../engine.ts';
import type { Migration } from '../migrations/migration.ts';
import type { Tables } from '../tables.ts';
import { migratePostgres } from './migrate-postgres.ts';
import { Kysely, PostgresDialect, sql } from '../kysely.ts';

const createBatch =
  (kysely: Connection<Tables>): Batch =>
  async (steps) => {
    try {
      await kysely.transaction().execute(async (transaction) => {
        for (const { query, rows } of steps) {
          const result = await transaction.executeQuery(query.compile());
          if (rows !== undefined && Number(result.numAffectedRows ?? result.rows.length) !== rows)
            throw new StepMissed();
        }
      });
      return true;
    } catch (thrown) {
      if (thrown instanceof StepMissed) return false;
      throw thrown;
    }
  };

/** PostgreSQL through a pool of connections. */
export const openPostgres = (
  pool: PostgresPool,
  migrations: readonly Migration[],
  deps: EngineDeps,
): Engine => {
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    queries: kysely,
    batch: createBatch(kysely),
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
