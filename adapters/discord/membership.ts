import { toEpoch, type Clock } from '../../src/core/clock.ts';
import { PlatformError } from '../../src/core/failure.ts';
import type { Log } from '../../src/core/log.ts';
import type { Calls } from './calls.ts';
import { CODE } from './refusal-codes.ts';

/** How long a looked-up membership is believed, in milliseconds: a taken role stops working this much later. */
const BELIEVED_FOR = 3 * 60_000;
const MOST_REMEMBERED = 5000;

interface MembershipDeps {
  readonly calls: Pick<Calls, 'memberRoles'>;
  /** The servers the bot is in now. */
  readonly guilds: () => readonly string[];
  /** The roles that matter. */
  readonly groups: readonly string[];
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * The roles of somebody who writes directly, where Discord does not tell them: the person is looked up in every
 * server the bot shares with them. Who cannot be looked up has no roles.
 */
export const createMembership = ({ calls, guilds, groups, clock, log }: MembershipDeps) => {
  const known = new Map<string, { readonly until: number; readonly groups: readonly string[] }>();

  const rolesIn = async (guild: string, user: string): Promise<readonly string[] | undefined> => {
    try {
      return await calls.memberRoles(guild, user);
    } catch (thrown) {
      if (thrown instanceof PlatformError && thrown.status === CODE.unknownMember) return [];
      log.warn('looking up a member failed', { platform: 'discord', error: thrown as Error });
      return undefined;
    }
  };

  return async (user: string): Promise<readonly string[]> => {
    if (groups.length === 0) return [];
    const now = toEpoch(clock.now());
    const found = known.get(user);
    if (found && found.until > now) return found.groups;
    const answers = await Promise.all(guilds().map((guild) => rolesIn(guild, user)));
    const roles = new Set(answers.flatMap((answer) => answer ?? []));
    const result = groups.filter((group) => roles.has(group));
    if (answers.includes(undefined)) return result;
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(user, { until: now + BELIEVED_FOR, groups: result });
    return result;
  };
};

export type Membership = ReturnType<typeof createMembership>;
