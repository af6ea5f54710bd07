import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { NewDelivery } from '../delivery/domain.ts';
import type { Texts } from '../../i18n/pl.ts';
import type { TableFiles } from '../imports/table.ts';
import type { Reach } from '../people/reach.ts';
import type { JournalEntry, JournalStore } from './journal.ts';
import type { RetentionStore } from './retention.ts';
import type { PrivacySettings } from './settings.ts';
import type { PrivacyStore } from './store.ts';

/** How many things of a person are still to come. */
export interface LiveCounts {
  readonly registrations: number;
  readonly consultations: number;
}

/** Registrations and consultations that are to come: they are given up before a person is erased. */
export interface LiveThings {
  of(person: PersonId, at: Instant): Promise<LiveCounts>;
  /** Gives all of them up in the person's name; the seats go on to those who wait. */
  end(person: PersonId, request: string, at: Instant): Promise<void>;
}

/** What `/moje-dane` and `/dziennik` work with. */
export interface PrivacyHandling {
  readonly store: PrivacyStore;
  readonly live: LiveThings;
  readonly journal: JournalStore;
  readonly settings: PrivacySettings;
  readonly tables: Pick<TableFiles, 'csv'>;
  readonly nameOf: (person: PersonId) => Promise<string | undefined>;
  /** What a planned figure is called. */
  readonly figureName: (texts: Texts, figure: string) => string;
  readonly retention: RetentionStore;
  readonly coordinators: (now: Instant) => Promise<readonly Reach[]>;
  readonly mayGoOut: (at: Instant) => Instant;
  /** Notes what was deleted and tells of it, both or neither. */
  readonly report: (
    entries: readonly Omit<JournalEntry, 'state'>[],
    tell: readonly NewDelivery[],
    at: Instant,
  ) => Promise<void>;
}
