import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { toAccount } from '../../src/chat/target.ts';
import { shift, systemClock } from '../../src/core/clock.ts';
import type { Change } from '../../src/features/recall/domain.ts';
import type { Merge } from '../../src/features/people/store.ts';
import { welcome } from '../contracts/storage/people.ts';
import type { RaceOrder } from '../support/race-child.ts';
import { temporaryStorage } from '../support/storage.ts';

const CHILD = fileURLToPath(new URL('../support/race-child.ts', import.meta.url));
/** Two processes have to compile and start on a machine that may be busy. */
const RACE_WITHIN = 120_000;

type Opened = Awaited<ReturnType<typeof temporaryStorage>>;
const opened: Opened[] = [];
afterEach(async () => {
  for (const storage of opened.splice(0)) await storage.close();
});
const scene = async (): Promise<Opened> => {
  const storage = await temporaryStorage();
  opened.push(storage);
  return storage;
};

/** Starts two processes, lets both go when both are ready, and gives what each won. */
const race = async (order: RaceOrder): Promise<readonly string[]> => {
  const children = [1, 2].map(() => fork(CHILD, [JSON.stringify(order)], { execArgv: ['--import', 'tsx'] }));
  const hear = (child: (typeof children)[number]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      child.once('message', resolve);
      child.once('exit', (code) => reject(new Error(`a racing process ended with ${String(code)}`)));
    });
  expect(await Promise.all(children.map(hear))).toEqual(['ready', 'ready']);
  const results = children.map(hear);
  for (const child of children) child.send('go');
  return ((await Promise.all(results)) as { won: string[] }[]).flatMap(({ won }) => won);
};

const change: Change = {
  kind: 'corrected',
  fact: 'T-4',
  version: 'v1',
  says: 'Próg wynosi 170 000 zł.',
  basis: 'art. 2',
  period: 'od 1 stycznia 2026 r.',
  noticedAt: systemClock.now(),
  isSkipped: false,
};

const keys = Array.from({ length: 60 }, (_, index) => `slack:E${String(index)}`);

/** Thirty people met twice, each with a code that waits to be confirmed. */
const merges = async ({ people }: Opened): Promise<readonly Merge[]> => {
  const at = systemClock.now();
  return Promise.all(
    Array.from({ length: 30 }, async (_, index): Promise<Merge> => {
      const n = String(index);
      const slack = await welcome(people, { platform: 'slack', workspace: 'T1', user: `U${n}` }, at);
      const discord = await welcome(people, { platform: 'discord', workspace: '', user: `D${n}` }, at);
      const expiresAt = shift(at, 600_000);
      await people.saveCode({ id: `lnk_${n}`, hash: `h${n}`, ...slack, expiresAt });
      await people.enterCode(`lnk_${n}`, { by: discord.person, on: discord.account });
      return {
        code: `lnk_${n}`,
        enteredBy: discord.person,
        survivor: slack.person,
        merged: discord.person,
        at,
      };
    }),
  );
};

/** Thirty people who each wait for an adviser, and the adviser. */
const waiting = async ({ people, handover }: Opened) => {
  const at = systemClock.now();
  const { person: adviser } = await welcome(people, { platform: 'slack', workspace: 'T1', user: 'A' }, at);
  const names = await Promise.all(
    Array.from({ length: 30 }, async (_, index) => {
      const id = `que_${String(index)}`;
      const account = { platform: 'slack', workspace: 'T1', user: `U${String(index)}` } as const;
      const { person } = await welcome(people, account, at);
      const asked = { id, request: id, fingerprint: id, topic: 'kadra', text: 'Kto może?', at };
      const asker = {
        asker: { person, name: '' },
        askerTarget: toAccount(account),
        askerLocale: 'pl',
      } as const;
      await handover.submit({ ...asked, ...asker }, 5, []);
      return id;
    }),
  );
  return { names, adviser };
};

/** Thirty recalls that somebody proposed, and who is to send them. */
const proposed = async ({ people, recall }: Opened) => {
  const at = systemClock.now();
  const [jan, maria] = await Promise.all(
    ['A', 'B'].map((user) => welcome(people, { platform: 'slack', workspace: 'T1', user }, at)),
  );
  const names = Array.from({ length: 30 }, (_, index) => `rec_${String(index)}`);
  for (const id of names) {
    await recall.note({
      learned: [],
      updated: [],
      gone: [],
      recall: { id, from: 0, changes: [change] },
      tell: [],
      at,
    });
    const before = (await recall.recall(id))!;
    await recall.change(before, {
      ...before,
      state: 'proposed',
      proposer: { person: jan!.person, name: 'Jan' },
    });
  }
  return { names, adviser: maria!.person };
};

describe('two processes on one SQLite file', () => {
  it('never both handle the same input', { timeout: RACE_WITHIN }, async () => {
    const { file } = await scene();
    expect((await race({ race: 'claim', file, names: keys })).toSorted()).toEqual(keys.toSorted());
  });

  it('(twin without the guard) would both handle every input', { timeout: RACE_WITHIN }, async () => {
    const { file } = await scene();
    expect(await race({ race: 'claim-unguarded', file, names: keys })).toHaveLength(2 * keys.length);
  });

  it('never both use a link code, and each pair becomes one person', { timeout: RACE_WITHIN }, async () => {
    const storage = await scene();
    const all = await merges(storage);
    const won = await race({ race: 'link', file: storage.file, merges: all });
    expect(won.toSorted()).toEqual(all.map(({ code }) => code).toSorted());
    for (const { survivor } of all) expect((await storage.people.person(survivor))?.accounts).toHaveLength(2);
  });

  it('(twin without the guard) would both use every link code', { timeout: RACE_WITHIN }, async () => {
    const storage = await scene();
    const all = await merges(storage);
    const won = await race({
      race: 'spend-unguarded',
      file: storage.file,
      names: all.map(({ code }) => code),
    });
    expect(won).toHaveLength(2 * all.length);
  });

  it('never both send a recall, and each person is told once', { timeout: RACE_WITHIN }, async () => {
    const storage = await scene();
    const { names, adviser } = await proposed(storage);
    const won = await race({ race: 'send-recall', file: storage.file, names, adviser });
    expect(won.toSorted()).toEqual(names.toSorted());
    for (const id of names) expect((await storage.ledger.counts('recall.told', id)).pending).toBe(1);
  });

  it('(twin without the guard) would both send every recall', { timeout: RACE_WITHIN }, async () => {
    const storage = await scene();
    const { names, adviser } = await proposed(storage);
    const won = await race({ race: 'send-recall-unguarded', file: storage.file, names, adviser });
    expect(won).toHaveLength(2 * names.length);
  });

  it('never both take a question for an adviser', { timeout: RACE_WITHIN }, async () => {
    const storage = await scene();
    const { names, adviser } = await waiting(storage);
    const won = await race({ race: 'take', file: storage.file, names, adviser });
    expect(won.toSorted()).toEqual(names.toSorted());
  });

  it('(twin without the guard) would both take every question', { timeout: RACE_WITHIN }, async () => {
    const storage = await scene();
    const { names, adviser } = await waiting(storage);
    const won = await race({ race: 'take-unguarded', file: storage.file, names, adviser });
    expect(won).toHaveLength(2 * names.length);
  });
});
