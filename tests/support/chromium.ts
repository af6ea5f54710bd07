import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const executablePath = PLACES.find((path) => existsSync(path));

/** Whether tests can drive a real browser here; where not, it says so in the output once per test file. */
export const hasChromium = (): boolean => {
  if (!executablePath) process.stderr.write(`SKIPPED: no Chromium at ${PLACES.join(', ')}\n`);
  return executablePath !== undefined;
};

/** Without a sandbox and without a word to the outside. */
const ARGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const launchChromium = (): Promise<Browser> =>
  chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ARGS });
