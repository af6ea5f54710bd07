import * as z from 'zod';
import type { Account } from '../../src/chat/input.ts';
import type { Clock } from '../../src/core/clock.ts';
import { toError } from '../../src/core/failure.ts';
import type { Log } from '../../src/core/log.ts';
import type { SlackApi } from './api.ts';
import { createExpiring } from './expiring.ts';

const MINUTE = 60_000;

/** A name or a language seldom changes… */
const PROFILE_KEPT = 60 * MINUTE;

/** …but a role that was taken away should be gone soon. */
const MEMBERS_KEPT = 5 * MINUTE;

const profileAnswer = z.object({
  user: z.object({
    locale: z.string().optional(),
    real_name: z.string().optional(),
    profile: z.object({ display_name: z.string().optional() }).optional(),
  }),
});

const membersAnswer = z.object({ users: z.array(z.string()) });

interface Profile {
  readonly name: string;
  readonly locale?: string;
}

export interface AccountsDeps {
  readonly api: SlackApi;
  /** Ids of the user groups whose members must be known. */
  readonly groups: readonly string[];
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Tells who a Slack user is. It never fails: a person whose name, language or groups Slack does not tell now is
 * answered without them, as somebody with no groups.
 */
export const createAccounts = ({ api, groups, clock, log }: AccountsDeps) => {
  const profileOf = createExpiring(
    async (user): Promise<Profile> => {
      const answer = profileAnswer.parse(await api.call('users.info', { user, include_locale: true }));
      const { locale, real_name, profile } = answer.user;
      const name = profile?.display_name || real_name || '';
      return locale === undefined ? { name } : { name, locale };
    },
    PROFILE_KEPT,
    clock,
  );

  const membersOf = createExpiring(
    async (usergroup) =>
      new Set(membersAnswer.parse(await api.call('usergroups.users.list', { usergroup })).users),
    MEMBERS_KEPT,
    clock,
  );

  const orElse = async <T>(promise: Promise<T>, otherwise: T, method: string): Promise<T> => {
    try {
      return await promise;
    } catch (thrown) {
      log.warn('slack: an account is not fully known', {
        platform: 'slack',
        method,
        error: toError(thrown),
      });
      return otherwise;
    }
  };

  const groupsOf = async (user: string): Promise<readonly string[]> => {
    const members = await Promise.all(
      groups.map((group) => orElse(membersOf(group), new Set<string>(), 'usergroups.users.list')),
    );
    return groups.filter((_, index) => members[index]?.has(user));
  };

  return async (workspace: string, user: string): Promise<Account> => {
    const [profile, memberships] = await Promise.all([
      orElse(profileOf(user), { name: '' }, 'users.info'),
      groupsOf(user),
    ]);
    return { platform: 'slack', workspace, user, ...profile, groups: memberships };
  };
};
