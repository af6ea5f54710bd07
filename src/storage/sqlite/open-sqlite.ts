import Database from 'better-sqlite3';
import { toError } from '../../core/failure.ts';
import { type Batch, type Engine, type EngineDeps, type Step, StepMissed } from '../engine.ts';
import type { Migration } from '../migrations/migration.ts';
import type { Tables } from '../tables.ts';
import { immediately } from './immediately.ts';
import { migrateSqlite } from './migrate-sqlite.ts';
import { keepPrivate } from './private-file.ts';
import { Kysely, SqliteDialect } from '../kysely.ts';

/** SQLite's name for a database without a file, gone when it is closed. */
const IN_MEMORY = ':memory:';

/** How long a write waits for another process, in milliseconds. */
const BUSY_TIMEOUT = 5000;

const run = (database: Database.Database, { query, rows }: Step): void => {
  const { sql, parameters } = query.compile();
  const statement = database.prepare(sql);
  const touched = statement.reader ? statement.all(parameters).length : statement.run(parameters).changes;
  if (rows !== undefined && touched !== rows) throw new StepMissed();
};

const createBatch =
  (database: Database.Database): Batch =>
  (steps) =>
    new Promise((resolve, reject) => {
      try {
        immediately(database, () => {
          for (const step of steps) run(database, step);
        });
        resolve(true);
      } catch (thrown) {
        if (thrown instanceof StepMissed) resolve(false);
        else reject(toError(thrown));
      }
    });

const answers = (database: Database.Database): boolean => {
  try {
    database.prepare('select count(*) from schema_migrations').get();
    return true;
  } catch {
    return false;
  }
};

/** SQLite in one file, made private, with every commit on the disk before it is acknowledged. */
export const openSqlite = (file: string, migrations: readonly Migration[], deps: EngineDeps): Engine => {
  if (file !== IN_MEMORY) keepPrivate(file);
  const database = new Database(file, { timeout: BUSY_TIMEOUT });
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  const kysely = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });

  return {
    queries: kysely,
    batch: createBatch(database),
    migrate: () => migrateSqlite(database, migrations, deps),
    ready: () => Promise.resolve(answers(database)),
    close: () => {
      // Kysely closes the database only if it was ever asked something.
      database.close();
      return Promise.resolve();
    },
  };
};
