import { performance } from 'node:perf_hooks';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
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
import type { Posted } from '../tests/support/fake-slack/state.ts';
import { startProgram } from '../tests/support/program.ts';
import { temporaryDirectory } from '../tests/support/storage.ts';
import {
  type Acknowledged,
  acknowledgedOn,
  discordUser,
  followed,
  keepConnections,
  untilAnswered,
} from './both-wires.ts';

// `npm run -s bench registrations-wire [PEOPLE]`: half of so many people press the button of an application on Slack
// (signed HTTP), half on Discord (gateway), all in the same moment, for 20 seats. The program runs in its own process on
// SQLite; the platforms are in this one. Everybody has agreed to wait where no seat is left.
const PEOPLE = Number(process.argv[3] ?? 5000);
const SEATS = 20;
const WARM_UP = 30;

keepConnections();

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
  readonly acknowledged: Promise<Acknowledged>;
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

const onDiscord = (index: number, id: ActionId): Pressing =>
  followed(discord, discord.discord.press(onChannel(discordUser(index)), id));

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
const { seen, took } = await untilAnswered(pressings.length, () => withAnswers(1), began);
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
console.log(
  [
    ...acknowledgedOn(acknowledged),
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
