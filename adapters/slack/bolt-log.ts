import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../../src/core/log.ts';

/** What comes after the first colon or bracket may quote a message; only what comes before it is logged. */
const eventOf = (first: unknown): string => (/^[^:({"]{1,80}/.exec(String(first))?.[0] ?? 'no words').trim();

/** The library's log as ours. Its debug lines hold whole payloads, so they and the chatter go nowhere. */
export const boltLog = (log: Log): Logger => ({
  debug() {},
  info() {},
  warn: (first: unknown) => log.warn(`slack library: ${eventOf(first)}`, { platform: 'slack' }),
  error: (first: unknown) => log.error(`slack library: ${eventOf(first)}`, { platform: 'slack' }),
  setLevel() {},
  getLevel: () => LogLevel.WARN,
  setName() {},
});
