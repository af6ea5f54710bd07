import { join } from 'node:path';
import pg from 'pg';
import { systemClock } from '../src/core/clock.ts';
import { randomText } from '../src/core/ids.ts';
import { silentLog } from '../src/core/log.ts';
import type { Engine } from '../src/storage/engine.ts';
import { ALL_MIGRATIONS } from '../src/storage/migrations/all-migrations.ts';
import { createPool } from '../src/storage/postgres/create-pool.ts';
import { openPostgres } from '../src/storage/postgres/open-postgres.ts';
import { openSqlite } from '../src/storage/sqlite/open-sqlite.ts';
import { temporaryDirectory } from '../tests/support/storage.ts';

/** What is measured on an engine; `url` leads to the same schema of PostgreSQL, absent on SQLite. */
export type Measured = (name: string, engine: Engine, url?: string) => Promise<void>;

const deps = { clock: systemClock, log: silentLog };

const onPostgres = async (server: string, measure: Measured): Promise<void> => {
  const schema = `bench_${randomText(8)}`;
  const owner = new pg.Pool({ connectionString: server, max: 1 });
  await owner.query(`create schema ${schema}`);
  const own = new URL(server);
  own.searchParams.set('options', `-c search_path=${schema}`);
  const engine = openPostgres(createPool(own.href, silentLog), ALL_MIGRATIONS, deps);
  await measure('PostgreSQL', engine, own.href);
  await engine.close();
  await owner.query(`drop schema ${schema} cascade`);
  await owner.end();
};

/** Measures on an empty SQLite file and, where TEST_DATABASE_URL says which, on PostgreSQL. */
export const onBothEngines = async (measure: Measured): Promise<void> => {
  const directory = temporaryDirectory();
  const sqlite = openSqlite(join(directory.path, 'bench.sqlite'), ALL_MIGRATIONS, deps);
  await measure('SQLite FULL', sqlite);
  await sqlite.close();
  directory.remove();
  const server = process.env['TEST_DATABASE_URL'];
  if (server) await onPostgres(server, measure);
  else console.log('PostgreSQL: SKIPPED, set TEST_DATABASE_URL');
};
