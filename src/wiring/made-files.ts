import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { lyingFile } from '../chat/files.ts';
import { type Clock, toEpoch } from '../core/clock.ts';
import { toError } from '../core/failure.ts';
import { randomText } from '../core/ids.ts';
import type { Log } from '../core/log.ts';
import type { OpenFile } from '../features/reports/made-file.ts';
import type { Part } from './life.ts';

const MINUTE = 60_000;
/** Sending takes seconds, with all its tries a few minutes; the files may name people, so they do not lie longer. */
const KEPT = 15 * MINUTE;
const LOOK_EVERY = 5 * MINUTE;

/** Long files, made in a folder of the program's data and gone a quarter of an hour later, also after a crash. */
export const createMadeFiles = (
  folder: string,
  clock: Clock,
  log: Log,
): { readonly open: OpenFile; readonly part: Part } => {
  const sweep = async (): Promise<void> => {
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const before = toEpoch(clock.now()) - KEPT;
      for (const name of await readdir(folder)) {
        const path = join(folder, name);
        if ((await stat(path)).mtimeMs < before) await rm(path, { force: true });
      }
    } catch (thrown) {
      log.error('taking made files away failed', { error: toError(thrown) });
    }
  };
  let timer: NodeJS.Timeout | undefined;
  return {
    open: async (name, mediaType) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const path = join(folder, `${randomText(16)}.part`);
      const file = await open(path, 'wx', 0o600);
      let parts: Uint8Array[] = [];
      let size = 0;
      const written = async (): Promise<void> => {
        const bytes = Buffer.concat(parts);
        parts = [];
        size += bytes.length;
        await file.appendFile(bytes);
      };
      return {
        write: (part) => void parts.push(part),
        written,
        ready: async () => {
          await written();
          await file.close();
          return lyingFile(name, mediaType, path, size);
        },
        drop: async () => {
          await file.close();
          await rm(path, { force: true });
        },
      };
    },
    part: {
      name: 'made-files',
      start: async () => {
        await sweep();
        timer = setInterval(() => void sweep(), LOOK_EVERY);
        timer.unref();
      },
      stop: () => {
        clearInterval(timer);
        return Promise.resolve();
      },
    },
  };
};
