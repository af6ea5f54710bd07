import type { Instant } from '../core/clock.ts';
import type { Engine } from './engine.ts';

/**
 * Forgets what has served its purpose before that moment: handled inputs, dead codes, counted tries. Keep a week:
 * no platform redelivers later. Gives the number of rows that went.
 */
export const purge = async ({ queries }: Engine, before: Instant): Promise<number> => {
  const results = [
    await queries.deleteFrom('inbox').where('claimed_at', '<', before).executeTakeFirst(),
    await queries.deleteFrom('link_codes').where('expires_at', '<', before).executeTakeFirst(),
    await queries.deleteFrom('link_tries').where('last_at', '<', before).executeTakeFirst(),
  ];
  return results.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0);
};
