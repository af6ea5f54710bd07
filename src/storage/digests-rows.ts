import type { Selectable } from 'kysely';
import { targetKey, targetOf } from '../chat/target.ts';
import {
  type Content,
  type Reader,
  slotOf,
  type Subscription,
  type Wants,
} from '../features/digests/domain.ts';
import type { Tables } from './tables.ts';

const readerOf = ({ person, target }: Selectable<Tables['subscriptions']>): Reader => {
  if (person !== null) return { kind: 'person', person };
  const to = targetOf(target ?? '');
  // The database holds one of both; a channel's key names a channel.
  if (to.kind !== 'channel') throw new TypeError('a subscription without a reader');
  return { kind: 'channel', to };
};

export const toSubscription = (row: Selectable<Tables['subscriptions']>): Subscription => ({
  id: row.id,
  reader: readerOf(row),
  locale: row.locale,
  wants: JSON.parse(row.wants) as Wants,
  timing: { rhythm: row.rhythm, weekday: row.weekday, time: row.time },
  ...(row.paused_until === null ? {} : { pausedUntil: row.paused_until }),
  madeBy: row.made_by,
  madeAt: row.made_at,
  revision: row.revision,
});

/** The columns that name the reader. */
export const readerColumns = (reader: Reader) =>
  reader.kind === 'person'
    ? { person: reader.person, target: null }
    : { person: null, target: targetKey(reader.to) };

/** What can be over, or have another deadline, before the next digest. */
const WITH_DEADLINES: readonly Content[] = ['deadlines', 'calls'];

/** What a change may change. */
export const subscriptionColumns = ({ locale, wants, timing, pausedUntil }: Subscription) => ({
  locale,
  wants: JSON.stringify(wants),
  wants_deadlines: wants.contents.some((one) => WITH_DEADLINES.includes(one)) ? (1 as const) : (0 as const),
  rhythm: timing.rhythm,
  weekday: timing.weekday,
  time: timing.time,
  slot: slotOf(timing),
  paused_until: pausedUntil ?? null,
});
