import type { Kysely } from 'kysely';
import { journalTable, type Migration, prepare } from '../migrations/migration.ts';
import { type AppliedMigration, pendingMigrations } from '../migrations/pending.ts';
import type { Tables } from '../tables.ts';
import type { EngineDeps } from '../engine.ts';
import { CompiledQuery, sql } from '../kysely.ts';

/** Text is compared byte by byte, as in SQLite, whatever the collation of the server. */
const WORDS = { text: 'text collate "C"', end: '', isPostgres: true };

/** The number under which every copy of the program asks for the migration lock: „pomocnik” in ASCII, cut to fit. */
const LOCK = 0x706f6d6f;

/**
 * Applies what is pending in one transaction under an advisory lock, so that of several processes starting at
 * once one migrates and the others then find nothing left to do.
 * @throws {SchemaRefused} when the database does not fit this program.
 */
export const migratePostgres = async (
  kysely: Kysely<Tables>,
  migrations: readonly Migration[],
  { clock, log }: EngineDeps,
): Promise<void> => {
  const known = prepare(migrations, WORDS);
  const count = await kysely.transaction().execute(async (transaction) => {
    // Neither a long migration nor waiting for another process is a slow query.
    await sql`set local statement_timeout = 0`.execute(transaction);
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(transaction);
    await transaction.executeQuery(CompiledQuery.raw(journalTable(WORDS)));
    const applied: readonly AppliedMigration[] = await transaction
      .selectFrom('schema_migrations')
      .select(['number', 'name', 'checksum'])
      .orderBy('number')
      .execute();
    const pending = pendingMigrations(known, applied);
    for (const { number, name, statements, checksum } of pending) {
      for (const statement of statements) await transaction.executeQuery(CompiledQuery.raw(statement));
      await transaction
        .insertInto('schema_migrations')
        .values({ number, name, checksum, applied_at: clock.now() })
        .execute();
    }
    return pending.length;
  });
  if (count > 0) log.info('database migrated', { count });
};
