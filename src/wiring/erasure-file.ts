import { existsSync } from 'node:fs';
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Instant } from '../core/clock.ts';
import type { ErasureLedger } from '../features/privacy/erasures.ts';

/** A line: when, and the mark. Whatever else stands in the file (a line that broke off) is passed over. */
const LINE = /^(\d{4}-\d\d-\d\dT[\d:.]+Z) ([0-9a-f]{64})$/;

/** The ledger of erasures as a text file, which is only ever added to. */
export const createErasureFile = (path: string): ErasureLedger => ({
  read: async () => {
    if (!existsSync(path)) return [];
    const lines = (await readFile(path, 'utf8')).split('\n');
    return lines.flatMap((line) => {
      const [, at, mark] = LINE.exec(line) ?? [];
      return at === undefined || mark === undefined ? [] : [{ at: at as Instant, mark }];
    });
  },
  add: async (erasures) => {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const file = await open(path, 'a', 0o600);
    try {
      // A line that broke off is ended first.
      await file.appendFile(`\n${erasures.map(({ at, mark }) => `${at} ${mark}`).join('\n')}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  },
});
