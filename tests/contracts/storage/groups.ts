import { describe, expect, it } from 'vitest';
import { shift } from '../../../src/core/clock.ts';
import { newId, type PersonId } from '../../../src/core/ids.ts';
import type { NewGroup } from '../../../src/features/groups/store.ts';
import { aNewEvent, TODAY } from '../../support/calendar/an-event.ts';
import { type FreshDatabase, freshStorage } from '../../support/engines.ts';
import { welcome } from './people.ts';
import { aUnit } from './units.ts';
import { annaTwice } from './linking.ts';

const LATER = shift(TODAY, 60_000);
const UNIT = aUnit();

const aGroup = (over: Partial<NewGroup['plan']> = {}): NewGroup => ({
  id: newId('grp'),
  request: newId('req'),
  plan: { name: 'Przeciwdziałanie przemocy', region: 'malopolskie', joining: 'open', ...over },
  isExample: false,
  at: TODAY,
});

export const groupsContract = (fresh: FreshDatabase): void => {
  const stage = async () => {
    const storage = await freshStorage(fresh);
    await storage.units.save(UNIT, TODAY);
    const person = async (user: string): Promise<PersonId> =>
      (await welcome(storage.people, { platform: 'slack', workspace: 'T1', user })).person;
    const entry = (group: string, of: PersonId) => ({ id: newId('mem'), group, person: of, unit: UNIT.id });
    return { storage, groups: storage.groups, person, entry };
  };

  describe('thematic groups', () => {
    it('are made once for one request, found by beginnings of words, and changed by one of two at once', async () => {
      const { groups } = await stage();
      const first = aGroup({ aim: 'Wymiana doświadczeń', powiat: 'krakowski' });
      const id = await groups.create(first);
      expect(await groups.create({ ...first, id: newId('grp') })).toBe(id);
      await groups.create(aGroup({ name: 'Piecza zastępcza', joining: 'closed' }));
      const found = async (...words: string[]) =>
        (await groups.search({ words }, { from: 0, size: 5 })).groups.map(({ name }) => name);
      expect(await found('przemo', 'malop')).toEqual(['Przeciwdziałanie przemocy']);
      expect(await found('piecz')).toEqual([]);
      expect((await groups.search({ withClosed: true }, { from: 0, size: 5 })).total).toBe(2);
      const before = (await groups.group(id))!;
      const plans = ['Pierwsza', 'Druga'].map((name) => ({ ...first.plan, name }));
      const changed = await Promise.all(plans.map((plan) => groups.change(before, plan, LATER)));
      expect(changed.toSorted()).toEqual([false, true]);
      expect((await groups.group(id))?.revision).toBe(2);
    });

    it('take somebody in once however often they press, and keep the history of those who left', async () => {
      const { groups, person, entry } = await stage();
      const id = await groups.create(aGroup());
      const anna = await person('U1');
      const joined = await Promise.all([1, 2, 3].map(() => groups.join(entry(id, anna), TODAY)));
      expect(joined.filter(Boolean)).toHaveLength(1);
      const [mine] = await groups.ofPerson(anna);
      expect(await groups.end(mine!, 'left', LATER)).toBe(true);
      expect(await groups.end(mine!, 'left', LATER)).toBe(false);
      expect(await groups.join(entry(id, anna), LATER)).toBe(true);
      expect((await groups.members(id)).map(({ state }) => state).toSorted()).toEqual(['left', 'member']);
      expect((await groups.search({}, { from: 0, size: 5 })).groups[0]?.members).toBe(1);
    });

    it('by invitation take only those who were asked, each of whom is told once', async () => {
      const { storage, groups, person, entry } = await stage();
      const id = await groups.create(aGroup({ joining: 'invitation' }));
      const [anna, jan, ewa] = await Promise.all([person('U1'), person('U2'), person('U3')]);
      expect(await groups.join(entry(id, anna), TODAY)).toBe(false);
      const ask = () => {
        const member = entry(id, anna);
        const to = { kind: 'person', platform: 'slack', workspace: 'T1', user: 'U1' } as const;
        const tell = [{ kind: 'groups.invited', thing: member.id, to, locale: 'pl', content: {} }] as const;
        return groups.invite(member, jan, tell, TODAY);
      };
      expect((await Promise.all([ask(), ask()])).toSorted()).toEqual([false, true]);
      expect(await storage.outbox.due('slack:T1', LATER, 9)).toHaveLength(1);
      expect(await groups.join(entry(id, anna), LATER)).toBe(true);
      expect(await groups.ofPerson(anna)).toMatchObject([{ state: 'member', joinedAt: LATER }]);
      expect(await storage.registrations.belongsTo(anna, id)).toBe(true);
      expect(await storage.registrations.belongsTo(ewa, id)).toBe(false);
    });

    it('that have ended take nobody in, not even those who were asked before', async () => {
      const { groups, person, entry } = await stage();
      const id = await groups.create(aGroup());
      const [anna, jan] = await Promise.all([person('U1'), person('U2')]);
      await groups.invite(entry(id, anna), jan, [], TODAY);
      await groups.change((await groups.group(id))!, aGroup({ joining: 'closed' }).plan, TODAY);
      expect(await groups.join(entry(id, anna), LATER)).toBe(false);
      expect(await groups.join(entry(id, jan), LATER)).toBe(false);
    });

    it('list their published meetings, the latest first, with minutes and the units that were noted', async () => {
      const { storage, groups, person } = await stage();
      const id = await groups.create(aGroup());
      const jan = await person('U1');
      const meeting = async (over: Parameters<typeof aNewEvent>[0]): Promise<string> => {
        const event = await storage.calendar.create(aNewEvent({ form: 'group-meeting', group: id, ...over }));
        const before = (await storage.calendar.happening(event))!;
        await storage.calendar.publish({ before, as: 'published', tell: [], at: TODAY });
        return event;
      };
      const event = await meeting({});
      await storage.calendar.create(aNewEvent({ group: id }));
      expect(await groups.meetings(id, 5)).toEqual([event]);
      expect(await groups.changedMeetings(TODAY, 5)).toEqual([]);
      const before = (await storage.calendar.happening(event))!;
      await storage.calendar.cancel({ before, reason: 'choroba', tell: [], at: LATER });
      expect(await groups.changedMeetings(TODAY, 5)).toEqual([event]);

      for (const page of ['a', 'b'])
        await groups.noteMinutes(event, `https://example.org/${page}`, jan, [], LATER);
      expect((await groups.minutes([event])).get(event)?.url).toBe('https://example.org/b');
      expect((await groups.minutes([])).size).toBe(0);
      await groups.noteUnits(event, [UNIT.id], jan, LATER);
      expect(await groups.noted(event)).toEqual([UNIT.id]);
      await groups.noteUnits(event, [], jan, LATER);
      expect(await groups.noted(event)).toEqual([]);
      expect(await groups.marks(event)).toEqual([]);
    });

    it('have a person once when two accounts become one, whichever of them was in', async () => {
      const { storage, groups, entry } = await stage();
      const { anna, onDiscord, merge } = await annaTwice(storage);
      const ids = await Promise.all(['A', 'B', 'C'].map((name) => groups.create(aGroup({ name }))));
      const [both, asked, other] = ids as [string, string, string];
      await groups.join(entry(both, anna), TODAY);
      await groups.join(entry(both, onDiscord), TODAY);
      await groups.invite(entry(asked, anna), onDiscord, [], TODAY);
      await groups.join(entry(asked, onDiscord), TODAY);
      await groups.join(entry(other, onDiscord), TODAY);
      expect(await storage.people.link(merge)).toBe(true);
      const mine = (await groups.ofPerson(anna)).map(({ group, state }) => [group, state]);
      expect(mine.toSorted()).toEqual(ids.map((group) => [group, 'member']).toSorted());
    });
  });
};
