import { join } from 'node:path';
import type { Context } from '../../../src/chat/context.ts';
import type { Message } from '../../../src/chat/message.ts';
import { plain } from '../../../src/chat/plain.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import { type Instant, systemClock } from '../../../src/core/clock.ts';
import type { PersonId } from '../../../src/core/ids.ts';
import { silentLog } from '../../../src/core/log.ts';
import { createPeople } from '../../../src/features/people/service.ts';
import { createReportsFeature } from '../../../src/features/reports/feature.ts';
import { ALL_MIGRATIONS } from '../../../src/storage/migrations/all-migrations.ts';
import { openSqlite } from '../../../src/storage/sqlite/open-sqlite.ts';
import { createStorage } from '../../../src/storage/storage.ts';
import { reportsDeps } from '../../../src/wiring/reports.ts';
import { aContext } from '../context.ts';
import { movingClock } from '../moving-clock.ts';
import { temporaryDirectory } from '../storage.ts';
import { saveWorld } from './save-world.ts';
import { createWorld } from './world.ts';

/** The evening of the last day of the made-up year: everything in it has taken place. */
export const NOW = '2026-12-31T20:00:00.000Z' as Instant;

const messageOf = (reply: Reply): Message => {
  if (reply.kind === 'message' || reply.kind === 'update') return reply.message;
  throw new Error(`no message: ${reply.kind}`);
};

/** Reports over a made-up year in a database of its own, used by a coordinator. */
export const reportsStage = async (seed = 11) => {
  const directory = temporaryDirectory();
  const engine = openSqlite(join(directory.path, 'reports.sqlite'), ALL_MIGRATIONS, {
    clock: systemClock,
    log: silentLog,
  });
  const storage = await createStorage(engine);
  const world = createWorld(seed, 'w');
  await saveWorld(engine, world);
  const people = createPeople({ store: storage.people, clock: movingClock(), groups: {} });
  const deps = reportsDeps(storage, people);
  const feature = createReportsFeature(deps);
  let asked = 0;
  const context = (over: Partial<Context['speaker']> = {}): Context => {
    asked += 1;
    const speaker = { person: world.people[0]!.id, roles: ['worker', 'coordinator'] as const, ...over };
    return { ...aContext({ speaker, now: NOW }), request: `r${asked}` };
  };
  const command = feature.commands![0]!;
  return {
    engine,
    storage,
    world,
    deps,
    feature,
    context,
    command: async (options: Readonly<Record<string, string>>, over = {}) =>
      command.handle(context(over), options),
    press: async (verb: string, args: readonly string[], values: readonly string[] = [], over = {}) =>
      messageOf(await feature.actions![verb]!(context(over), args, values)),
    pressed: async (verb: string, args: readonly string[], values: readonly string[] = [], over = {}) =>
      feature.actions![verb]!(context(over), args, values),
    send: async (form: string, args: readonly string[], values: Readonly<Record<string, string>>) =>
      feature.forms![form]!(context(), args, values, {}),
    textOf: (message: Message): string => plain(message),
    messageOf,
    account: (person: PersonId) =>
      engine.queries
        .insertInto('accounts')
        .values({
          id: `acc_${person}`,
          person,
          platform: 'slack',
          workspace: 'T1',
          user_id: `U_${person}`,
          name: `Osoba ${person}`,
          created_at: NOW,
        })
        .execute(),
    close: async () => {
      await storage.close();
      directory.remove();
    },
  };
};
