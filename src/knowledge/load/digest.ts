import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ReadFolder } from './read-folder.ts';

/** The code that reads and checks the files: this folder's parent, and the core it builds on. */
const OWN_CODE = ['../', '../../core/'].map((folder) => fileURLToPath(new URL(folder, import.meta.url)));

const ownCode = async (): Promise<readonly string[]> => {
  const found = await Promise.all(
    OWN_CODE.map((folder) => readdir(folder, { recursive: true, withFileTypes: true })),
  );
  const paths = found
    .flat()
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort();
  return Promise.all(paths.map((path) => readFile(path, 'utf8')));
};

/**
 * Names a state of the files together with the code that checks them (pl. *skrót*). The same name means that checking
 * again would find the same: any change of a file or of the rules gives another.
 */
export const digestOf = async ({ files, problems }: ReadFolder): Promise<string> =>
  createHash('sha256')
    .update(JSON.stringify([files, problems, await ownCode()]))
    .digest('hex');
