import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentLog } from '../../src/core/log.ts';
import { createCertificatesMount } from '../../src/http/certificates.ts';
import { createHttpServer } from '../../src/http/server.ts';
import { hasChromium, launchChromium } from '../support/chromium.ts';

const CODES = { a: 'valid', b: 'replaced', c: 'void', d: 'broken' } as const;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];

const server = createHttpServer({
  host: '127.0.0.1',
  port: 0,
  health: { live: () => true, ready: () => true },
  mounts: [
    createCertificatesMount({
      path: '/zaswiadczenie',
      log: silentLog,
      check: (typed) => {
        const state = CODES[typed as keyof typeof CODES];
        const rows = [
          { label: 'Imię i nazwisko', value: 'Małgorzata Brzęczyszczykiewicz-Żółć' },
          { label: 'Tytuł', value: 'Dialog motywujący w pracy socjalnej z osobą w kryzysie bezdomności' },
        ];
        return Promise.resolve((state as string | undefined) === undefined ? undefined : { state, rows });
      },
    }),
  ],
  log: silentLog,
});

/** What axe finds wrong with the page. Its own script is let in by the browser, not by the page's policy. */
const violations = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(AXE);
  const { violations: found } = await page.evaluate<{ violations: { id: string; help: string }[] }>(
    `axe.run(document, { runOnly: ${JSON.stringify(RULES)} })`,
  );
  return found.map(({ id, help }) => `${id}: ${help}`);
};

describe.skipIf(!hasChromium())('the page that checks certificates, in a real browser', () => {
  let browser: Browser;
  let address = '';

  beforeAll(async () => {
    browser = await launchChromium();
    address = `http://127.0.0.1:${(await server.start()).port}/zaswiadczenie`;
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  const opened = async (path: string, width = 1280): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    await page.goto(`${address}${path}`);
    return page;
  };

  it.each(['', '/a', '/b', '/c', '/d', '/nie-ma', '/a?lang=en', '?lang=en'])(
    'has nothing against WCAG 2.1 AA: %s',
    { timeout: 60_000 },
    async (path) => {
      for (const width of [1280, 320]) {
        const page = await opened(path, width);
        expect(await violations(page)).toEqual([]);
        const overflow = await page.evaluate<number>(
          'document.documentElement.scrollWidth - window.innerWidth',
        );
        expect(overflow).toBeLessThanOrEqual(0);
        await page.close();
      }
    },
  );

  it('is used with the keyboard alone, and its styles are let in', { timeout: 60_000 }, async () => {
    const page = await opened('');
    const faults: string[] = [];
    page.on('console', (line) => faults.push(line.text()));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('a');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('status').waitFor();
    expect(await page.getByRole('status').textContent()).toBe('Zaświadczenie jest ważne.');
    const background = await page.evaluate<string>(
      "getComputedStyle(document.querySelector('.state')).backgroundColor",
    );
    expect(background).toBe('rgb(232, 244, 234)');
    expect(faults).toEqual([]);
    await page.close();
  });
});
