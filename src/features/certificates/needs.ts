import type { Target } from '../../chat/target.ts';
import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Locale } from '../../core/locale.ts';
import type { Happening } from '../calendar/domain.ts';
import type { Profile } from '../units/domain.ts';
import type { CertificatesStore } from './store.ts';

/** Where somebody is written to. */
export interface Address {
  readonly to: Target;
  readonly locale: Locale;
}

/** What certificates need to know of events and people; wired to the features that keep them. */
export interface CertificatesDeps {
  readonly store: CertificatesStore;
  readonly ofTerm: (term: string) => Promise<Happening | undefined>;
  readonly profileOf: (person: PersonId) => Promise<Profile>;
  readonly addresses: (people: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, Address>>;
  /** The first moment from then on at which people are written to. */
  readonly mayGoOut: (at: Instant) => Instant;
}
