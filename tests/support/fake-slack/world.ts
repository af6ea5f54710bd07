import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSlack, type SlackPlatform } from '../../../adapters/slack/start.ts';
import type { Bot } from '../../../src/chat/platform.ts';
import type { Log, LogFields } from '../../../src/core/log.ts';
import { createManualTime, type ManualTime } from './manual-time.ts';
import { createPeople, type People } from './people.ts';
import { startServer } from './server.ts';
import { createSignedHttpClient, type Signing } from './signed-http.ts';
import { createSocketMode, type SocketMode } from './socket-mode.ts';
import { createState, type Mishap, type State } from './state.ts';

export type Mode = 'Socket Mode' | 'signed HTTP';

export interface LogLine {
  readonly level: keyof Log;
  readonly event: string;
  readonly fields: LogFields;
}

/** A workspace, a bot in it, and the adapter between them over the real wire. */
export interface SlackWorld extends People {
  readonly state: State;
  readonly platform: SlackPlatform;
  readonly time: ManualTime;
  readonly log: readonly LogLine[];
  readonly socket: SocketMode;
  /** The same people, but their requests are signed differently. */
  signing(signing: Signing): People;
  /** The next call of that method (or `response_url`) goes wrong. */
  next(method: string, mishap: Mishap): void;
  close(): Promise<void>;
}

export interface WorldOptions {
  readonly bot: Bot;
  readonly mode?: Mode;
  readonly botToken?: string;
  readonly groups?: readonly string[];
}

const SECRET = 'signing-secret';

const recorder = (lines: LogLine[]): Log => {
  const write =
    (level: keyof Log) =>
    (event: string, fields: LogFields = {}): void =>
      void lines.push({ level, event, fields });
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
};

const mount = async (listener: RequestListener) => {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`, close };
};

/** Builds the world, without starting the adapter. */
export const createWorld = async (options: WorldOptions): Promise<SlackWorld> => {
  const state = createState();
  const server = await startServer(state);
  const socket = createSocketMode(state, server);
  const time = createManualTime();
  const log: LogLine[] = [];
  const mode = options.mode ?? 'Socket Mode';
  const address = `http://127.0.0.1:${server.port}`;
  const platform = createSlack({
    config: {
      botToken: options.botToken ?? state.botToken,
      ...(mode === 'Socket Mode' ? { appToken: state.appToken } : { signingSecret: SECRET }),
      apiUrl: `${address}/api/`,
      groups: options.groups ?? ['S1'],
    },
    bot: options.bot,
    clock: time,
    timer: time,
    log: recorder(log),
  });
  const mounted = platform.http ? await mount(platform.http.listener) : undefined;
  const signing = (how: Signing): People =>
    createPeople(state, createSignedHttpClient(state, mounted?.url ?? '', how), address);
  const people = mounted ? signing({ secret: SECRET }) : createPeople(state, socket, address);
  return {
    ...people,
    state,
    platform,
    time,
    log,
    socket,
    signing,
    next: (method, mishap) => state.mishaps.set(method, [...(state.mishaps.get(method) ?? []), mishap]),
    close: async () => {
      await platform.stop();
      await mounted?.close();
      socket.close();
      await server.close();
    },
  };
};

/** Builds the world and starts the adapter in it. */
export const openWorld = async (options: WorldOptions): Promise<SlackWorld> => {
  const world = await createWorld(options);
  await world.platform.start();
  return world;
};
