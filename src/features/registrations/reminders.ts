import { type Day, type Instant } from '../../core/clock.ts';
import { dayAfter, daysLater } from '../../core/day.ts';
import type { NewDelivery } from '../delivery/domain.ts';
import { isWorkingDay } from '../../core/working-days.ts';
import { notice } from './notices.ts';
import { atWarsaw } from './quiet-hours.ts';
import type { RegistrationsStore, Upcoming } from './store.ts';

/** How many days before it begins people are reminded, or earlier where those days are free of work. */
const DAYS_BEFORE = 2;

/**
 * The days of which people are reminded on a working day: the first included, the second not. Together the working days
 * of a year leave no day out and name none twice.
 */
export const remindedOn = (today: Day): { readonly from: Day; readonly to: Day } => {
  let next = dayAfter(today);
  while (!isWorkingDay(next)) next = dayAfter(next);
  return { from: daysLater(today, DAYS_BEFORE), to: daysLater(next, DAYS_BEFORE) };
};

const remindersOf = async (
  store: RegistrationsStore,
  { term, session, sequence }: Upcoming,
): Promise<readonly NewDelivery[]> => {
  const confirmed = await store.inState(term, 'confirmed');
  const addresses = await store.addresses(confirmed.flatMap(({ person }) => (person ? [person] : [])));
  return confirmed.flatMap(({ id, person }) =>
    // A moved session is another one to be reminded of.
    notice('reminder', `${id}:${session}:${String(sequence)}`, person, addresses, {
      registration: id,
      of: sequence,
      session,
    }),
  );
};

/** Puts the reminders of a working day into the outbox; run twice, it says nothing twice. */
export const remind = async (store: RegistrationsStore, today: Day, at: Instant): Promise<void> => {
  if (!isWorkingDay(today)) return;
  const { from, to } = remindedOn(today);
  for (const upcoming of await store.upcoming(atWarsaw(from, '00:00'), atWarsaw(to, '00:00')))
    await store.tell(await remindersOf(store, upcoming), at);
};
