import { toInstant } from '../../src/core/clock.ts';
import type { PersonId } from '../../src/core/ids.ts';
import type { Queries } from '../../src/storage/engine.ts';

const NOW = toInstant(Date.UTC(2026, 10, 22, 8));

/**
 * The contended writes as they would be without their guards: look first, write afterwards. Race tests run
 * them beside the real ones, to prove that the race they guard against exists.
 */
export const claimUnguarded = async (
  queries: Queries,
  key: string,
  between: () => Promise<void>,
): Promise<boolean> => {
  const known = await queries.selectFrom('inbox').select('key').where('key', '=', key).executeTakeFirst();
  await between();
  if (known) return false;
  await queries
    .insertInto('inbox')
    .values({ key, claimed_at: NOW })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return true;
};

export const spendUnguarded = async (
  queries: Queries,
  id: string,
  between: () => Promise<void>,
): Promise<boolean> => {
  const code = await queries
    .selectFrom('link_codes')
    .select('used_at')
    .where('id', '=', id)
    .executeTakeFirst();
  await between();
  if (!code || code.used_at !== null) return false;
  await queries.updateTable('link_codes').set({ used_at: NOW }).where('id', '=', id).execute();
  return true;
};

export const claimDeliveryUnguarded = async (
  queries: Queries,
  id: string,
  between: () => Promise<void>,
): Promise<boolean> => {
  const delivery = await queries.selectFrom('outbox').select('state').where('id', '=', id).executeTakeFirst();
  await between();
  if (delivery?.state !== 'pending') return false;
  await queries
    .updateTable('outbox')
    .set({ state: 'sending', claimed_by: 'run_one' })
    .where('id', '=', id)
    .execute();
  return true;
};

export const sendRecallUnguarded = async (
  queries: Queries,
  id: string,
  decider: PersonId,
  between: () => Promise<void>,
): Promise<boolean> => {
  const recall = await queries.selectFrom('recalls').select('state').where('id', '=', id).executeTakeFirst();
  await between();
  if (recall?.state !== 'proposed') return false;
  await queries
    .updateTable('recalls')
    .set({ state: 'sent', decider, decider_name: '' })
    .where('id', '=', id)
    .execute();
  return true;
};

export const takeUnguarded = async (
  queries: Queries,
  id: string,
  adviser: PersonId,
  between: () => Promise<void>,
): Promise<boolean> => {
  const question = await queries
    .selectFrom('handover_questions')
    .select('state')
    .where('id', '=', id)
    .executeTakeFirst();
  await between();
  if (question?.state !== 'waiting') return false;
  await queries
    .updateTable('handover_questions')
    .set({ state: 'taken', adviser })
    .where('id', '=', id)
    .execute();
  return true;
};
