import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Locale } from '../../core/locale.ts';
import type { AccountKey, KnownAccount, Person, Sighting } from './domain.ts';
import type { LinkCode } from './link-code.ts';

export interface Newcomer extends AccountKey {
  readonly person: PersonId;
  readonly account: string;
  readonly name: string;
  readonly at: Instant;
}

/** People and their accounts. */
export interface PersonStore {
  personBehind(account: AccountKey): Promise<Person | undefined>;
  person(id: PersonId): Promise<Person | undefined>;
  /** Those who were met after that moment in a group that may give a role. */
  metInGroups(since: Instant): Promise<readonly Person[]>;
  /** Makes a person for the account, unless the account has one already. */
  welcome(newcomer: Newcomer): Promise<void>;
  /**
   * Remembers the name, the language and the groups an account was met with; a language that the app does not tell
   * stays what it was. Nothing where the account was taken away meanwhile.
   */
  noteSeen(account: string, met: Pick<KnownAccount, 'name' | 'locale'>, sighting: Sighting): Promise<void>;
  /** True for exactly one caller: the one who is to introduce the bot to this person. */
  greet(person: PersonId, at: Instant): Promise<boolean>;
  setLocale(person: PersonId, locale: Locale | undefined): Promise<void>;
  setRegion(person: PersonId, region: string | undefined): Promise<void>;
  /** Whether the person is told that something they were told has changed. */
  setRecalls(person: PersonId, are: 'on' | 'off', at: Instant): Promise<void>;
  /** Takes the account away from the person. False where it is not theirs, or is their last one. */
  detach(person: PersonId, account: string): Promise<boolean>;
}

export interface NewLinkCode {
  readonly id: string;
  readonly hash: string;
  readonly person: PersonId;
  readonly account: string;
  readonly expiresAt: Instant;
}

/** Joining two accounts by a one-time code. */
export interface LinkStore {
  /** The person's earlier unused codes stop working. */
  saveCode(code: NewLinkCode): Promise<void>;
  codeByHash(hash: string): Promise<LinkCode | undefined>;
  code(id: string): Promise<LinkCode | undefined>;
  /** Notes who typed the code in; they have still to confirm. */
  enterCode(id: string, entered: { by: PersonId; on: string }): Promise<void>;
  /**
   * Counts a try before the code is looked at, so that tries at the same moment are counted too. False, and
   * not counted, where this person has made `limit` wrong ones and the last was after `since`.
   */
  takeTry(person: PersonId, at: Instant, limit: number, since: Instant): Promise<boolean>;
  /** The try was not a wrong guess. */
  returnTry(person: PersonId): Promise<void>;
  /**
   * Uses up the code and makes one person of two, all or nothing: accounts and everything else of `merged`
   * becomes `survivor`'s, whose own settings win. False where the code is used, has expired, or no longer joins
   * exactly these two.
   */
  link(merge: Merge): Promise<boolean>;
}

export interface Merge {
  readonly code: string;
  readonly enteredBy: PersonId;
  readonly survivor: PersonId;
  readonly merged: PersonId;
  readonly at: Instant;
}

/** What the people feature needs of a database. */
export type PeopleStore = PersonStore & LinkStore;
