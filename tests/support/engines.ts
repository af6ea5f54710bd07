import { PGlite } from '@electric-sql/pglite';
import { afterAll, afterEach, beforeAll, describe, it } from 'vitest';
import { join } from 'node:path';
import pg from 'pg';
import { systemClock } from '../../src/core/clock.ts';
import { randomText } from '../../src/core/ids.ts';
import { silentLog } from '../../src/core/log.ts';
import type { Engine, EngineDeps } from '../../src/storage/engine.ts';
import { ALL_MIGRATIONS } from '../../src/storage/migrations/all-migrations.ts';
import type { Migration } from '../../src/storage/migrations/migration.ts';
import { createPool } from '../../src/storage/postgres/create-pool.ts';
import { openPostgres } from '../../src/storage/postgres/open-postgres.ts';
import { openSqlite } from '../../src/storage/sqlite/open-sqlite.ts';
import { createStorage, type Storage } from '../../src/storage/storage.ts';
import { pglitePools } from './pglite-pool.ts';
import { temporaryDirectory } from './storage.ts';

/** Opens the same, at first empty, database again and again within one test. */
export type OpenEngine = (migrations: readonly Migration[], deps: EngineDeps) => Engine;

/** A kind of database under test: a fresh one for each test, thrown away afterwards. */
interface TestedDatabase {
  readonly name: string;
  readonly start: () => Promise<void>;
  readonly fresh: () => Promise<{ open: OpenEngine; remove: () => Promise<void> }>;
  readonly end: () => Promise<void>;
}

const sqlite = (): TestedDatabase => ({
  name: 'SQLite',
  start: () => Promise.resolve(),
  fresh: () => {
    const directory = temporaryDirectory();
    const file = join(directory.path, 'data', 'pomocnik.sqlite');
    return Promise.resolve({
      open: (migrations, deps) => openSqlite(file, migrations, deps),
      remove: () => Promise.resolve(directory.remove()),
    });
  },
  end: () => Promise.resolve(),
});

const pglite = (): TestedDatabase => {
  const database = new PGlite();
  const pool = pglitePools(database);
  return {
    name: 'PGlite',
    start: () => database.waitReady,
    fresh: () =>
      Promise.resolve({
        open: (migrations, deps) => openPostgres(pool(), migrations, deps),
        remove: async () => {
          await database.exec('drop schema public cascade; create schema public');
        },
      }),
    end: () => database.close(),
  };
};

const postgres = (url: string): TestedDatabase => {
  const owner = new pg.Pool({ connectionString: url, max: 1 });
  return {
    name: 'PostgreSQL',
    start: () => Promise.resolve(),
    fresh: async () => {
      const schema = `pomocnik_${randomText(10)}`;
      await owner.query(`create schema ${schema}`);
      const own = new URL(url);
      own.searchParams.set('options', `-c search_path=${schema}`);
      return {
        open: (migrations, deps) => openPostgres(createPool(own.href, deps.log), migrations, deps),
        remove: async () => {
          await owner.query(`drop schema ${schema} cascade`);
        },
      };
    },
    end: () => owner.end(),
  };
};

/** A fresh, empty database; it and the engines opened on it are thrown away after the test. */
export type FreshDatabase = () => Promise<OpenEngine>;

/** PGlite unpacks a whole PostgreSQL, which takes a while on a busy machine. */
const START_WITHIN = 120_000;

/**
 * Runs the same tests on every database: SQLite, PGlite, and the PostgreSQL server of `TEST_DATABASE_URL`,
 * which is skipped loudly where there is none.
 */
export const onEveryDatabase = (tests: (fresh: FreshDatabase) => void): void => {
  const url = process.env['TEST_DATABASE_URL'];
  if (!url)
    it.skip('PostgreSQL: SKIPPED, set TEST_DATABASE_URL to the address of a scratch database', () => {});
  for (const make of [sqlite, pglite, ...(url ? [() => postgres(url)] : [])]) {
    const database = make();
    describe(database.name, () => {
      const leftovers: (() => Promise<void>)[] = [];
      beforeAll(() => database.start(), START_WITHIN);
      afterEach(async () => {
        for (const leave of leftovers.splice(0).toReversed()) await leave();
      });
      afterAll(() => database.end());
      tests(async () => {
        const { open, remove } = await database.fresh();
        leftovers.push(remove);
        return (migrations, deps) => {
          const engine = open(migrations, deps);
          leftovers.push(() => engine.close());
          return engine;
        };
      });
    });
  }
};

/** An engine on a fresh database with the whole schema. */
export const freshEngine = async (fresh: FreshDatabase): Promise<Engine> => {
  const open = await fresh();
  const engine = open(ALL_MIGRATIONS, { clock: systemClock, log: silentLog });
  await engine.migrate();
  return engine;
};

/** The whole storage over a fresh database. */
export const freshStorage = async (fresh: FreshDatabase): Promise<Storage> =>
  createStorage(await freshEngine(fresh));
