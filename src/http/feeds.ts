import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { toError } from '../core/failure.ts';
import type { Log } from '../core/log.ts';
import { pl } from '../i18n/pl.ts';
import { callerOf } from './caller.ts';
import type { Mount } from './mount.ts';
import { waitOf } from './wait-of.ts';

export interface FeedsMountDeps {
  readonly path: string;
  /** The calendar behind the path of a request; undefined where there is none, or none any more. */
  readonly read: (path: string) => Promise<{ readonly owner: string; readonly text: string } | undefined>;
  readonly log: Log;
  readonly limits?: Limits;
}

/** Requests in a minute. Programs ask a few times a day; an office or a calendar service may stand behind one address. */
interface Limits {
  readonly fromAddress: number;
  readonly ofOwner: number;
}

const LIMITS: Limits = { fromAddress: 120, ofOwner: 30 };
const MINUTE = 60;

const PLAIN = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } as const;

/** Private: kept by the program that asked, and looked at again each time. */
const CALENDAR = {
  'content-type': 'text/calendar; charset=utf-8',
  'content-disposition': 'inline; filename="pomocnik.ics"',
  'cache-control': 'private, no-cache',
  'x-robots-tag': 'noindex, nofollow',
} as const;

const etagOf = (text: string): string =>
  `"${createHash('sha256').update(text).digest('base64url').slice(0, 32)}"`;

const isKnown = (header: string | undefined, etag: string): boolean =>
  (header ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === etag || one.trim() === '*');

const busy = (response: ServerResponse, seconds: number): void => {
  response.writeHead(429, { ...PLAIN, 'retry-after': String(seconds) }).end(`${pl.http.tooOften}\n`);
};

/**
 * Private feeds of calendars, for programs that subscribe to them. An address that is dead answers exactly like one
 * that never was. Nothing of the path is ever logged: it is the secret.
 */
export const createFeedsMount = ({ path, read, log, limits = LIMITS }: FeedsMountDeps): Mount => {
  const fromAddress = new RateLimiterMemory({ points: limits.fromAddress, duration: MINUTE });
  const ofOwner = new RateLimiterMemory({ points: limits.ofOwner, duration: MINUTE });

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { ...PLAIN, allow: 'GET, HEAD' }).end();
      return;
    }
    const wait = await waitOf(fromAddress, callerOf(request));
    if (wait !== undefined) return busy(response, wait);
    const found = await read((request.url ?? '').split('?', 1)[0] ?? '');
    if (!found) {
      response.writeHead(404, PLAIN).end(`${pl.http.noFeed}\n`);
      return;
    }
    const pause = await waitOf(ofOwner, found.owner);
    if (pause !== undefined) return busy(response, pause);
    const etag = etagOf(found.text);
    if (isKnown(request.headers['if-none-match'], etag)) {
      response.writeHead(304, { etag, 'cache-control': CALENDAR['cache-control'] }).end();
      return;
    }
    response.writeHead(200, { ...CALENDAR, etag, 'content-length': Buffer.byteLength(found.text) });
    response.end(request.method === 'HEAD' ? undefined : found.text);
  };

  return {
    path,
    listener: (request, response) => {
      answer(request, response).catch((thrown: unknown) => {
        log.error('a calendar feed failed', { error: toError(thrown) });
        if (response.headersSent) response.destroy();
        else response.writeHead(500, PLAIN).end(`${pl.http.failed}\n`);
      });
    },
  };
};
