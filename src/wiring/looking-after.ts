import type { Feature } from '../chat/feature.ts';
import { type Target, toAccount } from '../chat/target.ts';
import { type Instant, shift } from '../core/clock.ts';
import type { LookingAfter, Watcher } from '../features/delivery/looking-after.ts';
import { SEAT_LASTS } from '../features/handover/limits.ts';
import type { Storage } from '../storage/storage.ts';
import { named } from './named.ts';

/** What the person behind an account is called, by their own last visit. */
const nameOf = async ({ people }: Pick<Storage, 'people'>, to: Target): Promise<string | undefined> => {
  if (to.kind === 'channel' || to.platform === 'email') return undefined;
  const { platform: outlet, workspace, user: id } = to;
  const person = await people.personBehind({ platform: outlet, workspace, user: id });
  const account = person?.accounts.find(({ platform, user }) => platform === to.platform && user === to.user);
  return account?.name === '' ? undefined : account?.name;
};

/** Coordinators who were met lately, with all their accounts. */
const watchersOf = async (
  { handover, people }: Pick<Storage, 'handover' | 'people'>,
  now: Instant,
): Promise<readonly Watcher[]> => {
  const seats = (await handover.seats(shift(now, -SEAT_LASTS))).filter(({ isCoordinator }) => isCoordinator);
  return Promise.all(
    seats.map(async ({ person, target, locale }) => {
      const accounts = (await people.person(person))?.accounts ?? [];
      return { person, locale, targets: [target, ...accounts.map(toAccount)] };
    }),
  );
};

/** What it takes to see that deliveries are stuck, and whom to tell. */
export const watching = (
  storage: Pick<Storage, 'overview' | 'pauses' | 'people' | 'handover'>,
): Pick<LookingAfter, 'overview' | 'pauses' | 'watchers'> => ({
  overview: storage.overview,
  pauses: storage.pauses,
  watchers: (now) => watchersOf(storage, now),
});

/** Deliveries as those see them who look after them. */
export const lookingAfter = (
  storage: Pick<Storage, 'ledger' | 'overview' | 'pauses' | 'people' | 'handover'>,
  features: readonly Feature[],
  personName: LookingAfter['personName'],
): LookingAfter => ({
  ...watching(storage),
  ledger: storage.ledger,
  kinds: named(features, ({ deliveries }) => deliveries),
  nameOf: (to) => nameOf(storage, to),
  personName,
  jobTitle: async (job, content, locale) => {
    const [feature = '', verb = ''] = job.split('.');
    return features.find(({ name }) => name === feature)?.jobTitle?.(verb, content, locale);
  },
});
