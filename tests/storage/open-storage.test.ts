import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/core/clock.ts';
import { silentLog } from '../../src/core/log.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { temporaryDirectory } from '../support/storage.ts';

const deps = { clock: systemClock, log: silentLog };
const directory = temporaryDirectory();
afterAll(() => {
  directory.remove();
});

describe('an operator whose database cannot be opened', () => {
  it('is told which server was tried and what to check, without the password', async () => {
    const url = 'postgres://bot:sekret@127.0.0.1:1/pomocnik';
    const failed = await openStorage({ kind: 'postgres', url }, deps).catch((thrown: unknown) => thrown);
    expect(failed).toMatchObject({ name: 'StorageUnavailable', cause: expect.any(Error) as Error });
    expect(String(failed)).toContain('127.0.0.1:1/pomocnik');
    expect(String(failed)).toContain('DATABASE_URL');
    expect(String(failed)).not.toContain('sekret');
  });

  it('is told which file is no database', async () => {
    const file = join(directory.path, 'pomocnik.sqlite');
    writeFileSync(file, 'To nie jest baza danych, tylko zwykły tekst. '.repeat(100));
    await expect(openStorage({ kind: 'sqlite', file }, deps)).rejects.toThrow(file);
  });
});
