import type { Database, Statement } from 'better-sqlite3';

/** Repositories say some hundred different things; lists of varying length make more. */
const MOST_KEPT = 300;

/** Prepared statements by their text: preparing one costs as much as running it. The oldest is forgotten first. */
export const createStatements = (database: Database): ((sql: string) => Statement) => {
  const kept = new Map<string, Statement>();
  return (sql) => {
    const known = kept.get(sql);
    if (known) return known;
    const statement = database.prepare(sql);
    kept.set(sql, statement);
    const oldest = kept.size > MOST_KEPT ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    return statement;
  };
};
