import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The text of a PDF as another program reads it; undefined, and loudly, where that program is missing. */
export const readPdf = (bytes: Uint8Array): string | undefined => {
  const folder = mkdtempSync(join(tmpdir(), 'pomocnik-pdf-'));
  const file = join(folder, 'read.pdf');
  writeFileSync(file, bytes);
  const { stdout, error } = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  if (!error) return stdout;
  process.stderr.write('SKIPPED: a PDF is not read back, there is no pdftotext here\n');
  return undefined;
};
