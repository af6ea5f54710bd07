import type { IncomingMessage, ServerResponse } from 'node:http';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { toError } from '../core/failure.ts';
import type { Locale } from '../core/locale.ts';
import type { Log } from '../core/log.ts';
import { pl } from '../i18n/pl.ts';
import { textsIn } from '../i18n/texts.ts';
import { callerOf } from './caller.ts';
import { certificatePage, type CheckedCertificate, type CheckPage, PAGE_POLICY } from './certificate-page.ts';
import type { Mount } from './mount.ts';
import { waitOf } from './wait-of.ts';

export interface CertificatesMountDeps {
  readonly path: string;
  /** The certificate that has the code somebody typed or scanned, told in that language. */
  readonly check: (typed: string, locale: Locale) => Promise<CheckedCertificate | undefined>;
  readonly log: Log;
  readonly limits?: Limits;
}

interface Limits {
  /** Requests of one address in a minute; an office may stand behind one. */
  readonly fromAddress: number;
  /** Codes of one address in ten minutes that nothing has. */
  readonly unknown: number;
}

const LIMITS: Limits = { fromAddress: 60, unknown: 30 };
const MINUTE = 60;

const PLAIN = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } as const;

const PAGE = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': PAGE_POLICY,
  'x-robots-tag': 'noindex, nofollow',
} as const;

const busy = (response: ServerResponse, seconds: number): void => {
  response.writeHead(429, { ...PLAIN, 'retry-after': String(seconds) }).end(`${pl.http.tooOften}\n`);
};

/** What a request asks for: the code in its path or in the form, and the language. */
const askedOf = (path: string, url: string) => {
  const [before = '', query = ''] = url.split('?', 2);
  const given = new URLSearchParams(query);
  const inPath = before.slice(path.length + 1);
  const locale: Locale = given.get('lang') === 'en' ? 'en' : 'pl';
  return { code: inPath === '' ? (given.get('kod') ?? '') : inPath, locale };
};

const otherLanguage = (path: string, code: string, locale: Locale): string => {
  const asked = new URLSearchParams({
    ...(code === '' ? {} : { kod: code }),
    ...(locale === 'pl' ? { lang: 'en' } : {}),
  }).toString();
  return asked === '' ? path : `${path}?${asked}`;
};

/**
 * The page on which anybody checks a certificate by its code. A code that nothing has and one that is none answer alike,
 * and neither the code nor the path is ever logged.
 */
export const createCertificatesMount = ({
  path,
  check,
  log,
  limits = LIMITS,
}: CertificatesMountDeps): Mount => {
  const fromAddress = new RateLimiterMemory({ points: limits.fromAddress, duration: MINUTE });
  const unknown = new RateLimiterMemory({ points: limits.unknown, duration: 10 * MINUTE });

  const send = (request: IncomingMessage, response: ServerResponse, shown: CheckPage): void => {
    const { code, locale } = askedOf(path, request.url ?? '');
    const other = otherLanguage(path, code, locale);
    const page = certificatePage(shown, textsIn(locale), locale, { path, other });
    response.writeHead(shown.kind === 'unknown' ? 404 : 200, {
      ...PAGE,
      'content-language': locale,
      'content-length': Buffer.byteLength(page),
    });
    response.end(request.method === 'HEAD' ? undefined : page);
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { ...PLAIN, allow: 'GET, HEAD' }).end();
      return;
    }
    const address = callerOf(request);
    const wait = await waitOf(fromAddress, address);
    if (wait !== undefined) return busy(response, wait);
    const { code, locale } = askedOf(path, request.url ?? '');
    if (code === '') return send(request, response, { kind: 'form' });
    const found = await check(code, locale);
    if (found) return send(request, response, { kind: 'found', found });
    const pause = await waitOf(unknown, address);
    if (pause !== undefined) return busy(response, pause);
    send(request, response, { kind: 'unknown' });
  };

  return {
    path,
    listener: (request, response) => {
      answer(request, response).catch((thrown: unknown) => {
        log.error('checking a certificate failed', { error: toError(thrown) });
        if (response.headersSent) response.destroy();
        else response.writeHead(500, PLAIN).end(`${pl.http.failed}\n`);
      });
    },
  };
};
