import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';

export interface StaticFile {
  readonly body: string;
  readonly type: string;
  readonly etag: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Reads the files of a folder once, by the path they are served at: no path of a request reaches the disk. */
export const readStaticFiles = (folder: URL): ReadonlyMap<string, StaticFile> =>
  new Map(
    readdirSync(folder).flatMap((name): [string, StaticFile][] => {
      const type = TYPES[extname(name)];
      if (!type) return [];
      const body = readFileSync(new URL(name, folder), 'utf8');
      const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 20)}"`;
      return [[name === 'index.html' ? '/' : `/${name}`, { body, type, etag }]];
    }),
  );
