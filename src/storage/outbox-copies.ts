import type { Instant } from '../core/clock.ts';
import { newId } from '../core/ids.ts';
import type { NewDelivery } from '../features/delivery/domain.ts';
import { inMailHours } from '../features/delivery/mail-hours.ts';
import type { Queries, Step } from './engine.ts';
import { sql } from './kysely.ts';

/** A message that was put in, and the id of its row. */
interface Queued {
  readonly id: string;
  readonly delivery: NewDelivery;
}

/** A copy's row is the original's, but for where and when it goes; the rest begins as every row does. */
const COLUMNS = [
  'id',
  'kind',
  'thing',
  'target',
  'place',
  'lane',
  'locale',
  'content',
  'urgent',
  'state',
  'queued_at',
  'ord',
  'not_before',
  'expires_at',
  'attempts',
  'doubts',
  'fence',
  'part',
] as const;

/** The key of a mailbox as a target; its id has no letter that JSON would escape. */
const MAILBOX = sql.lit('["email","","person","');

/**
 * Puts copies beside what was just put in, in the same batch: where the kind is copied and the person behind the
 * account wants copies at an address they have proven. What was said before is not copied again, because its row was not
 * made now. A copy that would come too late in the hours of offices leaves at once.
 */
export const copySteps = (queries: Queries, queued: readonly Queued[], at: Instant): readonly Step[] => {
  const rows = queued.flatMap(({ id, delivery: { to, notBefore = at } }) =>
    to.kind === 'person' && to.platform !== 'email'
      ? [
          sql`(${id}, ${newId('dlv')}, ${to.platform}, ${to.workspace}, ${to.user}, ${inMailHours(notBefore)})`,
        ]
      : [],
  );
  if (rows.length === 0) return [];
  return [
    {
      query: queries
        .insertInto('outbox')
        .columns(COLUMNS)
        .expression(
          sql`select v.column2, o.kind, o.thing,
            ${MAILBOX} || m.id || '"]', ${MAILBOX} || m.id || '"]', 'email',
            o.locale, o.content, o.urgent, 'pending', o.queued_at, o.ord,
            case when k.at_once = 1 or o.urgent = 1 or coalesce(o.expires_at <= v.column6, 1 = 0)
              then o.not_before else v.column6 end,
            o.expires_at, 0, 0, 0, 0
          from (values ${sql.join(rows)}) as v
          join outbox as o on o.id = v.column1
          join copied_kinds as k on k.kind = o.kind
          join accounts as a on a.platform = v.column3 and a.workspace = v.column4 and a.user_id = v.column5
          join mailboxes as m on m.person = a.person
          where m.address is not null and m.is_wanted = 1`,
        )
        .onConflict((conflict) => conflict.columns(['kind', 'thing', 'target']).doNothing()),
    },
  ];
};
