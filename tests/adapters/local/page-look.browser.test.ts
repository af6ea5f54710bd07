import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hasChromium, launchChromium } from '../../support/chromium.ts';
import { HOSTILE } from '../../support/fake-bot.ts';
import { startPreview } from './setting.ts';
import { ask, lastAnswer, openWindow, previews } from './window.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

describe.skipIf(!hasChromium())('the look of the preview', () => {
  let browser: Browser;
  let preview: Awaited<ReturnType<typeof startPreview>>;
  let complaints: string[];

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    complaints = [];
    preview = await startPreview({ previews });
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await preview.stop();
    expect(complaints).toEqual([]);
  });

  const openPage = (options?: BrowserContextOptions): Promise<Page> =>
    openWindow(browser, preview.url, complaints, options);

  const lookAs = async (page: Page, name: string) => {
    await lastAnswer(page).getByRole('button', { name, exact: true }).click();
    return lastAnswer(page).getByRole('group', { name, exact: true });
  };

  describe('as another platform', () => {
    it('draws the blocks of Slack', async () => {
      const page = await openPage();
      await ask(page, 'wszystko');
      const slack = await lookAs(page, 'Slack');
      expect(await slack.locator('.slack-header').innerText()).toBe('Wszystkie części wiadomości');
      expect(await slack.locator('strong').allInnerTexts()).toContain('mocny');
      expect(await slack.locator('th').allInnerTexts()).toEqual(['Od', 'Osoba samotna', 'W rodzinie']);
      expect(await slack.locator('.slack-button').allInnerTexts()).toContain('Rezygnuję z udziału');
      expect(await slack.locator('.preview-unknown').count()).toBe(0);
    });

    it('draws the components and the markdown of Discord', async () => {
      const page = await openPage();
      await ask(page, 'wszystko');
      const discord = await lookAs(page, 'Discord');
      expect(await discord.locator('.discord-h2').innerText()).toBe('Wszystkie części wiadomości');
      expect(await discord.locator('strong').allInnerTexts()).toContain('mocny');
      expect(await discord.locator('.discord-container').count()).toBe(4);
      expect(await discord.locator('.preview-unknown').count()).toBe(0);
      expect(await discord.innerText()).not.toContain('**');
    });

    it('goes back to its own view, and shows what is really sent', async () => {
      const page = await openPage();
      await ask(page, 'wszystko');
      await lookAs(page, 'Slack');
      await page.getByText('Treść wysyłana (JSON)').click();
      expect(await page.locator('.preview-source pre').innerText()).toContain('"type": "header"');
      await page.getByRole('button', { name: 'Podgląd', exact: true }).click();
      expect(await lastAnswer(page).getByRole('combobox').isVisible()).toBe(true);
    });
  });

  it.each(['Podgląd', 'Slack', 'Discord'])('leaves hostile text as text in the view %s', async (view) => {
    const page = await openPage();
    await ask(page, 'zle');
    await lastAnswer(page).getByRole('button', { name: view, exact: true }).click();
    const stage = lastAnswer(page).locator('.stage');
    expect(await stage.locator('img, script, b, a[href^="javascript"]').count()).toBe(0);
    const visible = HOSTILE.split('\u001b')[0]!.trim();
    expect(await stage.innerText()).toContain(visible);
    expect(await page.title()).toContain('Rozmowa z asystentem');
  });

  it('shows what a person typed as text, markup and all', async () => {
    const page = await openPage();
    await ask(page, HOSTILE);
    expect(await page.locator('.said img, .said b').count()).toBe(0);
    expect(await page.locator('.said').innerText()).toContain('<img src=x');
  });

  describe('on a telephone', () => {
    const phone = { viewport: { width: 360, height: 640 } };
    const overflow = (page: Page): Promise<number> =>
      page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');

    it('never scrolls sideways, whatever is shown', async () => {
      const page = await openPage(phone);
      expect(await overflow(page)).toBe(0);
      for (const text of ['wszystko', 'dlugie', 'zle']) {
        await ask(page, text);
        for (const view of ['Slack', 'Discord', 'Podgląd']) {
          await lastAnswer(page).getByRole('button', { name: view, exact: true }).click();
          const box = await lastAnswer(page).locator('.stage').boundingBox();
          expect(box!.x + box!.width).toBeLessThanOrEqual(360);
          expect(await overflow(page)).toBe(0);
        }
      }
      await page.getByRole('textbox').fill('formularz');
      await page.getByRole('textbox').press('Enter');
      await page.getByRole('dialog').waitFor();
      expect(await overflow(page)).toBe(0);
    });

    it('begins with the greeting, which asks for no data of persons, however small the screen', async () => {
      const page = await openPage(phone);
      await page.locator('.prompts button').first().waitFor();
      expect(await page.evaluate<number>("document.querySelector('.scroll').scrollTop")).toBe(0);
    });

    it('reads a new answer from its top', async () => {
      const page = await openPage(phone);
      await ask(page, 'wszystko');
      await ask(page, 'Jaki jest próg?');
      const question = page.locator('.entry.mine').last();
      await expect.poll(async () => (await question.boundingBox())!.y).toBeLessThan(250);
      expect((await question.boundingBox())!.y).toBeGreaterThan(0);
    });

    it('chooses another person from the folded list', async () => {
      const page = await openPage(phone);
      await page.getByText('Zmiana').click();
      await page.getByRole('radio', { name: /Emma/ }).click();
      await page.getByPlaceholder('A question or a /command').waitFor();
      const chosen = page.getByRole('radio', { name: /Emma/, includeHidden: true });
      expect(await chosen.isChecked()).toBe(true);
      expect(await page.getByRole('radio').first().isVisible()).toBe(false);
    });

    it('chooses with the arrow keys, and folds the list with Esc', async () => {
      const page = await openPage(phone);
      await page.getByText('Zmiana').click();
      await page.getByRole('radio', { checked: true }).focus();
      await page.keyboard.press('ArrowDown');
      await page.getByRole('radio').nth(1).and(page.locator(':focus:checked')).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.getByPlaceholder('A question or a /command').waitFor();
      await page.keyboard.press('Escape');
      expect(await page.getByRole('radio').first().isVisible()).toBe(false);
      expect(await page.evaluate('document.activeElement.tagName')).toBe('SUMMARY');
    });

    it('sees the list of people fold when the window becomes narrow, and unfold when it is wide again', async () => {
      const page = await openPage({ viewport: { width: 1280, height: 800 } });
      const radio = page.getByRole('radio').first();
      expect(await radio.isVisible()).toBe(true);
      await page.setViewportSize({ width: 375, height: 700 });
      await expect.poll(() => radio.isVisible()).toBe(false);
      await page.setViewportSize({ width: 1280, height: 800 });
      await expect.poll(() => radio.isVisible()).toBe(true);
    });

    it('reads every placeholder whole', async () => {
      const page = await openPage({ viewport: { width: 375, height: 700 } });
      const isCut =
        "(() => { const f = document.querySelector('#message'); const c = document.createElement('canvas').getContext('2d'); const s = getComputedStyle(f); c.font = s.font; return c.measureText(f.placeholder).width > f.clientWidth - parseFloat(s.paddingLeft) - parseFloat(s.paddingRight); })()";
      expect(await page.evaluate(isCut)).toBe(false);
      await page.getByRole('button', { name: 'Kanał przykładowy' }).click();
      expect(await page.evaluate(isCut)).toBe(false);
    });
  });

  describe('to those who cannot see, or see little', () => {
    const seriousFaults = async (page: Page): Promise<readonly string[]> => {
      await page.evaluate(AXE);
      const { violations } = await page.evaluate<{ violations: Violation[] }>(
        "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] })",
      );
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
    };

    it.each(['light', 'dark'] as const)(
      'has no serious fault in the %s scheme',
      async (colorScheme) => {
        const page = await openPage({ colorScheme });
        expect(await seriousFaults(page)).toEqual([]);
        await ask(page, 'wszystko');
        expect(await seriousFaults(page)).toEqual([]);
        for (const view of ['Slack', 'Discord']) {
          await lookAs(page, view);
          expect(await seriousFaults(page)).toEqual([]);
        }
        await page.getByRole('textbox').fill('/p');
        await page.getByRole('option').first().waitFor();
        expect(await seriousFaults(page)).toEqual([]);
        await page.getByRole('button', { name: 'Kanał przykładowy' }).click();
        await ask(page, '@Pomocnik jaki jest próg?');
        expect(await seriousFaults(page)).toEqual([]);
        await page.getByRole('button', { name: 'Moja strona' }).click();
        await page.getByText('Najbliższe terminy').waitFor();
        expect(await seriousFaults(page)).toEqual([]);
      },
      90_000,
    );

    it('lets a long list of suggestions be scrolled and used by keyboard', async () => {
      const page = await openPage({ viewport: { width: 375, height: 320 } });
      const field = page.getByRole('textbox');
      await field.fill('/');
      await page.getByRole('option').first().waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await page.getByRole('listbox').focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      expect(await field.inputValue()).toMatch(/^\/\w+ $/);
      await field.fill('/');
      await page.getByRole('option').first().waitFor();
      await page.getByRole('listbox').focus();
      await page.keyboard.press('Escape');
      expect(await page.getByRole('listbox').isVisible()).toBe(false);
      expect(await page.evaluate('document.activeElement.id')).toBe('message');
    });

    it.each(['light', 'dark'] as const)('has no serious fault in a faulty form, %s', async (colorScheme) => {
      const page = await openPage({ colorScheme, viewport: { width: 375, height: 760 } });
      await page.getByRole('textbox').fill('formularz');
      await page.getByRole('textbox').press('Enter');
      const form = page.getByRole('dialog');
      await form.getByRole('button', { name: 'Wyślij zgłoszenie' }).click();
      await form.getByText('To pole jest wymagane.').first().waitFor();
      expect(await seriousFaults(page)).toEqual([]);
    });
  });
});
