import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonId } from '../../src/core/ids.ts';
import type { SignUpAnswer, SignUpOrder } from '../support/registrations/race-child.ts';
import { seats, type Stage, stageOn } from '../support/registrations/stage.ts';
import { temporaryStorage } from '../support/storage.ts';

const CHILD = fileURLToPath(new URL('../support/registrations/race-child.ts', import.meta.url));
const PROCESSES = 20;
const SEATS = 5;
/** Twenty programs have to start on a machine that may be busy. */
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

describe('twenty processes on one SQLite file, five seats', () => {
  const children: ChildProcess[] = [];
  let storage: Awaited<ReturnType<typeof temporaryStorage>>;
  let stage: Stage;
  let people: readonly PersonId[];

  beforeAll(async () => {
    storage = await temporaryStorage();
    stage = await stageOn(storage);
    people = await stage.crowd(PROCESSES);
    for (let index = 0; index < PROCESSES; index += 1)
      children.push(fork(CHILD, [storage.file], { execArgv: ['--import', 'tsx'] }));
    await Promise.all(children.map(hear));
  }, START_WITHIN);

  afterAll(async () => {
    for (const child of children) child.disconnect();
    await storage.close();
  });

  /** Everybody looks, then everybody goes on; gives the term and what each person was told. */
  const race = async (
    how: SignUpOrder['how'],
    day: string,
  ): Promise<{ term: string; told: readonly string[] }> => {
    const term = await stage.term(seats(SEATS, day));
    const looked = children.map(hear);
    children.forEach((child, index) => child.send({ how, term, person: people[index]! }));
    expect(await Promise.all(looked)).toEqual(children.map(() => 'looked'));
    const answers = children.map(hear);
    for (const child of children) child.send('go');
    const told = ((await Promise.all(answers)) as SignUpAnswer[]).map((answer) => answer.told);
    return { term, told };
  };

  const tally = (told: readonly string[]): Readonly<Record<string, number>> =>
    told.reduce<Record<string, number>>((sum, one) => ({ ...sum, [one]: (sum[one] ?? 0) + 1 }), {});

  it(
    'F1, F2: five are confirmed, fifteen wait in order, and nobody sees a database error',
    { timeout: 120_000 },
    async () => {
      const { term, told } = await race('guarded', '2026-12-15');
      expect(tally(told)).toEqual({ confirmed: SEATS, waiting: PROCESSES - SEATS });
      const standings = await stage.signUps.ofTerm(term);
      expect(standings.flatMap(({ place }) => place ?? [])).toEqual(
        Array.from({ length: PROCESSES - SEATS }, (_, index) => index + 1),
      );
      expect(await stage.store.miscounted()).toEqual([]);
    },
  );

  it('F1 (twin without the guard): more than five would be confirmed', { timeout: 120_000 }, async () => {
    const { term } = await race('unguarded', '2026-12-16');
    expect(await stage.countOf(term, 'confirmed')).toBeGreaterThan(SEATS);
  });

  it(
    'F2 (twin with a deferred transaction): seats would stay empty behind „database is locked”',
    { timeout: 120_000 },
    async () => {
      const { term, told } = await race('deferred', '2026-12-17');
      expect(await stage.countOf(term, 'confirmed')).toBeLessThan(SEATS);
      expect(tally(told)['database is locked']).toBeGreaterThan(0);
    },
  );
});
