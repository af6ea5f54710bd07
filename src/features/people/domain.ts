import { type Instant, shift } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Locale } from '../../core/locale.ts';
import { type Role, ROLES } from '../../core/roles.ts';
import type { Account, PlatformName } from '../../chat/input.ts';

/** Where an account was last met and which of the groups that give roles it had there. */
export interface Sighting {
  readonly workspace: string;
  readonly groups: readonly string[];
  readonly at: Instant;
}

/** Names an account for ever: what the platform does not change. */
export interface AccountKey {
  readonly platform: PlatformName;
  readonly workspace: string;
  readonly user: string;
}

/** An account (pl. *konto*) we have met. */
export interface KnownAccount extends AccountKey {
  readonly id: string;
  readonly name: string;
  /** The app's language when the account was last met, where the app told it. */
  readonly locale?: Locale;
  readonly sightings: readonly Sighting[];
}

/** A person (pl. *osoba*): one or more linked accounts and what they set for themselves. */
export interface Person {
  readonly id: PersonId;
  readonly createdAt: Instant;
  /** Whether the bot has introduced itself to them. */
  readonly greeted: boolean;
  /** The language they chose; absent: each app's own. */
  readonly locale?: Locale;
  readonly region?: string;
  /** They do not want to hear that what they were told has changed (pl. *sprostowania wyłączone*). */
  readonly recallsOff?: true;
  readonly accounts: readonly KnownAccount[];
}

/** The groups (Slack user groups, Discord roles) of one platform whose members have a role here. */
export type GroupRoles = Readonly<Record<Exclude<Role, 'worker'>, readonly string[]>>;

export interface Access {
  readonly groups: Readonly<Partial<Record<PlatformName, GroupRoles>>>;
  /** The account that is always an admin, `slack:U012AB3CD`. */
  readonly firstAdmin?: string | undefined;
}

/** How far a user id reaches: a Discord user is the same in every server and in direct messages. */
const USER_IDS: Readonly<Record<PlatformName, 'workspace' | 'platform'>> = {
  slack: 'workspace',
  discord: 'platform',
  local: 'workspace',
};

export const keyOf = ({ platform, workspace, user }: Account): AccountKey => ({
  platform,
  workspace: USER_IDS[platform] === 'platform' ? '' : workspace,
  user,
});

export const sameKey = (one: AccountKey, other: AccountKey): boolean =>
  one.platform === other.platform && one.workspace === other.workspace && one.user === other.user;

/**
 * How long a group seen elsewhere (another linked account, another server) still gives its role, in
 * milliseconds. The place somebody speaks from is asked anew each time; a role taken away elsewhere ends
 * after this time at the latest.
 */
export const GROUPS_REMEMBERED = 24 * 60 * 60 * 1000;

/** The groups that mean something here; the others are nobody's business and are not kept. */
export const groupsThatCount = (
  { groups }: Access,
  { platform, groups: all }: Account,
): readonly string[] => {
  const counting = new Set(Object.values(groups[platform] ?? {}).flat());
  return all.filter((group) => counting.has(group)).toSorted();
};

/** The person, as if their account had just been met like this. */
export const withSighting = (person: Person, account: string, sighting: Sighting): Person => ({
  ...person,
  accounts: person.accounts.map((known) =>
    known.id === account
      ? {
          ...known,
          sightings: [
            ...known.sightings.filter(({ workspace }) => workspace !== sighting.workspace),
            sighting,
          ],
        }
      : known,
  ),
});

/**
 * For this many milliseconds somebody is told what concerns their role without being met again. What they then do is
 * checked anew.
 */
export const ROLE_TOLD = 60 * 24 * 60 * 60 * 1000;

/** Everyone is a worker; the rest comes from groups met lately and from the configuration. */
export const rolesOf = (
  person: Person,
  access: Access,
  now: Instant,
  remembered = GROUPS_REMEMBERED,
): readonly Role[] => {
  const since = shift(now, -remembered);
  const has = (role: Exclude<Role, 'worker'>): boolean =>
    person.accounts.some(({ platform, sightings }) => {
      const giving = access.groups[platform]?.[role] ?? [];
      return sightings.some(({ groups, at }) => at > since && groups.some((group) => giving.includes(group)));
    });
  const isFirstAdmin = person.accounts.some(
    ({ platform, user }) => `${platform}:${user}` === access.firstAdmin,
  );
  return ROLES.filter((role) => role === 'worker' || has(role) || (role === 'admin' && isFirstAdmin));
};

/** Who remains when two are found to be one: whoever was here first, so that nothing older moves. */
export const elder = (one: Person, other: Person): Person => {
  if (one.createdAt !== other.createdAt) return one.createdAt < other.createdAt ? one : other;
  return one.id < other.id ? one : other;
};

/** Whether both have an account in the same place: then they are two people, not two accounts of one. */
export const shareAPlace = (one: Person, other: Person): boolean =>
  one.accounts.some((mine) =>
    other.accounts.some((theirs) => mine.platform === theirs.platform && mine.workspace === theirs.workspace),
  );
