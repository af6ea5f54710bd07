import type { Posted, Target as Reader } from '../../chat/target.ts';
import type { Day, Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { NewDelivery } from '../delivery/domain.ts';
import type { FigureId, Figures, Scope } from './domain.ts';

/** What a project promised (pl. *wartość docelowa*): it stands beside results and is never one. */
export interface Target {
  readonly figure: FigureId;
  readonly value: number;
}

/** What a snapshot is of: everything of a scope but the moment. */
export type FrozenScope = Omit<Scope, 'until'>;

/** A report as it was at a moment (pl. *zamrożony raport*): it never changes, a correction is another one. */
export interface Snapshot {
  readonly id: string;
  readonly number: number;
  readonly scope: FrozenScope;
  readonly figures: Figures;
  /** SHA-256 of the scope and the figures. */
  readonly hash: string;
  /** The one that it corrects. */
  readonly corrects?: string;
  readonly reason?: string;
  readonly madeBy: PersonId;
  readonly madeAt: Instant;
}

export type NewSnapshot = Omit<Snapshot, 'number'> & { readonly request: string };

/** Somebody who is counted and of whom something is missing that reports need. */
export interface Incomplete {
  readonly person: PersonId;
  readonly name: string;
  readonly lacks: readonly Lack[];
  /** Without an account nobody can be reminded. */
  readonly hasAccount: boolean;
}

/** What reports need of everybody (pl. *dane sprawozdawcze*); `document`: the participant form of the project. */
export const LACKS = ['sex', 'name', 'unit', 'document'] as const;
export type Lack = (typeof LACKS)[number];

/** A participant as export profiles know one; what is not known is absent. */
export type ExportRow = Readonly<Partial<Record<ExportSource, string | number>>>;

export const EXPORT_SOURCES = [
  'firstName',
  'lastName',
  'sex',
  'unitName',
  'unitNip',
  'unitType',
  'unitAddress',
  'unitTown',
  'gmina',
  'powiat',
  'region',
  'post',
  'relation',
  'firstDay',
  'lastDay',
  'participations',
  'services',
  'government',
] as const;
export type ExportSource = (typeof EXPORT_SOURCES)[number];

/** What is kept of reports, and who is reminded. */
export interface ReportsKeep {
  targets(project: string): Promise<readonly Target[]>;
  /** Undefined takes it away. */
  saveTarget(
    project: string,
    figure: FigureId,
    value: number | undefined,
    by: PersonId,
    at: Instant,
  ): Promise<void>;
  /** Gives its id, or the id of what the same request made before. */
  freeze(snapshot: NewSnapshot): Promise<string>;
  snapshot(id: string): Promise<Snapshot | undefined>;
  /** Of exactly that scope, the latest first. */
  snapshots(scope: FrozenScope): Promise<readonly Snapshot[]>;
  /** Of every scope, the latest first. */
  allSnapshots(page: { readonly from: number; readonly most: number }): Promise<readonly Snapshot[]>;
  /** By name; of one person where it is named. */
  incomplete(scope: Scope, person?: PersonId): Promise<readonly Incomplete[]>;
  /** What the person has not told yet, whatever they took part in. */
  lacksOf(person: PersonId): Promise<readonly Lack[]>;
  /** In an order that does not change, as they are at one moment, so many at a time. */
  exported(scope: Scope, of: 'persons' | 'units', size: number): AsyncIterable<readonly ExportRow[]>;
  tell(deliveries: readonly NewDelivery[], at: Instant): Promise<void>;
  /** Where the messages of one kind and thing to one target are. */
  posted(kind: string, thing: string, to: Reader): Promise<readonly Posted[]>;
}

/** The project's own days, which its plan is for, up to the end of what is looked at. */
export const planPeriod = (
  project: { readonly startsOn: Day; readonly endsOn: Day },
  to: Day,
): { readonly from: Day; readonly to: Day } => ({
  from: project.startsOn,
  to: to < project.endsOn ? to : project.endsOn,
});
