import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { NewDelivery } from '../delivery/domain.ts';
import type { Membership, PersonDocument, Profile, ReportingField, Unit, UnitType } from './domain.ts';

/** Which units are looked for; whatever is absent does not matter. */
export interface UnitFilter {
  /** What somebody typed: parts of the name, the town, the powiat, the kind. */
  readonly words?: string;
  readonly region?: string;
  readonly type?: UnitType;
  /** Closed units too. */
  readonly withClosed?: boolean;
}

/** A page of a list: how many lines are skipped, and the most that are given. */
export interface Page {
  readonly from: number;
  readonly most: number;
}

/** Another unit of the powiat has this name, or any unit this NIP. */
export type SaveRefusal = 'name-taken' | 'nip-taken';

/** The directory of institutions (pl. *jednostki*). */
export interface DirectoryStore {
  unit(id: string): Promise<Unit | undefined>;
  /** By name; `total` counts all that fit. */
  search(filter: UnitFilter, page: Page): Promise<{ units: readonly Unit[]; total: number }>;
  /** Writes a new unit or a changed one down; `by` is named in the journal. */
  save(unit: Unit, at: Instant, by?: PersonId): Promise<'saved' | SaveRefusal>;
  /** The powiaty from which there are active units, by name. */
  powiaty(): Promise<readonly string[]>;
  /** All of them, closed ones too. */
  everyUnit(): Promise<readonly Unit[]>;
}

/** The parts of a profile that are written on their own. */
export type ProfileDetails = Partial<
  Pick<Profile, 'firstName' | 'lastName' | 'email' | 'yearsWorked' | 'degree'>
>;

/** Somebody who says that they are the head of a unit. */
export interface HeadClaim {
  readonly person: PersonId;
  readonly unit: string;
  readonly askedAt: Instant;
}

/** Who works where, and what is known of them. */
export interface ProfileStore {
  /** Without units and names where nothing is known yet. */
  profile(person: PersonId): Promise<Profile>;
  /** What is left out stays as it is. */
  saveDetails(person: PersonId, details: ProfileDetails, at: Instant): Promise<void>;
  /** Adds the unit or changes post and relation there; the first one is the main one. */
  join(membership: Pick<Membership, 'person' | 'unit' | 'post' | 'relation'>, at: Instant): Promise<void>;
  /** False where the person does not belong to it. The one joined first of the others becomes the main one. */
  leave(person: PersonId, unit: string): Promise<boolean>;
  makeMain(person: PersonId, unit: string): Promise<boolean>;
  /** The people of a unit. */
  membersOf(unit: string): Promise<readonly Profile[]>;

  /** Notes that they say to be the head; false where they do not belong to the unit or the question stands already. */
  askHead(claim: HeadClaim, tell: readonly NewDelivery[]): Promise<boolean>;
  /** Decides on it; false where nothing is to be decided any more. Also takes the flag away again. */
  decideHead(
    claim: Pick<HeadClaim, 'person' | 'unit'>,
    isHead: boolean,
    tell: readonly NewDelivery[],
    at: Instant,
  ): Promise<boolean>;
  /** What coordinators have to decide on, the longest waiting first. */
  headClaims(most: number): Promise<readonly HeadClaim[]>;

  /** What reports count the person by; kept apart from the profile. */
  reporting(person: PersonId): Promise<Readonly<Partial<Record<ReportingField, string>>>>;
  saveReporting(person: PersonId, field: ReportingField, value: string, at: Instant): Promise<void>;

  documents(person: PersonId): Promise<readonly PersonDocument[]>;
  /** Says how it stands now; who noted what, and when, stays in a journal. */
  noteDocument(person: PersonId, document: PersonDocument, by: PersonId, at: Instant): Promise<void>;
}

/** A row of an imported directory: a new unit, or one that is there, with what it was before. */
export interface PlannedUnit {
  readonly unit: Unit;
  readonly before?: Unit;
}

type PlannedRow = PlannedUnit & { readonly number: number };

/** An import of units: what it writes carries the moment of its confirmation. */
interface UnitsFile {
  readonly id: string;
  readonly at: Instant;
}

/** Files of units, in portions; what becomes of each row is marked in the same batch. */
export interface UnitsImportStore {
  /** A row is left out where somebody took its name or NIP, or changed its unit, after the file was confirmed. */
  enterUnits(file: UnitsFile, rows: readonly PlannedRow[]): Promise<void>;
  /** Takes rows back, but nothing that was changed since or that people belong to. */
  undoUnits(file: UnitsFile, rows: readonly PlannedRow[], now: Instant): Promise<void>;
}

/** What this feature needs of a database. */
export type UnitsStore = DirectoryStore & ProfileStore & UnitsImportStore;
