import { describe, expect, it } from 'vitest';
import { type Instant, shift, toInstant } from '../../../src/core/clock.ts';
import { newId, type PersonId } from '../../../src/core/ids.ts';
import type { AccountKey } from '../../../src/features/people/domain.ts';
import type { PeopleStore } from '../../../src/features/people/store.ts';
import { type FreshDatabase, freshStorage } from '../../support/engines.ts';

const NOW = toInstant(Date.UTC(2026, 10, 22, 8));
const ANNA: AccountKey = { platform: 'slack', workspace: 'T1', user: 'U1' };

/** Welcomes the account as a new person and gives both ids. */
export const welcome = async (
  people: PeopleStore,
  key: AccountKey,
  at: Instant = NOW,
): Promise<{ person: PersonId; account: string }> => {
  const ids = { person: newId('per') as PersonId, account: newId('acc') };
  await people.welcome({ ...ids, ...key, name: `osoba ${key.user}`, at });
  return ids;
};

export const peopleContract = (fresh: FreshDatabase): void => {
  describe('people', () => {
    it('finds the person behind an account, and nobody behind an unknown one', async () => {
      const { people } = await freshStorage(fresh);
      const { person, account } = await welcome(people, ANNA);
      expect(await people.personBehind(ANNA)).toEqual({
        id: person,
        createdAt: NOW,
        greeted: false,
        accounts: [{ id: account, ...ANNA, name: 'osoba U1', sightings: [] }],
      });
      expect(await people.person(person)).toEqual(await people.personBehind(ANNA));
      expect(await people.personBehind({ ...ANNA, workspace: 'T2' })).toBeUndefined();
      expect(await people.personBehind({ ...ANNA, platform: 'discord' })).toBeUndefined();
    });

    it('makes one person of an account that is met many times at once', async () => {
      const { people } = await freshStorage(fresh);
      const welcomed = await Promise.all(Array.from({ length: 8 }, () => welcome(people, ANNA)));
      const found = await Promise.all(welcomed.map(({ person }) => people.person(person)));
      expect(found.filter((person) => person !== undefined)).toHaveLength(1);
      expect((await people.personBehind(ANNA))?.accounts).toHaveLength(1);
    });

    it('greets a person exactly once, however many inputs come first', async () => {
      const { people } = await freshStorage(fresh);
      const { person } = await welcome(people, ANNA);
      const greeted = await Promise.all(Array.from({ length: 8 }, () => people.greet(person, NOW)));
      expect(greeted.filter(Boolean)).toHaveLength(1);
      expect((await people.person(person))?.greeted).toBe(true);
    });

    it('remembers what was last seen in each place, and the latest name', async () => {
      const { people } = await freshStorage(fresh);
      const { person, account } = await welcome(people, ANNA);
      await people.noteSeen(account, { name: 'Anna' }, { workspace: 'T1', groups: ['S1', 'S2'], at: NOW });
      const later = shift(NOW, 1000);
      await people.noteSeen(account, { name: 'Anna K.' }, { workspace: 'T1', groups: [], at: later });
      await people.noteSeen(account, { name: 'Anna K.' }, { workspace: 'T9', groups: ['S1'], at: later });
      const [known] = (await people.person(person))!.accounts;
      expect(known?.name).toBe('Anna K.');
      expect(known?.sightings.toSorted((a, b) => (a.workspace < b.workspace ? -1 : 1))).toEqual([
        { workspace: 'T1', groups: [], at: later },
        { workspace: 'T9', groups: ['S1'], at: later },
      ]);
    });

    it('finds those who were met after a moment in a group that gives a role, each once and whole', async () => {
      const { people } = await freshStorage(fresh);
      const [anna, piotr, ola] = await Promise.all(
        ['U1', 'U2', 'U3'].map((user) => welcome(people, { ...ANNA, user })),
      );
      const met = (account: string, workspace: string, groups: readonly string[], at: Instant) =>
        people.noteSeen(account, { name: 'osoba' }, { workspace, groups, at });
      await met(anna!.account, 'T1', ['S_KO'], NOW);
      await met(anna!.account, 'T2', ['S_KO'], NOW);
      await met(piotr!.account, 'T1', [], NOW);
      await met(ola!.account, 'T1', ['S_KO'], shift(NOW, -3_600_000));
      const found = await people.metInGroups(shift(NOW, -60_000));
      expect(found).toEqual([await people.person(anna!.person)]);
    });

    it('does not mind that an account was taken away while it was being looked at', async () => {
      const { people } = await freshStorage(fresh);
      await people.noteSeen('acc_gone', { name: 'Anna' }, { workspace: 'T1', groups: ['S1'], at: NOW });
      expect(await people.personBehind(ANNA)).toBeUndefined();
    });

    it('keeps the language and the region a person chose, until they take it back', async () => {
      const { people } = await freshStorage(fresh);
      const { person } = await welcome(people, ANNA);
      await people.setLocale(person, 'en');
      await people.setRegion(person, 'slaskie');
      expect(await people.person(person)).toMatchObject({ locale: 'en', region: 'slaskie' });
      await people.setLocale(person, undefined);
      await people.setRegion(person, undefined);
      expect(await people.person(person)).not.toHaveProperty('locale');
      expect(await people.person(person)).not.toHaveProperty('region');
    });

    it('never takes away a person’s last account, nor somebody else’s', async () => {
      const { people } = await freshStorage(fresh);
      const anna = await welcome(people, ANNA);
      const jan = await welcome(people, { ...ANNA, user: 'U2' });
      expect(await people.detach(anna.person, anna.account)).toBe(false);
      expect(await people.detach(anna.person, jan.account)).toBe(false);
      expect(await people.personBehind(ANNA)).toBeDefined();
    });
  });

  describe('wrong tries', () => {
    const HOUR = 60 * 60 * 1000;
    const tryAt = (people: PeopleStore, person: PersonId, at: Instant) =>
      people.takeTry(person, at, 5, shift(at, -HOUR));

    it('are allowed five times, also when all come at once, and again after an hour of rest', async () => {
      const { people } = await freshStorage(fresh);
      const { person } = await welcome(people, ANNA);
      const tries = await Promise.all(Array.from({ length: 12 }, () => tryAt(people, person, NOW)));
      expect(tries.filter(Boolean)).toHaveLength(5);
      expect(await tryAt(people, person, shift(NOW, HOUR - 1))).toBe(false);
      expect(await tryAt(people, person, shift(NOW, HOUR))).toBe(true);
    });

    it('do not count when the code was right, and one person’s do not count for another', async () => {
      const { people } = await freshStorage(fresh);
      const { person } = await welcome(people, ANNA);
      const other = await welcome(people, { ...ANNA, user: 'U2' });
      for (let round = 0; round < 8; round += 1) {
        expect(await tryAt(people, person, NOW)).toBe(true);
        await people.returnTry(person);
      }
      for (let round = 0; round < 5; round += 1) await tryAt(people, person, NOW);
      expect(await tryAt(people, person, NOW)).toBe(false);
      expect(await tryAt(people, other.person, NOW)).toBe(true);
    });
  });
};
