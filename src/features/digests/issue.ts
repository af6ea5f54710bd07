import { type Instant, shift } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Occurrence } from '../../chat/job.ts';
import type { NewDelivery } from '../delivery/domain.ts';
import type { Reach } from '../people/reach.ts';
import { inOrder, newTo } from './choose.ts';
import { issueThing, type ItemName, type Subscription, type Wants } from './domain.ts';
import type { Item } from './items.ts';
import type { NewIssue, Standings, Told } from './store.ts';

/** How late a digest is still worth reading, in minutes. */
export const WORTH_READING = 240;

/** What a digest is made of when it is sent: ids only. */
export interface IssueContent {
  readonly subscription: string;
  readonly period: string;
  readonly isUrgent?: true;
  /** Something that the reader was told of is another way now. */
  readonly isChange?: true;
}

/** Where the people of a batch are written to. */
export type Addresses = ReadonlyMap<PersonId, Reach>;

/** Everything that is read once for many readers. */
export interface Batch {
  readonly wanted: (wants: Wants) => readonly Item[];
  readonly told: Told;
  readonly standings: Standings;
  readonly addresses: Addresses;
}

const NOBODY: ReadonlyMap<string, string> = new Map();

const namesOf = (items: readonly Item[]): readonly ItemName[] =>
  items.map(({ id, version }) => ({ id, version }));

const reachOf = ({ reader, locale }: Subscription, addresses: Addresses): Reach | undefined =>
  reader.kind === 'channel' ? { to: reader.to, locale } : addresses.get(reader.person);

/** Items that are new to this reader now, in the order in which they are read. */
export const itemsFor = (
  subscription: Subscription,
  { wanted, told, standings }: Pick<Batch, 'wanted' | 'told' | 'standings'>,
  only?: (item: Item) => boolean,
): readonly Item[] => {
  const items = wanted(subscription.wants);
  const known = told.get(subscription.id) ?? NOBODY;
  return inOrder(newTo(subscription, only ? items.filter(only) : items, known, standings));
};

const delivery = (reach: Reach, content: IssueContent, at: Instant): NewDelivery => ({
  kind: 'digests.issue',
  thing: issueThing(content.subscription, content.period),
  ...reach,
  content,
  expiresAt: shift(at, WORTH_READING * 60_000),
  ...(content.isUrgent ? { isUrgent: true } : {}),
});

/** An issue that does not wait: of what would be over by then, or of changes of what was told. */
export interface Urgent {
  readonly why: 'ends' | 'changed';
  readonly only: (item: Item) => boolean;
}

/** One reader's issue of a period: what is new to them, or that nothing is. */
export const issueOf = (
  subscription: Subscription,
  period: string,
  batch: Batch,
  due: Occurrence['due'],
  urgent?: Urgent,
): NewIssue => {
  const named = { subscription: subscription.id, period, items: [], covers: [], tell: [] } as const;
  if (subscription.pausedUntil !== undefined && subscription.pausedUntil > due)
    return { ...named, outcome: 'paused' };
  const items = itemsFor(subscription, batch, urgent?.only);
  if (items.length === 0) return { ...named, outcome: 'nothing' };
  const reach = reachOf(subscription, batch.addresses);
  if (!reach) return { ...named, outcome: 'unreachable' };
  const content: IssueContent = {
    subscription: subscription.id,
    period,
    ...(urgent ? { isUrgent: true } : {}),
    ...(urgent?.why === 'changed' ? { isChange: true } : {}),
  };
  return {
    ...named,
    outcome: 'told',
    items: namesOf(items),
    covers: items.flatMap(({ covers }) => covers),
    tell: [delivery(reach, content, due)],
  };
};
