import { type Outlet, type Target, targetKey } from '../../chat/target.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Locale } from '../../core/locale.ts';
import type { RegistrationState } from '../registrations/domain.ts';
import type { Post, UnitType } from '../units/domain.ts';

/** Roles that can be addressed: those the bot met lately, and confirmed heads of units. */
export const ADDRESSED_ROLES = ['adviser', 'coordinator', 'head'] as const;
export type AddressedRole = (typeof ADDRESSED_ROLES)[number];

/** Participants by how they stand, as organisers say it. */
export const PARTICIPANT_SORTS = {
  seated: ['confirmed'],
  waiting: ['waiting', 'offered'],
  applied: ['applied', 'consent'],
} as const satisfies Readonly<Record<string, readonly RegistrationState[]>>;
export type ParticipantSort = keyof typeof PARTICIPANT_SORTS;

/**
 * A part of the audience (pl. *grupa adresatów*), kept as data: who it means is settled when the announcement goes out.
 * Somebody whom several parts mean is one addressee.
 */
export type AudiencePart =
  | { readonly kind: 'everyone' }
  /** People by where and as what they work; all that is present must hold. */
  | {
      readonly kind: 'workers';
      readonly regions?: readonly string[];
      readonly powiaty?: readonly string[];
      readonly types?: readonly UnitType[];
      readonly posts?: readonly Post[];
    }
  | { readonly kind: 'roles'; readonly roles: readonly AddressedRole[] }
  | { readonly kind: 'event'; readonly event: string; readonly sorts: readonly ParticipantSort[] }
  | { readonly kind: 'group'; readonly group: string }
  /** Everybody of the units from which nobody confirmed that they had read an earlier announcement. */
  | { readonly kind: 'silent-units'; readonly announcement: string }
  /** The key of a channel, and what it was called when it was chosen. */
  | {
      readonly kind: 'channel';
      readonly target: string;
      readonly name: string;
      readonly isAnnouncement?: true;
    };

/** Why somebody gets nothing: no account here, none wanted, or what was sent last was refused for good. */
export const MISSED = ['no-account', 'switched-off', 'refused', 'too-many'] as const;
export type Missed = (typeof MISSED)[number];

/** Somebody who is meant, with where they read and where they work. */
export interface Candidate {
  readonly person: PersonId;
  readonly unit?: string;
  /** Where they were last met; absent: they have no account. */
  readonly to?: Target;
  readonly locale: Locale;
  readonly isOff: boolean;
  /** The last message that could be sent there was refused for a reason that lasts. */
  readonly isRefused: boolean;
}

/** One who is written to, or is not and why. */
export type Addressee =
  | {
      readonly to: Target;
      readonly locale: Locale;
      readonly person?: PersonId;
      readonly unit?: string;
      /** What a channel is called. */
      readonly name?: string;
    }
  | { readonly missed: Missed; readonly person: PersonId; readonly unit?: string };

/**
 * How many people of one platform may be written to directly with one announcement. Discord takes a bot that writes to
 * many people at once for spam and may close its direct messages, so beyond a few a channel is the way there.
 */
export const DIRECT_LIMITS: Readonly<Record<Outlet, number>> = {
  slack: 20_000,
  discord: 20,
  local: 20_000,
  email: 20_000,
};

const missedBy = (
  { to, isOff, isRefused }: Candidate,
  isUrgent: boolean,
  crowded: ReadonlySet<Outlet>,
): Missed | undefined => {
  if (to === undefined) return 'no-account';
  if (isOff && !isUrgent) return 'switched-off';
  if (isRefused) return 'refused';
  return crowded.has(to.platform) ? 'too-many' : undefined;
};

/** Platforms on which so many people are meant that none of them is written to directly. */
const crowdedPlatforms = (
  candidates: readonly Candidate[],
  limits: Readonly<Record<Outlet, number>>,
): ReadonlySet<Outlet> => {
  const counts = new Map<Outlet, number>();
  for (const { to } of candidates) if (to) counts.set(to.platform, (counts.get(to.platform) ?? 0) + 1);
  return new Set([...counts].filter(([platform, count]) => count > limits[platform]).map(([one]) => one));
};

/** Everybody once, and each channel once; who is not written to stays on the list with the reason. */
export const addresseesOf = (
  candidates: readonly Candidate[],
  channels: readonly { readonly to: Target; readonly name: string }[],
  isUrgent: boolean,
  limits = DIRECT_LIMITS,
): readonly Addressee[] => {
  const people = [...new Map(candidates.map((one) => [one.person, one])).values()];
  const wanted = people.filter((one) => missedBy(one, isUrgent, new Set()) === undefined);
  const crowded = crowdedPlatforms(wanted, limits);
  const places = [...new Map(channels.map((one) => [targetKey(one.to), one])).values()];
  return [
    ...places.map(({ to, name }) => ({ to, name, locale: 'pl' as const })),
    ...people.map((one): Addressee => {
      const { person, to, locale } = one;
      const at = one.unit === undefined ? {} : { unit: one.unit };
      const missed = missedBy(one, isUrgent, crowded);
      return missed !== undefined || to === undefined
        ? { missed: missed ?? 'no-account', person, ...at }
        : { to, locale, person, ...at };
    }),
  ];
};

/** What an audience comes to. */
export interface HeadCount {
  readonly people: number;
  readonly channels: number;
  /** How many people the parts mean altogether, somebody in two of them counted twice. */
  readonly counted: number;
  readonly missed: Readonly<Partial<Record<Missed, number>>>;
}

export const headCountOf = (addressees: readonly Addressee[], perPart: readonly number[]): HeadCount => {
  const missed: Partial<Record<Missed, number>> = {};
  for (const one of addressees) if ('missed' in one) missed[one.missed] = (missed[one.missed] ?? 0) + 1;
  const reached = addressees.filter((one) => 'to' in one);
  return {
    people: reached.filter(({ to }) => to.kind === 'person').length,
    channels: reached.filter(({ to }) => to.kind === 'channel').length,
    counted: perPart.reduce((sum, count) => sum + count, 0),
    missed,
  };
};
