import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The file's bytes; undefined where there is none. */
export const readIfThere = async (path: string): Promise<Buffer | undefined> => {
  try {
    return await readFile(path);
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw thrown;
  }
};

/** Replaces the file as a whole, so that a crash while writing leaves the one before; only its owner may read it. */
export const replaceFile = async (path: string, parts: readonly Uint8Array[]): Promise<void> => {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const unfinished = `${path}.new`;
  await writeFile(unfinished, parts, { mode: 0o600 });
  await rename(unfinished, path);
};
