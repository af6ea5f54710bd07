import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { NewDelivery } from '../delivery/domain.ts';

/** Where an import that is carried out row by row stands (pl. *przebieg wczytania*). */
export type RunState = 'running' | 'done' | 'undoing' | 'undone';

/** `left`: not entered, and the outcome says why. `kept`: entered, and not taken back, because more happened to it. */
export type RowState = 'planned' | 'done' | 'left' | 'undone' | 'kept';

export interface Run {
  readonly id: string;
  readonly kind: string;
  readonly fileName: string;
  readonly state: RunState;
  /** Whoever confirmed it; what is entered is entered in their name. */
  readonly by: PersonId;
  /** When it was confirmed. */
  readonly begunAt: Instant;
  readonly isShown: boolean;
  readonly counts: Readonly<Record<RowState, number>>;
}

/** A row of an import, with what it came to; both plain JSON. */
export interface RunRow {
  readonly number: number;
  readonly row: number;
  readonly content: unknown;
  readonly outcome?: unknown;
}

export type PlannedRunRow = Omit<RunRow, 'outcome'>;

/** What a row came to. */
export interface RowMark {
  readonly number: number;
  readonly to: Exclude<RowState, 'planned'>;
  readonly outcome?: unknown;
}

/** Imports that are carried out row by row, so that a program that dies goes on where it was. */
export interface RunsStore {
  /** Keeps rows of a draft; the same row again stays as it was. */
  plan(id: string, rows: readonly PlannedRunRow[]): Promise<void>;
  /** Confirms a draft: false where it was confirmed before or is gone. What it keeps is then only its rows. */
  begin(id: string, at: Instant): Promise<boolean>;
  run(id: string): Promise<Run | undefined>;
  /** Those of the kinds whose rows were not forgotten, the latest first. */
  latest(kinds: readonly string[], most: number): Promise<readonly Run[]>;
  /** Rows in one state, in the order of entering, or the last first. */
  rows(id: string, state: RowState, most: number, from?: 'first' | 'last'): Promise<readonly RunRow[]>;
  mark(id: string, marks: readonly RowMark[]): Promise<void>;
  /** Notes that nothing is left to do; false where that is noted already. */
  finish(id: string, to: 'done' | 'undone', tell: readonly NewDelivery[], at: Instant): Promise<boolean>;
  /** False where it is not done, was taken back before, or its rows were forgotten. */
  beginUndo(id: string, asked?: { readonly by: PersonId; readonly at: Instant }): Promise<boolean>;
  /** The person has seen what it came to. */
  noteShown(id: string, at: Instant): Promise<void>;
  /** Those that have something left to do. */
  underWay(): Promise<readonly string[]>;
}
