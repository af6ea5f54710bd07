import type { PersonId } from '../../../core/ids.ts';
import type { Choice, Demand, Dimension, Load, Part, Scope, Service, Totals } from './domain.ts';

/** The coordinators' view of advice: counted from what was noted, nothing is kept for it. */
export interface PictureStore {
  /** Whether there is any consultation that is not an example. */
  hasRealAdvice(): Promise<boolean>;
  totals(scope: Scope): Promise<Totals>;
  /** The most minutes first. A service for several units or powiaty is counted at each of them. */
  parts(scope: Scope, by: Dimension): Promise<readonly Part[]>;
  /** By month or week, and adviser. */
  loads(scope: Scope, by: 'month' | 'week'): Promise<readonly Load[]>;
  /** Of topics that somebody asked for in the period. */
  demand(scope: Scope): Promise<readonly Demand[]>;
  /** The latest first. */
  services(scope: Scope, of: Choice): Promise<readonly Service[]>;
  adviserNames(): Promise<ReadonlyMap<PersonId, string>>;
  unitNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
