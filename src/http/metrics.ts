import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { toError } from '../core/failure.ts';
import type { Log } from '../core/log.ts';
import { pl } from '../i18n/pl.ts';
import { isFromThisComputer } from './caller.ts';
import type { Mount } from './mount.ts';

export interface MetricsMountDeps {
  /** Whoever names it may read from anywhere; absent: only this computer may, without a proxy in between. */
  readonly token?: string | undefined;
  readonly contentType: string;
  readonly read: () => Promise<string>;
  readonly log: Log;
}

const PLAIN = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } as const;

/** A proxy on this computer passes on what comes from everywhere, and says so with one of these. */
const PASSED_ON = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'] as const;

const isFromHere = (request: IncomingMessage): boolean =>
  isFromThisComputer(request) && PASSED_ON.every((name) => request.headers[name] === undefined);

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Takes as long for a wrong token as for the right one. */
const names = (token: string, { headers }: IncomingMessage): boolean =>
  timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${token}`));

/** Figures for Prometheus under `/metrics`, for nobody but the one who watches over the program. */
export const createMetricsMount = ({ token, contentType, read, log }: MetricsMountDeps): Mount => {
  let reading: Promise<string> | undefined;

  /** Whoever asks while figures are being looked up gets the same ones: asking often costs the database nothing. */
  const readOnce = (): Promise<string> => {
    reading ??= read().finally(() => {
      reading = undefined;
    });
    return reading;
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'GET') {
      response.writeHead(405, { ...PLAIN, allow: 'GET' }).end();
      return;
    }
    if (token === undefined && !isFromHere(request)) {
      response.writeHead(403, PLAIN).end(`${pl.http.metricsFromHere}\n`);
      return;
    }
    if (token !== undefined && !names(token, request)) {
      response.writeHead(401, { ...PLAIN, 'www-authenticate': 'Bearer' }).end(`${pl.http.metricsToken}\n`);
      return;
    }
    const text = await readOnce();
    response.writeHead(200, { ...PLAIN, 'content-type': contentType }).end(text);
  };

  return {
    path: '/metrics',
    listener: (request, response) => {
      answer(request, response).catch((thrown: unknown) => {
        log.error('reading the metrics failed', { error: toError(thrown) });
        response.writeHead(503, PLAIN).end(`${pl.http.failed}\n`);
      });
    },
  };
};
