import type { Feature } from '../chat/feature.ts';
import { type Target, toAccount } from '../chat/target.ts';
import type { Instant } from '../core/clock.ts';
import type { LookingAfter, ScheduledAnnouncement, Watcher } from '../features/delivery/looking-after.ts';
import { reachOf } from '../features/people/reach.ts';
import type { People } from '../features/people/service.ts';
import type { Storage } from '../storage/storage.ts';
import { named } from './named.ts';

/** What the person behind an account is called, by their own last visit. */
const nameOf = async (
  { people, mail }: Pick<Storage, 'people' | 'mail'>,
  personName: LookingAfter['personName'],
  to: Target,
): Promise<string | undefined> => {
  if (to.kind === 'channel') return undefined;
  if (to.platform === 'email') {
    const owner = await mail.ownerOf(to.user);
    return owner && personName(owner.person);
  }
  const { platform: outlet, workspace, user: id } = to;
  const person = await people.personBehind({ platform: outlet, workspace, user: id });
  const account = person?.accounts.find(({ platform, user }) => platform === to.platform && user === to.user);
  return account?.name === '' ? undefined : account?.name;
};

/** Coordinators who were met lately, with all their accounts, the one they used last first. */
const watchersOf = async (people: Pick<People, 'withRole'>, now: Instant): Promise<readonly Watcher[]> =>
  (await people.withRole('coordinator', now)).flatMap((person) => {
    const reach = reachOf(person);
    return reach
      ? [{ person: person.id, locale: reach.locale, targets: [reach.to, ...person.accounts.map(toAccount)] }]
      : [];
  });

/** More announcements than this are not set for later at once. */
const MOST_SCHEDULED = 200;

const scheduledIn = async ({
  announcements: store,
}: Pick<Storage, 'announcements'>): Promise<readonly ScheduledAnnouncement[]> => {
  const { announcements } = await store.list(['scheduled'], { from: 0, size: MOST_SCHEDULED });
  return announcements
    .flatMap(({ id, title, sendAt }) => (sendAt === undefined ? [] : [{ id, title, nextAt: sendAt }]))
    .toSorted((one, other) => one.nextAt.localeCompare(other.nextAt));
};

/** What it takes to see that deliveries are stuck, and whom to tell. */
export const watching = (
  storage: Pick<Storage, 'overview' | 'pauses'>,
  people: Pick<People, 'withRole'>,
): Pick<LookingAfter, 'overview' | 'pauses' | 'watchers'> => ({
  overview: storage.overview,
  pauses: storage.pauses,
  watchers: (now) => watchersOf(people, now),
});

/** Deliveries as those see them who look after them. */
export const lookingAfter = (
  storage: Pick<Storage, 'announcements' | 'ledger' | 'mail' | 'overview' | 'pauses' | 'people'>,
  features: readonly Feature[],
  personName: LookingAfter['personName'],
  people: Pick<People, 'withRole'>,
  channels: LookingAfter['channels'],
): LookingAfter => ({
  ...watching(storage, people),
  ledger: storage.ledger,
  kinds: named(features, ({ deliveries }) => deliveries),
  nameOf: (to) => nameOf(storage, personName, to),
  channels,
  personName,
  scheduled: () => scheduledIn(storage),
  jobTitle: async (job, content, locale) => {
    const [feature = '', verb = ''] = job.split('.');
    return features.find(({ name }) => name === feature)?.jobTitle?.(verb, content, locale);
  },
});
