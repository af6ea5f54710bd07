import type { EngineDeps } from './engine.ts';
import { ALL_MIGRATIONS } from './migrations/all-migrations.ts';
import { createPool } from './postgres/create-pool.ts';
import { openPostgres } from './postgres/open-postgres.ts';
import { openSqlite } from './sqlite/open-sqlite.ts';
import { createStorage, type Storage } from './storage.ts';

export type StorageConfig =
  { readonly kind: 'sqlite'; readonly file: string } | { readonly kind: 'postgres'; readonly url: string };

/**
 * Opens the configured database and brings its schema up to date.
 * @throws {SchemaRefused} when the database does not fit this program; what the driver throws when it cannot be reached.
 */
export const openStorage = async (config: StorageConfig, deps: EngineDeps): Promise<Storage> => {
  switch (config.kind) {
    case 'sqlite':
      return createStorage(openSqlite(config.file, ALL_MIGRATIONS, deps));
    case 'postgres':
      return createStorage(openPostgres(createPool(config.url, deps.log), ALL_MIGRATIONS, deps));
  }
};
