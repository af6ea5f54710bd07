import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';

/**
 * What kind of institution it is (pl. *typ jednostki*). `jst` is a gmina or powiat office itself; `other` is a service
 * that works with social care without belonging to it.
 */
export const UNIT_TYPES = [
  'ops',
  'cus',
  'pcpr',
  'dps',
  'foster-care',
  'social-economy',
  'ngo',
  'jst',
  'pup',
  'school',
  'police',
  'court',
  'health',
  'other',
] as const;
export type UnitType = (typeof UNIT_TYPES)[number];

/** An institution (pl. *jednostka*): what trainings and reports count as covered. */
export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly type: UnitType;
  /** Id of the voivodeship. */
  readonly region: string;
  readonly powiat: string;
  readonly gmina?: string;
  readonly town?: string;
  readonly address?: string;
  readonly nip?: string;
  /** How many people work there, where the unit told. */
  readonly size?: number;
  /** Made up for the preview; never counted among real ones. */
  readonly isExample: boolean;
  /** False where it was closed or joined with another; its history stays. */
  readonly isActive: boolean;
}

/** Where somebody works, and as what (pl. *zatrudnienie*). A person may belong to several units. */
export interface Membership {
  readonly person: PersonId;
  readonly unit: string;
  /** Id of a post: see {@link POSTS}. */
  readonly post: Post;
  readonly relation: 'employee' | 'volunteer';
  /** The unit that is proposed first. */
  readonly isMain: boolean;
  /** May enrol colleagues and consents to their enrolment (pl. *kierownik*); a coordinator confirms it. */
  readonly isHead: boolean;
  /** When they said that they are the head; a coordinator has not decided yet. */
  readonly headAskedAt?: Instant;
  readonly joinedAt: Instant;
}

/** Posts (pl. *stanowiska*) that trainings ask about. */
export const POSTS = [
  'social-worker',
  'family-assistant',
  'foster-care-coordinator',
  'manager',
  'social-services-organiser',
  'community-organiser',
  'accountant',
  'clerk',
  'carer',
  'psychologist',
  'pedagogue',
  'legal-adviser',
  'probation-officer',
  'police-officer',
  'job-counsellor',
  'volunteer',
  'other',
] as const;
export type Post = (typeof POSTS)[number];

/** What an enrolment needs to know of a person (pl. *profil*), asked once and privately. */
export interface Profile {
  readonly person: PersonId;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly email?: string;
  /** Full years worked in social care. */
  readonly yearsWorked?: number;
  /** Specialisation in the profession of social worker that they hold. */
  readonly degree?: 'none' | 'first' | 'second';
  readonly units: readonly Membership[];
}

/** What reports count people by (pl. *dane sprawozdawcze*): each may be refused, and is kept apart from the profile. */
export const REPORTING_FIELDS = { sex: ['woman', 'man', 'refused'] } as const;
export type ReportingField = keyof typeof REPORTING_FIELDS;
export type Sex = (typeof REPORTING_FIELDS)['sex'][number];

/** Whether the participant form of a project was handed in on paper or on the unit's own page. */
export interface PersonDocument {
  readonly project: string;
  readonly state: 'missing' | 'handed-in';
}

/** Whether a coordinator confirmed them as a head of the unit. */
export const isHeadIn = ({ units }: Pick<Profile, 'units'>, unit: string): boolean =>
  units.some((one) => one.unit === unit && one.isHead);
