import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { silentLog } from '../../src/core/log.ts';
import { openGraphileQueue } from '../../src/jobs/graphile-queue.ts';
import { createDatabase } from '../support/crash/database.ts';

const WITHIN = 120_000;
const url = process.env['TEST_DATABASE_URL'];
if (!url)
  it.skip('PostgreSQL: SKIPPED, set TEST_DATABASE_URL to the address of a scratch database', () => {});

describe.runIf(url !== undefined)('the queue on PostgreSQL', () => {
  it(
    'gives back what a program took that is not among the living, and leaves the living theirs',
    { timeout: WITHIN },
    async () => {
      const database = await createDatabase(url!);
      const queue = await openGraphileQueue(database.storage.url, silentLog);
      const client = new pg.Client({ connectionString: database.storage.url });
      await client.connect();
      await queue.wake('deliver:slack', 'lane:a');
      await queue.wake('deliver:slack', 'lane:b');
      // What two programs have taken up a minute ago.
      for (const [subject, pool] of [
        ['lane:a', 'pool-dead'],
        ['lane:b', 'pool-alive'],
      ] as const) {
        const taken = `locked_by = '${pool}', locked_at = now() - interval '1 minute'`;
        await client.query(
          `update pomocnik_queue._private_job_queues set ${taken} where queue_name = '${subject}'`,
        );
        await client.query(`update pomocnik_queue._private_jobs set ${taken} where key = '${subject}'`);
      }
      expect(await queue.giveBack(['pool-alive'])).toBe(1);
      const { rows } = await client.query(
        'select locked_by from pomocnik_queue.jobs where locked_by is not null',
      );
      expect(rows).toEqual([{ locked_by: 'pool-alive' }]);
      expect(await queue.giveBack(['pool-alive'])).toBe(0);
      await client.end();
      await queue.close();
      await database.drop();
    },
  );
});
