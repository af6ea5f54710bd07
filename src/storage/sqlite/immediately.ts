import type { Database } from 'better-sqlite3';

/**
 * Runs work in one `BEGIN IMMEDIATE` transaction: it holds the write lock from the start, so what it reads is
 * still true when it writes, also against other processes. What it throws undoes everything.
 *
 * The work is one synchronous function. An `async` one does not compile: at its first `await` another task of
 * this process would write into the same transaction.
 */
export const immediately = <T>(
  database: Database,
  work: (() => T) & (T extends PromiseLike<unknown> ? never : unknown),
): T => database.transaction<() => T>(work).immediate();
