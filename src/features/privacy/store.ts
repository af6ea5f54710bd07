import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { ErasureCause } from './journal.ts';
import type { DataKind } from './kinds.ts';
import type { Erasure } from './mark.ts';

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

/** Somebody as an operator tells them from others of that name. */
export interface FoundPerson {
  readonly person: PersonId;
  /** First and last name, or what their account is called. */
  readonly name?: string;
  readonly units: readonly string[];
  /** As `slack:U0123ABC`; empty for those who came with a file. */
  readonly accounts: readonly string[];
}

/** What is held of a person, and taking it away. */
export interface PrivacyStore {
  /** Secrets (hashes of codes and addresses) are left out. */
  heldOf(person: PersonId): Promise<readonly HeldKind[]>;
  /** Those whose id, account (`slack:U0123ABC`), e-mail address, or name this is. */
  find(words: string): Promise<readonly FoundPerson[]>;
  countsOf(person: PersonId): Promise<ReadonlyMap<DataKind, number>>;
  /** How many live consultations that are not over the person gives as an adviser. */
  advising(person: PersonId, at: Instant): Promise<number>;
  /**
   * Takes the person out of everything, all or nothing: a stand-in without any data takes their place in what is
   * counted. False where something of theirs has become live meanwhile, or an account was joined: look again.
   */
  erase(person: PersonId, at: Instant, cause?: ErasureCause): Promise<boolean>;
  /** Everybody who was erased, with those whom they had become one with. */
  erasures(): Promise<readonly Erasure[]>;
  /** Remembers erasures that another database knew of. */
  noteErasures(erasures: readonly Erasure[]): Promise<void>;
  /** Those of the people here whose marks these are. */
  marked(marks: readonly string[]): Promise<readonly PersonId[]>;
}
