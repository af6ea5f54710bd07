import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/core/clock.ts';
import { silentLog } from '../../src/core/log.ts';
import type { Engine } from '../../src/storage/engine.ts';
import { ALL_MIGRATIONS } from '../../src/storage/migrations/all-migrations.ts';
import { openSqlite } from '../../src/storage/sqlite/open-sqlite.ts';
import type { BookAnswer, BookOrder } from '../support/consultations/race-child.ts';
import { laterBy, type Stage, stageOn } from '../support/consultations/stage.ts';
import { temporaryDirectory } from '../support/storage.ts';

const CHILD = fileURLToPath(new URL('../support/consultations/race-child.ts', import.meta.url));
const PROCESSES = 8;
/** Eight programs have to start on a machine that may be busy. */
const START_WITHIN = 300_000;

const hear = (child: ChildProcess): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const gone = (code: number | null): void =>
      reject(new Error(`a racing process ended with ${String(code)}`));
    child.once('exit', gone);
    child.once('message', (message) => {
      child.off('exit', gone);
      resolve(message);
    });
  });

describe('eight processes on one SQLite file, overlapping beginnings of one adviser', () => {
  const directory = temporaryDirectory();
  const file = join(directory.path, 'pomocnik.sqlite');
  const children: ChildProcess[] = [];
  let engine: Engine;
  let stage: Stage;

  beforeAll(async () => {
    engine = openSqlite(file, ALL_MIGRATIONS, { clock: systemClock, log: silentLog });
    await engine.migrate();
    stage = await stageOn(engine);
    for (let index = 0; index < PROCESSES; index += 1)
      children.push(fork(CHILD, [file], { execArgv: ['--import', 'tsx'] }));
    await Promise.all(children.map(hear));
  }, START_WITHIN);

  afterAll(async () => {
    for (const child of children) child.disconnect();
    await engine.close();
    directory.remove();
  });

  /** Everybody looks, then everybody writes; gives what each person was told. */
  const race = async (how: BookOrder['how']): Promise<readonly string[]> => {
    const advises = await stage.adviser(`A-${how}`);
    const people = await stage.crowd(PROCESSES, how);
    const wanted = { topic: 'lpdi', mode: 'phone', adviser: advises } as const;
    const looked = children.map(hear);
    children.forEach((child, index) =>
      child.send({
        how,
        booking: stage.aBooking(people[index]!, laterBy(23 + (index % 4) / 4), { wanted }),
      } satisfies BookOrder),
    );
    expect(await Promise.all(looked)).toEqual(children.map(() => 'looked'));
    const answers = children.map(hear);
    for (const child of children) child.send('go');
    return ((await Promise.all(answers)) as BookAnswer[]).map(({ told }) => told);
  };

  it(
    'F3: one of eight is booked, seven are shown other beginnings, and nobody sees a database error',
    { timeout: 120_000 },
    async () => {
      expect((await race('guarded')).toSorted()).toEqual([
        'booked',
        ...Array.from({ length: PROCESSES - 1 }, () => 'gone'),
      ]);
      expect(await stage.collisions()).toBe(0);
    },
  );

  it('(twin without the guard) all eight are booked over one another', { timeout: 120_000 }, async () => {
    expect(await race('unguarded')).toEqual(children.map(() => 'booked'));
    expect(await stage.collisions()).toBeGreaterThan(0);
  });
});
