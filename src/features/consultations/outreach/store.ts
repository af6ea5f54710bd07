import type { Instant } from '../../../core/clock.ts';
import type { PersonId } from '../../../core/ids.ts';
import type { NewDelivery } from '../../delivery/domain.ts';
import type { Unit, UnitType } from '../../units/domain.ts';
import type { OutreachStep, Reached } from './domain.ts';

/** Which units are looked at. */
export interface ReachFilter {
  /** Of a project: units without a seat in its events and without its advice; absent: units without any advice. */
  readonly project?: string;
  readonly region?: string;
  readonly type?: UnitType;
  /** Units that somebody contacts. */
  readonly contact?: PersonId;
  /** Parts of name, town, gmina or powiat. */
  readonly words?: string;
  /** Examples are never counted together with real units. */
  readonly isExample: boolean;
}

/** A unit that was not reached, and how the contact with it stands. */
export interface Unreached {
  readonly unit: Unit;
  readonly standing?: OutreachStep;
  readonly contactName?: string;
}

/** How many units there are, and how many were reached. */
export interface Coverage {
  readonly units: number;
  readonly covered: number;
}

/** Units that have not used advice, and who contacts them (pl. *docieranie do jednostek*). */
export interface OutreachStore {
  /** Whether there is any unit that is not an example. */
  hasRealUnits(): Promise<boolean>;
  /** Of open units that fit the filter; the person who contacts them is left out of account. */
  coverage(filter: ReachFilter): Promise<Coverage>;
  /** Open units that were not reached, by powiat and name. */
  unreached(
    filter: ReachFilter,
    page: { readonly from: number; readonly most: number },
  ): Promise<readonly Unreached[]>;
  isCovered(reached: Reached): Promise<boolean>;
  /** How it stands: the last line that was not undone. */
  standing(reached: Reached): Promise<OutreachStep | undefined>;
  step(id: string): Promise<OutreachStep | undefined>;
  /**
   * Writes the next line, after `seen` that were there. False: somebody wrote another meanwhile. The same request again
   * is true and writes nothing.
   */
  add(
    request: string,
    step: Omit<OutreachStep, 'number'>,
    seen: number,
    tell: readonly NewDelivery[],
  ): Promise<boolean>;
  /** How many lines there are, the undone ones too. */
  written(reached: Reached): Promise<number>;
  /** Takes the line back, where it is the one that counts. */
  undo(id: string, at: Instant): Promise<boolean>;
}
