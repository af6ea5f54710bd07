import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { DataKind } from './kinds.ts';

/** A value as the database keeps it: times as UTC text, yes and no as 1 and 0. */
export type HeldValue = string | number | null;
export type HeldRow = Readonly<Record<string, HeldValue>>;

/** The rows of one table that hold a person. */
export interface HeldTable {
  readonly table: string;
  readonly rows: readonly HeldRow[];
}

/** Everything of one kind that is held of a person; there is some. */
export interface HeldKind {
  readonly kind: DataKind;
  readonly tables: readonly HeldTable[];
}

/** What is held of a person, and taking it away. */
export interface PrivacyStore {
  /** Secrets (hashes of codes and addresses) are left out. */
  heldOf(person: PersonId): Promise<readonly HeldKind[]>;
  countsOf(person: PersonId): Promise<ReadonlyMap<DataKind, number>>;
  /** How many live consultations that are not over the person gives as an adviser. */
  advising(person: PersonId, at: Instant): Promise<number>;
  /**
   * Takes the person out of everything, all or nothing: a stand-in without any data takes their place in what is
   * counted. False where something of theirs has become live meanwhile, or an account was joined: look again.
   */
  erase(person: PersonId, at: Instant): Promise<boolean>;
}
