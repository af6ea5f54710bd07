import { type APIGuildMember, type APIUser, GuildMemberFlags } from 'discord.js';

/** Somebody on the fake Discord. */
export interface FakeUser {
  readonly id: string;
  readonly name: string;
  readonly isBot?: boolean;
}

export interface FakeGuild {
  readonly id: string;
  readonly name: string;
  /** Community servers choose their language; others have American English. */
  readonly isCommunity?: boolean;
  readonly locale?: string;
  readonly roles: readonly string[];
  readonly channels: readonly string[];
  /** Channels of these that publish to others. */
  readonly announcementChannels?: readonly string[];
  /** Channels of these in which the bot may not read what was written before. */
  readonly withoutHistory?: readonly string[];
  /** Role ids by user id. */
  readonly members: Readonly<Record<string, readonly string[]>>;
}

export const APPLICATION = '900000000000000001';
export const BOT: FakeUser = { id: '900000000000000002', name: 'pomocnik', isBot: true };

export const userJson = ({ id, name, isBot }: FakeUser): APIUser => ({
  id,
  username: name,
  discriminator: '0',
  global_name: name,
  avatar: null,
  ...(isBot ? { bot: true } : {}),
});

export const memberJson = (user: FakeUser, roles: readonly string[]): APIGuildMember => ({
  user: userJson(user),
  nick: null,
  roles: [...roles],
  joined_at: '2026-01-01T00:00:00.000Z',
  premium_since: null,
  deaf: false,
  mute: false,
  flags: GuildMemberFlags.CompletedOnboarding,
});

/** Everyone may see channels, write, and read what was written before. */
const EVERYONE_MAY = String((1n << 10n) | (1n << 11n) | (1n << 16n));

const roleJson = (id: string, position: number) => ({
  id,
  name: `rola ${id}`,
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  position,
  permissions: position === 0 ? EVERYONE_MAY : '0',
  managed: false,
  mentionable: false,
  flags: 0,
});

/** A server as the gateway tells it. */
export const guildJson = (guild: FakeGuild): object => ({
  id: guild.id,
  name: guild.name,
  owner_id: '1',
  features: guild.isCommunity ? ['COMMUNITY'] : [],
  preferred_locale: guild.locale ?? 'en-US',
  unavailable: false,
  joined_at: '2026-01-01T00:00:00.000Z',
  large: false,
  member_count: Object.keys(guild.members).length,
  roles: [guild.id, ...guild.roles].map(roleJson),
  emojis: [],
  stickers: [],
  channels: guild.channels.map((id) => ({
    id,
    type: guild.announcementChannels?.includes(id) ? 5 : 0,
    name: `kanal-${id}`,
    position: 0,
    permission_overwrites: guild.withoutHistory?.includes(id)
      ? [{ id: guild.id, type: 0, allow: '0', deny: String(1n << 16n) }]
      : [],
  })),
  threads: [],
  members: [memberJson(BOT, [])],
  voice_states: [],
  presences: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
});

const DISCORD_EPOCH = 1_420_070_400_000;

/** Ids that only grow, as Discord's do; they tell the time of Discord's clock where there is one. */
export const createSnowflakes = (wall?: () => number): (() => string) => {
  let last = 1_400_000_000_000_000_000n;
  return () => {
    const now = wall ? BigInt(wall() - DISCORD_EPOCH) << 22n : 0n;
    last = now > last ? now : last + 4096n;
    return String(last);
  };
};
