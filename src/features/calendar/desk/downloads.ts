import { isLink } from '../../../core/link.ts';
import { hasNumbersOfPeople } from '../../../core/personal-data/numbers-of-people.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { tidy } from '../../../core/text.ts';
import type { Download } from '../domain.ts';

export const MOST_DOWNLOADS = 6;
/** Characters of what a download is called. */
export const LONGEST_LABEL = 60;

/** Documents to take, as they would be typed again: each in a line of its own. */
export const downloadsText = (downloads: readonly Download[]): string =>
  downloads.map(({ label, url }) => (label === undefined ? url : `${label} ${url}`)).join('\n');

export type DownloadsFault = 'url' | 'too-many' | 'too-long' | 'personal-data';

const readLine = (line: string): Result<Download, DownloadsFault> => {
  const [, before = '', url = ''] = /^(?:(.*)\s)?(\S+)$/u.exec(line) ?? [];
  const label = before.replace(/[\s:–-]+$/u, '');
  // Two addresses in one line would make a label of the first.
  if (!isLink(url) || label.includes('://')) return refuse('url');
  if (label.length > LONGEST_LABEL) return refuse('too-long');
  if (hasNumbersOfPeople(label)) return refuse('personal-data');
  return ok(label === '' ? { url } : { label, url });
};

/** Reads „Regulamin https://…”, each in a line of its own or after a semicolon. */
export const readDownloads = (typed: string): Result<readonly Download[], DownloadsFault> => {
  const downloads: Download[] = [];
  for (const line of typed
    .split(/\r?\n|;(?=\s|$)/u)
    .map(tidy)
    .filter(Boolean)) {
    const read = readLine(line);
    if (!read.ok) return read;
    downloads.push(read.value);
  }
  return downloads.length > MOST_DOWNLOADS ? refuse('too-many') : ok(downloads);
};
