import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { Agent, setGlobalDispatcher } from 'undici';
import type { DiscordOffice } from '../tests/journeys/discord-office.ts';
import type { Exchange } from '../tests/support/fake-discord/interactions.ts';
import { summary } from './percentiles.ts';

// What benches of a crowd have in common that comes half through Slack and half through Discord.

/** What both platforms give an app to say that it has heard, in milliseconds. */
export const ACKNOWLEDGE_WITHIN = 3000;

/** Nothing is waited for any longer than this, nor a sixth of it without anything new. */
const ENOUGH = 180_000;

/** As a proxy in front of the program has connections: Slack does not open one for every press. */
export const keepConnections = (): void => setGlobalDispatcher(new Agent({ connections: 64 }));

/** Milliseconds until the platform was told; undefined: it was not, and the person saw an error. */
export type Acknowledged = number | undefined;

/** Somebody of the crowd on Discord. */
export const discordUser = (index: number) => ({
  id: String(100_000_000_000_100_000n + BigInt(index)),
  name: `Osoba ${String(index)}`,
});

/** What became of something that was pressed or sent on Discord. */
export const followed = ({ discord }: DiscordOffice, exchange: Exchange) => ({
  acknowledged: Promise.race([
    discord.until(() => exchange.response !== undefined),
    wait(ACKNOWLEDGE_WITHIN + 500),
  ]).then((): Acknowledged => exchange.respondedAfter),
  /** How many answers the person has so far. */
  answers: (): number => (exchange.replaced === undefined ? 0 : 1) + exchange.messages.length,
});

/** Waits until so many have an answer, or nothing new comes: how many have, and in how many seconds since it began. */
export const untilAnswered = async (wanted: number, answered: () => number, began: number) => {
  let seen = 0;
  let last = performance.now();
  while (seen < wanted && performance.now() - last < ENOUGH / 6 && performance.now() - began < ENOUGH) {
    await wait(1000);
    const now = answered();
    if (now > seen) last = performance.now();
    seen = now;
  }
  return { seen, took: (last - began) / 1000 };
};

/** One line for each platform; the crowd's answers stand in turn, Slack's first. */
export const acknowledgedOn = (told: readonly Acknowledged[]): readonly string[] =>
  ['Slack, signed HTTP', 'Discord, gateway'].map((name, platform) => {
    const part = told.filter((_, index) => index % 2 === platform);
    const heard = part.filter((one) => one !== undefined);
    const late = heard.filter((one) => one > ACKNOWLEDGE_WITHIN).length;
    return `${name}: acknowledged ${heard.length} of ${part.length}, later than 3 s ${late}; ${summary(heard)}`;
  });
