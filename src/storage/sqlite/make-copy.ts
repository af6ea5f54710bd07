import Database from 'better-sqlite3';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { CopyRefused } from './copy-refused.ts';
import { keepPrivate } from './private-file.ts';

/** All pages in one step: a writer in another process would make a copy in portions begin anew, again and again. */
const ALL_PAGES = 0x7fffffff;

/** One file that needs no other beside it, found sound. */
const complete = (file: string): void => {
  const copy = new Database(file);
  try {
    copy.pragma('journal_mode = delete');
    if (copy.pragma('integrity_check', { simple: true }) !== 'ok')
      throw new CopyRefused(
        'Kopia jest uszkodzona i została usunięta. Proszę sprawdzić dysk i zrobić ją jeszcze raz.',
      );
  } finally {
    copy.close();
  }
};

/**
 * Copies a database that may be in use, as it is at one moment, into a file of its own. The file is there only when it is
 * whole and sound.
 * @throws {CopyRefused} when there is no database, the file is there already, or the copy is not sound.
 */
export const makeCopy = async (file: string, to: string): Promise<void> => {
  if (!existsSync(file))
    throw new CopyRefused(`Nie ma bazy danych w pliku ${file}. Proszę sprawdzić ustawienie DATA_DIR.`);
  if (existsSync(to)) throw new CopyRefused(`Plik ${to} już jest. Proszę podać inną nazwę albo folder.`);
  const part = `${to}.part`;
  rmSync(part, { force: true });
  keepPrivate(part);
  const database = new Database(file, { readonly: true, fileMustExist: true });
  try {
    await database.backup(part, { progress: () => ALL_PAGES });
    complete(part);
    renameSync(part, to);
  } finally {
    database.close();
    rmSync(part, { force: true });
  }
};
