import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { afterEach, expect, it } from 'vitest';
import { silentLog } from '../../src/core/log.ts';
import { ALL_MIGRATIONS } from '../../src/storage/migrations/all-migrations.ts';
import { openSqlite } from '../../src/storage/sqlite/open-sqlite.ts';
import { createStorage } from '../../src/storage/storage.ts';
import { aDelivery, person } from '../support/deliveries.ts';
import { createManualTime } from '../support/fake-slack/manual-time.ts';
import { temporaryDirectory } from '../support/storage.ts';
import { setStage, type Stage } from './stage.ts';

let stage: Stage;
const directory = temporaryDirectory();
afterEach(async () => {
  await stage.stop();
  directory.remove();
});

/** A program on a file that can be kept from growing and from being written. */
const open = async () => {
  const time = createManualTime();
  const file = join(directory.path, 'pomocnik.sqlite');
  const engine = openSqlite(file, ALL_MIGRATIONS, { clock: time, log: silentLog });
  const storage = { ...(await createStorage(engine)), file };
  stage = await setStage({ time, storage });
  await stage.jobs.start();
  await stage.settle();
  const kysely = engine.queries as Kysely<never>;
  return {
    fill: async () => {
      const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(kysely);
      await sql.raw(`pragma max_page_count = ${rows[0]!.page_count}`).execute(kysely);
    },
    makeRoom: () => sql.raw('pragma max_page_count = 1000000').execute(kysely),
    lock: (on: boolean) => sql.raw(`pragma query_only = ${on ? 'on' : 'off'}`).execute(kysely),
  };
};

const many = (thing: string) =>
  Array.from({ length: 100 }, (_, number) =>
    aDelivery({ thing, to: person(number), content: ['x'.repeat(500)] }),
  );

const pending = async (thing: string) =>
  (await stage.storage.ledger.counts('handover.reminder', thing)).pending;

it('when the disk is full a change is refused as a whole, and everything goes on when there is room', async () => {
  const disk = await open();
  await disk.fill();
  await expect(stage.storage.ledger.enqueue(many('full'), stage.time.now())).rejects.toThrow(/full/);
  expect(await pending('full')).toBe(0);
  await disk.makeRoom();
  await stage.enqueue(aDelivery({ thing: 'room', content: ['raz'] }));
  expect(stage.texts()).toEqual(['raz']);
});

it('when nothing can be written nothing is sent, the program is not ready, and it recovers by itself', async () => {
  const disk = await open();
  const later = '2026-11-22T08:00:15.000Z' as never;
  await stage.enqueue(aDelivery({ thing: 'a', content: ['raz'], notBefore: later }));
  await disk.lock(true);
  await stage.pass(20_000);
  expect(stage.texts()).toEqual([]);
  expect(stage.jobs.ready()).toBe(false);
  expect(stage.log).toContainEqual(expect.objectContaining({ level: 'error' }));
  await disk.lock(false);
  await stage.pass(120_000);
  expect(stage.texts()).toEqual(['raz']);
  expect(stage.jobs.ready()).toBe(true);
});

it('what was posted but could not be written down is found again and not repeated', async () => {
  const disk = await open();
  stage.posts.push(async () => {
    await disk.lock(true);
  });
  await stage.enqueue(aDelivery({ thing: 'a', content: ['raz'] }));
  expect(stage.texts()).toEqual(['raz']);
  await disk.lock(false);
  await stage.pass(180_000);
  expect(stage.texts()).toEqual(['raz']);
  expect(await stage.storage.ledger.counts('handover.reminder', 'a')).toMatchObject({ sent: 1 });
});
