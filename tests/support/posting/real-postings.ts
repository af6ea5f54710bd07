import { createPosting as createDiscordPosting } from '../../../adapters/discord/posting.ts';
import { createPostingCalls } from '../../../adapters/discord/posting-calls.ts';
import { clientOptions, createApi } from '../../../adapters/slack/api.ts';
import { boltLog } from '../../../adapters/slack/bolt-log.ts';
import { createPosting as createSlackPosting } from '../../../adapters/slack/posting.ts';
import type { Posting } from '../../../src/chat/posting.ts';
import { silentLog } from '../../../src/core/log.ts';

export const DISCORD_TOKEN = 'discord-token';
const SLACK_TOKEN = 'xoxb-right';

export const slackPostingAt = (url: string): Posting =>
  createSlackPosting(createApi(SLACK_TOKEN, clientOptions(url, boltLog(silentLog))));

export const discordPostingAt = (url: string, mayRead: () => boolean): Posting =>
  createDiscordPosting(createPostingCalls({ token: DISCORD_TOKEN, apiUrl: url }), mayRead);
