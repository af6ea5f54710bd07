import type { Posting } from '../../../src/chat/posting.ts';
import type { Target } from '../../../src/chat/target.ts';
import { textOf } from '../fake-discord/seen.ts';
import { startFakeDiscord } from '../fake-discord/start.ts';
import { startServer } from '../fake-slack/server.ts';
import { createState } from '../fake-slack/state.ts';
import { DISCORD_TOKEN, discordPostingAt, slackPostingAt } from './real-postings.ts';

/** A trouble that befalls the next post. */
export type Trouble =
  | { readonly kind: 'later'; readonly seconds: number }
  | { readonly kind: 'broken' }
  /** The post takes effect, its answer never arrives. */
  | { readonly kind: 'lost-reply' };

/** A message as the fake platform has it: the name it was posted under, where, and what it says. */
interface Arrived {
  readonly name: string;
  readonly channel: string;
  readonly text: string;
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
  arrivedCount(): number;
  trouble(next: Trouble): void;
  /** Milliseconds until history shows what was posted. */
  showAfter(milliseconds: number): void;
  pagesOf(size: number): void;
  /** Milliseconds after which Discord forgets a nonce; Slack knows none. */
  forgetNamesAfter(milliseconds: number): void;
  /** Takes away the right to read what was written. */
  forbidReading(): void;
  close(): Promise<void>;
}

const CHANNELS = 20;
const count = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);
const guildChannel = (number: number): string => String(100_000_000_000_000_000n + BigInt(number));

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
      state.posted.map(({ metadata, channel, text }) => {
        const payload = metadata?.['event_payload'] as { id?: string } | undefined;
        return { name: payload?.id ?? '', channel, text };
      }),
    arrivedCount: () => state.posted.length,
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
    forgetNamesAfter: () => {},
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
    arrived: () =>
      fake.state.posted.map(({ body, channel }) => ({
        name: body.nonce ?? '',
        channel,
        text: textOf(body),
      })),
    arrivedCount: () => fake.state.posted.length,
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
    forgetNamesAfter: (milliseconds) => {
      fake.state.nonceLife = milliseconds;
    },
    forbidReading: () => {
      isReadable = false;
    },
    close: () => fake.stop(),
  };
};
