import { Hono } from 'hono';
import { createServer, request as rawRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { silentLog } from '../../src/core/log.ts';
import { createHttpServer, type HttpServer, type HttpServerDeps } from '../../src/http/server.ts';

const running: HttpServer[] = [];
const healthy = { live: () => true, ready: () => true };

const started = async (deps: Partial<HttpServerDeps> = {}): Promise<{ url: string; server: HttpServer }> => {
  const server = createHttpServer({
    host: '127.0.0.1',
    port: 0,
    health: healthy,
    mounts: [],
    log: silentLog,
    ...deps,
  });
  const { port } = await server.start();
  running.push(server);
  return { url: `http://127.0.0.1:${port}`, server };
};

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
});

describe('the web server', () => {
  it('tells whoever watches that it lives and which part is not ready', async () => {
    const health = { live: () => true, ready: () => false, details: () => ({ slack: 'connecting' }) };
    const { url } = await started({ health });
    const live = await fetch(`${url}/healthz`);
    const ready = await fetch(`${url}/readyz`);
    expect([live.status, ready.status]).toEqual([200, 503]);
    expect(await ready.json()).toEqual({ status: 'unavailable', slack: 'connecting' });
  });

  it('is not ready when it does not live', async () => {
    const { url } = await started({ health: { live: () => false, ready: () => true } });
    expect((await fetch(`${url}/healthz`)).status).toBe(503);
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
  });

  it('says in Polish that there is no such page, with strict headers', async () => {
    const { url } = await started();
    const response = await fetch(`${url}/nie-ma`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('Nie ma takiej strony');
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('hands the very bytes of a request to a mounted listener', async () => {
    const { url } = await started({
      mounts: [
        { path: '/', app: new Hono().all('*', (c) => c.text('page')) },
        { path: '/slack/events', listener: (request, response) => void request.pipe(response) },
      ],
    });
    const body = '{"a" :  "ą"}';
    const echoed = await fetch(`${url}/slack/events`, { method: 'POST', body });
    expect(await echoed.text()).toBe(body);
    expect(await (await fetch(`${url}/slack/eventsandmore`)).text()).toBe('page');
  });

  it('lets a mounted app be more precise about its own policy, and keeps the other headers', async () => {
    const app = new Hono().get('/', (c) =>
      c.text('ok', 200, { 'content-security-policy': "script-src 'self'" }),
    );
    const { url } = await started({ mounts: [{ path: '/', app }] });
    const response = await fetch(url);
    expect(response.headers.get('content-security-policy')).toBe("script-src 'self'");
    expect(response.headers.get('x-frame-options')).toBe('DENY');
  });

  it('answers with an apology when a listener breaks, and goes on', async () => {
    const { url } = await started({
      mounts: [
        {
          path: '/broken',
          listener: () => {
            throw new Error('broken');
          },
        },
      ],
    });
    expect((await fetch(`${url}/broken`)).status).toBe(500);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it('survives a request whose address is no address', async () => {
    const { url } = await started();
    const { port } = new URL(url);
    const status = await new Promise((resolve, reject) => {
      rawRequest({ host: '127.0.0.1', port, path: '//[' }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(404);
  });

  it('names the port and the setting PORT when another program has the port', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    await expect(started({ port })).rejects.toThrow(new RegExp(`Port ${port} jest zajęty.*PORT`));
    other.close();
  });

  it('lets a request under way finish before it stops, and takes no new one', async () => {
    let finish = (): void => {};
    const asked = new Promise<void>((arrived) => {
      finish = arrived;
    });
    let answer = (): void => {};
    const { url, server } = await started({
      mounts: [
        {
          path: '/slow',
          listener: (_request, response) => {
            answer = () => response.end('done');
            finish();
          },
        },
      ],
    });
    const pending = fetch(`${url}/slow`);
    await asked;
    const stopped = server.stop();
    answer();
    expect(await (await pending).text()).toBe('done');
    await stopped;
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  });

  it('closes a request that never ends when its time is over', async () => {
    let arrived = (): void => {};
    const asked = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const { url, server } = await started({
      timer: { after: () => ({ elapsed: Promise.resolve(), cancel() {} }) },
      mounts: [{ path: '/never', listener: () => arrived() }],
    });
    const pending = fetch(`${url}/never`);
    const lost = expect(pending).rejects.toThrow();
    await asked;
    await server.stop();
    await lost;
  });
});
