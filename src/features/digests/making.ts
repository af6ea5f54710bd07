import type { Occurrence } from '../../chat/job.ts';
import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import { createGiveWay, type GiveWay } from '../../core/turns.ts';
import type { Catalogue } from './catalogue.ts';
import { wantedIn } from './choose.ts';
import type { Subscription } from './domain.ts';
import { type Addresses, type Batch, issueOf, type Urgent } from './issue.ts';
import type { Item } from './items.ts';
import type { DigestsStore, NewIssue } from './store.ts';

/** Readers whose issues are written in one batch: so few that nobody who asks something meanwhile waits for long. */
const AT_ONCE = 10;

export interface MakingDeps {
  readonly store: DigestsStore;
  readonly catalogue: Catalogue;
  readonly addresses: (people: readonly PersonId[]) => Promise<Addresses>;
  /** The first moment from then on at which people are written to. */
  readonly mayGoOut: (at: Instant) => Instant;
  /** When the slot of the subscription comes next. */
  readonly nextIssue: (subscription: Subscription, after: Instant) => Instant | undefined;
}

type Page = (after: string, most: number) => Promise<readonly Subscription[]>;
type Make = (subscription: Subscription, batch: Batch) => NewIssue | undefined;

const peopleOf = (subscriptions: readonly Subscription[]): readonly PersonId[] =>
  subscriptions.flatMap(({ reader }) => (reader.kind === 'person' ? [reader.person] : []));

/** Makes the issues of everybody who is due (pl. *wydanie przeglądów*); run twice, it makes nothing twice. */
export const createMaking = ({ store, catalogue, addresses, mayGoOut, nextIssue }: MakingDeps) => {
  /** A database in the same process answers at once, so that others have their turn only where we give way. */
  const batchFor = async (
    wanted: Batch['wanted'],
    of: readonly Subscription[],
    giveWay: GiveWay,
  ): Promise<Batch> => {
    const people = peopleOf(of);
    const told = await store.told(of.map(({ id }) => id));
    await giveWay();
    const standings = await store.standings(people);
    await giveWay();
    return { wanted, told, standings, addresses: await addresses(people) };
  };

  /** All at once; where another program made one of them meanwhile, one by one. */
  const write = async (issues: readonly NewIssue[], at: Instant): Promise<void> => {
    if (issues.length === 0 || (await store.issue(issues, at))) return;
    for (const issue of issues) await store.issue([issue], at);
  };

  const makeAll = async (page: Page, period: string, due: Instant, make: Make): Promise<void> => {
    const giveWay = createGiveWay();
    const wanted = wantedIn(await catalogue.all(due));
    let readers = await page('', AT_ONCE);
    while (readers.length > 0) {
      const made = await store.made(
        period,
        readers.map(({ id }) => id),
      );
      const waiting = readers.filter(({ id }) => !made.has(id));
      const batch = await batchFor(wanted, waiting, giveWay);
      const issues: NewIssue[] = [];
      for (const subscription of waiting) {
        await giveWay();
        const issue = make(subscription, batch);
        if (issue) issues.push(issue);
      }
      await write(issues, due);
      await giveWay();
      readers = await page(readers.at(-1)!.id, AT_ONCE);
    }
  };

  const isCalm = (due: Instant): boolean => mayGoOut(due) !== due;

  /** Beside the digests of slots, and only where there is something to tell; nothing in quiet hours. */
  const makeUrgent = async (
    period: string,
    due: Instant,
    urgentFor: (subscription: Subscription) => Urgent,
  ): Promise<void> => {
    if (isCalm(due)) return;
    await makeAll(
      (after, most) => store.waiting(after, most),
      period,
      due,
      (subscription, batch) => {
        const issue = issueOf(subscription, period, batch, due, urgentFor(subscription));
        return issue.outcome === 'told' ? issue : undefined;
      },
    );
  };

  return {
    /** The digests of a slot: one for each day and reader, in which „nothing new” is written down, too. */
    slot: (slot: string, { day, due }: Pick<Occurrence, 'day' | 'due'>): Promise<void> =>
      makeAll(
        (after, most) => store.inSlot(slot, after, most),
        day,
        due,
        (subscription, batch) => issueOf(subscription, day, batch, due),
      ),

    /** What came since is told to those who want it at once; nothing in quiet hours, it is not lost by that. */
    now: async ({ day, time, due }: Pick<Occurrence, 'day' | 'time' | 'due'>): Promise<void> => {
      if (isCalm(due)) return;
      const period = `${day} ${time}`;
      await makeAll(
        (after, most) => store.inSlot('now', after, most),
        period,
        due,
        (subscription, batch) => {
          const issue = issueOf(subscription, period, batch, due);
          return issue.outcome === 'told' ? issue : undefined;
        },
      );
    },

    /** What would be over before somebody's next digest does not wait for it; once a day at most. */
    urgent: ({ day, due }: Pick<Occurrence, 'day' | 'due'>): Promise<void> =>
      makeUrgent(`${day} urgent`, due, (subscription) => {
        const next = nextIssue(subscription, due);
        const endsBefore = (item: Item): boolean =>
          item.until !== undefined && item.until > due && next !== undefined && item.until <= next;
        return { why: 'ends', only: endsBefore };
      }),

    /** Nor does it wait that something is off, or has another deadline, of which the reader was told as it was. */
    changed: ({ day, time, due }: Pick<Occurrence, 'day' | 'time' | 'due'>): Promise<void> =>
      makeUrgent(`${day} ${time} changed`, due, () => ({
        why: 'changed',
        only: ({ after }) => after !== undefined,
      })),
  };
};

export type Making = ReturnType<typeof createMaking>;
