import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { NewDelivery } from '../delivery/domain.ts';
import type { Attempt, Mailbox } from './domain.ts';

/** A kind of message of which copies go out, and whether they wait for the hours of offices. */
export interface CopiedKind {
  readonly kind: string;
  readonly when: 'in-hours' | 'at-once';
}

/** Where copies go, and of what. */
export interface MailStore {
  /** Says anew of which kinds there are copies; none: no letters go out from then on. */
  copy(kinds: readonly CopiedKind[]): Promise<void>;
  mailboxOf(person: PersonId): Promise<Mailbox | undefined>;
  /** The address the person wrote into their profile. */
  profileAddress(person: PersonId): Promise<string | undefined>;
  /** Begins to prove an address, together with the letter that carries the code; an earlier attempt is over. */
  begin(person: PersonId, attempt: Attempt, letter: NewDelivery, at: Instant): Promise<void>;
  /** The attempt of that id, whoever's it is. */
  attempt(id: string): Promise<Attempt | undefined>;
  /** The address is proven, and copies go there. False where the attempt is over, or another one. */
  prove(person: PersonId, attempt: string, at: Instant): Promise<boolean>;
  /** False where no address is proven. */
  want(person: PersonId, isWanted: boolean, at: Instant): Promise<boolean>;
  /** Forgets the addresses and the attempt. */
  forget(person: PersonId): Promise<void>;
  takeTry(person: PersonId, at: Instant, limit: number, since: Instant): Promise<boolean>;
  returnTry(person: PersonId): Promise<void>;
  /** The address to which a letter to that mailbox goes now; undefined where there is none any more. */
  addressOf(mailbox: string): Promise<string | undefined>;
  /** Whose mailbox it is, and whether they can be reached in the chat, too. */
  ownerOf(mailbox: string): Promise<{ readonly person: PersonId; readonly hasAccount: boolean } | undefined>;
}
