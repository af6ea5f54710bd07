import { type Instant, shift } from '../core/clock.ts';
import type { Engine, Queries } from './engine.ts';

/** How much longer than the rest announcements, deliveries and set times are remembered, in milliseconds: 400 days. */
const LEDGER_KEPT = 400 * 24 * 3_600_000;

/** How much longer than the rest issues of digests are kept, for the buttons under them, in milliseconds: 90 days. */
const ISSUES_KEPT = 90 * 24 * 3_600_000;

/** What a finished delivery said is needed no more; that there was one is, so that it is not sent again. */
const emptyOutbox = async (queries: Queries, before: Instant): Promise<void> => {
  await queries
    .updateTable('outbox')
    .set({ content: null, message: null })
    .where('finished_at', '<', before)
    .where('content', 'is not', null)
    .execute();
};

/**
 * Announcements (with their addressees and confirmations) go before the rows of the outbox that say how it stands with
 * each addressee: without those, what arrived would look as if it were still to come. Drafts go when nobody wrote on, and
 * what was to be approved when nobody decided.
 */
const forgetAnnouncements = (queries: Queries, before: Instant) =>
  queries
    .deleteFrom('announcements')
    .where((eb) =>
      eb.or([
        eb.and([eb('state', 'in', ['sent', 'retracted']), eb('went_out_at', '<', before)]),
        eb.and([eb('state', 'in', ['draft', 'approval']), eb('changed_at', '<', before)]),
      ]),
    )
    .executeTakeFirst();

/**
 * Forgets what has served its purpose before that moment: handled inputs, dead codes, counted tries,
 * what finished deliveries said. Keep a week: no platform redelivers later. Gives the number of rows that went.
 */
export const purge = async ({ queries }: Engine, before: Instant): Promise<number> => {
  await emptyOutbox(queries, before);
  const longAgo = shift(before, -LEDGER_KEPT);
  const results = [
    await forgetAnnouncements(queries, longAgo),
    await queries.deleteFrom('outbox').where('finished_at', '<', longAgo).executeTakeFirst(),
    await queries.deleteFrom('occurrences').where('finished_at', '<', longAgo).executeTakeFirst(),
    await queries.deleteFrom('delivery_alarms').where('cleared_at', '<', longAgo).executeTakeFirst(),
    await queries.deleteFrom('digest_told').where('told_at', '<', longAgo).executeTakeFirst(),
    await queries
      .deleteFrom('digest_issues')
      .where('made_at', '<', shift(before, -ISSUES_KEPT))
      .executeTakeFirst(),
    await queries.deleteFrom('inbox').where('claimed_at', '<', before).executeTakeFirst(),
    await queries.deleteFrom('link_codes').where('expires_at', '<', before).executeTakeFirst(),
    await queries.deleteFrom('link_tries').where('last_at', '<', before).executeTakeFirst(),
    await queries.deleteFrom('mail_tries').where('last_at', '<', before).executeTakeFirst(),
  ];
  return results.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0);
};
