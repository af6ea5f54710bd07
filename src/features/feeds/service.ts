import type { Day, Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Locale } from '../../core/locale.ts';
import { textsIn } from '../../i18n/texts.ts';
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

/** What else than events stands in people's calendars: wired to the feature that keeps it. */
export interface OtherEntries {
  /** All that belong into the person's calendar now, cancelled ones too. */
  entriesOf(person: PersonId, locale: Locale, now: Instant): Promise<readonly CalendarEntry[]>;
  /** One of them; undefined where it is not this person's. */
  entryOf(
    id: string,
    person: PersonId,
    locale: Locale,
    now: Instant,
  ): Promise<{ readonly entry: CalendarEntry; readonly title: string; readonly day: Day } | undefined>;
}

export interface FeedsDeps {
  readonly store: FeedStore;
  readonly others: OtherEntries;
  readonly happenings: (ids: readonly string[]) => Promise<readonly Happening[]>;
  /** Writes the calendar as text. */
  readonly write: (file: CalendarFile) => Promise<string>;
}

/** A file for one event, and whether it takes the event away again. */
export interface EventFile {
  readonly text: string;
  readonly isCancel: boolean;
  /** What the event is called, and the day on which it begins. */
  readonly title: string;
  readonly day: Day;
}

/** The earliest first; of two at the same moment always the same one. */
const orderOf = ({ when, uid }: CalendarEntry): string =>
  `${when.kind === 'hours' ? when.startsAt : when.from} ${uid}`;

/** People's calendars: one file for one event, and the feed with all of them. */
export const createFeeds = ({ store, others, happenings, write }: FeedsDeps) => {
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

  const fileOfOther = async ({
    entry,
    title,
    day,
  }: NonNullable<Awaited<ReturnType<OtherEntries['entryOf']>>>): Promise<EventFile> => {
    const isCancel = entry.state === 'cancelled';
    const method = isCancel ? 'cancel' : 'publish';
    return { text: await write({ method, entries: [entry] }), isCancel, title, day };
  };

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
    feedOf: async (person: PersonId, locale: Locale, now: Instant): Promise<string> => {
      const texts = textsIn(locale);
      const all = latest((await withTerms(await store.keptOf(person))).filter(({ hadSeat }) => hadSeat));
      const entries = [
        ...all.filter((kept) => isInFeed(kept, now)).flatMap((kept) => entriesOf(kept, texts)),
        ...(await others.entriesOf(person, locale, now)),
      ];
      const inOrder = entries.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
      return write({ name: texts.feeds.name, method: 'publish', entries: inOrder });
    },

    /** The file of one registration or another entry; undefined where it is not this person's, or never had a seat. */
    fileOf: async (
      registration: string,
      person: PersonId,
      locale: Locale,
      now: Instant,
    ): Promise<EventFile | undefined> => {
      const other = await others.entryOf(registration, person, locale, now);
      if (other) return fileOfOther(other);
      const found = await store.kept(registration);
      if (found?.registration.person !== person || !found.hadSeat) return undefined;
      const [kept] = await withTerms([found]);
      const day = kept?.term.sessions[0]?.day;
      if (!kept || day === undefined) return undefined;
      const isCancel = isOff(kept);
      const method = isCancel ? 'cancel' : 'publish';
      const entries = entriesOf(kept, textsIn(locale), now);
      return { text: await write({ method, entries }), isCancel, title: kept.happening.title, day };
    },
  };
};

export type Feeds = ReturnType<typeof createFeeds>;
