import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Locale } from '../../core/locale.ts';
import { REGIONS } from '../../core/regions.ts';
import { fold } from '../../core/text.ts';
import type { Eligibility } from '../calendar/domain.ts';
import type { Membership, Post, Profile, Unit, UnitType } from '../units/domain.ts';

/** Another event at the same time at which the person has a seat. */
export interface Clash {
  readonly event: string;
  readonly title: string;
  /** Of consultations: their topics have a name in each language. */
  readonly titleEn?: string;
  readonly startsAt: Instant;
}

export const clashTitle = ({ title, titleEn }: Clash, locale: Locale): string =>
  locale === 'en' ? (titleEn ?? title) : title;

/** Somebody of a group with their other events at the same time. */
export interface Clashing {
  readonly person: PersonId;
  readonly has: readonly Clash[];
}

/** What the rules are held against: the person, the unit they come for, and how many of it come already. */
export interface Applicant {
  readonly profile?: Profile;
  readonly unit?: Unit;
  readonly fromUnit: number;
  /** Whether they belong to the thematic group whose meeting it is; absent where it is nobody's meeting. */
  readonly isOfGroup?: boolean;
  readonly clashes: readonly Clash[];
}

/**
 * One condition of taking part, with what it asks and the person's own value. `missing`: the profile does not say, and
 * the person can add it. `unmet`: it does not hold.
 */
export type RuleCheck = { readonly standing: 'ok' | 'missing' | 'unmet' } & (
  | { readonly rule: 'unit' }
  | { readonly rule: 'group' }
  | { readonly rule: 'unit-type'; readonly asked: readonly UnitType[]; readonly has?: UnitType }
  | { readonly rule: 'post'; readonly asked: readonly Post[]; readonly has?: Post }
  | {
      readonly rule: 'relation';
      readonly asked: Membership['relation'];
      readonly has?: Membership['relation'];
    }
  | { readonly rule: 'region'; readonly asked: readonly string[]; readonly has?: string }
  | { readonly rule: 'powiat'; readonly asked: readonly string[]; readonly has?: string }
  | { readonly rule: 'years'; readonly asked: number; readonly has?: number }
  | { readonly rule: 'degree'; readonly asked: Degree; readonly has?: Degree }
  | { readonly rule: 'unit-limit'; readonly asked: number; readonly has: number }
  | { readonly rule: 'clash'; readonly has: readonly Clash[] }
);

type Degree = NonNullable<Profile['degree']>;
type Standing = RuleCheck['standing'];

const DEGREES: readonly Degree[] = ['none', 'first', 'second'];

const standingOf = <T>(has: T | undefined, holds: (value: T) => boolean): Standing => {
  if (has === undefined) return 'missing';
  return holds(has) ? 'ok' : 'unmet';
};

const having = <T>(has: T | undefined): { readonly has?: T } => (has === undefined ? {} : { has });

/** `none` asks for no earlier degree; the others for that degree or a higher one. */
const hasDegree = (asked: Degree, has: Degree): boolean =>
  asked === 'none' ? has === 'none' : DEGREES.indexOf(has) >= DEGREES.indexOf(asked);

const ofMembership = (asked: Eligibility, { profile, unit }: Applicant): readonly RuleCheck[] => {
  const membership = profile?.units.find((one) => one.unit === unit?.id);
  const { unitTypes, posts, relation } = asked;
  return [
    ...(unitTypes
      ? [
          {
            rule: 'unit-type',
            asked: unitTypes,
            ...having(unit?.type),
            standing: standingOf(unit?.type, (type) => unitTypes.includes(type)),
          } as const,
        ]
      : []),
    ...(posts
      ? [
          {
            rule: 'post',
            asked: posts,
            ...having(membership?.post),
            standing: standingOf(membership?.post, (post) => posts.includes(post)),
          } as const,
        ]
      : []),
    ...(relation
      ? [
          {
            rule: 'relation',
            asked: relation,
            ...having(membership?.relation),
            standing: standingOf(membership?.relation, (has) => has === relation),
          } as const,
        ]
      : []),
  ];
};

const ofPlace = ({ regions, powiaty }: Eligibility, { unit }: Applicant): readonly RuleCheck[] => [
  ...(regions && regions.length < REGIONS.length
    ? [
        {
          rule: 'region',
          asked: regions,
          ...having(unit?.region),
          standing: standingOf(unit?.region, (region) => regions.includes(region)),
        } as const,
      ]
    : []),
  ...(powiaty
    ? [
        {
          rule: 'powiat',
          asked: powiaty,
          ...having(unit?.powiat),
          standing: standingOf(unit?.powiat, (powiat) => powiaty.some((one) => fold(one) === fold(powiat))),
        } as const,
      ]
    : []),
];

const ofExperience = ({ minYearsWorked: years, degree }: Eligibility, { profile }: Applicant) => [
  ...(years === undefined
    ? []
    : [
        {
          rule: 'years',
          asked: years,
          ...having(profile?.yearsWorked),
          standing: standingOf(profile?.yearsWorked, (worked) => worked >= years),
        } as const,
      ]),
  ...(degree === undefined
    ? []
    : [
        {
          rule: 'degree',
          asked: degree,
          ...having(profile?.degree),
          standing: standingOf(profile?.degree, (has) => hasDegree(degree, has)),
        } as const,
      ]),
];

/**
 * Every condition of an event held against a person, in the order in which people are told. An event that asks nothing
 * still asks for the unit where it limits the people of one.
 */
export const checkRules = (
  { eligibility, perUnit }: { readonly eligibility: Eligibility; readonly perUnit?: number },
  applicant: Applicant,
): readonly RuleCheck[] => {
  const { unit, fromUnit, clashes, isOfGroup } = applicant;
  return [
    ...(isOfGroup === undefined ? [] : [{ rule: 'group', standing: isOfGroup ? 'ok' : 'unmet' } as const]),
    ...(perUnit === undefined ? [] : [{ rule: 'unit', standing: unit ? 'ok' : 'missing' } as const]),
    ...ofMembership(eligibility, applicant),
    ...ofPlace(eligibility, applicant),
    ...ofExperience(eligibility, applicant),
    ...(perUnit === undefined
      ? []
      : [
          {
            rule: 'unit-limit',
            asked: perUnit,
            has: fromUnit,
            standing: fromUnit < perUnit ? 'ok' : 'unmet',
          } as const,
        ]),
    ...(clashes.length === 0 ? [] : [{ rule: 'clash', has: clashes, standing: 'unmet' } as const]),
  ];
};

/** Whether one may sign up: every rule holds. */
export const isEligible = (rules: readonly RuleCheck[]): boolean =>
  rules.every(({ standing }) => standing === 'ok');

/** Whether the profile only has to be completed: nothing is known that speaks against it. */
export const needsProfile = (rules: readonly RuleCheck[]): boolean =>
  rules.some(({ standing }) => standing === 'missing') && rules.every(({ standing }) => standing !== 'unmet');
