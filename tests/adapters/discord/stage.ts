import type { Feature } from '../../../src/chat/feature.ts';
import { actionId } from '../../../src/chat/action-id.ts';
import type { Inbox } from '../../../src/chat/inbox.ts';
import type { Account } from '../../../src/chat/input.ts';
import { createRouter } from '../../../src/chat/router.ts';
import { toEpoch } from '../../../src/core/clock.ts';
import type { PersonId } from '../../../src/core/ids.ts';
import { toLocale } from '../../../src/core/locale.ts';
import type { Log, LogFields } from '../../../src/core/log.ts';
import { silentTally } from '../../../src/core/tally.ts';
import type { Role } from '../../../src/core/roles.ts';
import type { Timer } from '../../../src/core/timer.ts';
import { createDiscord } from '../../../adapters/discord/start.ts';
import { type FakeDiscord, startFakeDiscord } from '../../support/fake-discord/start.ts';
import { directChannel } from '../../support/fake-discord/rest.ts';
import type { FakeGuild, FakeUser } from '../../support/fake-discord/world.ts';
import type { Actor } from '../../support/fake-discord/payloads.ts';
import { type MovingClock, movingClock } from '../../support/moving-clock.ts';

export const TOKEN = 'testowy-token';
export const COORDINATORS = '500000000000000001';
const worker: FakeUser = { id: '100000000000000001', name: 'Anna Nowak' };
export const coordinator: FakeUser = { id: '100000000000000002', name: 'Jan Kowal' };

export const guild: FakeGuild = {
  id: '200000000000000001',
  name: 'ROPS',
  roles: [COORDINATORS, '500000000000000002'],
  channels: ['300000000000000001', '300000000000000002'],
  members: { [worker.id]: ['500000000000000002'], [coordinator.id]: [COORDINATORS, '500000000000000002'] },
};

export const inServer: Actor = { user: worker, guild, channel: guild.channels[0]! };
export const inDirect: Actor = { user: worker, channel: directChannel(worker.id) };
export const asCoordinator: Actor = { ...inServer, user: coordinator };

/** A timer whose time passes when the test says so. */
const manualTimer = (): Timer & { elapse(): void } => {
  const waiting = new Set<() => void>();
  return {
    after: () => {
      let resolve = (): void => {};
      const elapsed = new Promise<void>((done) => (resolve = done));
      waiting.add(resolve);
      return { elapsed, cancel: () => waiting.delete(resolve) };
    },
    elapse: () => waiting.forEach((resolve) => resolve()),
  };
};

/** A handler that waits for the test: `started` when it was reached, and `finish` lets it go on. */
export const createGate = () => {
  let begin = (): void => {};
  let finish = (): void => {};
  const started = new Promise<void>((resolve) => (begin = resolve));
  const finished = new Promise<void>((resolve) => (finish = resolve));
  return { started, finish, pass: () => (begin(), finished) };
};

const memoryInbox = (): Inbox => {
  const keys = new Set<string>();
  return {
    claim: (key) => Promise.resolve(!keys.has(key) && keys.add(key).size > 0),
    finish: () => Promise.resolve(),
  };
};

interface Logged extends LogFields {
  readonly level: string;
  readonly event: string;
}

const recordingLog = (): Log & { readonly lines: Logged[] } => {
  const lines: Logged[] = [];
  const write = (level: string) => (event: string, fields?: LogFields) => {
    lines.push({ level, event, ...fields });
  };
  return { lines, debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
};

const rolesOf = ({ groups }: Account): readonly Role[] =>
  groups.includes(COORDINATORS) ? ['worker', 'coordinator'] : ['worker'];

export interface Stage {
  readonly discord: FakeDiscord;
  readonly platform: ReturnType<typeof createDiscord>;
  readonly timer: Timer & { elapse(): void };
  readonly clock: MovingClock;
  readonly log: Log & { readonly lines: Logged[] };
  /** Who the core took the speakers for, in order. */
  readonly accounts: Account[];
  /** After how many seconds Discord was told of each thing that it was taken. */
  readonly acknowledged: number[];
  /** Another process of the same bot against the same Discord. */
  readonly again: () => ReturnType<typeof createDiscord>;
  readonly stop: () => Promise<void>;
}

/** The adapter with the real router and these features, in front of a fake Discord. */
export const setStage = async (
  features: readonly Feature[],
  options: {
    readonly token?: string;
    readonly guild?: FakeGuild;
    readonly now?: () => number;
    readonly hasWall?: true;
  } = {},
): Promise<Stage> => {
  const guilds = [options.guild ?? guild];
  const clock = movingClock();
  const discord = await startFakeDiscord({
    token: TOKEN,
    guilds,
    ...(options.now ? { now: options.now } : {}),
    ...(options.hasWall ? { wall: () => toEpoch(clock.now()) } : {}),
  });
  const timer = manualTimer();
  const log = recordingLog();
  const accounts: Account[] = [];
  const acknowledged: number[] = [];
  const bot = createRouter({
    features,
    inbox: memoryInbox(),
    identify: (account) => {
      accounts.push(account);
      return Promise.resolve({
        person: account.user as PersonId,
        roles: rolesOf(account),
        locale: toLocale(account.locale),
        isNew: false,
      });
    },
    clock,
    log,
    introduction: {},
    tally: { ...silentTally, acknowledged: (_platform, seconds) => void acknowledged.push(seconds) },
  });
  const config = { token: options.token ?? TOKEN, apiUrl: discord.url, groups: [COORDINATORS] };
  const again = () => createDiscord({ config, bot, clock, timer, log });
  const platform = again();
  const stop = async () => {
    await platform.stop();
    await discord.stop();
  };
  return { discord, platform, timer, clock, log, accounts, acknowledged, again, stop };
};

export const id = (verb: string, ...args: readonly string[]) => actionId('fake', verb, ...args);
