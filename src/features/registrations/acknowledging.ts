import { type Instant, toEpoch } from '../../core/clock.ts';
import { workingDaysPassed } from '../../core/working-days.ts';
import { notice } from './notices.ts';
import type { RegistrationsStore, Unacknowledged } from './store.ts';

/** A change so shortly before the start, in milliseconds, is one that people have to say they know of. */
const SOON = 48 * 60 * 60 * 1000;

/** Working days without a word after which they are asked once more. */
const DAYS_WITHOUT_A_WORD = 1;

/** Whether what is told at that moment comes shortly before one of these beginnings: the next one, or one that is left. */
export const isSoon = (at: Instant, ...starts: readonly (Instant | undefined)[]): boolean =>
  starts.some((start) => start !== undefined && start > at && toEpoch(start) - toEpoch(at) < SOON);

const wereAsked = (all: readonly Unacknowledged[]): readonly Unacknowledged[] =>
  all.filter(({ startsAt, leftStart, toldAt }) => isSoon(toldAt, startsAt, leftStart));

type Store = Pick<RegistrationsStore, 'unacknowledged' | 'addresses' | 'tell'>;

/** Registrations of a term whose people were asked to say that they know of its latest change, and have not. */
export const awaitedOn = async (store: Store, term: string, at: Instant): Promise<ReadonlySet<string>> =>
  new Set(wereAsked(await store.unacknowledged(at, term)).map(({ registration }) => registration.id));

/** Asks once more, a working day later, as long as it has not begun; run twice, it says nothing twice. */
export const askAgain = async (store: Store, at: Instant): Promise<void> => {
  const late = wereAsked(await store.unacknowledged(at)).filter(({ toldAt }) =>
    workingDaysPassed(toldAt, DAYS_WITHOUT_A_WORD, at),
  );
  const addresses = await store.addresses(
    late.flatMap(({ registration: { person } }) => (person === undefined ? [] : [person])),
  );
  const tell = late.flatMap(({ registration: { id, person }, sequence }) =>
    notice('changed-again', `${id}:${String(sequence)}`, person, addresses, {
      registration: id,
      of: sequence,
    }),
  );
  await store.tell(tell, at);
};
