import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Texts } from '../../i18n/pl.ts';
import type { Happening } from '../calendar/domain.ts';
import { hashOf, isSameHash, newToken } from './address.ts';
import {
  type CalendarEntry,
  type CalendarFile,
  isInFeed,
  isOff,
  type Kept,
  type KeptTerm,
} from './domain.ts';
import { entriesOf } from './entries.ts';
import type { FeedStore } from './store.ts';

export interface FeedsDeps {
  readonly store: FeedStore;
  readonly happenings: (ids: readonly string[]) => Promise<readonly Happening[]>;
  /** Writes the calendar as text. */
  readonly write: (file: CalendarFile) => Promise<string>;
}

/** A file for one event, and whether it takes the event away again. */
export interface EventFile {
  readonly text: string;
  readonly isCancel: boolean;
  readonly kept: KeptTerm;
}

/** The earliest first; of two at the same moment always the same one. */
const orderOf = ({ when, uid }: CalendarEntry): string =>
  `${when.kind === 'hours' ? when.startsAt : when.from} ${uid}`;

/** People's calendars: one file for one event, and the feed with all of them. */
export const createFeeds = ({ store, happenings, write }: FeedsDeps) => {
  const withTerms = async (all: readonly Kept[]): Promise<readonly KeptTerm[]> => {
    const found = await happenings([...new Set(all.map(({ registration }) => registration.event))]);
    return all.flatMap((kept) => {
      const happening = found.find(({ id }) => id === kept.registration.event);
      const term = happening?.terms.find(({ id }) => id === kept.registration.term);
      return happening && term ? [{ ...kept, happening, term }] : [];
    });
  };

  /** Of several registrations for one term the last one counts: they are the same entries. */
  const latest = (all: readonly KeptTerm[]): readonly KeptTerm[] =>
    all.filter(
      ({ before, term }) => !all.some((other) => other.term.id === term.id && other.before > before),
    );

  return {
    /** Makes a new address; the one before is dead. Gives the secret part, which is not kept. */
    renew: async (person: PersonId, at: Instant): Promise<string> => {
      const token = newToken();
      await store.renew(person, hashOf(token), at);
      return token;
    },
    remove: (person: PersonId) => store.remove(person),
    madeAt: (person: PersonId) => store.madeAt(person),

    /** Whose feed it is; undefined where the address is dead or never was one. */
    personOf: async (token: string): Promise<PersonId | undefined> => {
      const hash = hashOf(token);
      const found = await store.byHash(hash);
      return found && isSameHash(found.hash, hash) ? found.person : undefined;
    },

    /** All that stands in the person's calendar now. */
    feedOf: async (person: PersonId, texts: Texts, now: Instant): Promise<string> => {
      const all = latest((await withTerms(await store.keptOf(person))).filter(({ hadSeat }) => hadSeat));
      const entries = all.filter((kept) => isInFeed(kept, now)).flatMap((kept) => entriesOf(kept, texts));
      const inOrder = entries.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
      return write({ name: texts.feeds.name, method: 'publish', entries: inOrder });
    },

    /** The file of one registration; undefined where it is not this person's, or never had a seat. */
    fileOf: async (
      registration: string,
      person: PersonId,
      texts: Texts,
      now: Instant,
    ): Promise<EventFile | undefined> => {
      const found = await store.kept(registration);
      if (found?.registration.person !== person || !found.hadSeat) return undefined;
      const [kept] = await withTerms([found]);
      if (!kept || kept.term.sessions.length === 0) return undefined;
      const isCancel = isOff(kept);
      const method = isCancel ? 'cancel' : 'publish';
      return { text: await write({ method, entries: entriesOf(kept, texts, now) }), isCancel, kept };
    },
  };
};

export type Feeds = ReturnType<typeof createFeeds>;
