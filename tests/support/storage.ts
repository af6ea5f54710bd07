import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Clock, systemClock } from '../../src/core/clock.ts';
import { silentLog } from '../../src/core/log.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import type { Storage } from '../../src/storage/storage.ts';

/** A directory of its own for one test, and how to be rid of it. */
export const temporaryDirectory = (): { path: string; remove: () => void } => {
  const path = mkdtempSync(join(tmpdir(), 'pomocnik-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
};

/** A real SQLite storage in a temporary file; closing it removes the file. */
export const temporaryStorage = async (clock: Clock = systemClock): Promise<Storage & { file: string }> => {
  const directory = temporaryDirectory();
  const file = join(directory.path, 'pomocnik.sqlite');
  const storage = await openStorage({ kind: 'sqlite', file }, { clock, log: silentLog });
  return {
    ...storage,
    file,
    close: async () => {
      await storage.close();
      directory.remove();
    },
  };
};
