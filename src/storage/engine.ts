import type { Compilable, Kysely } from 'kysely';
import type { Clock } from '../core/clock.ts';
import type { Log } from '../core/log.ts';
import type { Tally } from '../core/tally.ts';
import type { Tables } from './tables.ts';

/**
 * What a repository builds its statements with. There is no transaction here on purpose: one held open across
 * an `await` would let another task's statements slip into it on SQLite's single connection. Writes that
 * belong together are a {@link Batch}.
 */
export type Queries = Pick<Kysely<Tables>, 'selectFrom' | 'insertInto' | 'updateTable' | 'deleteFrom'>;

/** One statement of a batch. */
export interface Step {
  readonly query: Compilable;
  /** How many rows it has to touch; with any other number the whole batch is undone. */
  readonly rows?: number;
  /** It gives the worker something to do: the worker is woken when the batch is committed. */
  readonly wakes?: true;
}

/**
 * The rows of one statement in portions, as they were at one moment, whatever is written meanwhile; no more than a
 * portion is held at a time. On PGlite, which has one connection, nothing else may be asked before they end.
 */
export type Portions = <Row>(query: Compilable<Row>, size: number) => AsyncIterable<readonly Row[]>;

/** All steps, or none: false where one touched another number of rows than it had to. */
export type Batch = (steps: readonly Step[]) => Promise<boolean>;

export interface EngineDeps {
  readonly clock: Clock;
  readonly log: Log;
  readonly tally?: Pick<Tally, 'database'>;
}

/** A database (pl. *baza danych*): everything in which SQLite and PostgreSQL differ is behind this. */
export interface Engine {
  readonly queries: Queries;
  readonly batch: Batch;
  readonly portions: Portions;
  /** Brings the schema up to date. @throws {SchemaRefused} when the database does not fit this program. */
  migrate(): Promise<void>;
  /** Whether it answers now. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}
