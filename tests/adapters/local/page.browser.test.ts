import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hasChromium, launchChromium } from '../../support/chromium.ts';
import { startPreview } from './setting.ts';
import { ask, lastAnswer, openWindow } from './window.ts';

describe.skipIf(!hasChromium())('the page of the preview', () => {
  let browser: Browser;
  let preview: Awaited<ReturnType<typeof startPreview>>;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    complaints = [];
    preview = await startPreview();
    page = await openWindow(browser, preview.url, complaints);
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await preview.stop();
    expect(complaints).toEqual([]);
  });

  const focused = (): Promise<string> =>
    page.evaluate<string>('document.activeElement.id || document.activeElement.textContent');

  it('answers a question with the rule, its passport and the time', async () => {
    await ask(page, 'Jaki jest próg?');
    const answer = lastAnswer(page);
    await expect(answer.getByRole('heading').innerText()).resolves.toBe(
      'Próg zamówień publicznych w 2026 r.',
    );
    expect(await answer.innerText()).toContain('170 000 zł');
    expect(await answer.locator('dl').innerText()).toContain('od 1 stycznia 2026 r.');
    expect(await answer.locator('time').innerText()).toBe('10:30');
  });

  it('reads a new answer aloud', async () => {
    await ask(page, 'Jaki jest próg?');
    const spoken = page.locator('[aria-live=polite]');
    expect(await spoken.innerText()).toMatch(/^Pomocnik: Próg zamówień publicznych/);
  });

  it('offers questions to somebody who has asked nothing, until they ask', async () => {
    await page.getByRole('button', { name: /Kryterium dochodowe/ }).click();
    await lastAnswer(page).waitFor();
    expect(preview.bot.heard[0]?.input).toEqual({ kind: 'words', text: 'Ile wynosi kryterium dochodowe?' });
    expect(await page.getByText('Przykładowe pytania').isVisible()).toBe(false);
  });

  it('replaces a message whose button was pressed, and keeps the focus there', async () => {
    await ask(page, 'Jaki jest próg?');
    await page.getByRole('button', { name: 'Szczegóły' }).press('Enter');
    await page.getByRole('main').getByText('Oto szczegóły.').waitFor();
    expect(await page.locator('.entry.bot').count()).toBe(1);
    expect(await focused()).toContain('Oto szczegóły.');
  });

  it('hears a button that is pressed twice once', async () => {
    await ask(page, 'Jaki jest próg?');
    await page.getByRole('button', { name: 'Tak' }).dblclick();
    await page.getByRole('main').getByText('Dziękujemy za opinię.').waitFor();
    expect(preview.bot.heard.filter(({ input }) => input.kind === 'action')).toHaveLength(1);
  });

  it('sends the chosen line of a menu, and not before it is confirmed', async () => {
    await ask(page, 'wszystko');
    await page.getByRole('button', { name: 'Wybierz' }).click();
    await page.getByRole('combobox', { name: 'Które pytanie?' }).selectOption('dochod');
    expect(preview.bot.heard).toHaveLength(1);
    await page.getByRole('button', { name: 'Wybierz' }).click();
    await page.getByRole('main').getByText('Wybrano: dochod.').waitFor();
  });

  it('keeps a form open with the fault at its field, then takes it', async () => {
    await page.getByRole('textbox').fill('/zgloszenie');
    await page.getByRole('textbox').press('Enter');
    const form = page.getByRole('dialog', { name: 'Zgłoszenie na szkolenie' });
    const phone = form.getByRole('textbox', { name: /Telefon/ });
    await phone.fill('12');
    await form.getByRole('button', { name: 'Wyślij zgłoszenie' }).click();
    expect(await form.getByRole('alert').innerText()).toContain('Prosimy poprawić');
    expect(await form.getByRole('group', { name: /Posiłek/ }).innerText()).toContain(
      'To pole jest wymagane.',
    );

    await form.getByRole('radio', { name: /wegetariański/ }).check();
    await form.getByRole('checkbox', { name: 'drugi dzień' }).check();
    await form.getByRole('button', { name: 'Wyślij zgłoszenie' }).click();
    await form.getByText('Telefon ma dziewięć cyfr.').waitFor();
    expect(await phone.getAttribute('aria-invalid')).toBe('true');
    expect(await focused()).toBe('field-phone');

    await phone.fill('123456789');
    await phone.press('Enter');
    await page.getByRole('main').getByText('Zgłoszenie przyjęte.').waitFor();
    expect(await form.isVisible()).toBe(false);
    expect(preview.bot.heard.at(-1)?.input).toMatchObject({
      kind: 'form',
      values: { phone: '123456789', needs: '', diet: 'vege', days: ['2'] },
    });
  });

  it('leaves a form with Esc and goes back to the button that opened it', async () => {
    await ask(page, 'wszystko');
    await page.getByRole('button', { name: 'Zgłoszenie' }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focused()).toBe('Zgłoszenie');
  });

  it('suggests commands and questions to somebody who uses the keyboard alone', async () => {
    const options = page.getByRole('option');
    await page.keyboard.type('/PY');
    await options.first().waitFor();
    expect(await options.allInnerTexts()).toEqual([expect.stringContaining('/pytanie')]);
    await page.keyboard.press('Enter');
    await page.keyboard.type('próg');
    await page.getByRole('option', { name: 'Próg zamówień w 2026 r.' }).waitFor();
    await page.keyboard.press('ArrowDown');
    const active = await page.getByRole('textbox').getAttribute('aria-activedescendant');
    expect(await page.locator(`#${active}`).innerText()).toContain('Próg zamówień');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await lastAnswer(page).waitFor();
    expect(preview.bot.heard.at(-1)?.input).toMatchObject({
      name: 'pytanie',
      text: 'Próg zamówień w 2026 r.',
    });
  });

  it('closes suggestions with Esc and keeps what was typed', async () => {
    await page.keyboard.type('/p');
    await page.getByRole('listbox').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('listbox').isVisible()).toBe(false);
    expect(await page.getByRole('textbox').inputValue()).toBe('/p');
  });

  it('turns into another person, whose conversation is their own, and back', async () => {
    await ask(page, 'Jaki jest próg?');
    await page.getByRole('radio', { name: /Jan Wzorcowy/ }).check();
    await page.getByRole('heading', { name: 'Dzień dobry' }).waitFor();
    await page.getByRole('textbox').fill('/k');
    await page.getByRole('option', { name: /komunikat/ }).waitFor();
    await page.getByRole('textbox').fill('');
    await page.getByRole('radio', { name: /Anna/ }).check();
    await page.getByText('170 000 zł', { exact: true }).waitFor();
  });

  it('speaks English to a person who reads English', async () => {
    await page.getByRole('radio', { name: /Emma/ }).check();
    await page.getByRole('button', { name: 'Send' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('shows on the channel what is shared, to another window too, and the rest to the asker alone', async () => {
    const other = await openWindow(browser, preview.url, complaints);
    await other.getByRole('radio', { name: /Jan/ }).check();
    await page.getByRole('button', { name: 'Kanał przykładowy' }).click();
    await ask(page, '@Pomocnik jaki jest próg?');
    expect(await lastAnswer(page).innerText()).toContain('Widoczne tylko dla Pani/Pana');
    await page.getByRole('button', { name: 'Udostępnij na kanale' }).click();
    await page.locator('.entry.bot').nth(1).waitFor();

    await other.getByText('nowe: 2').waitFor();
    await other.getByRole('button', { name: /Kanał przykładowy/ }).click();
    await lastAnswer(other).waitFor();
    expect(await other.locator('.entry').count()).toBe(2);
    expect(await other.locator('.entry').first().innerText()).toContain('Anna Przykładowa');
    expect(await lastAnswer(other).innerText()).not.toContain('Widoczne tylko');
  });

  it('shows the person’s own page and draws it anew after a press', async () => {
    await page.getByRole('button', { name: 'Moja strona' }).click();
    await page.getByText('Najbliższe terminy').waitFor();
    await page.getByRole('button', { name: 'Odśwież' }).click();
    await page.getByRole('main').getByText('Oto szczegóły.').waitFor();
  });

  /** Breaks the first request: on its way there, or only its answer on the way back. */
  const loseFirst = async (lost: 'question' | 'answer'): Promise<void> => {
    let count = 0;
    await page.route('**/api/input', async (route) => {
      count += 1;
      if (count > 1) return route.continue();
      if (lost === 'answer') await route.fetch();
      return route.abort();
    });
    await page.getByRole('textbox').fill('Jaki jest próg?');
    await page.getByRole('textbox').press('Enter');
  };

  it('offers to send again what did not arrive', async () => {
    await loseFirst('question');
    await page.getByText('Nie udało się wysłać.').waitFor();
    await page.getByRole('button', { name: 'Wyślij ponownie' }).click();
    await lastAnswer(page).waitFor();
    expect(await page.locator('.entry').count()).toBe(2);
  });

  it('finds an answer that was lost on its way, and the bot heard the question once', async () => {
    await loseFirst('answer');
    await lastAnswer(page).waitFor();
    await page.getByRole('button', { name: 'Wyślij ponownie' }).waitFor({ state: 'detached' });
    expect(preview.bot.heard).toHaveLength(1);
    expect(await page.locator('.entry').count()).toBe(2);
  });

  it('says that the program is gone, and when it is back', async () => {
    await preview.stop();
    await page.getByText('Program nie odpowiada.').waitFor();
    preview = await startPreview({}, preview.port);
    await page.getByText('Program uruchomiono ponownie').waitFor();
    await ask(page, 'Jaki jest próg?');
  });
});
