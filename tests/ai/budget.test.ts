import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBudget, type Spent } from '../../src/ai/budget.ts';
import { spendingFile } from '../../src/ai/spending-file.ts';
import { type FakeModel, startFakeModel } from '../support/fake-model/start.ts';
import { movingClock } from '../support/moving-clock.ts';
import { aiOver, guarded, patiently } from './setting.ts';

const file = (): string => join(mkdtempSync(join(tmpdir(), 'pomocnik-ai-')), 'sub', 'ai-spending.json');

describe('the daily budget', () => {
  it('lets no more through than the day allows', async () => {
    const budget = createBudget(100, spendingFile(file()), movingClock());
    expect(await Promise.all([budget.reserve(60), budget.reserve(60), budget.reserve(40)])).toEqual([
      true,
      false,
      true,
    ]);
    expect(await budget.reserve(1)).toBe(false);
  });

  it('counts what was really used in place of the estimate', async () => {
    const budget = createBudget(100, spendingFile(file()), movingClock());
    await budget.reserve(90);
    await budget.settle(90, 20);
    expect(await budget.reserve(80)).toBe(true);
    expect(await budget.reserve(1)).toBe(false);
  });

  it('goes on over a restart, and begins anew the next day in Warsaw', async () => {
    const place = file();
    const clock = movingClock();
    await createBudget(100, spendingFile(place), clock).reserve(90);
    expect(await createBudget(100, spendingFile(place), clock).reserve(20)).toBe(false);
    // Nine in the morning in Warsaw; fifteen hours later it is the next day there, and still the same in UTC.
    clock.pass(15 * 3_600_000);
    expect(clock.now()).toBe('2026-11-22T23:00:00.000Z');
    expect(await createBudget(100, spendingFile(place), clock).reserve(20)).toBe(true);
  });

  it('spends nothing that it cannot write down', async () => {
    const broken = {
      read: () => Promise.resolve(undefined),
      write: () => Promise.reject(new Error('disk full')),
    };
    expect(await createBudget(100, broken, movingClock()).reserve(1)).toBe(false);
  });

  it('counts a file that cannot be understood as none, and keeps its own to its owner', async () => {
    const place = file();
    const record = spendingFile(place);
    expect(await record.read()).toBeUndefined();
    await record.write({ day: '2026-11-22', tokens: 5 } as Spent);
    writeFileSync(place, '{"day":"2026-13-77","tokens":-5}');
    expect(await record.read()).toBeUndefined();
    await record.write({ day: '2026-11-22', tokens: 6 } as Spent);
    expect(readFileSync(place, 'utf8')).toBe('{"day":"2026-11-22","tokens":6}');
    expect(statSync(place).mode & 0o777).toBe(0o600);
  });
});

describe('a model whose day is spent', () => {
  let model: FakeModel;
  beforeEach(async () => {
    model = await startFakeModel();
  });
  afterEach(() => model.stop());

  it('is not called, and is again the next day', async () => {
    const { ai, clock } = aiOver(model, { dailyBudget: 8 });
    const read = () => ai.vectorOf(guarded('jaki próg?'), patiently());
    expect((await read()).ok).toBe(true);
    expect(await read()).toEqual({ ok: false, refusal: 'budget' });
    expect(model.embeddings.calls).toHaveLength(1);
    clock.pass(24 * 3_600_000);
    expect((await read()).ok).toBe(true);
  });
});
