import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { systemClock } from '../../src/core/clock.ts';
import { silentLog } from '../../src/core/log.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { welcome } from '../contracts/storage/people.ts';
import { filesOf } from '../knowledge/support/files.ts';
import { temporaryDirectory } from '../support/storage.ts';

const leftovers: (() => void)[] = [];
afterEach(() => leftovers.splice(0).forEach((remove) => remove()));

const folder = (): string => {
  const { path, remove } = temporaryDirectory();
  leftovers.push(remove);
  return path;
};

const knowledge = (): string => {
  const path = folder();
  for (const { kind, text } of filesOf({})) {
    const place = kind === 'topics' ? path : join(path, kind);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, kind === 'topics' ? 'topics.yaml' : 'wpisy.yaml'), text);
  }
  return path;
};

const NASTY = 'od ilu "przetarg": 120 tys.? #pilne';

/** A database in which an editor has accepted these wordings of `prog`. */
const accepted = async (...wordings: readonly string[]): Promise<string> => {
  const path = folder();
  const file = join(path, 'pomocnik.sqlite');
  const storage = await openStorage({ kind: 'sqlite', file }, { clock: systemClock, log: silentLog });
  const { person } = await welcome(storage.people, { platform: 'slack', workspace: 'T1', user: 'U1' });
  const rest = { answer: 'prog', people: 1, latestAt: systemClock.now() };
  for (const words of wordings)
    await storage.curation.decideWording(
      { ...rest, id: words, words, folded: words },
      true,
      person,
      systemClock.now(),
    );
  await storage.close();
  return path;
};

const proposals = (dataDir: string): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    const env = { PATH: process.env['PATH'], DATA_DIR: dataDir, KNOWLEDGE_DIR: knowledge() };
    execFile(process.execPath, ['start.mjs', 'knowledge', 'proposals'], { env }, (error, out, err) => {
      resolve({ code: error ? 1 : 0, out, err });
    });
  });

describe('npm run knowledge -- proposals', () => {
  it('prints accepted wordings as lines that read back, and says where they go', async () => {
    const { code, out } = await proposals(await accepted('jaki limit na przetarg', NASTY));
    expect(code).toBe(0);
    expect(out).toMatch(/^# .*wpisy\.yaml:1 \(prog\), pod wordings:\n/);
    expect(parse(out)).toEqual(['jaki limit na przetarg', NASTY]);
  }, 60_000);

  it('leaves out what the files have by then', async () => {
    const { code, out, err } = await proposals(await accepted('Od ilu jest przetarg A?'));
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain('Nie ma przyjętych sformułowań');
  }, 60_000);

  it('says so where there is no database, and makes none', async () => {
    const { code, err } = await proposals(join(folder(), 'nowy'));
    expect(code).toBe(1);
    expect(err).toContain('Nie ma jeszcze bazy danych');
  }, 60_000);
});
