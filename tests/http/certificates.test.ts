import { afterEach, describe, expect, it } from 'vitest';
import { silentLog } from '../../src/core/log.ts';
import type { CheckedCertificate } from '../../src/http/certificate-page.ts';
import { createCertificatesMount } from '../../src/http/certificates.ts';
import { createHttpServer, type HttpServer } from '../../src/http/server.ts';

const CODE = 'abcdefghjkmnpqrstuvw';
const FOUND: CheckedCertificate = {
  state: 'valid',
  rows: [
    { label: 'Numer', value: 'ROPS/12/2026' },
    { label: 'Imię i nazwisko', value: 'Ada <b>Żółć</b> & "Córka"' },
  ],
};

let server: HttpServer | undefined;
afterEach(() => server?.stop());

const site = async (limits?: { readonly fromAddress: number; readonly unknown: number }) => {
  const asked: string[] = [];
  const mount = createCertificatesMount({
    path: '/zaswiadczenie',
    log: silentLog,
    check: (typed) => {
      asked.push(typed);
      return Promise.resolve(typed.replaceAll('-', '') === CODE ? FOUND : undefined);
    },
    ...(limits ? { limits } : {}),
  });
  const health = { live: () => true, ready: () => true };
  server = createHttpServer({ host: '127.0.0.1', port: 0, health, mounts: [mount], log: silentLog });
  const { port } = await server.start();
  return { asked, get: (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, init) };
};

describe('the page that checks certificates', () => {
  it('repeats what the certificate says, by the address of its QR or by the code in the form', async () => {
    const { get } = await site();
    for (const path of [`/zaswiadczenie/${CODE}`, `/zaswiadczenie?kod=${CODE}`]) {
      const page = await get(path);
      expect(page.status).toBe(200);
      const html = await page.text();
      expect(html).toContain('Zaświadczenie jest ważne.');
      expect(html).toContain('<dt>Numer</dt><dd>ROPS/12/2026</dd>');
    }
  });

  it('shows what people typed as text, never as markup', async () => {
    const { get } = await site();
    const html = await (await get(`/zaswiadczenie/${CODE}`)).text();
    expect(html).toContain('Ada &lt;b&gt;Żółć&lt;/b&gt; &amp; &quot;Córka&quot;');
    expect(html).not.toContain('<b>');
  });

  it('answers a code that nothing has and one that is none alike', async () => {
    const { get } = await site();
    const pages = await Promise.all(
      [
        '/zaswiadczenie/zzzzzzzzzzzzzzzzzzzz',
        '/zaswiadczenie/1',
        '/zaswiadczenie/..%2f',
        '/zaswiadczenie?kod=%3Cb%3E',
      ].map(async (path) => {
        const page = await get(path);
        const html = await page.text();
        return [page.status, html.replace(/<header>.*<\/header>/s, '')];
      }),
    );
    expect(new Set(pages.map(([status]) => status))).toEqual(new Set([404]));
    expect(new Set(pages.map(([, html]) => html)).size).toBe(1);
  });

  it('runs nothing, loads nothing, is kept by nobody and found by no search', async () => {
    const { get } = await site();
    const { headers } = await get(`/zaswiadczenie/${CODE}`);
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'$/,
    );
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-robots-tag')).toBe('noindex, nofollow');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('makes whoever tries many codes wait, and nobody read too often', async () => {
    const { get, asked } = await site({ fromAddress: 4, unknown: 2 });
    const statuses: number[] = [];
    for (const code of ['a', 'b', 'c', CODE, CODE])
      statuses.push((await get(`/zaswiadczenie/${code}`)).status);
    expect(statuses).toEqual([404, 404, 429, 200, 429]);
    expect(asked).toHaveLength(4);
    const waits = await get('/zaswiadczenie');
    expect(Number(waits.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('holds nobody’s many codes against others behind the same proxy, whatever they claim to be', async () => {
    const { get } = await site({ fromAddress: 3, unknown: 3 });
    const by = (passedOn: string) => ({ headers: { 'x-forwarded-for': passedOn } });
    const statuses: number[] = [];
    for (const made of ['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4'])
      statuses.push((await get('/zaswiadczenie', by(`${made}, 203.0.113.7`))).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    expect((await get('/zaswiadczenie', by('198.51.100.4'))).status).toBe(200);
  });

  it('takes GET and HEAD alone', async () => {
    const { get } = await site();
    const posted = await get('/zaswiadczenie', { method: 'POST', body: 'kod=a' });
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    const head = await get(`/zaswiadczenie/${CODE}`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('speaks English where it is asked to, and leads to the same page in the other language', async () => {
    const { get } = await site();
    const html = await (await get(`/zaswiadczenie/${CODE}?lang=en`)).text();
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('The certificate is valid.');
    expect(html).toContain(`href="/zaswiadczenie?kod=${CODE}" lang="pl"`);
  });
});
