import Database from 'better-sqlite3';
import { silentTally } from '../../core/tally.ts';
import { countBatches, countStatements } from '../counted.ts';
import type { Batch, Engine, EngineDeps, Step } from '../engine.ts';
import type { Migration } from '../migrations/migration.ts';
import type { Tables } from '../tables.ts';
import { createGroupCommit, type GroupCommit } from './group-commit.ts';
import { groupedDialect } from './grouped-dialect.ts';
import { migrateSqlite } from './migrate-sqlite.ts';
import { keepPrivate } from './private-file.ts';
import { createSqlitePortions } from './portions.ts';
import { createStatements } from './statements.ts';
import { Kysely } from '../kysely.ts';

/** SQLite's name for a database without a file, gone when it is closed. */
const IN_MEMORY = ':memory:';

/** How long a write waits for another process, in milliseconds. */
const BUSY_TIMEOUT = 5000;

/** Thrown inside a transaction to undo it when a step did not touch what it had to. */
class StepMissed extends Error {
  override readonly name = 'StepMissed';
}

type Prepare = ReturnType<typeof createStatements>;

const run = (prepare: Prepare, { query, rows }: Step): void => {
  const { sql, parameters } = query.compile();
  const statement = prepare(sql);
  const touched = statement.reader
    ? statement.all(...parameters).length
    : statement.run(...parameters).changes;
  if (rows !== undefined && touched !== rows) throw new StepMissed();
};

const createBatch =
  (prepare: Prepare, group: GroupCommit): Batch =>
  async (steps) => {
    try {
      await group.write(() => {
        for (const step of steps) run(prepare, step);
      });
      return true;
    } catch (thrown) {
      if (thrown instanceof StepMissed) return false;
      throw thrown;
    }
  };

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
  const { tally = silentTally } = deps;
  const database = new Database(file, { timeout: BUSY_TIMEOUT });
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  const prepare = createStatements(database);
  const group = createGroupCommit(database);
  const kysely = new Kysely<Tables>({
    dialect: groupedDialect(prepare, group),
    log: countStatements(tally),
  });

  return {
    queries: kysely,
    batch: countBatches(createBatch(prepare, group), tally),
    portions: createSqlitePortions(file),
    migrate: () => migrateSqlite(database, migrations, deps),
    ready: () => Promise.resolve(answers(database)),
    close: () => {
      group.flush();
      database.close();
      return Promise.resolve();
    },
  };
};
