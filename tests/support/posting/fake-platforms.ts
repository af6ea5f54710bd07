import { createPosting as createDiscordPosting } from '../../../adapters/discord/posting.ts';
import { createPostingCalls } from '../../../adapters/discord/posting-calls.ts';
import { clientOptions, createApi } from '../../../adapters/slack/api.ts';
import { boltLog } from '../../../adapters/slack/bolt-log.ts';
import { createPosting as createSlackPosting } from '../../../adapters/slack/posting.ts';
import type { Posting } from '../../../src/chat/posting.ts';
import type { Target } from '../../../src/chat/target.ts';
import { silentLog } from '../../../src/core/log.ts';
import { startFakeDiscord } from '../fake-discord/start.ts';
import { startServer } from '../fake-slack/server.ts';
import { createState } from '../fake-slack/state.ts';

/** A trouble that befalls the next post. */
export type Trouble =
  | { readonly kind: 'later'; readonly seconds: number }
  | { readonly kind: 'broken' }
  /** The post takes effect, its answer never arrives. */
  | { readonly kind: 'lost-reply' };

/** A message as the fake platform has it: the name it was posted under, and where. */
export interface Arrived {
  readonly name: string;
  readonly channel: string;
}

/** A fake platform seen by what was posted there, whatever its protocol. */
export interface FakePlatform {
  readonly name: 'slack' | 'discord';
  /** Where child processes reach it. */
  readonly url: string;
  readonly posting: Posting;
  person(number: number): Target;
  channel(number: number): Target;
  arrived(): readonly Arrived[];
  trouble(next: Trouble): void;
  /** Milliseconds until history shows what was posted. */
  showAfter(milliseconds: number): void;
  pagesOf(size: number): void;
  /** Takes away the right to read what was written. */
  forbidReading(): void;
  close(): Promise<void>;
}

const CHANNELS = 20;
export const DISCORD_TOKEN = 'discord-token';
export const SLACK_TOKEN = 'xoxb-right';
const count = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);
const guildChannel = (number: number): string => String(100_000_000_000_000_000n + BigInt(number));

export const slackPostingAt = (url: string): Posting =>
  createSlackPosting(createApi(SLACK_TOKEN, clientOptions(url, boltLog(silentLog))));

export const discordPostingAt = (url: string, mayRead: () => boolean): Posting =>
  createDiscordPosting(createPostingCalls({ token: DISCORD_TOKEN, apiUrl: url }), mayRead);

export const startSlack = async (wall: () => number): Promise<FakePlatform> => {
  const state = createState();
  state.wall = wall;
  for (const number of count(6000)) state.people.set(`U${number}`, { name: `P${number}`, locale: 'pl-PL' });
  for (const number of count(CHANNELS)) state.memberOf.add(`C${number}`);
  const server = await startServer(state);
  const url = `http://127.0.0.1:${server.port}/api/`;
  return {
    name: 'slack',
    url,
    posting: slackPostingAt(url),
    person: (number) => ({ kind: 'person', platform: 'slack', workspace: 'T1', user: `U${number}` }),
    channel: (number) => ({ kind: 'channel', platform: 'slack', workspace: 'T1', channel: `C${number}` }),
    arrived: () =>
      state.posted.map(({ metadata, channel }) => {
        const payload = metadata?.['event_payload'] as { id?: string } | undefined;
        return { name: payload?.id ?? '', channel };
      }),
    trouble: (next) => {
      const mishap =
        next.kind === 'later'
          ? ({ kind: 'later', retryAfter: next.seconds } as const)
          : next.kind === 'broken'
            ? ({ kind: 'broken', status: 503 } as const)
            : next;
      state.mishaps.set('chat.postMessage', [...(state.mishaps.get('chat.postMessage') ?? []), mishap]);
    },
    showAfter: (milliseconds) => {
      state.visibleAfter = milliseconds;
    },
    pagesOf: (size) => {
      state.pageSize = size;
    },
    forbidReading: () => {
      state.scopes = state.scopes.filter((scope) => !scope.endsWith(':history'));
    },
    close: () => server.close(),
  };
};

const MESSAGES = /^\/channels\/\d+\/messages$/;

export const startDiscord = async (wall: () => number): Promise<FakePlatform> => {
  const guild = {
    id: '200',
    name: 'ROPS',
    roles: [],
    channels: count(CHANNELS).map(guildChannel),
    members: {},
  };
  const fake = await startFakeDiscord({ token: DISCORD_TOKEN, guilds: [guild], wall });
  let isReadable = true;
  return {
    name: 'discord',
    url: fake.url,
    posting: discordPostingAt(fake.url, () => isReadable),
    person: (number) => ({ kind: 'person', platform: 'discord', workspace: '', user: String(1000 + number) }),
    channel: (number) => ({
      kind: 'channel',
      platform: 'discord',
      workspace: guild.id,
      channel: guildChannel(number),
    }),
    arrived: () => fake.state.posted.map(({ body, channel }) => ({ name: body.nonce ?? '', channel })),
    trouble: (next) => {
      if (next.kind === 'later') fake.state.faults.rateLimit('POST', MESSAGES, next.seconds);
      else if (next.kind === 'broken') fake.state.faults.fail('POST', MESSAGES, 503);
      else fake.state.faults.loseReply('POST', MESSAGES);
    },
    showAfter: (milliseconds) => {
      fake.state.visibleAfter = milliseconds;
    },
    pagesOf: (size) => {
      fake.state.pageSize = size;
    },
    forbidReading: () => {
      isReadable = false;
    },
    close: () => fake.stop(),
  };
};
