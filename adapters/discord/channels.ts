import { ChannelType, type Client, PermissionFlagsBits } from 'discord.js';
import type { Channel } from '../../src/chat/channel.ts';

const WRITABLE = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessages];

/** Text and announcement channels of all servers in which the bot may write, as the gateway told. */
export const listChannels = (client: Client): readonly Channel[] => {
  if (!client.isReady()) return [];
  const { user, channels } = client;
  return [...channels.cache.values()].flatMap((channel): Channel[] => {
    if (channel.type !== ChannelType.GuildText && channel.type !== ChannelType.GuildAnnouncement) return [];
    if (!channel.permissionsFor(user)?.has(WRITABLE)) return [];
    const to = {
      kind: 'channel',
      platform: 'discord',
      workspace: channel.guildId,
      channel: channel.id,
    } as const;
    const isAnnouncement = channel.type === ChannelType.GuildAnnouncement;
    return [{ to, name: channel.name, ...(isAnnouncement ? { isAnnouncement } : {}) }];
  });
};
