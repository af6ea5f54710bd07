import { createRequire } from 'node:module';
import type * as kysely from 'kysely';

/**
 * Kysely's CommonJS build; its types are imported from 'kysely' itself. The other build is 279 files, each of which
 * passes the TypeScript loader at every start: a quarter of a second.
 */
export const {
  CompiledQuery,
  Kysely,
  PostgresDialect,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
} = createRequire(import.meta.url)('kysely') as typeof kysely;
