import { systemClock } from '../../src/core/clock.ts';
import { silentLog } from '../../src/core/log.ts';
import type { Merge } from '../../src/features/people/store.ts';
import { ALL_MIGRATIONS } from '../../src/storage/migrations/all-migrations.ts';
import { openSqlite } from '../../src/storage/sqlite/open-sqlite.ts';
import { createStorage } from '../../src/storage/storage.ts';
import { meetingOf } from './meeting.ts';
import { claimUnguarded, spendUnguarded } from './unguarded.ts';

/** What a racing process is told to do; it says `ready`, waits for `go`, and tells what it won. */
export type RaceOrder = { readonly file: string } & (
  | { readonly race: 'claim' | 'claim-unguarded' | 'spend-unguarded'; readonly names: readonly string[] }
  | { readonly race: 'link'; readonly merges: readonly Merge[] }
);

const tell = (message: unknown): void => void process.send?.(message);
const hear = (): Promise<unknown> => new Promise((resolve) => process.once('message', resolve));
const at = systemClock.now();

const order = JSON.parse(process.argv[2] ?? '') as RaceOrder;
const engine = openSqlite(order.file, ALL_MIGRATIONS, { clock: systemClock, log: silentLog });
const storage = await createStorage(engine);

/** Both processes look at everything before either writes: the worst case for those without a guard. */
const looked = async (): Promise<void> => {
  tell('ready');
  await hear();
};

const wins = async (): Promise<readonly string[]> => {
  const won: string[] = [];
  switch (order.race) {
    case 'claim':
      await looked();
      for (const name of order.names) if (await storage.inbox.claim(name, at)) won.push(name);
      return won;
    case 'link':
      await looked();
      for (const merge of order.merges) if (await storage.people.link(merge)) won.push(merge.code);
      return won;
    case 'claim-unguarded':
    case 'spend-unguarded': {
      const all = meetingOf(order.names.length);
      let go: Promise<void> | undefined;
      const between = async (): Promise<void> => {
        await all();
        await (go ??= looked());
      };
      const attempt = order.race === 'claim-unguarded' ? claimUnguarded : spendUnguarded;
      const attempts = order.names.map((name) => attempt(engine.queries, name, between));
      const outcomes = await Promise.all(attempts);
      return order.names.filter((_, index) => outcomes[index]);
    }
  }
};

tell({ won: await wins() });
await storage.close();
process.disconnect();
