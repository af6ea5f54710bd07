import { performance } from 'node:perf_hooks';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Agent, setGlobalDispatcher } from 'undici';
import { type ActionId, actionId } from '../src/chat/action-id.ts';
import { systemClock } from '../src/core/clock.ts';
import { daysLater } from '../src/core/day.ts';
import { silentLog } from '../src/core/log.ts';
import { warsawDay } from '../src/core/warsaw.ts';
import type { Happening } from '../src/features/calendar/domain.ts';
import { openStorage } from '../src/storage/open-storage.ts';
import { openDiscordOffice, onChannel } from '../tests/journeys/discord-office.ts';
import { openSlackOffice } from '../tests/journeys/slack-office.ts';
import { aNewEvent, aTerm } from '../tests/support/calendar/an-event.ts';
import type { Exchange } from '../tests/support/fake-discord/interactions.ts';
import type { Posted } from '../tests/support/fake-slack/state.ts';
import { startProgram } from '../tests/support/program.ts';
import { temporaryDirectory } from '../tests/support/storage.ts';
import { summary } from './percentiles.ts';

// `npm run -s bench registrations-wire [PEOPLE]`: half of so many people press the button of an application on Slack
// (signed HTTP), half on Discord (gateway), all in the same moment, for 20 seats. The program runs in its own process on
// SQLite; the platforms are in this one. Everybody has agreed to wait where no seat is left.
const PEOPLE = Number(process.argv[3] ?? 5000);
const SEATS = 20;
const WARM_UP = 30;
const ENOUGH = 180_000;
/** What both platforms give an app to say that it has heard. */
const ACKNOWLEDGE_WITHIN = 3000;

/** As a proxy in front of the program has them: Slack does not open a connection for every press. */
setGlobalDispatcher(new Agent({ connections: 64 }));

const home = temporaryDirectory();
const database = () =>
  openStorage(
    { kind: 'sqlite', file: join(home.path, 'pomocnik.sqlite') },
    { clock: systemClock, log: silentLog },
  );

const leaveAnEvent = async (inDays: number): Promise<Happening> => {
  const at = systemClock.now();
  const storage = await database();
  const terms = [aTerm(daysLater(warsawDay(at), inDays), { capacity: SEATS })];
  const id = await storage.calendar.create({ ...aNewEvent({ terms }), at });
  const before = (await storage.calendar.happening(id))!;
  await storage.calendar.publish({ before, as: 'published', tell: [], at });
  const happening = (await storage.calendar.happening(id))!;
  await storage.close();
  return happening;
};

const event = await leaveAnEvent(21);
const term = event.terms[0]!.id;
const applyTo = ({ terms, revision }: Happening) =>
  actionId('calendar', 'send', terms[0]!.id, String(revision), 'waiting');
const pressed = applyTo(event);
const beforehand = applyTo(await leaveAnEvent(22));

const [slack, discord] = await Promise.all([openSlackOffice(), openDiscordOffice()]);
const program = await startProgram({
  ...slack.settings,
  ...slack.signing,
  ...discord.settings,
  DATA_DIR: home.path,
  LOG_LEVEL: 'error',
});
await program.ready();
const overHttp = slack.byHttp(program);

/** The button under a message that only this person sees, as `/szkolenia` left it there. */
const slackMessage = (user: string, index: number, id: ActionId): Posted => {
  slack.state.people.set(user, { name: `Osoba ${String(index)}`, locale: 'pl-PL' });
  const text = { type: 'plain_text', text: 'Wysyłam zgłoszenie' };
  const elements = [{ type: 'button', text, action_id: `0|${id}` }];
  const message: Posted = {
    ts: `1700000000.${String(index).padStart(6, '0')}`,
    channel: 'C1',
    onlyFor: user,
    via: 'response_url',
    text: '',
    blocks: [{ type: 'actions', elements }],
    replaced: 0,
  };
  slack.state.posted.push(message);
  return message;
};

interface Pressing {
  /** Milliseconds until the platform was told; undefined: it was not, and the person saw an error. */
  readonly acknowledged: Promise<number | undefined>;
  /** How many answers the person has in the end. */
  readonly answers: (onSlack: ReadonlyMap<string, number>) => number;
}

/** How many answers each person has: their message replaced, or another one. */
const answersOnSlack = (): ReadonlyMap<string, number> => {
  const counted = new Map<string, number>();
  for (const { onlyFor = '', replaced, via, ts } of slack.state.posted) {
    const isOwn = via === 'response_url' && ts.startsWith('1700000000.');
    const answers = isOwn ? replaced : 1;
    counted.set(onlyFor, (counted.get(onlyFor) ?? 0) + answers);
  }
  return counted;
};

const onSlack = (user: string, message: Posted): Pressing => {
  const sent = performance.now();
  const acknowledged = overHttp.press(message, 'Wysyłam zgłoszenie', { user }).then(
    ({ ok }) => (ok ? performance.now() - sent : undefined),
    () => undefined,
  );
  return { acknowledged, answers: (onSlackNow) => onSlackNow.get(user) ?? 0 };
};

const onDiscord = (index: number, id: ActionId): Pressing => {
  const user = { id: String(100_000_000_000_100_000n + BigInt(index)), name: `Osoba ${String(index)}` };
  const exchange: Exchange = discord.discord.press(onChannel(user), id);
  const acknowledged = Promise.race([
    discord.discord.until(() => exchange.response !== undefined),
    wait(ACKNOWLEDGE_WITHIN + 500),
  ]).then(() => exchange.respondedAfter);
  const answers = () => (exchange.replaced === undefined ? 0 : 1) + exchange.messages.length;
  return { acknowledged, answers };
};

// Programs and fakes alike are slow at what they do for the first time.
for (let index = 0; index < WARM_UP; index += 1) {
  const user = `UWARM${String(index)}`;
  const pair = [
    onSlack(user, slackMessage(user, 900_000 + index, beforehand)),
    onDiscord(900_000 + index, beforehand),
  ];
  await Promise.all(pair.map(({ acknowledged }) => acknowledged));
}
await wait(2000);

/** Milliseconds of the processor that the program has used (Linux): unlike times, they do not depend on a busy machine. */
const processorTime = (): number => {
  const [user = 0, system = 0] = readFileSync(`/proc/${program.pid}/stat`, 'utf8')
    .split(') ')[1]!
    .split(' ')
    .slice(11, 13)
    .map(Number);
  return (user + system) * 10;
};

const half = Math.floor(PEOPLE / 2);
const messages = Array.from({ length: half }, (_, index) =>
  slackMessage(`UBENCH${String(index)}`, index, pressed),
);
const usedBefore = processorTime();
const began = performance.now();
const pressings = Array.from({ length: half }, (_, index) => [
  onSlack(`UBENCH${String(index)}`, messages[index]!),
  onDiscord(index, pressed),
]).flat();
const acknowledged = await Promise.all(pressings.map(({ acknowledged: told }) => told));
const usedUntilTold = processorTime() - usedBefore;

const withAnswers = (least: number): number => {
  const now = answersOnSlack();
  return pressings.filter(({ answers }) => answers(now) >= least).length;
};
let seen = 0;
let last = performance.now();
while (
  seen < pressings.length &&
  performance.now() - last < ENOUGH / 6 &&
  performance.now() - began < ENOUGH
) {
  await wait(1000);
  const now = withAnswers(1);
  if (now > seen) last = performance.now();
  seen = now;
}
const took = (last - began) / 1000;
const usedInAll = processorTime() - usedBefore;

const { code } = await program.stop();
const storage = await database();
const all = await storage.registrations.ofTerm(term);
const isSound = (await storage.registrations.miscounted()).length === 0;
await storage.close();
await Promise.all([slack.close(), discord.close()]);
home.remove();

const seated = all.filter(({ hasSeat }) => hasSeat);
const waiting = all.filter(({ state }) => state === 'waiting');
const positions = all.map(({ position = 0 }) => position);
const lastSeat = Math.max(...seated.map(({ position = 0 }) => position));
const inTime = acknowledged.filter((wait_) => wait_ !== undefined);
const twice = withAnswers(2);
for (const [name, part] of [
  ['Slack, signed HTTP', acknowledged.filter((_, index) => index % 2 === 0)],
  ['Discord, gateway', acknowledged.filter((_, index) => index % 2 === 1)],
] as const) {
  const told = part.filter((wait_) => wait_ !== undefined);
  const late = told.filter((wait_) => wait_ > ACKNOWLEDGE_WITHIN).length;
  console.log(
    `${name}: acknowledged ${told.length} of ${part.length}, later than 3 s ${late}; ${summary(told)}`,
  );
}
console.log(
  [
    `${pressings.length} pressed, ${inTime.length} acknowledged`,
    `processor of the program: ${usedUntilTold} ms until all were told, ${usedInAll} ms until all were answered`,
    `${seen} answered within ${took.toFixed(1)} s (${Math.round(seen / took)}/s), ${twice} more than once`,
    `${seated.length} seats (${Math.max(0, seated.length - SEATS)} too many), ${waiting.length} waiting`,
    waiting.every(({ position = 0 }) => position > lastSeat) && new Set(positions).size === all.length
      ? 'order kept'
      : 'ORDER LOST',
    isSound ? 'count right' : 'COUNT WRONG',
    `broken rules of Slack: ${slack.state.violations.length}, refused by Discord: ${discord.refused().length}, ended with ${code}`,
  ].join('\n'),
);
