import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Profile, Unit } from '../units/domain.ts';

/** What consultations need to know of people and units; wired to the features that keep them. */
export interface Directory {
  profile(person: PersonId): Promise<Profile>;
  unit(id: string): Promise<Unit | undefined>;
  /** What a person is called for those who may know it; undefined where they never told. */
  nameOf(person: PersonId): Promise<string | undefined>;
  /** Coordinators who were met lately. */
  coordinators(now: Instant): Promise<readonly PersonId[]>;
}
