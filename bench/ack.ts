import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { ANNA, onChannel, openDiscordOffice } from '../tests/journeys/discord-office.ts';
import { openSlackOffice } from '../tests/journeys/slack-office.ts';
import { startProgram } from '../tests/support/program.ts';
import { askedQuestions } from './asked.ts';
import { summary } from './percentiles.ts';

// `npm run -s bench ack`: how soon Slack (signed HTTP) and Discord (gateway) are told that a question was taken, at a
// steady rate, whatever the answers before it do. The program runs in its own process with the real knowledge base and
// a database on the disk; the platforms and the clock are in this one.
const RATES = [50, 200] as const;
const SECONDS = 6;
const WARM_UP = 100;
const LOST_AFTER = 5000;

const asked = askedQuestions();
const questionAt = (index: number): string => asked[index % asked.length]!;

const [slack, discord] = await Promise.all([openSlackOffice(), openDiscordOffice()]);
const program = await startProgram({
  ...slack.settings,
  ...slack.signing,
  ...discord.settings,
  LOG_LEVEL: 'error',
});
await program.ready();

const people = Array.from({ length: 20 }, (_, number) => `UBENCH${number}`);
for (const user of people) slack.state.people.set(user, { name: user, locale: 'pl-PL' });
const overHttp = slack.byHttp(program);

/** Milliseconds until each was acknowledged. */
const onSlack = async (index: number): Promise<number> => {
  const sent = performance.now();
  const user = people[index % people.length]!;
  const isAcknowledged = await overHttp.command(`/pytanie ${questionAt(index)}`, { user }).then(
    ({ ok }) => ok,
    // A program that is overrun lets no new connection in: that question was lost, and the others still count.
    () => false,
  );
  return isAcknowledged ? performance.now() - sent : Infinity;
};

/** Discord takes no answer later than three seconds, so one that was not given by then never is. */
const onDiscord = async (index: number): Promise<number> => {
  const options = { pytanie: questionAt(index).slice(0, 1000) };
  const exchange = discord.discord.slash(onChannel(ANNA), 'pytanie', options);
  const answered = discord.discord.until(() => exchange.respondedAfter !== undefined);
  await Promise.race([answered, wait(LOST_AFTER)]);
  return exchange.respondedAfter ?? Infinity;
};

/** Sends at the rate, without waiting for what was sent before. */
const load = async (ask: (index: number) => Promise<number>, rate: number): Promise<readonly number[]> => {
  const began = performance.now();
  const underWay: Promise<number>[] = [];
  while (underWay.length < rate * SECONDS) {
    const due = Math.floor(((performance.now() - began) / 1000) * rate);
    while (underWay.length <= due && underWay.length < rate * SECONDS) underWay.push(ask(underWay.length));
    await wait(1);
  }
  return Promise.all(underWay);
};

for (const [name, ask] of [
  ['Slack, signed HTTP', onSlack],
  ['Discord, gateway', onDiscord],
] as const) {
  for (let index = 0; index < WARM_UP; index += 1) await ask(index);
  for (const rate of RATES) console.log(`${name}, ${rate}/s: ${summary(await load(ask, rate))}`);
}

const { code } = await program.stop();
await Promise.all([slack.close(), discord.close()]);
console.log(
  `broken rules of Slack: ${slack.state.violations.length}, refused by Discord: ${discord.refused().length}, ended with ${code}`,
);
