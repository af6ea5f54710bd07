import * as z from 'zod';
import { type Heard, NOTHING, type Self } from './heard.ts';
import { fromSlackText } from './slack-text.ts';

const payload = z.object({
  command: z.string().startsWith('/'),
  text: z.string().default(''),
  team_id: z.string(),
  user_id: z.string(),
  channel_id: z.string(),
  trigger_id: z.string(),
  response_url: z.url(),
});

/**
 * A slash command. Slack gives it no id of its own, but a new trigger for each time it is sent; a redelivery
 * repeats the payload with its trigger, so the trigger is the key.
 */
export const listenCommand = (body: unknown, self: Self): Heard => {
  const read = payload.safeParse(body);
  if (!read.success) return NOTHING;
  const { command, text, team_id, user_id, channel_id, trigger_id, response_url } = read.data;
  return {
    kind: 'input',
    key: `slack:trg:${trigger_id}`,
    workspace: team_id,
    input: { kind: 'command', name: command.slice(1), options: {}, text: fromSlackText(text) },
    origin: {
      user: user_id,
      place: { kind: self.isOwnDirect(channel_id) ? 'direct' : 'channel', id: channel_id },
      channel: channel_id,
      responseUrl: response_url,
      triggerId: trigger_id,
    },
  };
};
