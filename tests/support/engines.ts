import { PGlite } from '@electric-sql/pglite';
import { afterAll, afterEach, beforeAll, describe, it } from 'vitest';
import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

/** Somewhere to open engines, and how to leave it for the next test. */
interface Place {
  readonly open: OpenEngine;
  readonly leave: () => Promise<void>;
}

/** A kind of database under test. */
interface TestedDatabase {
  readonly name: string;
  readonly start: () => Promise<void>;
  /** Without a schema; thrown away afterwards. */
  readonly empty: () => Promise<Place>;
  /** With the whole schema and no rows. Making a schema is slow, so it is made once and emptied after each test. */
  readonly whole: () => Promise<Place>;
  readonly end: () => Promise<void>;
}

const deps: EngineDeps = { clock: systemClock, log: silentLog };

const migrated = async (open: OpenEngine): Promise<void> => {
  const engine = open(ALL_MIGRATIONS, deps);
  await engine.migrate();
  await engine.close();
};

const sqlite = (): TestedDatabase => {
  const template = temporaryDirectory();
  const made = join(template.path, 'template.sqlite');
  const at = (prepare: (file: string) => void): Promise<Place> => {
    const directory = temporaryDirectory();
    const file = join(directory.path, 'data', 'pomocnik.sqlite');
    prepare(file);
    return Promise.resolve({
      open: (migrations, own) => openSqlite(file, migrations, own),
      leave: () => Promise.resolve(directory.remove()),
    });
  };
  return {
    name: 'SQLite',
    start: () => migrated((migrations, own) => openSqlite(made, migrations, own)),
    empty: () => at(() => {}),
    whole: () =>
      at((file) => {
        mkdirSync(dirname(file), { mode: 0o700 });
        copyFileSync(made, file);
      }),
    end: () => Promise.resolve(template.remove()),
  };
};

/** Empties every table but the journal of the schema. */
const EMPTY_ALL = `do $$ begin execute (
  select 'truncate ' || string_agg(quote_ident(tablename), ', ') from pg_tables
  where schemaname = current_schema() and tablename <> 'schema_migrations'
); end $$`;

const pglite = (): TestedDatabase => {
  const database = new PGlite();
  const pool = pglitePools(database);
  const open: OpenEngine = (migrations, own) => openPostgres(pool(), migrations, own);
  const drop = async (): Promise<void> => {
    await database.exec('drop schema public cascade; create schema public');
  };
  let isWhole = false;
  return {
    name: 'PGlite',
    start: () => database.waitReady,
    empty: async () => {
      if (isWhole) await drop();
      isWhole = false;
      return { open, leave: drop };
    },
    whole: async () => {
      if (!isWhole) await migrated(open);
      isWhole = true;
      return {
        open,
        leave: async () => {
          await database.exec(EMPTY_ALL);
        },
      };
    },
    end: () => database.close(),
  };
};

const postgres = (url: string): TestedDatabase => {
  const owner = new pg.Pool({ connectionString: url, max: 1 });
  const schema = async (): Promise<{ open: OpenEngine; address: string; drop: () => Promise<void> }> => {
    const name = `pomocnik_${randomText(10)}`;
    await owner.query(`create schema ${name}`);
    const own = new URL(url);
    own.searchParams.set('options', `-c search_path=${name}`);
    return {
      open: (migrations, theirs) => openPostgres(createPool(own.href, theirs.log), migrations, theirs),
      address: own.href,
      drop: async () => {
        await owner.query(`drop schema ${name} cascade`);
      },
    };
  };
  let made: Awaited<ReturnType<typeof schema>> | undefined;
  return {
    name: 'PostgreSQL',
    start: () => Promise.resolve(),
    empty: async () => {
      const { open, drop } = await schema();
      return { open, leave: drop };
    },
    whole: async () => {
      if (!made) {
        made = await schema();
        await migrated(made.open);
      }
      const { open, address } = made;
      const leave = async (): Promise<void> => {
        const cleaner = new pg.Client({ connectionString: address });
        await cleaner.connect();
        await cleaner.query(EMPTY_ALL);
        await cleaner.end();
      };
      return { open, leave };
    },
    end: async () => {
      await made?.drop();
      await owner.end();
    },
  };
};

/** Databases for one test; they and the engines opened on them are left when it ends. */
export interface FreshDatabase {
  readonly empty: () => Promise<OpenEngine>;
  readonly whole: () => Promise<OpenEngine>;
}

/** PGlite unpacks a whole PostgreSQL, which takes a while on a busy machine. */
const START_WITHIN = 120_000;

/**
 * Runs the same tests on every database: SQLite, PGlite, and the PostgreSQL server of `TEST_DATABASE_URL`,
 * which is skipped loudly where there is none. Races leave PGlite out: it has one connection (`hasConnections`). Where
 * rows are waited for, SQLite is left out too: it has one writer (`hasRowLocks`).
 */
export const onEveryDatabase = (
  tests: (fresh: FreshDatabase) => void,
  {
    hasRowLocks = false,
    hasConnections = hasRowLocks,
  }: { readonly hasRowLocks?: boolean; readonly hasConnections?: boolean } = {},
): void => {
  const url = process.env['TEST_DATABASE_URL'];
  if (!url)
    it.skip('PostgreSQL: SKIPPED, set TEST_DATABASE_URL to the address of a scratch database', () => {});
  const makes = [
    ...(hasRowLocks ? [] : [sqlite]),
    ...(hasConnections ? [] : [pglite]),
    ...(url ? [() => postgres(url)] : []),
  ];
  for (const make of makes) {
    const database = make();
    describe(database.name, () => {
      const leftovers: (() => Promise<void>)[] = [];
      beforeAll(() => database.start(), START_WITHIN);
      afterEach(async () => {
        for (const leave of leftovers.splice(0).toReversed()) await leave();
      });
      afterAll(() => database.end());
      const opening =
        (from: () => Promise<Place>): (() => Promise<OpenEngine>) =>
        async () => {
          const { open, leave } = await from();
          leftovers.push(leave);
          return (migrations, own) => {
            const engine = open(migrations, own);
            leftovers.push(() => engine.close());
            return engine;
          };
        };
      tests({ empty: opening(database.empty), whole: opening(database.whole) });
    });
  }
};

/** An engine on a fresh database with the whole schema. */
export const freshEngine = async (fresh: FreshDatabase): Promise<Engine> => {
  const open = await fresh.whole();
  return open(ALL_MIGRATIONS, deps);
};

/** The whole storage over a fresh database. */
export const freshStorage = async (fresh: FreshDatabase): Promise<Storage> =>
  createStorage(await freshEngine(fresh));
