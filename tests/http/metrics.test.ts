import { afterEach, describe, expect, it } from 'vitest';
import { silentLog } from '../../src/core/log.ts';
import { createMetricsMount, type MetricsMountDeps } from '../../src/http/metrics.ts';
import { createHttpServer, type HttpServer } from '../../src/http/server.ts';
import { deferred } from '../adapters/slack/deferred.ts';

const TOKEN = 'sekret-do-metryk-0123456789';
const running: HttpServer[] = [];

const started = async (over: Partial<MetricsMountDeps> = {}, host = '127.0.0.1'): Promise<string> => {
  const read = () => Promise.resolve('pomocnik_deliveries_stuck 0\n');
  const mount = createMetricsMount({
    contentType: 'text/plain; version=0.0.4',
    read,
    log: silentLog,
    ...over,
  });
  const health = { live: () => true, ready: () => true };
  const server = createHttpServer({ host, port: 0, health, mounts: [mount], log: silentLog });
  running.push(server);
  const { port } = await server.start();
  return `http://127.0.0.1:${port}/metrics`;
};

const statusOf = async (url: string, headers: Record<string, string> = {}): Promise<number> =>
  (await fetch(url, { headers })).status;

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
});

describe('the page of figures', () => {
  it('is read from the same computer, is not kept by anybody, and may be no page in a frame', async () => {
    const response = await fetch(await started());
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('pomocnik_deliveries_stuck 0\n');
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-frame-options')).toBe('DENY');
  });

  it.each(['x-forwarded-for', 'forwarded', 'via', 'x-real-ip', 'x-forwarded-host'])(
    'is not shown to the world by a proxy on the same computer, which names itself in „%s”',
    async (header) => {
      expect(await statusOf(await started(), { [header]: '203.0.113.9' })).toBe(403);
    },
  );

  it('is for whoever knows the token, also through a proxy', async () => {
    const url = await started({ token: TOKEN });
    const proxied = { 'x-forwarded-for': '203.0.113.9' };
    expect(await statusOf(url, { authorization: `Bearer ${TOKEN}`, ...proxied })).toBe(200);
  });

  it.each([
    ['none', {}],
    ['another', { authorization: 'Bearer sekret-do-metryk-0123456788' }],
    ['a longer one', { authorization: `Bearer ${TOKEN}0` }],
    ['an empty one', { authorization: 'Bearer ' }],
    ['another scheme', { authorization: `Basic ${TOKEN}` }],
  ])('is refused where the token is %s, and the token is not told', async (_which, headers) => {
    const response = await fetch(await started({ token: TOKEN }), { headers });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(await response.text()).not.toContain(TOKEN);
  });

  it('is only read', async () => {
    const response = await fetch(await started(), { method: 'POST', body: 'x' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET']);
  });

  it('is looked up once for all who ask at the same time', async () => {
    const figures = deferred<string>();
    let count = 0;
    const url = await started({
      read: () => {
        count += 1;
        return figures.promise;
      },
    });
    const asked = [fetch(url), fetch(url), fetch(url)];
    await expect.poll(() => count).toBe(1);
    figures.resolve('pomocnik_deliveries_stuck 0\n');
    expect(await Promise.all(asked.map(async (one) => (await one).status))).toEqual([200, 200, 200]);
    expect(count).toBe(1);
    await fetch(url);
    expect(count).toBe(2);
  });

  it('says that it cannot be had while the database does not answer, and nothing more', async () => {
    const failing = await started({ read: () => Promise.reject(new Error('connect 10.0.0.7:5432')) });
    const response = await fetch(failing);
    expect(response.status).toBe(503);
    expect(await response.text()).not.toContain('10.0.0.7');
  });
});
