import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether PDFs can be read back here by a program that did not write them; where not, it says so loudly. */
export const hasPdfReader = (): boolean => {
  const isPresent = spawnSync('pdftotext', ['-v']).error === undefined;
  if (!isPresent) process.stderr.write('SKIPPED: PDFs are not read back, there is no pdftotext here\n');
  return isPresent;
};

/** The text of a PDF as another program reads it, a form feed after each page. */
export const readPdf = (bytes: Uint8Array): string => {
  const folder = mkdtempSync(join(tmpdir(), 'pomocnik-pdf-'));
  const file = join(folder, 'read.pdf');
  writeFileSync(file, bytes);
  const { stdout, error } = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  if (error) throw error;
  return stdout;
};
