import * as z from 'zod';
import { type Heard, NOTHING, type Self } from './heard.ts';
import { fromSlackText } from './slack-text.ts';

const said = {
  user: z.string(),
  channel: z.string(),
  ts: z.string(),
  text: z.string().default(''),
  thread_ts: z.string().optional(),
  bot_id: z.string().optional(),
  edited: z.unknown().optional(),
};

const payload = z.object({
  team_id: z.string(),
  event_id: z.string(),
  event: z.discriminatedUnion('type', [
    z.object({ type: z.literal('app_mention'), ...said }),
    z.object({
      type: z.literal('message'),
      ...said,
      channel_type: z.literal('im'),
      subtype: z.enum(['file_share', 'thread_broadcast', 'me_message']).optional(),
    }),
    z.object({
      type: z.literal('app_home_opened'),
      user: z.string(),
      channel: z.string(),
      tab: z.enum(['home', 'messages']),
    }),
  ]),
});

type SlackEvent = z.infer<typeof payload>['event'];
type Said = Exclude<SlackEvent, { type: 'app_home_opened' }>;

const SLACKBOT = 'USLACKBOT';

/** Whether these are a person's own new words. A mention inside a direct message comes as a message as well. */
const isForUs = (event: Said, self: Self): boolean =>
  event.user !== self.user &&
  event.user !== SLACKBOT &&
  event.bot_id === undefined &&
  event.edited === undefined &&
  !(event.type === 'app_mention' && event.channel.startsWith('D'));

/**
 * Words addressed to the bot (a mention or a direct message), or its pages being opened. Slack numbers events,
 * and a redelivery has the same number. A message of a kind not listed here (an edit, a deletion, somebody
 * joining) is nobody's question.
 */
export const listenEvent = (body: unknown, self: Self): Heard => {
  const read = payload.safeParse(body);
  if (!read.success) return NOTHING;
  const { team_id: workspace, event_id, event } = read.data;
  const key = `slack:evt:${event_id}`;
  if (event.type === 'app_home_opened') {
    const { user, channel } = event;
    if (event.tab === 'messages') return { kind: 'conversation', workspace, user, channel };
    const origin = { user, place: { kind: 'home', id: user } } as const;
    return { kind: 'input', key, workspace, input: { kind: 'home' }, origin };
  }
  if (!isForUs(event, self)) return NOTHING;
  return {
    kind: 'input',
    key,
    workspace,
    input: { kind: 'words', text: fromSlackText(event.text) },
    origin: {
      user: event.user,
      place: { kind: event.type === 'message' ? 'direct' : 'channel', id: event.channel },
      channel: event.channel,
      said: event.ts,
      ...(event.thread_ts === undefined ? {} : { thread: event.thread_ts }),
    },
  };
};
