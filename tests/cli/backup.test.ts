import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/core/clock.ts';
import { silentLog } from '../../src/core/log.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { temporaryDirectory } from '../support/storage.ts';

const leftovers: (() => void)[] = [];
afterEach(() => leftovers.splice(0).forEach((remove) => remove()));

/** A database, and `npm run -s backup` of it. */
const aDatabase = async () => {
  const { path, remove } = temporaryDirectory();
  leftovers.push(remove);
  const file = join(path, 'pomocnik.sqlite');
  const storage = await openStorage({ kind: 'sqlite', file }, { clock: systemClock, log: silentLog });
  await storage.close();
  const backup = (...args: readonly string[]) =>
    new Promise<{ readonly code: number; readonly text: string }>((resolve) => {
      const env = { PATH: process.env['PATH'], ENV_FILE: 'none', DATA_DIR: path };
      execFile(process.execPath, ['start.mjs', 'backup', ...args], { env }, (error, out, err) => {
        resolve({ code: error ? Number(error.code) : 0, text: `${out}${err}` });
      });
    });
  return { path, backup };
};

describe('a copy', () => {
  it('does not become a file by the name of a folder that is not there', async () => {
    const { path, backup } = await aDatabase();
    const copies = join(path, 'kopie');
    const refused = await backup(copies);
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.text).toContain(`mkdir -p -m 700 ${copies}`);
    expect(existsSync(copies)).toBe(false);
    mkdirSync(copies);
    expect(await backup(copies)).toMatchObject({ code: 0 });
    expect(readdirSync(copies)).toHaveLength(1);
  }, 60_000);

  it('goes into the file that is named, and never over another one', async () => {
    const { path, backup } = await aDatabase();
    const file = join(path, 'kopia.sqlite');
    expect(await backup(file)).toMatchObject({ code: 0 });
    expect(existsSync(file)).toBe(true);
    expect(await backup(file)).toMatchObject({ code: 1 });
  }, 60_000);
});
