import Database from 'better-sqlite3';
import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { doubtPending } from '../doubt-pending.ts';
import type { EngineDeps } from '../engine.ts';
import { ALL_MIGRATIONS } from '../migrations/all-migrations.ts';
import { CopyRefused } from './copy-refused.ts';
import { checkFits } from './migrate-sqlite.ts';
import { openSqlite } from './open-sqlite.ts';
import { keepPrivate } from './private-file.ts';

/** What SQLite keeps beside a database; a stranger's would be read into it. */
const BESIDE = ['', '-wal', '-shm'] as const;

const isInUse = (file: string, now: string): boolean => {
  if (!existsSync(file)) return false;
  try {
    // Only read: whoever writes takes the log of writes in, which is to be kept as it is.
    const database = new Database(file, { readonly: true });
    try {
      return database.prepare('select 1 from leases where expires_at > ?').get(now) !== undefined;
    } finally {
      database.close();
    }
  } catch {
    // What is broken is what is to be replaced.
    return false;
  }
};

const checkCopy = (copy: string): void => {
  const notOurs = new CopyRefused(`Plik ${copy} nie jest kopią bazy danych Pomocnika albo jest uszkodzony.`);
  let database: Database.Database;
  try {
    database = new Database(copy, { fileMustExist: true });
  } catch {
    throw notOurs;
  }
  try {
    if (database.pragma('integrity_check', { simple: true }) !== 'ok') throw notOurs;
    if (!database.prepare(`select 1 from sqlite_master where name = 'schema_migrations'`).get())
      throw notOurs;
    checkFits(database, ALL_MIGRATIONS);
  } catch (thrown) {
    if (thrown instanceof Database.SqliteError) throw notOurs;
    throw thrown;
  } finally {
    database.close();
  }
};

/** What was put back, and where the database that stood there before is now. */
export interface PutBack {
  readonly replaced?: string;
  /** Messages that are looked up before they are sent. */
  readonly doubted: number;
}

/**
 * Puts a copy in the place of the database. What stood there is kept beside it, under another name.
 * @throws {CopyRefused} when the program runs, or the file is no sound copy.
 * @throws {SchemaRefused} when the copy was made by a newer program.
 */
export const putBack = async (copy: string, file: string, deps: EngineDeps): Promise<PutBack> => {
  const now = deps.clock.now();
  if (!existsSync(copy)) throw new CopyRefused(`Nie ma pliku ${copy}.`);
  if (isInUse(file, now))
    throw new CopyRefused(
      'Pomocnik działa albo zatrzymał się nagle mniej niż pół minuty temu. Proszę go zatrzymać i spróbować ponownie.',
    );
  const part = `${file}.part`;
  for (const end of BESIDE) rmSync(`${part}${end}`, { force: true });
  keepPrivate(part);
  copyFileSync(copy, part);
  try {
    checkCopy(part);
    const engine = openSqlite(part, ALL_MIGRATIONS, deps);
    const doubted = await doubtPending(engine.queries, now);
    await engine.close();
    const replaced = `${file}.replaced.${now.replace(/\D/g, '').slice(0, 17)}`;
    const isReplaced = existsSync(file);
    for (const end of BESIDE)
      if (existsSync(`${file}${end}`)) renameSync(`${file}${end}`, `${replaced}${end}`);
    renameSync(part, file);
    return { doubted, ...(isReplaced ? { replaced } : {}) };
  } finally {
    for (const end of BESIDE) rmSync(`${part}${end}`, { force: true });
  }
};
