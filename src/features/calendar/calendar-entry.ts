import type { Happening, Term } from './domain.ts';
import type { HappeningPlan, NewTerm } from './store.ts';

/** What people who signed up have to know of a term: when it is, where, and what it costs. */
const entryOf = (
  { title, place, onlineUrl, price }: Pick<Happening, 'title' | 'place' | 'onlineUrl' | 'price'>,
  { sessions }: Pick<NewTerm, 'sessions'>,
): string =>
  JSON.stringify([
    title,
    place,
    onlineUrl,
    price,
    sessions.map((session) => [session.startsAt, session.endsAt, session.place, session.onlineUrl]),
  ]);

/** Whether a change is one of which everybody on that term is told, and which calendars follow. */
export const isMoved = (
  before: { readonly event: Happening; readonly term: Term },
  after: { readonly event: HappeningPlan; readonly term: NewTerm },
): boolean => entryOf(before.event, before.term) !== entryOf(after.event, after.term);
