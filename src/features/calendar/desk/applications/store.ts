import type { Instant } from '../../../../core/clock.ts';
import type { PersonId } from '../../../../core/ids.ts';
import type { LiveState, RegistrationState } from '../../../registrations/domain.ts';
import type { Post, Unit } from '../../../units/domain.ts';
import type { Newcomer } from './domain.ts';

/** Somebody with a name, as those are compared with whom a file names. */
export interface KnownPerson {
  readonly person: PersonId;
  readonly firstName: string;
  readonly lastName: string;
  readonly email?: string;
  readonly units: readonly string[];
  readonly hasAccount: boolean;
}

/** Somebody on the list of an event. */
export interface Registered extends KnownPerson {
  readonly registration: string;
  readonly term: string;
  readonly state: LiveState;
}

/** A unit with everything by which it is found, folded. */
export interface FoundBy {
  readonly unit: Unit;
  readonly words: string;
}

/** Two records of what may be one person: one came with a file, the other has an account. */
export interface Pair {
  readonly imported: KnownPerson;
  readonly other: KnownPerson;
  /** Who confirmed the file. */
  readonly by: PersonId;
}

/** What the applications of a file are held against, and the people who come with them. */
export interface ApplicationsStore {
  /** Active units in the order of their ids, after one of them. */
  directory(after: string | undefined, most: number): Promise<readonly FoundBy[]>;
  /** People with one of these addresses, or in one of these units. */
  known(by: {
    readonly emails: readonly string[];
    readonly units: readonly string[];
  }): Promise<readonly KnownPerson[]>;
  /** People with a live registration for the event, in the order of their terms and positions. */
  registered(event: string): Promise<readonly Registered[]>;
  /** How many registrations of a file stand in each state, and how many of their people have no account. */
  standings(file: string): Promise<{
    readonly states: Readonly<Partial<Record<RegistrationState, number>>>;
    readonly withoutAccount: number;
  }>;
  /** Writes somebody without an account down and gives them back, or whom another file made of them before. */
  welcome(newcomer: Newcomer, file: string, at: Instant): Promise<PersonId>;
  /** Notes where somebody without an account works; a membership that is there stays as it is. */
  join(person: PersonId, unit: string, post: Post, at: Instant): Promise<void>;
  /** Whether anything else than its making happened to a registration. */
  isUntouched(registration: string): Promise<boolean>;
  /** Forgets somebody who came with this file and has nothing else; false where they have. */
  forget(person: PersonId, file: string): Promise<boolean>;
  /** What may be one person twice. */
  pairs(most: number): Promise<readonly Pair[]>;
  pair(imported: PersonId, other: PersonId): Promise<Pair | undefined>;
  /** Makes one person of two; false where the first has an account by now, or one of them is gone. */
  unite(imported: PersonId, other: PersonId, at: Instant): Promise<boolean>;
}
