import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FILE_FORMATS, lyingFile } from '../../src/chat/files.ts';
import { temporaryDirectory } from './storage.ts';

/** A file of some megabytes that lies on the disk, and what is in it. */
export const longFile = () => {
  const folder = temporaryDirectory();
  const path = join(folder.path, 'plik.part');
  const bytes = Buffer.from('Osoba Przykładowa;90\r\n'.repeat(150_000));
  writeFileSync(path, bytes);
  return {
    bytes,
    file: lyingFile('lista.csv', FILE_FORMATS.csv, path, bytes.length),
    remove: () => {
      folder.remove();
    },
  };
};
