import type { Day, Instant } from '../../../core/clock.ts';
import { toEpoch } from '../../../core/clock.ts';
import type { PersonId } from '../../../core/ids.ts';
import type { Mode } from '../domain.ts';

/** Both days inclusive, on Warsaw's clocks; examples are never counted together with real advice. */
export interface Scope {
  readonly from: Day;
  readonly to: Day;
  readonly isExample: boolean;
  /** Of advisers of that voivodeship; absent: of all. */
  readonly region?: string;
  /** Of that project; absent: whatever pays. */
  readonly project?: string;
}

/** Services and the minutes that they really took. */
export interface Amount {
  readonly services: number;
  readonly minutes: number;
}

/** What advice came to (pl. *wyniki doradztwa*): kinds that are never added up. */
export interface Totals extends Amount {
  /** As noted with each service: somebody advised twice is counted twice. */
  readonly persons: number;
  readonly units: number;
  /** Local governments (pl. *JST*) in which units were advised. */
  readonly governments: number;
  readonly group: Amount;
  /** Telephone calls that nobody booked. */
  readonly unplanned: Amount;
  /** Minutes that were planned for services that were booked, for comparing. */
  readonly plannedMinutes: number;
}

/** By what services are counted apart. */
export const DIMENSIONS = ['topic', 'mode', 'adviser', 'unit', 'government', 'powiat'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export interface Part extends Amount {
  /** An id; of a powiat its voivodeship and name, of a government its gmina, too: `opolskie/brzeski`, `opolskie/brzeski/Lubsza`. */
  readonly key: string;
  readonly persons: number;
}

/** What an adviser's month holds (pl. *obciążenie*): what is or was planned, and what really was. */
export interface Load extends Amount {
  readonly adviser: PersonId;
  /** Of a month `2027-01`, of a week its Monday. */
  readonly span: string;
  readonly plannedMinutes: number;
}

/** How much a topic is wanted (pl. *popyt*), by when people asked. */
export interface Demand {
  readonly topic: string;
  readonly booked: number;
  /** Requests of those for whom no time was free. */
  readonly withoutTime: number;
  /** Those among them for which there was no adviser. */
  readonly withoutAdviser: number;
  /** Those who wait for an earlier time. */
  readonly wishes: number;
}

/** One service in a list. */
export interface Service {
  readonly id: string;
  readonly day: Day;
  readonly topic: string;
  readonly mode: Mode;
  readonly adviser: PersonId;
  readonly unit?: string;
  readonly powiat?: string;
  readonly plannedMinutes: number;
  readonly minutes: number;
  readonly persons: number;
  readonly isGroup: boolean;
  readonly isUnplanned: boolean;
  /** When advice was first asked for, over moves; absent for what nobody asked for in advance. */
  readonly askedAt?: Instant;
  readonly startsAt: Instant;
}

const DAY = 86_400_000;

/** From asking to advice, in days that passed; what began before it was asked for waited no time. */
export const waitOf = ({ askedAt, startsAt }: Pick<Service, 'askedAt' | 'startsAt'>): number | undefined =>
  askedAt === undefined ? undefined : Math.max(0, (toEpoch(startsAt) - toEpoch(askedAt)) / DAY);

/** The smallest value that so many percent do not exceed (nearest rank); undefined of none. */
export const percentile = (values: readonly number[], percent: number): number | undefined => {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)];
};

/** Which services a figure is made of. */
export type Choice =
  'all' | 'group' | 'individual' | 'unplanned' | { readonly by: Dimension; readonly key: string };
