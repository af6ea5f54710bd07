import { chmodSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { silentLog } from '../../src/core/log.ts';
import { ALL_MIGRATIONS } from '../../src/storage/migrations/all-migrations.ts';
import type { Migration } from '../../src/storage/migrations/migration.ts';
import { openSqlite } from '../../src/storage/sqlite/open-sqlite.ts';
import { createStorage } from '../../src/storage/storage.ts';
import { movingClock } from '../support/moving-clock.ts';
import { temporaryDirectory } from '../support/storage.ts';
import { sql } from '../../src/storage/kysely.ts';

const mode = (path: string): string => (statSync(path).mode & 0o777).toString(8);
const deps = { clock: movingClock(), log: silentLog };

const leftovers: (() => void)[] = [];
afterEach(() => {
  for (const remove of leftovers.splice(0)) remove();
});

const place = () => {
  const directory = temporaryDirectory();
  leftovers.push(directory.remove);
  const data = join(directory.path, 'deep', 'data');
  return { data, file: join(data, 'pomocnik.sqlite') };
};

const open = async (file: string, migrations: readonly Migration[] = ALL_MIGRATIONS) =>
  createStorage(openSqlite(file, migrations, deps));

const more: Migration = {
  number: ALL_MIGRATIONS.length + 1,
  name: 'more',
  statements: () => ['create table more (id text) strict'],
};

describe('the SQLite file', () => {
  it('can be read by nobody else, nor can what SQLite puts beside it', async () => {
    const { data, file } = place();
    const before = process.umask(0o022);
    const storage = await open(file);
    await storage.inbox.claim('k', deps.clock.now());
    process.umask(before);
    expect(mode(data)).toBe('700');
    expect(readdirSync(data).toSorted()).toEqual(['', '-shm', '-wal'].map((end) => `pomocnik.sqlite${end}`));
    for (const name of readdirSync(data)) expect(`${name} ${mode(join(data, name))}`).toBe(`${name} 600`);
    await storage.close();
  });

  it('is made private again when somebody opened it up', async () => {
    const { file } = place();
    await (await open(file)).close();
    chmodSync(file, 0o644);
    const storage = await open(file);
    expect(mode(file)).toBe('600');
    await storage.close();
  });

  it('is written so that what was acknowledged survives a power cut, and rows never point nowhere', async () => {
    const { file } = place();
    const engine = openSqlite(file, ALL_MIGRATIONS, deps);
    await engine.migrate();
    const setting = (name: string) =>
      engine.queries
        .selectFrom(sql<object>`${sql.table(`pragma_${name}`)}`.as('setting'))
        .selectAll()
        .execute();
    expect(await setting('journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    expect(await setting('synchronous')).toEqual([{ synchronous: 2 }]);
    expect(await setting('foreign_keys')).toEqual([{ foreign_keys: 1 }]);
    expect(await setting('busy_timeout')).toEqual([{ timeout: 5000 }]);
    await engine.close();
  });

  it('is backed up before an upgrade, whole and private, and not before the first start', async () => {
    const { data, file } = place();
    const old = await open(file);
    await old.inbox.claim('before the upgrade', deps.clock.now());
    await old.close();
    expect(readdirSync(data)).toEqual(['pomocnik.sqlite']);

    await (await open(file, [...ALL_MIGRATIONS, more])).close();
    const [copy] = readdirSync(data).filter((name) => name.includes('.before-'));
    const number = String(more.number).padStart(4, '0');
    expect(copy).toBe(`pomocnik.sqlite.before-${number}.20261122080000000`);
    expect(mode(join(data, copy!))).toBe('600');

    const restored = await open(join(data, copy!));
    expect(await restored.inbox.claim('before the upgrade', deps.clock.now())).toBe(false);
    await restored.close();
  });

  it('says whether it answers', async () => {
    const { file } = place();
    const storage = await open(file);
    expect(await storage.ready()).toBe(true);
    await storage.close();
    expect(await storage.ready()).toBe(false);
    await expect(storage.inbox.claim('k', deps.clock.now())).rejects.toThrow();
    await storage.close();
  });
});
