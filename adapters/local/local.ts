import type { Hono } from 'hono';
import { createFileTurns } from '../../src/chat/file-turns.ts';
import type { Bot, Platform } from '../../src/chat/platform.ts';
import type { Clock } from '../../src/core/clock.ts';
import type { Log } from '../../src/core/log.ts';
import { pl } from '../../src/i18n/pl.ts';
import { createApi } from './api.ts';
import { createExchange } from './exchange.ts';
import type { Persona } from './persona.ts';
import { CHANNEL, createPosting } from './posting.ts';
import type { Preview } from './preview.ts';
import { readStaticFiles } from './static-files.ts';
import { createTalk } from './talk.ts';
import { createTerminal } from './terminal.ts';

export interface LocalDeps {
  readonly bot: Bot;
  /** At least one. */
  readonly personas: readonly Persona[];
  readonly previews: readonly Preview[];
  readonly clock: Clock;
  readonly log: Log;
  /** Lines that greet whoever started the program in a terminal. */
  readonly banner: readonly string[];
  /** Given only where somebody sits at a terminal. */
  readonly terminal?: {
    readonly input: NodeJS.ReadableStream;
    readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  };
  /** Called when the person at the terminal leaves. */
  readonly onQuit?: () => void;
}

const OUR_CHANNEL = { kind: 'channel', platform: 'local', workspace: 'podglad', channel: CHANNEL } as const;

/**
 * The local preview (pl. *podgląd*): the third platform, for trying the assistant on one's own computer. It
 * listens through the program's web server, where `mount` is put, and through the terminal.
 */
export const createLocal = (
  deps: LocalDeps,
): Platform & { readonly mount: { readonly path: string; readonly app: Hono } } => {
  const { personas, previews, clock, log } = deps;
  const fileTurns = createFileTurns(log);
  const bot: Bot = {
    ...deps.bot,
    handle: async (incoming) =>
      fileTurns(incoming, await deps.bot.handle(incoming), (full) => Promise.resolve(full)),
  };
  const talk = createTalk();
  const exchange = createExchange({ bot, talk, previews, clock });
  const underWay = new Set<Promise<unknown>>();
  let open = false;

  const app = createApi({
    bot,
    personas,
    previews,
    talk,
    log,
    files: readStaticFiles(new URL('./web/', import.meta.url)),
    take: (request, persona) => {
      if (!open) return undefined;
      const answer = exchange(request, persona);
      underWay.add(answer);
      const done = (): void => void underWay.delete(answer);
      answer.then(done, done);
      return answer;
    },
  });

  const terminal =
    deps.terminal &&
    createTerminal({
      ...deps.terminal,
      bot,
      personas,
      clock,
      log,
      banner: deps.banner,
      onQuit: deps.onQuit ?? (() => undefined),
    });

  return {
    name: 'local',
    posting: createPosting({
      talk,
      previews,
      clock,
      announce: (message, onlyFor) => terminal?.announce(message, onlyFor),
    }),
    channels: () => Promise.resolve([{ to: OUR_CHANNEL, name: pl.local.channelName }]),
    mount: { path: '/', app },
    start: () => {
      open = true;
      terminal?.start();
      return Promise.resolve();
    },
    ready: () => open,
    stop: async () => {
      open = false;
      await Promise.allSettled(underWay);
      await terminal?.stop();
    },
  };
};
