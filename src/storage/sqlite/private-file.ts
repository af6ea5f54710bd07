import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes sure that only the account running the bot can read the file. SQLite gives `-wal` and `-shm` the mode of
 * the database itself, so it has to be right before the file is first opened. A directory that is made is
 * private too; one that was there already belongs to the operator and is left as it is.
 */
export const keepPrivate = (file: string): void => {
  const directory = dirname(file);
  if (!existsSync(directory)) mkdirSync(directory, { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
  for (const part of [file, `${file}-wal`, `${file}-shm`]) if (existsSync(part)) chmodSync(part, 0o600);
};
