import * as z from 'zod';
import type { Channel } from '../../src/chat/channel.ts';
import type { SlackApi } from './api.ts';

const page = z.object({
  channels: z.array(z.object({ id: z.string(), name: z.string(), is_archived: z.boolean().optional() })),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});

const team = z.object({ team_id: z.string() });

/** Channels of one page; Slack advises no more than 200. */
const PAGE = 200;

/** The channels of the workspace of which the bot is a member, archived ones left out. */
export const listChannels = async (api: SlackApi): Promise<readonly Channel[]> => {
  const { team_id: workspace } = team.parse(await api.call('auth.test'));
  const channels: Channel[] = [];
  let cursor: string | undefined;
  do {
    const answer = page.parse(
      await api.call('users.conversations', {
        types: 'public_channel,private_channel',
        exclude_archived: true,
        limit: PAGE,
        ...(cursor ? { cursor } : {}),
      }),
    );
    for (const { id, name, is_archived: isArchived } of answer.channels)
      if (!isArchived)
        channels.push({ to: { kind: 'channel', platform: 'slack', workspace, channel: id }, name });
    cursor = answer.response_metadata?.next_cursor;
  } while (cursor);
  return channels;
};
