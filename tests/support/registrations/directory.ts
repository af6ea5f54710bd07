import type { PersonId } from '../../../src/core/ids.ts';
import type { Directory } from '../../../src/features/registrations/directory.ts';
import type { Membership, Profile, Unit } from '../../../src/features/units/domain.ts';

export const aUnit = (over: Partial<Unit> = {}): Unit => ({
  id: 'uni_nysa',
  name: 'OPS w Nysie',
  type: 'ops',
  region: 'opolskie',
  powiat: 'nyski',
  isExample: false,
  isActive: true,
  ...over,
});

export const aMembership = (person: PersonId, over: Partial<Membership> = {}): Membership => ({
  person,
  unit: 'uni_nysa',
  post: 'social-worker',
  relation: 'employee',
  isMain: true,
  isHead: false,
  joinedAt: '2026-01-01T00:00:00.000Z' as Membership['joinedAt'],
  ...over,
});

/** Units and who works where, in memory; whoever is not told of works nowhere. */
export const fakeDirectory = () => {
  const profiles = new Map<PersonId, Profile>();
  const units = new Map<string, Unit>();
  const coordinators: PersonId[] = [];
  const directory: Directory = {
    profile: (person) => Promise.resolve(profiles.get(person) ?? { person, units: [] }),
    unit: (id) => Promise.resolve(units.get(id)),
    membersOf: (unit) =>
      Promise.resolve([...profiles.values()].filter((one) => one.units.some((of) => of.unit === unit))),
    nameOf: (person) => Promise.resolve(profiles.get(person)?.firstName),
    coordinators: () => Promise.resolve(coordinators),
  };
  return {
    directory,
    coordinators,
    hasUnit: (unit: Unit): Unit => {
      units.set(unit.id, unit);
      return unit;
    },
    /** Says where somebody works; told again, the later counts. */
    worksAt: (person: PersonId, over: Partial<Membership> = {}, profile: Partial<Profile> = {}): void => {
      profiles.set(person, { person, units: [aMembership(person, over)], ...profile });
    },
  };
};
