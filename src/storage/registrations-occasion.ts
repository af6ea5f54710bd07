import type { RegistrationsStore } from '../features/registrations/store.ts';
import { addressesOf } from './addresses.ts';
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

  addresses: (people) => addressesOf(queries, people),
});
