import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.ts';
import { startProgram } from '../support/program.ts';
import { temporaryDirectory } from '../support/storage.ts';

const CLOCK = new URL('../support/shifted-clock.mjs', import.meta.url).href;
const PICTURES = fileURLToPath(new URL('../../docs/pictures', import.meta.url));

/** Monday morning in Warsaw: the same days stand on the pictures whenever they are taken. */
const MORNING = Date.UTC(2026, 10, 23, 8, 0);

/** So high that the longest message is seen whole. */
const VIEWPORT = { width: 1000, height: 6500 };

/** A picture shows no more of a long message: a page of a guide is read, not scrolled through. */
const HIGHEST = 1800;

/** Until the examples are there: so many looks, so many milliseconds apart. */
const LONGEST_LOOK = 600;
const LOOK_EVERY = 100;

/** One example person at the preview, doing what the guides say by the words they see. */
export interface Desk {
  /** Writes a line and waits for the answer. */
  readonly say: (line: string) => Promise<void>;
  /** Presses a button of the last message that has it; waits for what comes of it. */
  readonly press: (label: string) => Promise<void>;
  /** Chooses a line of a menu, by the words it begins with. */
  readonly choose: (line: string) => Promise<void>;
  /** Fills the open form in, by labels, and takes a picture of it first where a name is given. */
  readonly fill: (values: Readonly<Record<string, string>>, picture?: string) => Promise<void>;
  /** Takes a picture of the last answer. */
  readonly shoot: (name: string) => Promise<void>;
}

const openDesk = async (browser: Browser, url: string, name: string): Promise<Desk> => {
  const page: Page = await (await browser.newContext({ viewport: VIEWPORT, locale: 'pl-PL' })).newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(url);
  await page.getByRole('textbox').waitFor();
  await page.locator('.choice', { hasText: name }).locator('input').check();
  // The choice is marked at once; the name above it changes when this person's conversation is there.
  await page.locator('.people summary .card', { hasText: name }).waitFor({ state: 'attached' });

  const answers = page.locator('.entry.bot');
  const dialog = page.locator('dialog');
  const last = (): Locator => answers.last();

  /** Until the page shows something else than before: another answer, a form, or the same answer changed. */
  const settled = async (act: () => Promise<void>): Promise<void> => {
    const shown = async (): Promise<string> =>
      `${await answers.count()} ${await dialog.count()} ${await page.locator('.entries').innerText()}`;
    const before = await shown();
    await act();
    for (let look = 0; look < 300 && (await shown()) === before; look += 1) await page.waitForTimeout(50);
    if ((await shown()) === before) throw new Error('nothing came of it');
    await page.waitForTimeout(150);
  };

  const picture = async (what: Locator, file: string): Promise<void> => {
    await page.mouse.move(0, 0);
    await page.evaluate('document.activeElement?.blur()');
    const as = { path: join(PICTURES, `${file}.png`), animations: 'disabled', caret: 'hide' } as const;
    const box = await what.boundingBox();
    if (box && box.height > HIGHEST) await page.screenshot({ ...as, clip: { ...box, height: HIGHEST } });
    else await what.screenshot(as);
  };

  const enter = async (label: string, value: string): Promise<void> => {
    const named = new RegExp(`^${label.replace(/[()]/g, String.raw`\$&`)} \\(`);
    const field = dialog
      .locator('.form-field')
      .filter({ has: page.locator('label, legend', { hasText: named }) });
    const control = field.locator('input, select, textarea').first();
    const tag = await control.evaluate((one) => (one as unknown as { readonly type: string }).type);
    if (tag === 'select-one') await control.selectOption({ label: value });
    else if (tag === 'radio' || tag === 'checkbox')
      await field.locator('.tick', { hasText: value }).locator('input').check();
    else if (tag === 'file') await control.setInputFiles(value);
    else await control.fill(value);
  };

  return {
    say: async (line) => {
      const before = await answers.count();
      await settled(async () => {
        await page.getByRole('textbox').fill(line);
        await page.getByRole('textbox').press('Escape');
        await page.getByRole('textbox').press('Enter');
        // The line itself is shown first; what counts is the answer to it, or the form it opens.
        await answers.nth(before).or(dialog).first().waitFor();
      });
    },
    press: (label) =>
      settled(() =>
        page.locator('.entry.bot').getByRole('button', { name: label, exact: true }).last().click(),
      ),
    choose: (line) =>
      settled(async () => {
        const menu = page.locator('.menu', { has: page.locator('option', { hasText: line }) }).last();
        const value = await menu.locator('option', { hasText: line }).first().getAttribute('value');
        await menu.locator('select').selectOption(value);
        await menu.getByRole('button').click();
      }),
    fill: async (values, name) => {
      for (const [label, value] of Object.entries(values)) await enter(label, value);
      if (name) await picture(dialog, name);
      await settled(() => dialog.locator('button[type=submit]').click());
      const faults = await dialog.locator('.fault:visible').allInnerTexts();
      if (faults.length > 0) throw new Error(`the form was not taken: ${faults.join(' ')}`);
    },
    shoot: (name) => picture(last(), name),
  };
};

export interface Studio {
  /** The preview as that example person sees it. */
  readonly at: (name: string) => Promise<Desk>;
  readonly close: () => Promise<void>;
}

/** The real program with its example people, on a fixed Monday, and a real browser before it. */
export const openStudio = async (): Promise<Studio> => {
  mkdirSync(PICTURES, { recursive: true });
  const { path, remove } = temporaryDirectory();
  const program = await startProgram({
    DATA_DIR: path,
    LOG_LEVEL: 'info',
    PUBLIC_URL: 'https://pomocnik.rops.example',
    ADVISER_CONTACT: 'ROPS, dział doradztwa, tel. 00 000 00 00',
    NODE_OPTIONS: `--import=${CLOCK}`,
    CLOCK_AWAY: String(MORNING - Date.now()),
  });
  await program.ready();
  // Reports count them, and a picture of a half is of nothing anybody will see again.
  for (let look = 0; !program.said().includes('the examples are complete'); look += 1) {
    if (look > LONGEST_LOOK) throw new Error(`the examples did not come:\n${program.said()}`);
    await setTimeout(LOOK_EVERY);
  }
  const browser = await launchChromium();
  const desks = new Map<string, Desk>();
  return {
    at: async (name) => {
      const desk = desks.get(name) ?? (await openDesk(browser, program.url, name));
      desks.set(name, desk);
      return desk;
    },
    close: async () => {
      await browser.close();
      await program.stop();
      remove();
    },
  };
};
