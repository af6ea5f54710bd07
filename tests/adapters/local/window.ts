import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { render as renderDiscord } from '../../../adapters/discord/render.ts';
import type { Preview } from '../../../adapters/local/preview.ts';
import { render as renderSlack } from '../../../adapters/slack/render.ts';

/** The real renderers, as the wiring hands them over. */
export const previews: readonly Preview[] = [
  { name: 'slack', label: 'Slack', render: (message) => renderSlack(message) },
  { name: 'discord', label: 'Discord', render: (message) => renderDiscord(message) },
];

/** How long anything on the page may take before the test says what was missing, in milliseconds. */
const WAIT = 8000;

/** Opens the preview in a window of its own and collects everything the browser complains about. */
export const openWindow = async (
  browser: Browser,
  url: string,
  complaints: string[],
  options: BrowserContextOptions = {},
): Promise<Page> => {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(WAIT);
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (line) => {
    if (line.type() === 'error' && !line.text().includes('net::')) complaints.push(line.text());
  });
  await page.goto(url);
  await page.getByRole('textbox').waitFor();
  return page;
};

/** Writes a line and waits until the bot has answered it. */
export const ask = async (page: Page, text: string): Promise<void> => {
  const before = await page.locator('.entry.bot').count();
  await page.getByRole('textbox').fill(text);
  await page.getByRole('textbox').press('Enter');
  await page.locator('.entry.bot').nth(before).waitFor();
};

export const lastAnswer = (page: Page) => page.locator('.entry.bot').last();
