import { toAccount } from '../chat/target.ts';
import type { PersonId } from '../core/ids.ts';
import type { Address, RegistrationsStore } from '../features/registrations/store.ts';
import type { Engine } from './engine.ts';

/** What messages say of a term, and where people are written to. */
export const createOccasionReads = ({
  queries,
}: Engine): Pick<RegistrationsStore, 'occasion' | 'addresses'> => ({
  occasion: async (term) => {
    const row = await queries
      .selectFrom('event_terms as t')
      .innerJoin('events as e', 'e.id', 't.event')
      .leftJoin('projects as p', 'p.id', 'e.project')
      .select(['e.id', 'e.title', 'e.organiser', 'e.place', 'e.online_url', 'e.contact', 'e.cancel_reason'])
      .select(['t.label', 'p.participant_form_url'])
      .where('t.id', '=', term)
      .executeTakeFirst();
    if (!row) return undefined;
    const sessions = await queries
      .selectFrom('event_sessions')
      .select(['id', 'day', 'from_time', 'to_time', 'place', 'online_url', 'starts_at'])
      .where('term', '=', term)
      .orderBy('starts_at')
      .execute();
    return {
      event: row.id,
      term,
      title: row.title,
      ...(row.label === null ? {} : { label: row.label }),
      organiser: row.organiser,
      ...(row.place === null ? {} : { place: row.place }),
      ...(row.online_url === null ? {} : { onlineUrl: row.online_url }),
      ...(row.contact === null ? {} : { contact: row.contact }),
      ...(row.cancel_reason === null ? {} : { cancelReason: row.cancel_reason }),
      ...(row.participant_form_url === null ? {} : { participantFormUrl: row.participant_form_url }),
      sessions: sessions.map((session) => ({
        id: session.id,
        day: session.day,
        from: session.from_time,
        to: session.to_time,
        startsAt: session.starts_at,
        ...(session.place === null ? {} : { place: session.place }),
        ...(session.online_url === null ? {} : { onlineUrl: session.online_url }),
      })),
    };
  },

  addresses: async (people) => {
    const addresses = new Map<PersonId, Address>();
    if (people.length === 0) return addresses;
    const rows = await queries
      .selectFrom('accounts as a')
      .innerJoin('people as p', 'p.id', 'a.person')
      .leftJoin('sightings as s', 's.account', 'a.id')
      .select(['a.person', 'a.platform', 'a.workspace', 'a.user_id', 'p.locale', 's.seen_at', 'a.id'])
      .where('a.person', 'in', people)
      .execute();
    // The account that was used last; among those never seen since, the one of the smallest id.
    const latest = rows.toSorted(
      (one, other) =>
        (one.seen_at ?? '').localeCompare(other.seen_at ?? '') || other.id.localeCompare(one.id),
    );
    for (const { person, platform, workspace, user_id: user, locale } of latest)
      addresses.set(person, { to: toAccount({ platform, workspace, user }), locale: locale ?? 'pl' });
    return addresses;
  },
});
