import { systemClock } from '../../src/core/clock.ts';
import type { PersonId } from '../../src/core/ids.ts';
import { silentLog } from '../../src/core/log.ts';
import { decide, type HandedOver } from '../../src/features/handover/domain.ts';
import { decide as decideRecall, type Recall } from '../../src/features/recall/domain.ts';
import type { Merge } from '../../src/features/people/store.ts';
import { ALL_MIGRATIONS } from '../../src/storage/migrations/all-migrations.ts';
import { openSqlite } from '../../src/storage/sqlite/open-sqlite.ts';
import { createStorage } from '../../src/storage/storage.ts';
import { meetingOf } from './meeting.ts';
import { claimUnguarded, sendRecallUnguarded, spendUnguarded, takeUnguarded } from './unguarded.ts';

/** What a racing process is told to do; it says `ready`, waits for `go`, and tells what it won. */
export type RaceOrder = { readonly file: string } & (
  | { readonly race: 'claim' | 'claim-unguarded' | 'spend-unguarded'; readonly names: readonly string[] }
  | { readonly race: 'link'; readonly merges: readonly Merge[] }
  | {
      readonly race: 'take' | 'take-unguarded' | 'send-recall' | 'send-recall-unguarded';
      readonly names: readonly string[];
      readonly adviser: PersonId;
    }
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

/** Takes a question that was looked at before, as the service does. */
const take = async (before: HandedOver, adviser: PersonId): Promise<boolean> => {
  const actor = { person: adviser, name: '', isAdviser: true, isCoordinator: false };
  const decided = decide(before, { kind: 'take' }, actor, at);
  return decided.ok && storage.handover.change({ before, after: decided.value, tell: [], at });
};

/** Sends a recall that was looked at before, as the service does, to one person. */
const sendRecall = (before: Recall, decider: PersonId): Promise<boolean> => {
  const actor = { person: decider, name: '', mayDecide: true };
  const decided = decideRecall(before, { kind: 'send' }, actor, at);
  const to = { kind: 'person', platform: 'slack', workspace: 'T1', user: 'U0' } as const;
  const tell = [{ kind: 'recall.told', thing: before.id, to, locale: 'pl', content: {} }] as const;
  if (!decided.ok) return Promise.resolve(false);
  return storage.recall.send({ before, after: decided.value, tell, retold: [] });
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
    case 'take': {
      const questions = await Promise.all(order.names.map((id) => storage.handover.question(id)));
      await looked();
      for (const question of questions)
        if (question && (await take(question, order.adviser))) won.push(question.id);
      return won;
    }
    case 'send-recall': {
      const recalls = await Promise.all(order.names.map((id) => storage.recall.recall(id)));
      await looked();
      for (const recall of recalls)
        if (recall && (await sendRecall(recall, order.adviser))) won.push(recall.id);
      return won;
    }
    case 'claim-unguarded':
    case 'spend-unguarded':
    case 'send-recall-unguarded':
    case 'take-unguarded': {
      const all = meetingOf(order.names.length);
      let go: Promise<void> | undefined;
      const between = async (): Promise<void> => {
        await all();
        await (go ??= looked());
      };
      const attempt = (name: string): Promise<boolean> => {
        if (order.race === 'send-recall-unguarded')
          return sendRecallUnguarded(engine.queries, name, order.adviser, between);
        if (order.race === 'take-unguarded')
          return takeUnguarded(engine.queries, name, order.adviser, between);
        return (order.race === 'claim-unguarded' ? claimUnguarded : spendUnguarded)(
          engine.queries,
          name,
          between,
        );
      };
      const attempts = order.names.map((name) => attempt(name));
      const outcomes = await Promise.all(attempts);
      return order.names.filter((_, index) => outcomes[index]);
    }
  }
};

tell({ won: await wins() });
await storage.close();
process.disconnect();
