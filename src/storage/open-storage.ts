import type { Engine, EngineDeps } from './engine.ts';
import { ALL_MIGRATIONS } from './migrations/all-migrations.ts';
import { openSqlite } from './sqlite/open-sqlite.ts';
import { createStorage, type Storage } from './storage.ts';
import { unavailableFile, unavailableServer } from './storage-unavailable.ts';

export type StorageConfig =
  { readonly kind: 'sqlite'; readonly file: string } | { readonly kind: 'postgres'; readonly url: string };

const openFile = (file: string, deps: EngineDeps): Engine => {
  try {
    return openSqlite(file, ALL_MIGRATIONS, deps);
  } catch (thrown) {
    throw unavailableFile(file, thrown);
  }
};

/** The driver for PostgreSQL is loaded only where it is used. */
const connect = async (url: string, deps: EngineDeps): Promise<Engine> => {
  const [{ createPool }, { openPostgres }] = await Promise.all([
    import('./postgres/create-pool.ts'),
    import('./postgres/open-postgres.ts'),
  ]);
  const pool = createPool(url, deps.log);
  try {
    await pool.query('select 1');
  } catch (thrown) {
    await pool.end();
    throw unavailableServer(url, thrown);
  }
  return openPostgres(pool, ALL_MIGRATIONS, deps);
};

/**
 * Opens the configured database and brings its schema up to date.
 * @throws {StorageUnavailable} when it cannot be opened or reached.
 * @throws {SchemaRefused} when it does not fit this program.
 */
export const openStorage = async (config: StorageConfig, deps: EngineDeps): Promise<Storage> => {
  switch (config.kind) {
    case 'sqlite':
      return createStorage(openFile(config.file, deps));
    case 'postgres':
      return createStorage(await connect(config.url, deps));
  }
};
