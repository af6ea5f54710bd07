import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Kept } from './domain.ts';

/** Private addresses of calendars, and what stands in those calendars. */
export interface FeedStore {
  /** Puts a new address in place of all that the person had. */
  renew(person: PersonId, hash: string, at: Instant): Promise<void>;
  /** False where there was none. */
  remove(person: PersonId): Promise<boolean>;
  /** When the person's address was made; undefined where there is none. */
  madeAt(person: PersonId): Promise<Instant | undefined>;
  byHash(hash: string): Promise<{ readonly person: PersonId; readonly hash: string } | undefined>;
  kept(registration: string): Promise<Kept | undefined>;
  /** The latest first, ended ones too. */
  keptOf(person: PersonId): Promise<readonly Kept[]>;
}
