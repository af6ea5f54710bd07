import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type LogFields, silentLog } from '../../src/core/log.ts';
import { createKnowledgeHolder } from '../../src/knowledge/last-good.ts';
import { type Snapshot, snapshotFile } from '../../src/knowledge/snapshot.ts';
import { aFact, check } from './support/files.ts';

const good = check();
const bad = check({ facts: [aFact({ owner: '' })] });

/** Sees the files that the test says next. */
const holderOf = (keep: 'refuse' | 'last-good', snapshot?: Snapshot) => {
  let next = good;
  let checks = 0;
  const warned: [string, LogFields | undefined][] = [];
  const log = {
    ...silentLog,
    warn: (event: string, fields?: LogFields) => void warned.push([event, fields]),
  };
  const holder = createKnowledgeHolder({
    look: () =>
      Promise.resolve({
        digest: next === good ? 'good' : 'bad',
        check: () => {
          checks += 1;
          return Promise.resolve(next);
        },
      }),
    keep,
    log,
    ...(snapshot && { snapshot }),
  });
  return {
    refresh: () => holder.refresh(),
    warned,
    checks: () => checks,
    nowLoad: (loaded: typeof good) => (next = loaded),
  };
};

const newFile = async () => join(await mkdtemp(join(tmpdir(), 'pomocnik-')), 'data', 'knowledge.json');

describe('the preview', () => {
  it('serves the files when they are sound', async () => {
    const { refresh } = holderOf('last-good');
    expect(await refresh()).toMatchObject({ ok: true, value: { from: 'files', problems: [] } });
  });

  it('serves the last good set, with the problems, while a file is broken', async () => {
    const { refresh, nowLoad } = holderOf('last-good');
    await refresh();
    nowLoad(bad);
    expect(await refresh()).toEqual({
      ok: true,
      value: { base: good.base, from: 'last-good', problems: bad.problems },
    });
  });

  it('remembers the last good set across a restart', async () => {
    const path = await newFile();
    await holderOf('last-good', snapshotFile(path)).refresh();
    const restarted = holderOf('last-good', snapshotFile(path));
    restarted.nowLoad(bad);
    const served = await restarted.refresh();
    expect(served.ok && served.value.from).toBe('last-good');
    expect(served.ok && served.value.base).toEqual(good.base);
    expect(served.ok && Object.isFrozen(served.value.base.facts.get('T-4'))).toBe(true);
  });

  it('refuses with all problems when there was never a good set', async () => {
    const { refresh, nowLoad } = holderOf('last-good', snapshotFile(await newFile()));
    nowLoad(bad);
    expect(await refresh()).toEqual({ ok: false, refusal: bad.problems });
  });

  it.each([
    '',
    '{',
    'null',
    '{"format":0,"digest":"a","entries":{}}',
    '{"format":2}',
    '{"format":2,"entries":{}}',
    '{"format":2,"digest":"a","entries":{}}',
  ])('takes a snapshot it cannot read for none: %s', async (text) => {
    const path = await newFile();
    await snapshotFile(path).write({ digest: 'good', base: good.base! });
    await writeFile(path, text);
    expect(await snapshotFile(path).read()).toBeUndefined();
  });

  it('goes on when the snapshot cannot be written, and says so in the log', async () => {
    const full = { read: () => Promise.resolve(undefined), write: () => Promise.reject(new Error('ENOSPC')) };
    const { refresh, warned } = holderOf('last-good', full);
    expect((await refresh()).ok).toBe(true);
    expect(warned).toEqual([['knowledge.snapshot-not-written', { error: new Error('ENOSPC') }]]);
  });
});

describe('production', () => {
  it('refuses broken files even when it served good ones before, also before a restart', async () => {
    const path = await newFile();
    const { refresh, nowLoad } = holderOf('refuse', snapshotFile(path));
    expect((await refresh()).ok).toBe(true);
    nowLoad(bad);
    expect(await refresh()).toEqual({ ok: false, refusal: bad.problems });
    const restarted = holderOf('refuse', snapshotFile(path));
    restarted.nowLoad(bad);
    expect(await restarted.refresh()).toEqual({ ok: false, refusal: bad.problems });
  });
});

describe('files that have not changed since they were found sound', () => {
  it('are not checked again, also after a restart', async () => {
    const path = await newFile();
    const first = holderOf('refuse', snapshotFile(path));
    await first.refresh();
    await first.refresh();
    expect(first.checks()).toBe(1);
    const restarted = holderOf('refuse', snapshotFile(path));
    const served = await restarted.refresh();
    expect(restarted.checks()).toBe(0);
    expect(served.ok && served.value).toMatchObject({ from: 'files', problems: [] });
    expect(served.ok && served.value.base).toEqual(good.base);
  });

  it('are checked again once they did change', async () => {
    const path = await newFile();
    await holderOf('refuse', snapshotFile(path)).refresh();
    const restarted = holderOf('refuse', snapshotFile(path));
    restarted.nowLoad(bad);
    await restarted.refresh();
    expect(restarted.checks()).toBe(1);
  });
});
