import { describe, expect, it } from 'vitest';
import { type Instant, shift, toInstant } from '../../../src/core/clock.ts';
import type { PersonId } from '../../../src/core/ids.ts';
import type { Membership, Unit } from '../../../src/features/units/domain.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { type FreshDatabase, freshStorage } from '../../support/engines.ts';
import { welcome } from './people.ts';

const NOW = toInstant(Date.UTC(2026, 10, 22, 8));
const LATER = shift(NOW, 60_000);

export const aUnit = (over: Partial<Unit> = {}): Unit => ({
  id: 'unt_nysa',
  name: 'Ośrodek Pomocy Społecznej w Nysie',
  type: 'ops',
  region: 'opolskie',
  powiat: 'nyski',
  gmina: 'Nysa',
  town: 'Nysa',
  isExample: false,
  isActive: true,
  ...over,
});

const PCPR = aUnit({ id: 'unt_pcpr', name: 'Powiatowe Centrum Pomocy Rodzinie w Nysie', type: 'pcpr' });
const BRZEG = aUnit({
  id: 'unt_brzeg',
  name: 'MOPS w Brzegu',
  powiat: 'brzeski',
  gmina: 'Brzeg',
  town: 'Brzeg',
});

const member = async (
  { people, units }: Storage,
  user: string,
  unit: string,
  at: Instant = NOW,
  over: Partial<Pick<Membership, 'post' | 'relation'>> = {},
): Promise<PersonId> => {
  const { person } = await welcome(people, { platform: 'slack', workspace: 'T1', user });
  await units.join({ person, unit, post: 'social-worker', relation: 'employee', ...over }, at);
  return person;
};

const withUnits = async (fresh: FreshDatabase, ...all: readonly Unit[]): Promise<Storage> => {
  const storage = await freshStorage(fresh);
  for (const unit of all) expect(await storage.units.save(unit, NOW)).toBe('saved');
  return storage;
};

export const unitsContract = (fresh: FreshDatabase): void => {
  describe('the directory of units', () => {
    it('gives a unit back as it was written down, and after a change as it was changed', async () => {
      const full = aUnit({ address: 'ul. Przykładowa 1', nip: '7532401234', size: 42 });
      const { units } = await withUnits(fresh, full);
      expect(await units.unit('unt_nysa')).toEqual(full);
      const changed = aUnit({ name: 'CUS w Nysie', type: 'cus', isActive: false });
      expect(await units.save(changed, LATER)).toBe('saved');
      expect(await units.unit('unt_nysa')).toEqual(changed);
      expect(await units.everyUnit()).toHaveLength(1);
      expect(await units.unit('unt_none')).toBeUndefined();
    });

    it('finds units without Polish marks, by town, by kind and by parts of words', async () => {
      const { units } = await withUnits(fresh, aUnit(), PCPR, BRZEG);
      const found = async (words: string) =>
        (await units.search({ words }, { from: 0, most: 10 })).units.map(({ id }) => id);
      expect(await found('osrodek nysa')).toEqual(['unt_nysa']);
      expect(await found('GOPS Nysie')).toEqual(['unt_nysa']);
      expect(await found('pcpr')).toEqual(['unt_pcpr']);
      expect(await found('brzeg')).toEqual(['unt_brzeg']);
      expect(await found('opolskie')).toHaveLength(3);
      expect(await found('nys')).toEqual(['unt_nysa', 'unt_pcpr']);
      expect(await found('%')).toHaveLength(3);
      expect(await found('opole')).toEqual([]);
    });

    it('leaves closed units out, and pages through the others with their total', async () => {
      const { units } = await withUnits(fresh, aUnit({ isActive: false }), PCPR, BRZEG);
      const first = await units.search({ region: 'opolskie' }, { from: 0, most: 1 });
      expect([first.units[0]?.id, first.total]).toEqual(['unt_brzeg', 2]);
      const second = await units.search({ region: 'opolskie' }, { from: 1, most: 1 });
      expect(second.units[0]?.id).toBe('unt_pcpr');
      expect((await units.search({ withClosed: true }, { from: 0, most: 9 })).total).toBe(3);
      expect((await units.search({ type: 'pcpr' }, { from: 0, most: 9 })).total).toBe(1);
      expect((await units.search({ region: 'slaskie' }, { from: 0, most: 9 })).total).toBe(0);
    });

    it('refuses a second unit of the same name in a powiat however it is written, and a NIP used twice', async () => {
      const { units } = await withUnits(fresh, aUnit({ nip: '7532401234' }));
      const twin = aUnit({ id: 'unt_2', name: 'OŚRODEK  POMOCY SPOŁECZNEJ w Nysie' });
      expect(await units.save(twin, LATER)).toBe('name-taken');
      expect(await units.save({ ...twin, powiat: 'opolski' }, LATER)).toBe('saved');
      const other = aUnit({ id: 'unt_3', name: 'Inny', nip: '7532401234' });
      expect(await units.save(other, LATER)).toBe('nip-taken');
      expect(await units.save(aUnit({ id: 'unt_3', name: 'Inny' }), LATER)).toBe('saved');
    });

    it('takes one of two units of the same name that come at the same moment', async () => {
      const { units } = await withUnits(fresh);
      const saved = await Promise.all(
        ['unt_a', 'unt_b', 'unt_c'].map((id) => units.save(aUnit({ id }), NOW)),
      );
      expect(saved.toSorted()).toEqual(['name-taken', 'name-taken', 'saved']);
    });
  });

  describe('profiles', () => {
    it('keep what was given and leave the rest as it was', async () => {
      const storage = await withUnits(fresh, aUnit());
      const anna = await member(storage, 'U1', 'unt_nysa');
      await storage.units.saveDetails(anna, { firstName: 'Anna', lastName: 'Przykładowa' }, NOW);
      await storage.units.saveDetails(anna, { yearsWorked: 0, degree: 'first' }, LATER);
      await storage.units.saveDetails(anna, { lastName: 'Nowa' }, LATER);
      expect(await storage.units.profile(anna)).toEqual({
        person: anna,
        firstName: 'Anna',
        lastName: 'Nowa',
        yearsWorked: 0,
        degree: 'first',
        units: [
          {
            person: anna,
            unit: 'unt_nysa',
            post: 'social-worker',
            relation: 'employee',
            isMain: true,
            isHead: false,
            joinedAt: NOW,
          },
        ],
      });
      expect(await storage.units.profile('per_nobody' as PersonId)).toEqual({
        person: 'per_nobody',
        units: [],
      });
    });

    it('have one main unit: the first, until another is chosen or it is left', async () => {
      const storage = await withUnits(fresh, aUnit(), PCPR, BRZEG);
      const anna = await member(storage, 'U1', 'unt_nysa');
      const join = (unit: string, at: Instant) =>
        storage.units.join({ person: anna, unit, post: 'carer', relation: 'volunteer' }, at);
      await join('unt_pcpr', shift(NOW, 1));
      await join('unt_brzeg', shift(NOW, 2));
      const mains = async () =>
        (await storage.units.profile(anna)).units.filter(({ isMain }) => isMain).map(({ unit }) => unit);
      expect(await mains()).toEqual(['unt_nysa']);
      expect(await storage.units.makeMain(anna, 'unt_brzeg')).toBe(true);
      expect(await mains()).toEqual(['unt_brzeg']);
      expect(await storage.units.makeMain(anna, 'unt_none')).toBe(false);
      expect(await mains()).toEqual(['unt_brzeg']);
      expect(await storage.units.leave(anna, 'unt_nysa')).toBe(true);
      expect(await mains()).toEqual(['unt_brzeg']);
      expect(await storage.units.leave(anna, 'unt_brzeg')).toBe(true);
      expect(await mains()).toEqual(['unt_pcpr']);
      expect(await storage.units.leave(anna, 'unt_brzeg')).toBe(false);
      expect(await storage.units.leave(anna, 'unt_pcpr')).toBe(true);
      expect((await storage.units.profile(anna)).units).toEqual([]);
    });

    it('keep one main unit when somebody joins two at the same moment', async () => {
      const storage = await withUnits(fresh, aUnit(), PCPR);
      const { person } = await welcome(storage.people, { platform: 'slack', workspace: 'T1', user: 'U1' });
      await Promise.all(
        ['unt_nysa', 'unt_pcpr'].map((unit) =>
          storage.units.join({ person, unit, post: 'carer', relation: 'employee' }, NOW),
        ),
      );
      const { units } = await storage.units.profile(person);
      expect(units.map(({ isMain }) => isMain)).toEqual([true, false]);
    });

    it('change post and relation without losing anything else', async () => {
      const storage = await withUnits(fresh, aUnit());
      const anna = await member(storage, 'U1', 'unt_nysa');
      await storage.units.askHead({ person: anna, unit: 'unt_nysa', askedAt: NOW }, []);
      await storage.units.decideHead({ person: anna, unit: 'unt_nysa' }, true, [], NOW);
      await storage.units.join(
        { person: anna, unit: 'unt_nysa', post: 'manager', relation: 'employee' },
        LATER,
      );
      expect((await storage.units.profile(anna)).units).toMatchObject([
        { post: 'manager', isMain: true, isHead: true, joinedAt: NOW },
      ]);
    });

    it('are listed for a unit', async () => {
      const storage = await withUnits(fresh, aUnit(), PCPR);
      const anna = await member(storage, 'U1', 'unt_nysa');
      await member(storage, 'U2', 'unt_pcpr');
      const jan = await member(storage, 'U3', 'unt_nysa', LATER);
      expect((await storage.units.membersOf('unt_nysa')).map(({ person }) => person)).toEqual([anna, jan]);
      expect(await storage.units.membersOf('unt_none')).toEqual([]);
    });
  });

  describe('heads of units', () => {
    it('are asked about once, decided once, and can be taken back', async () => {
      const storage = await withUnits(fresh, aUnit());
      const anna = await member(storage, 'U1', 'unt_nysa');
      const claim = { person: anna, unit: 'unt_nysa', askedAt: NOW };
      expect(await storage.units.askHead({ ...claim, unit: 'unt_none' }, [])).toBe(false);
      expect(await storage.units.askHead(claim, [])).toBe(true);
      expect(await storage.units.askHead({ ...claim, askedAt: LATER }, [])).toBe(false);
      expect(await storage.units.headClaims(5)).toEqual([claim]);
      expect(await storage.units.decideHead(claim, true, [], LATER)).toBe(true);
      expect(await storage.units.decideHead(claim, true, [], LATER)).toBe(false);
      expect(await storage.units.headClaims(5)).toEqual([]);
      expect((await storage.units.profile(anna)).units[0]).toMatchObject({ isHead: true });
      expect(await storage.units.decideHead(claim, false, [], LATER)).toBe(true);
      expect((await storage.units.profile(anna)).units[0]).toMatchObject({ isHead: false });
    });
  });

  describe('reporting fields and documents', () => {
    it('stand apart from the profile and may be corrected at any time', async () => {
      const storage = await withUnits(fresh, aUnit());
      const anna = await member(storage, 'U1', 'unt_nysa');
      expect(await storage.units.reporting(anna)).toEqual({});
      await storage.units.saveReporting(anna, 'sex', 'woman', NOW);
      await storage.units.saveReporting(anna, 'sex', 'refused', LATER);
      expect(await storage.units.reporting(anna)).toEqual({ sex: 'refused' });
      await storage.units.noteDocument(anna, { project: 'prj_1', state: 'missing' }, anna, NOW);
      await storage.units.noteDocument(anna, { project: 'prj_1', state: 'handed-in' }, anna, LATER);
      expect(await storage.units.documents(anna)).toEqual([{ project: 'prj_1', state: 'handed-in' }]);
    });
  });
};
