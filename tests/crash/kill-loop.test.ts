import { expect, it } from 'vitest';
import { runKillLoop } from '../support/crash/kill-loop.ts';

const WITHIN = 400_000;

it(
  'twenty programs killed at random moments lose nothing and say nothing twice',
  { timeout: WITHIN },
  async () => {
    const result = await runKillLoop({ seed: 2026, kills: 20, policy: 'look-up' });
    expect(result.messages).toBeGreaterThan(20);
    expect(result.letters).toBeGreaterThan(3);
    expect(result).toMatchObject({ kills: 20, lost: 0, doubled: 0, unsent: 0 });
  },
);
