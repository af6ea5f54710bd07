import Database from 'better-sqlite3';
import { copyFileSync, existsSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { shift } from '../../src/core/clock.ts';
import { silentLog } from '../../src/core/log.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { makeCopy } from '../../src/storage/sqlite/make-copy.ts';
import { putBack } from '../../src/storage/sqlite/put-back.ts';
import { aClaimant, aDelivery, dueNow, MORNING, person, SLACK_LANE } from '../support/deliveries.ts';
import { movingClock } from '../support/moving-clock.ts';
import { temporaryDirectory } from '../support/storage.ts';

const MINUTE = 60_000;
const clock = movingClock();
const deps = { clock, log: silentLog };

const leftovers: (() => unknown)[] = [];
afterEach(async () => {
  for (const clear of leftovers.splice(0).reverse()) await clear();
});

const place = () => {
  const { path, remove } = temporaryDirectory();
  leftovers.push(remove);
  return { path, file: join(path, 'pomocnik.sqlite'), copy: join(path, 'kopia.sqlite') };
};

const open = async (file: string) => {
  const storage = await openStorage({ kind: 'sqlite', file }, deps);
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (isOpen) await storage.close();
    isOpen = false;
  };
  leftovers.push(close);
  return { ...storage, close };
};

const remembers = async (storage: Awaited<ReturnType<typeof open>>, key: string): Promise<boolean> =>
  !(await storage.inbox.claim(key, clock.now()));

describe('a copy of the database', () => {
  it('is made while the program writes, is one private file, and holds everything that was acknowledged', async () => {
    const { path, file, copy } = place();
    const storage = await open(file);
    for (let count = 0; count < 200; count += 1) await storage.inbox.claim(`before ${count}`, clock.now());
    const copying = makeCopy(file, copy);
    await Promise.all(
      Array.from({ length: 50 }, (_, count) => storage.inbox.claim(`meanwhile ${count}`, clock.now())),
    );
    await copying;
    await storage.inbox.claim('after', clock.now());
    expect(readdirSync(path).filter((name) => name.startsWith('kopia'))).toEqual(['kopia.sqlite']);
    expect((statSync(copy).mode & 0o777).toString(8)).toBe('600');

    const other = await open(copy);
    for (const key of ['before 0', 'before 199']) expect(await remembers(other, key)).toBe(true);
    expect(await remembers(other, 'after')).toBe(false);
  });

  it('takes no name that is taken, and leaves nothing behind where it cannot be made', async () => {
    const { path, file, copy } = place();
    writeFileSync(copy, 'coś innego');
    await expect(makeCopy(file, copy)).rejects.toThrow('Nie ma bazy danych');
    await (await open(file)).close();
    await expect(makeCopy(file, copy)).rejects.toThrow('już jest');
    expect(readdirSync(path).toSorted()).toEqual(['kopia.sqlite', 'pomocnik.sqlite']);
  });
});

describe('a copy that is put back', () => {
  it('takes the place of a broken database, whose pieces are kept and read by nobody', async () => {
    const { path, file, copy } = place();
    const storage = await open(file);
    await storage.inbox.claim('kept', clock.now());
    await makeCopy(file, copy);
    await storage.inbox.claim('lost', clock.now());
    // The program is gone with its log of writes, and the disk has eaten the middle of the file.
    copyFileSync(`${file}-wal`, join(path, 'wal'));
    await storage.close();
    copyFileSync(join(path, 'wal'), `${file}-wal`);
    truncateSync(file, 5000);

    const { replaced } = await putBack(copy, file, deps);
    expect(existsSync(replaced!)).toBe(true);
    expect(existsSync(`${replaced!}-wal`)).toBe(true);
    expect(existsSync(`${file}-wal`)).toBe(false);
    const again = await open(file);
    expect(await remembers(again, 'kept')).toBe(true);
    expect(await remembers(again, 'lost')).toBe(false);
    expect(existsSync(copy)).toBe(true);
  });

  it('looks up what waited before it sends it, and what is for later waits as before', async () => {
    const { file, copy } = place();
    const storage = await open(file);
    const later = shift(MORNING, 60 * MINUTE);
    await storage.ledger.enqueue([aDelivery(), aDelivery({ to: person(2), notBefore: later })], MORNING);
    await makeCopy(file, copy);
    await storage.close();

    clock.pass(5 * MINUTE);
    expect((await putBack(copy, file, deps)).doubted).toBe(1);
    const again = await open(file);
    const [doubted, ...rest] = await dueNow(again, clock.now());
    expect(rest).toEqual([]);
    expect(doubted).toMatchObject({ state: 'uncertain', since: MORNING });
    // Whoever is sent to look finds it under the name it had before.
    const claimed = await again.outbox.claim(doubted!, await aClaimant(again, 'run_two', clock.now()));
    expect(claimed).toMatchObject({ state: 'sending', doubts: 1, attempts: 0 });
    expect(await again.outbox.nextDue(SLACK_LANE, clock.now())).toBe(later);
  });

  it('is refused while the program runs, and nothing is touched', async () => {
    const { path, file, copy } = place();
    const storage = await open(file);
    await makeCopy(file, copy);
    await storage.leases.take(
      'delivery',
      { id: 'run_1', host: 'h', pid: 1 },
      clock.now(),
      shift(clock.now(), MINUTE),
    );
    await expect(putBack(copy, file, deps)).rejects.toThrow('Pomocnik działa');
    const ends = ['kopia.sqlite', 'pomocnik.sqlite', 'pomocnik.sqlite-shm', 'pomocnik.sqlite-wal'];
    expect(readdirSync(path).toSorted()).toEqual(ends);
    await storage.leases.release('run_1', clock.now());
    await storage.close();
    expect((await putBack(copy, file, deps)).doubted).toBe(0);
  });

  it.each([
    [
      'no database',
      (copy: string) => writeFileSync(copy, 'to nie jest baza danych, tylko tekst '.repeat(50)),
    ],
    ['cut short', (copy: string) => truncateSync(copy, 40_000)],
    ['empty', (copy: string) => truncateSync(copy, 0)],
    [
      'another program’s',
      (copy: string) => {
        truncateSync(copy, 0);
        new Database(copy).exec('create table x (y)').close();
      },
    ],
  ])('is refused where the file is %s, and the database stays', async (_what, spoil) => {
    const { path, file, copy } = place();
    const storage = await open(file);
    await storage.inbox.claim('kept', clock.now());
    await makeCopy(file, copy);
    await storage.close();
    spoil(copy);
    await expect(putBack(copy, file, deps)).rejects.toThrow('nie jest kopią');
    const left = readdirSync(path).filter((name) => !/-(wal|shm)$/.test(name));
    expect(left.toSorted()).toEqual(['kopia.sqlite', 'pomocnik.sqlite']);
    expect(await remembers(await open(file), 'kept')).toBe(true);
  });

  it('is refused where a newer program made it', async () => {
    const { file, copy } = place();
    await (await open(file)).close();
    await makeCopy(file, copy);
    const newer = new Database(copy);
    newer.exec(`insert into schema_migrations values (9999, 'future', 'x', '2030-01-01T00:00:00.000Z')`);
    newer.close();
    await expect(putBack(copy, file, deps)).rejects.toThrow('nowsza wersja programu');
    expect(existsSync(file)).toBe(true);
  });
});
