import { execFile } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { shift, systemClock } from '../../src/core/clock.ts';
import type { PersonId } from '../../src/core/ids.ts';
import { silentLog } from '../../src/core/log.ts';
import { markOf } from '../../src/features/privacy/mark.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { welcome } from '../contracts/storage/people.ts';
import { temporaryDirectory } from '../support/storage.ts';

const leftovers: (() => void)[] = [];
afterEach(() => leftovers.splice(0).forEach((remove) => remove()));

const opened = (folder: string): Promise<Storage> =>
  openStorage(
    { kind: 'sqlite', file: join(folder, 'pomocnik.sqlite') },
    { clock: systemClock, log: silentLog },
  );

/** Two people of one name, as `/profil` would have left them. */
const twoOfAName = async () => {
  const { path, remove } = temporaryDirectory();
  leftovers.push(remove);
  const storage = await opened(path);
  const people: PersonId[] = [];
  for (const user of ['U1', 'U2']) {
    const { person } = await welcome(storage.people, { platform: 'slack', workspace: 'T1', user });
    await storage.units.saveDetails(person, { firstName: 'Anna', lastName: 'Żółć' }, systemClock.now());
    people.push(person);
  }
  await storage.close();
  return { path, anna: people[0]!, other: people[1]! };
};

const erase = (
  dataDir: string,
  ...args: readonly string[]
): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    const env = { PATH: process.env['PATH'], DATA_DIR: dataDir, ENV_FILE: 'none' };
    execFile(
      process.execPath,
      ['start.mjs', 'erase', ...args],
      { env, timeout: 60_000 },
      (error, out, err) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err });
      },
    );
  });

describe('npm run erase', () => {
  it(
    'names everybody of that name and changes nothing, whatever else is said',
    { timeout: 60_000 },
    async () => {
      const { path, anna, other } = await twoOfAName();
      const { code, err } = await erase(path, 'anna', 'zolc', '--confirm');
      expect(code).toBe(1);
      for (const person of [anna, other]) expect(err).toContain(`${person} · Anna Żółć · bez miejsca pracy`);
      const storage = await opened(path);
      for (const person of [anna, other]) expect(await storage.people.person(person)).toBeDefined();
      await storage.close();
    },
  );

  it(
    'says what goes and what stays, and erases by the id alone, with a mark and a line in the journal',
    { timeout: 120_000 },
    async () => {
      const { path, anna, other } = await twoOfAName();
      const tried = await erase(path, 'slack:U1');
      expect(tried.code).toBe(0);
      expect(tried.out).toContain(
        'Profil (1 wpis): znika: imię, nazwisko, adres, miejsce pracy; zostaje: płeć',
      );
      expect(tried.out).toContain(
        `Próba: niczego nie zmieniono. Usuwa: npm run -s erase -- ${anna} --confirm`,
      );
      expect(existsSync(join(path, 'erasures.txt'))).toBe(false);

      expect(await erase(path, anna, '--confirm')).toMatchObject({ code: 0, err: '' });
      const storage = await opened(path);
      expect(await storage.people.person(anna)).toBeUndefined();
      expect(await storage.people.person(other)).toBeDefined();
      const now = systemClock.now();
      const [line] = await storage.journal.page({ since: shift(now, -60_000), until: now, from: 0, most: 5 });
      expect(line).toMatchObject({ did: 'erased-by-operator' });
      await storage.close();
      const apart = join(path, 'erasures.txt');
      expect(readFileSync(apart, 'utf8').trim().split(' ')[1]).toBe(markOf(anna));
      expect((statSync(apart).mode & 0o777).toString(8)).toBe('600');
    },
  );

  it.each([
    [[], 'Użycie: npm run -s erase'],
    [['--usun', 'x'], 'Użycie: npm run -s erase'],
    [['per_nikt'], 'Nie ma takiej osoby: per_nikt.'],
    [['Anna'], 'Imię i nazwisko trzeba podać w całości'],
  ])('%j is told what is wrong', { timeout: 60_000 }, async (args, told) => {
    const { path } = await twoOfAName();
    expect(await erase(path, ...args)).toMatchObject({
      code: 1,
      err: expect.stringContaining(told) as string,
    });
  });

  it('makes no database where there is none', { timeout: 60_000 }, async () => {
    const { path, remove } = temporaryDirectory();
    leftovers.push(remove);
    expect((await erase(path, 'per_nikt')).err).toContain('Nie ma jeszcze bazy danych');
    expect(existsSync(join(path, 'pomocnik.sqlite'))).toBe(false);
  });
});
