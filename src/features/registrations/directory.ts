import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import { isHeadIn, type Profile, type Unit } from '../units/domain.ts';

/** What sign-ups need to know of people and units; wired to the features that keep them. */
export interface Directory {
  profile(person: PersonId): Promise<Profile>;
  unit(id: string): Promise<Unit | undefined>;
  membersOf(unit: string): Promise<readonly Profile[]>;
  /** What a person is called for those who may know it; undefined where they never told. */
  nameOf(person: PersonId): Promise<string | undefined>;
  /** Coordinators who were met lately. */
  coordinators(now: Instant): Promise<readonly PersonId[]>;
}

/** The heads of a unit (pl. *kierownicy*), each confirmed by a coordinator. */
export const headsOf = async (
  directory: Pick<Directory, 'membersOf'>,
  unit: string,
): Promise<readonly PersonId[]> =>
  (await directory.membersOf(unit)).filter((profile) => isHeadIn(profile, unit)).map(({ person }) => person);

/** Whether this person is a head of the unit. */
export const isHeadOf = async (
  directory: Pick<Directory, 'profile'>,
  person: PersonId,
  unit: string | undefined,
): Promise<boolean> => unit !== undefined && isHeadIn(await directory.profile(person), unit);
