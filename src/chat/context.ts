import type { Instant } from '../core/clock.ts';
import type { PersonId } from '../core/ids.ts';
import type { Locale } from '../core/locale.ts';
import type { Role } from '../core/roles.ts';
import type { Texts } from '../i18n/pl.ts';
import type { Account, Place, PlatformName } from './input.ts';

/** Who speaks: the person behind the account, with what they may do and the language they read. */
export interface Speaker {
  readonly person: PersonId;
  readonly roles: readonly Role[];
  readonly locale: Locale;
  /** True at the very first thing they ever did here: the bot then introduces itself as automatic. */
  readonly isNew: boolean;
}

/** Everything a handler knows about the moment. */
export interface Context {
  /**
   * The same when a platform delivers the same input again. A feature that writes something down keeps it in a
   * unique column, and so finds what it did the first time, should the program have died before it could say so.
   */
  readonly request: string;
  readonly speaker: Speaker;
  readonly account: Account;
  readonly platform: PlatformName;
  readonly place: Place;
  readonly texts: Texts;
  readonly locale: Locale;
  readonly now: Instant;
}
