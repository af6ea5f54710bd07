import { readdirSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { bytesOf } from '../../src/chat/files.ts';
import { toEpoch } from '../../src/core/clock.ts';
import { silentLog } from '../../src/core/log.ts';
import { createMadeFiles } from '../../src/wiring/made-files.ts';
import { movingClock } from '../support/moving-clock.ts';
import { temporaryDirectory } from '../support/storage.ts';

const folders: ReturnType<typeof temporaryDirectory>[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

const stage = () => {
  const folder = temporaryDirectory();
  folders.push(folder);
  const path = join(folder.path, 'made-files');
  const clock = movingClock();
  return { path, clock, ...createMadeFiles(path, clock, silentLog), there: () => readdirSync(path) };
};

describe('a long file', () => {
  it('lies on the disk part by part, and goes out as a whole', async () => {
    const { open, path, there } = stage();
    const file = await open('lista.csv', 'text/csv');
    file.write(Buffer.from('pierwsza '));
    file.write(Buffer.from('druga '));
    await file.written();
    expect(readFileSync(join(path, there()[0]!), 'utf8')).toBe('pierwsza druga ');
    file.write(Buffer.from('trzecia'));
    const ready = await file.ready();
    expect(ready).toMatchObject({ name: 'lista.csv', mediaType: 'text/csv', size: 22 });
    expect(Buffer.from(bytesOf(ready)).toString()).toBe('pierwsza druga trzecia');
  });

  it('that will not be sent is taken away at once', async () => {
    const { open, there } = stage();
    const file = await open('lista.csv', 'text/csv');
    file.write(Buffer.from('cokolwiek'));
    await file.drop();
    expect(there()).toEqual([]);
  });

  it('is gone a quarter of an hour later, also when the program was not there then', async () => {
    const { open, part, path, clock, there } = stage();
    for (const name of ['dawny.csv', 'nowy.csv']) await (await open(name, 'text/csv')).ready();
    const [old, fresh] = there();
    const age = (name: string, minutes: number): void => {
      const at = toEpoch(clock.now()) / 1000 - minutes * 60;
      utimesSync(join(path, name), at, at);
    };
    age(old!, 16);
    age(fresh!, 14);
    await part.start();
    expect(there()).toEqual([fresh]);
    await part.stop();
  });
});
