import type { PGlite } from '@electric-sql/pglite';
import type { PostgresPool, PostgresPoolClient } from 'kysely';

/**
 * PGlite behind the interface of `pg` pools, so that Kysely's own PostgreSQL dialect drives it. PGlite has one
 * session: over all pools, a client waits until the one before it is released.
 */
export const pglitePools = (database: PGlite): (() => PostgresPool) => {
  let last: Promise<void> = Promise.resolve();
  const client = (release: () => void): PostgresPoolClient => ({
    query: (async (text: string, parameters: readonly unknown[]) => {
      const { command = 'SELECT', rowCount, rows } = await database.query(text, [...parameters]);
      return { command, rowCount: rowCount ?? 0, rows };
    }) as PostgresPoolClient['query'],
    release,
  });
  const connect = async (): Promise<PostgresPoolClient> => {
    const before = last;
    let release = (): void => {};
    last = new Promise((resolve) => (release = resolve));
    await before;
    return client(release);
  };
  return () => ({ connect, end: () => Promise.resolve() });
};
