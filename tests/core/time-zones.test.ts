import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const run = promisify(execFile);

/** Everything that works times out, in a process whose own zone is that one. */
const printedIn = async (zone: string): Promise<string> => {
  const script = fileURLToPath(new URL('../support/print-times.ts', import.meta.url));
  const { stdout } = await run(process.execPath, ['--import', 'tsx', script], {
    env: { PATH: process.env['PATH'], TZ: zone },
  });
  return stdout;
};

it('works every time out alike, whatever the zone of the machine (F21)', { timeout: 120_000 }, async () => {
  const zones = ['UTC', 'Europe/Warsaw', 'America/New_York'];
  const [inUtc, ...others] = await Promise.all(zones.map(printedIn));
  for (const other of others) expect(other).toBe(inUtc);

  // The hour on the wall stays when the clocks change: nine in Warsaw is another hour of UTC.
  expect(inUtc).toContain('cycle 2027-03-24 09:00 2027-03-24T08:00:00.000Z');
  expect(inUtc).toContain('cycle 2027-03-31 09:00 2027-03-31T07:00:00.000Z');
  // An hour that is missing or comes twice is refused with both readings.
  expect(inUtc).toContain('2027-03-28 02:30 missing 2027-03-28T00:30:00.000Z 2027-03-28T01:30:00.000Z');
  expect(inUtc).toContain('2027-10-31 02:30 repeated 2027-10-31T00:30:00.000Z 2027-10-31T01:30:00.000Z');
  // Quiet hours, the time to answer, and what people read.
  expect(inUtc).toContain('goes out 2027-03-28T19:00:00.000Z working 2027-03-30T05:30:00.000Z');
  expect(inUtc).toContain('read wtorek, 30 marca 2027 r., godz. 7:30');
});
