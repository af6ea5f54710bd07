import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type LogFields, silentLog } from '../../src/core/log.ts';
import { createKnowledgeHolder } from '../../src/knowledge/last-good.ts';
import { type Snapshot, snapshotFile } from '../../src/knowledge/snapshot.ts';
import { aFact, check } from './support/files.ts';

const good = check();
const bad = check({ facts: [aFact({ owner: '' })] });

/** Loads what the test says next. */
const holderOf = (keep: 'refuse' | 'last-good', snapshot?: Snapshot) => {
  let next = good;
  const warned: [string, LogFields | undefined][] = [];
  const log = {
    ...silentLog,
    warn: (event: string, fields?: LogFields) => void warned.push([event, fields]),
  };
  const holder = createKnowledgeHolder({
    load: () => Promise.resolve(next),
    keep,
    log,
    ...(snapshot && { snapshot }),
  });
  return { refresh: () => holder.refresh(), warned, nowLoad: (loaded: typeof good) => (next = loaded) };
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

  it.each(['', '{', 'null', '{"format":0,"entries":{}}', '{"format":1}', '{"format":1,"entries":{}}'])(
    'takes a snapshot it cannot read for none: %s',
    async (text) => {
      const path = await newFile();
      await snapshotFile(path).write(good.base!);
      await writeFile(path, text);
      expect(await snapshotFile(path).read()).toBeUndefined();
    },
  );

  it('goes on when the snapshot cannot be written, and says so in the log', async () => {
    const full = { read: () => Promise.resolve(undefined), write: () => Promise.reject(new Error('ENOSPC')) };
    const { refresh, warned } = holderOf('last-good', full);
    expect((await refresh()).ok).toBe(true);
    expect(warned).toEqual([['knowledge.snapshot-not-written', { error: new Error('ENOSPC') }]]);
  });
});

describe('production', () => {
  it('refuses broken files even when it served good ones before, and writes no snapshot', async () => {
    const path = await newFile();
    const { refresh, nowLoad } = holderOf('refuse', snapshotFile(path));
    expect((await refresh()).ok).toBe(true);
    nowLoad(bad);
    expect(await refresh()).toEqual({ ok: false, refusal: bad.problems });
    await expect(readFile(path)).rejects.toThrow('ENOENT');
  });
});
