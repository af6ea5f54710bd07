import type { Database } from 'better-sqlite3';
import type { EngineDeps } from '../engine.ts';
import { journalTable, type Migration, prepare, type PreparedMigration } from '../migrations/migration.ts';
import { type AppliedMigration, pendingMigrations } from '../migrations/pending.ts';
import { immediately } from './immediately.ts';
import { keepPrivate } from './private-file.ts';

/** STRICT makes SQLite refuse a value of another type, as PostgreSQL does. */
const WORDS = { text: 'text', end: ' strict', isPostgres: false };

const appliedTo = (database: Database): readonly AppliedMigration[] => {
  const exists = database
    .prepare(`select 1 from sqlite_master where type = 'table' and name = 'schema_migrations'`)
    .get();
  if (!exists) return [];
  return database
    .prepare<[], AppliedMigration>('select number, name, checksum from schema_migrations order by number')
    .all();
};

/** @throws {SchemaRefused} when the database does not fit this program. */
export const checkFits = (database: Database, migrations: readonly Migration[]): void => {
  pendingMigrations(prepare(migrations, WORDS), appliedTo(database));
};

const backUp = async (database: Database, before: PreparedMigration, { clock, log }: EngineDeps) => {
  const moment = clock.now().replace(/\D/g, '').slice(0, 17);
  const file = `${database.name}.before-${String(before.number).padStart(4, '0')}.${moment}`;
  keepPrivate(file);
  await database.backup(file);
  log.info('database backed up before migrating', { file });
};

/**
 * Applies what is pending in one transaction, after backing up a database that has something in it. A second
 * process that starts at the same time waits for the lock, looks again and finds nothing left to do.
 * @throws {SchemaRefused} when the database does not fit this program.
 */
export const migrateSqlite = async (
  database: Database,
  migrations: readonly Migration[],
  deps: EngineDeps,
): Promise<void> => {
  const known = prepare(migrations, WORDS);
  const applied = appliedTo(database);
  const [first] = pendingMigrations(known, applied);
  if (!first) return;
  if (applied.length > 0) await backUp(database, first, deps);

  const count = immediately(database, () => {
    database.exec(journalTable(WORDS));
    const remember = database.prepare(
      'insert into schema_migrations (number, name, checksum, applied_at) values (?, ?, ?, ?)',
    );
    const pending = pendingMigrations(known, appliedTo(database));
    for (const { number, name, statements, checksum } of pending) {
      for (const statement of statements) database.exec(statement);
      remember.run(number, name, checksum, deps.clock.now());
    }
    return pending.length;
  });
  deps.log.info('database migrated', { count });
};
