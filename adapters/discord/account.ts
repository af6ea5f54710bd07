import type { Interaction, Message } from 'discord.js';
import type { Account, Place } from '../../src/chat/input.ts';
import type { Membership } from './membership.ts';

/** Roles as the library knows them: of a member it keeps, or as they came with an interaction. */
const roleIds = (member: Interaction['member']): readonly string[] =>
  member === null ? [] : Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];

/** Who speaks and where, as the core knows them. */
interface Origin {
  readonly from: Account;
  readonly place: Place;
}

interface OriginDeps {
  readonly groups: readonly string[];
  readonly membership: Membership;
}

export const createOrigins = ({ groups, membership }: OriginDeps) => {
  const groupsOf = async (user: string, member: Interaction['member']): Promise<readonly string[]> => {
    if (member === null) return membership(user);
    const roles = roleIds(member);
    return groups.filter((group) => roles.includes(group));
  };

  return {
    ofInteraction: async ({ user, member, guildId, channelId, locale }: Interaction): Promise<Origin> => ({
      from: {
        platform: 'discord',
        workspace: guildId ?? '',
        user: user.id,
        name: user.displayName,
        locale,
        groups: await groupsOf(user.id, guildId === null ? null : member),
      },
      place: { kind: guildId === null ? 'direct' : 'channel', id: channelId ?? '' },
    }),

    /**
     * A message carries no language of its author. The server's is taken where somebody chose it: outside of
     * community servers it is always American English.
     */
    ofMessage: async ({ author, member, guild, guildId, channelId }: Message): Promise<Origin> => ({
      from: {
        platform: 'discord',
        workspace: guildId ?? '',
        user: author.id,
        name: author.displayName,
        ...(guild?.features.includes('COMMUNITY') ? { locale: guild.preferredLocale } : {}),
        groups: await groupsOf(author.id, member),
      },
      place: { kind: guildId === null ? 'direct' : 'channel', id: channelId },
    }),
  };
};

export type Origins = ReturnType<typeof createOrigins>;
