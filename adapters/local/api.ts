import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { MAX_FILE } from '../../src/chat/files.ts';
import { FORM_LIMITS } from '../../src/chat/form.ts';
import type { Bot } from '../../src/chat/platform.ts';
import { toError } from '../../src/core/failure.ts';
import type { Log } from '../../src/core/log.ts';
import { pl } from '../../src/i18n/pl.ts';
import type { Answer } from './exchange.ts';
import { isLoopbackHost, isOwnOrigin } from './loopback.ts';
import { pageState } from './page-state.ts';
import type { Persona } from './persona.ts';
import type { Preview } from './preview.ts';
import { type PageRequest, requestSchema } from './request-schema.ts';
import type { StaticFile } from './static-files.ts';
import type { Talk } from './talk.ts';

/** The page may load its own files and ask its own server; nothing inline, nothing from elsewhere. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The longest form: five fields of 20,000 characters, up to three bytes each, and its files as base64. */
const MAX_BODY = 400_000 + FORM_LIMITS.files * Math.ceil((MAX_FILE * 4) / 3);

export interface ApiDeps {
  readonly bot: Bot;
  readonly personas: readonly Persona[];
  readonly previews: readonly Preview[];
  readonly talk: Talk;
  readonly files: ReadonlyMap<string, StaticFile>;
  readonly log: Log;
  /** Undefined while the program stops. */
  readonly take: (request: PageRequest, persona: Persona) => Promise<Answer> | undefined;
}

/**
 * The page and its JSON API. Errors are said in Polish, before it is known who asks and in which language.
 */
export const createApi = ({ bot, personas, previews, talk, files, log, take }: ApiDeps): Hono => {
  const texts = pl.local.api;
  const app = new Hono();
  const personaOf = (id: string | undefined): Persona | undefined =>
    id === undefined ? personas[0] : personas.find((persona) => persona.id === id);

  app.use(async (c, next) => {
    const host = c.req.header('host');
    c.header('content-security-policy', POLICY);
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'no-referrer');
    if (host === undefined || !isLoopbackHost(host)) return c.json({ error: texts.notLocal }, 403);
    if (!isOwnOrigin(c.req.header('origin'), host)) return c.json({ error: texts.foreignOrigin }, 403);
    return next();
  });

  app.use('/api/*', async (c, next) => {
    c.header('cache-control', 'no-store');
    return next();
  });

  app.get('/api/state', (c) => {
    const persona = personaOf(c.req.query('persona')) ?? personas[0];
    if (!persona) return c.json({ error: texts.noSuchPersona }, 404);
    return c.json({ run: talk.run, ...pageState(bot, personas, previews, persona) });
  });

  app.get('/api/news', (c) => {
    const persona = personaOf(c.req.query('persona'));
    if (!persona) return c.json({ error: texts.noSuchPersona }, 404);
    const after = Number(c.req.query('after') ?? 0);
    return c.json({ run: talk.run, revision: talk.revision(), entries: talk.news(persona.id, after) });
  });

  app.post(
    '/api/input',
    bodyLimit({ maxSize: MAX_BODY, onError: (c) => c.json({ error: texts.tooLarge }, 413) }),
    async (c) => {
      const body: unknown = await c.req.json().catch(() => undefined);
      if (body === undefined || !c.req.header('content-type')?.startsWith('application/json'))
        return c.json({ error: texts.notJson }, 400);
      const request = requestSchema.safeParse(body);
      if (!request.success)
        return c.json({ error: texts.invalid(request.error.issues[0]?.path.join('.') ?? '') }, 400);
      const persona = personaOf(request.data.persona);
      if (!persona) return c.json({ error: texts.noSuchPersona }, 400);
      const answer = take(request.data, persona);
      return answer ? c.json(await answer) : c.json({ error: texts.stopping }, 503);
    },
  );

  app.get('*', (c) => {
    const file = files.get(c.req.path);
    if (!file) return c.notFound();
    const headers = { etag: file.etag, 'cache-control': 'no-cache' };
    if (c.req.header('if-none-match') === file.etag) return c.body(null, 304, headers);
    return c.body(file.body, 200, { ...headers, 'content-type': file.type });
  });

  app.notFound((c) => c.json({ error: texts.notFound }, 404));
  app.onError((error, c) => {
    log.error('the preview failed', { platform: 'local', error: toError(error) });
    return c.json({ error: texts.failed }, 500);
  });
  return app;
};
