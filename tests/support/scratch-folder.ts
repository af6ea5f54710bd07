import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder in memory; some systems have none, and containers often a tiny one. */
const IN_MEMORY = '/dev/shm';
const NEEDED_BYTES = 2 * 1024 ** 3;

const roomIn = (folder: string): number => {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return 0;
  }
};

/**
 * Everything the tests write goes into one folder, removed at the end. It is in memory where there is room: what is
 * tried here is that programs die, not that the power goes, and a shared disk may make one commit wait for seconds.
 */
export const setup = (): (() => void) => {
  const folder = mkdtempSync(
    join(roomIn(IN_MEMORY) >= NEEDED_BYTES ? IN_MEMORY : tmpdir(), 'pomocnik-tests-'),
  );
  process.env['TMPDIR'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
};
