import Database from 'better-sqlite3';
import { setImmediate } from 'node:timers/promises';
import type { Portions } from '../engine.ts';

/**
 * Reads on a connection of its own, for the one that writes is busy while rows are walked through. Between two portions
 * the program does what else there is to do.
 */
export const createSqlitePortions = (file: string): Portions =>
  async function* <Row>(query: Parameters<Portions>[0], size: number) {
    const { sql, parameters } = query.compile();
    const reader = new Database(file, { readonly: true });
    try {
      let portion: Row[] = [];
      for (const row of reader.prepare<unknown[], Row>(sql).iterate(...parameters)) {
        portion.push(row);
        if (portion.length < size) continue;
        yield portion;
        portion = [];
        await setImmediate();
      }
      if (portion.length > 0) yield portion;
    } finally {
      reader.close();
    }
  };
