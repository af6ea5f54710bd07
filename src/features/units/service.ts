import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { NewDelivery } from '../delivery/domain.ts';
import type { Reach } from '../people/reach.ts';
import type { Profile, Unit } from './domain.ts';
import type { ProfileField } from './profile-fields.ts';
import { missingFields } from './profile-fields.ts';
import type { HeadClaim, UnitsStore } from './store.ts';

/** A profile with its units and the one reporting field, as it is shown to the person. */
export interface FullProfile {
  readonly profile: Profile;
  readonly units: readonly Unit[];
  readonly sex: string | undefined;
}

/** What a typed name of a unit leads to. */
export type Sought =
  | { readonly kind: 'one'; readonly unit: Unit }
  | { readonly kind: 'some'; readonly units: readonly Unit[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'too-many'; readonly total: number };

export interface UnitsDeps {
  readonly store: UnitsStore;
  /** Coordinators who can be written to. */
  readonly coordinators: (now: Instant) => Promise<readonly (Reach & { readonly person: PersonId })[]>;
  readonly reach: (person: PersonId) => Promise<Reach | undefined>;
  /** What has waited for a head of the unit, to be told to the new one with the decision. */
  readonly waitsForHead: (head: PersonId, unit: string, at: Instant) => Promise<readonly NewDelivery[]>;
}

/** The most units that a menu offers to choose from. */
const MOST_CHOICES = 25;

/** What a notice about a head carries: ids only. */
export interface HeadContent {
  readonly person: PersonId;
  readonly unit: string;
  readonly at: Instant;
}

export const createUnitsService = ({ store, coordinators, reach, waitsForHead }: UnitsDeps) => {
  const full = async (person: PersonId): Promise<FullProfile> => {
    const [profile, reporting] = await Promise.all([store.profile(person), store.reporting(person)]);
    const units = await Promise.all(profile.units.map(({ unit }) => store.unit(unit)));
    return { profile, units: units.filter((unit) => unit !== undefined), sex: reporting.sex };
  };

  return {
    full,

    missing: async (person: PersonId, asked: readonly ProfileField[]): Promise<readonly ProfileField[]> => {
      const { profile, sex } = await full(person);
      return missingFields(asked, profile, sex);
    },

    /** The units that fit what was typed; only those a person may choose from. */
    seek: async (typed: string): Promise<Sought> => {
      const { units, total } = await store.search({ words: typed }, { from: 0, most: MOST_CHOICES });
      const [first] = units;
      if (!first) return { kind: 'none' };
      if (total === 1) return { kind: 'one', unit: first };
      return total > MOST_CHOICES ? { kind: 'too-many', total } : { kind: 'some', units };
    },

    /** Notes that the person says to head the unit and tells the coordinators. */
    askHead: async (person: PersonId, unit: string, at: Instant): Promise<boolean> => {
      const content: HeadContent = { person, unit, at };
      const told = (await coordinators(at)).filter((one) => one.person !== person);
      const tell = told.map(({ to, locale }): NewDelivery => ({
        kind: 'units.head',
        thing: `${person}:${unit}:${at}`,
        to,
        locale,
        content,
      }));
      return store.askHead({ person, unit, askedAt: at }, tell);
    },

    /** A coordinator decides; the person is told, and asked for what waits for them. False where it was decided already. */
    decideHead: async (
      claim: Pick<HeadClaim, 'person' | 'unit'>,
      isHead: boolean,
      at: Instant,
    ): Promise<boolean> => {
      const target = await reach(claim.person);
      const tell: readonly NewDelivery[] = target
        ? [
            {
              kind: 'units.decided',
              thing: `${claim.person}:${claim.unit}:${at}`,
              ...target,
              content: { ...claim, at } satisfies HeadContent,
            },
          ]
        : [];
      const waiting = isHead ? await waitsForHead(claim.person, claim.unit, at) : [];
      return store.decideHead(claim, isHead, [...tell, ...waiting], at);
    },
  };
};

export type UnitsService = ReturnType<typeof createUnitsService>;
