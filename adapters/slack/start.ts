import type { RequestListener } from 'node:http';
import * as z from 'zod';
import type { Bot, Platform } from '../../src/chat/platform.ts';
import type { Clock } from '../../src/core/clock.ts';
import type { Log } from '../../src/core/log.ts';
import type { Timer } from '../../src/core/timer.ts';
import { createAccounts } from './accounts.ts';
import { createAnswer } from './answer.ts';
import { clientOptions, createApi } from './api.ts';
import { listChannels } from './channels.ts';
import { boltLog } from './bolt-log.ts';
import type { Connection, Sink } from './connection.ts';
import { createFetchFile } from './fetch-file.ts';
import type { Heard } from './heard.ts';
import { createSignedHttp, type SignedHttp } from './http.ts';
import { listen } from './listen.ts';
import { EVENTS_PATH } from './paths.ts';
import { createPosting } from './posting.ts';
import type { SlackConfig } from './slack-config.ts';
import { createSocket } from './socket.ts';

export interface SlackDeps {
  readonly config: SlackConfig;
  readonly bot: Bot;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly log: Log;
}

export interface SlackPlatform extends Platform {
  /** With signed HTTP: what the program's HTTP server passes on to, body unread. */
  readonly http?: { readonly path: typeof EVENTS_PATH; readonly listener: RequestListener };
}

const whoWeAre = z.object({ user_id: z.string() });

/** Conversations of one person with the bot, as we come to know them. */
const learnDirect = (heard: Heard, directs: Set<string>): void => {
  if (heard.kind === 'conversation') directs.add(heard.channel);
  if (heard.kind === 'input' && heard.origin.place.kind === 'direct') directs.add(heard.origin.place.id);
};

/**
 * The bot on Slack: by Socket Mode with an app token, else by signed HTTP.
 * @throws {RangeError} when neither an app token nor a signing secret is given: the configuration forbids it.
 */
export const createSlack = ({ config, bot, clock, timer, log }: SlackDeps): SlackPlatform => {
  const logger = boltLog(log);
  const api = createApi(config.botToken, clientOptions(config.apiUrl, logger));
  const accountOf = createAccounts({ api, groups: config.groups, clock, log });
  const fetchFile = createFetchFile(api, config.botToken, config.apiUrl);
  const answer = createAnswer({ api, accountOf, bot, fetchFile, clock, timer, log });
  const underWay = new Set<Promise<void>>();
  const directs = new Set<string>();
  let ourselves = '';
  let isStopping = false;

  const sink: Sink = async ({ body, ack }) => {
    // Not acknowledged, so Slack delivers it again: to another instance, or to us after the start.
    if (isStopping) return;
    const heard = listen(body, { user: ourselves, isOwnDirect: (channel) => directs.has(channel) });
    learnDirect(heard, directs);
    const work = answer(heard, ack);
    underWay.add(work);
    await work.finally(() => underWay.delete(work));
  };

  const connect = (): { readonly connection: Connection; readonly http?: SignedHttp } => {
    if (config.appToken !== undefined) {
      const options = clientOptions(config.apiUrl, logger);
      return {
        connection: createSocket({ appToken: config.appToken, options, logger, sink, clock, timer, log }),
      };
    }
    if (config.signingSecret === undefined) throw new RangeError('no app token and no signing secret');
    const http = createSignedHttp(config.signingSecret, logger, sink);
    return { connection: http, http };
  };

  const { connection, http } = connect();
  return {
    name: 'slack',
    posting: createPosting(api),
    ...(http ? { http: { path: EVENTS_PATH, listener: http.listener } } : {}),
    start: async () => {
      ourselves = whoWeAre.parse(await api.call('auth.test')).user_id;
      await connection.open();
      log.info('slack: listening', { platform: 'slack' });
    },
    channels: () => listChannels(api),
    ready: () => !isStopping && connection.ready(),
    stop: async () => {
      isStopping = true;
      await connection.close(Promise.all(underWay));
    },
  };
};
