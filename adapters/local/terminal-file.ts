import { accessSync, constants, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Attachment, bytesOf, MAX_FILE, type ReceivedFile } from '../../src/chat/files.ts';
import { ok, refuse, type Result } from '../../src/core/result.ts';

/** Quotes that a shell or a drag into the window puts around a path, and the home directory's short name. */
const toPath = (typed: string): string =>
  typed
    .trim()
    .replace(/^(['"])(.*)\1$/u, '$2')
    .replaceAll('\\ ', ' ')
    .replace(/^~(?=\/)/u, homedir());

/** The file at a typed path; `missing` where there is none that can be read. */
export const fileAt = (typed: string): Result<ReceivedFile, 'missing' | 'too-large'> => {
  const path = toPath(typed);
  try {
    const found = statSync(path);
    if (!found.isFile()) return refuse('missing');
    if (found.size > MAX_FILE) return refuse('too-large');
    accessSync(path, constants.R_OK);
    return ok({ name: basename(path), size: found.size, read: () => readFile(path) });
  } catch {
    return refuse('missing');
  }
};

/** Puts a file that came with a message into a directory of its own, and gives its path. */
export const keepFile = (file: Attachment): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'pomocnik-')), file.name);
  writeFileSync(path, bytesOf(file), { mode: 0o600 });
  return path;
};
