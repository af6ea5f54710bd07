import { type Day, type Instant, shift } from '../../core/clock.ts';
import { dayAfter, daysLater } from '../../core/day.ts';
import type { NewDelivery } from '../delivery/domain.ts';
import { isWorkingDay } from '../../core/working-days.ts';
import { type Directory, headsOf } from './directory.ts';
import { notice, remindConsent } from './notices.ts';
import { atWarsaw, mayGoOut } from './quiet-hours.ts';
import type { RegistrationsStore, Upcoming } from './store.ts';

const DAY = 24 * 3_600_000;

/** Registrations looked at in one run. */
const AT_ONCE = 1000;

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

/**
 * Reminds the heads of units of answers that are awaited for less than a day more; not where they had no more than a day
 * from the first.
 */
export const remindOfConsents = async (
  store: RegistrationsStore,
  directory: Pick<Directory, 'membersOf'>,
  at: Instant,
): Promise<void> => {
  for (const registration of await store.due(shift(at, DAY), AT_ONCE)) {
    const { state, unit, until, changedAt } = registration;
    if (state !== 'consent' || unit === undefined || until === undefined) continue;
    if (until <= at || until <= shift(changedAt, DAY)) continue;
    const heads = await headsOf(directory, unit);
    const addresses = await store.addresses(heads);
    const when = { notBefore: mayGoOut(at, 'working'), expiresAt: until };
    await store.tell(remindConsent(registration, heads, addresses, when), at);
  }
};
