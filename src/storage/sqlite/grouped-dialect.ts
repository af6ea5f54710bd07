import type { Statement } from 'better-sqlite3';
import type { CompiledQuery, DatabaseConnection, Dialect, Driver, QueryResult } from 'kysely';
import { SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from '../kysely.ts';
import type { GroupCommit } from './group-commit.ts';

const result = (statement: Statement, parameters: readonly unknown[]) => {
  if (statement.reader) return { rows: statement.all(...parameters) };
  const { changes, lastInsertRowid } = statement.run(...parameters);
  return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
};

const noTransactions = (): never => {
  throw new Error('writes that belong together are a batch');
};

/**
 * Kysely on one SQLite connection: reads are answered at once, writes go out in groups. It knows no transactions; the
 * engine's batches are those.
 */
export const groupedDialect = (prepare: (sql: string) => Statement, group: GroupCommit): Dialect => {
  const connection: DatabaseConnection = {
    executeQuery: async <R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> => {
      const statement = prepare(sql);
      let found = statement.readonly ? result(statement, parameters) : undefined;
      if (!found) await group.write(() => void (found = result(statement, parameters)));
      return found as QueryResult<R>;
    },
    streamQuery: noTransactions,
  };
  const driver: Driver = {
    init: () => Promise.resolve(),
    acquireConnection: () => Promise.resolve(connection),
    releaseConnection: () => Promise.resolve(),
    beginTransaction: noTransactions,
    commitTransaction: noTransactions,
    rollbackTransaction: noTransactions,
    destroy: () => Promise.resolve(),
  };
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => driver,
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (kysely) => new SqliteIntrospector(kysely),
  };
};
