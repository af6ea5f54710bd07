import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/core/clock.ts';
import { shift } from '../../../src/core/clock.ts';
import { newId, type PersonId } from '../../../src/core/ids.ts';
import type { OutreachStep } from '../../../src/features/consultations/outreach/domain.ts';
import { FIRST_TOPICS } from '../../../src/features/consultations/first-topics.ts';
import { NOW } from '../../support/consultations/a-diary.ts';
import { type FreshDatabase, freshStorage } from '../../support/engines.ts';
import { aUnit } from '../../support/registrations/directory.ts';
import { welcome } from './people.ts';

const LATER = shift(NOW, 60_000);
const DAY = '2027-01-10' as Day;
const ALL = { isExample: false } as const;
const PAGE = { from: 0, most: 20 } as const;

export const outreachContract = (fresh: FreshDatabase): void => {
  const stage = async () => {
    const storage = await freshStorage(fresh);
    await storage.consultations.seedTopics(FIRST_TOPICS);
    await storage.units.save(aUnit(), NOW);
    await storage.units.save(
      aUnit({ id: 'uni_brzeg', name: 'PCPR w Brzegu', type: 'pcpr', powiat: 'brzeski' }),
      NOW,
    );
    await storage.units.save(aUnit({ id: 'uni_ex', name: 'OPS w Wzorowie', isExample: true }), NOW);
    await storage.units.save(aUnit({ id: 'uni_old', name: 'OPS w Dawnie', isActive: false }), NOW);
    const maria = (await welcome(storage.people, { platform: 'slack', workspace: 'T1', user: 'U1' })).person;
    const { outreach, duty } = storage;
    const ids = async (filter = {}): Promise<readonly string[]> =>
      (await outreach.unreached({ ...ALL, ...filter }, PAGE)).map(({ unit }) => unit.id);
    return { storage, outreach, duty, maria, ids };
  };

  const aLine = (by: PersonId, over: Partial<OutreachStep> = {}): Omit<OutreachStep, 'number'> => ({
    id: newId('out'),
    unit: 'uni_nysa',
    step: 'assigned',
    contact: by,
    notedBy: by,
    notedAt: NOW,
    ...over,
  });

  describe('outreach', () => {
    it('lists open units without advice by powiat, examples and real ones apart, narrowed by what is asked for', async () => {
      const { ids, outreach } = await stage();
      expect(await ids()).toEqual(['uni_brzeg', 'uni_nysa']);
      expect(await ids({ isExample: true })).toEqual(['uni_ex']);
      expect(await ids({ type: 'pcpr' })).toEqual(['uni_brzeg']);
      expect(await ids({ region: 'slaskie' })).toEqual([]);
      expect(await ids({ words: 'nyski' })).toEqual(['uni_nysa']);
      expect(await outreach.coverage(ALL)).toEqual({ units: 2, covered: 0 });
    });

    it('has done with a unit once advice with a noted outcome names it', async () => {
      const { ids, outreach, duty, storage, maria } = await stage();
      const call = await duty.logCall({
        id: newId('con'),
        request: newId('req'),
        adviser: maria,
        topic: 'lpdi',
        minutes: 30,
        startsAt: shift(NOW, -1_800_000),
        endsAt: NOW,
        day: DAY,
        from: '08:30',
        to: '09:00',
        isExample: false,
        at: NOW,
      });
      expect(await outreach.isCovered({ unit: 'uni_nysa' })).toBe(false);
      const before = (await storage.consultations.consultation(call))!;
      const outcome = (await duty.outcome(call))!;
      await duty.note({ before, outcome: { ...outcome, unit: 'uni_nysa', notedAt: LATER } });
      expect(await outreach.isCovered({ unit: 'uni_nysa' })).toBe(true);
      expect(await ids()).toEqual(['uni_brzeg']);
      expect(await outreach.coverage(ALL)).toEqual({ units: 2, covered: 1 });
      expect(await duty.takeBack(call, maria, LATER)).toBe(true);
      expect(await ids()).toEqual(['uni_brzeg', 'uni_nysa']);
    });

    it('takes one of two notes made from the same card, and the same input once', async () => {
      const { outreach, maria } = await stage();
      const [first, second] = [
        aLine(maria),
        aLine(maria, { step: 'contacted', reason: 'no-time', result: 'again' }),
      ];
      const added = await Promise.all([outreach.add('k1', first, 0, []), outreach.add('k2', second, 0, [])]);
      expect(added.toSorted()).toEqual([false, true]);
      const kept = added[0] ? first : second;
      expect(await outreach.standing({ unit: 'uni_nysa' })).toEqual({ ...kept, number: 1 });
      const again = added[0] ? 'k1' : 'k2';
      expect(await outreach.add(again, { ...kept, id: newId('out') }, 0, [])).toBe(true);
      expect(await outreach.written({ unit: 'uni_nysa' })).toBe(1);
    });

    it('takes back the last line only, after which the one before it counts again', async () => {
      const { outreach, maria, ids } = await stage();
      const first = aLine(maria);
      const second = aLine(maria, { step: 'planned', dueDay: '2027-01-20' as Day });
      await outreach.add('k1', first, 0, []);
      await outreach.add('k2', second, 1, []);
      expect(await ids({ contact: maria })).toEqual(['uni_nysa']);
      expect(await outreach.undo(first.id, LATER)).toBe(false);
      const undone = await Promise.all([1, 2].map(() => outreach.undo(second.id, LATER)));
      expect(undone.toSorted()).toEqual([false, true]);
      expect(await outreach.step(second.id)).toBeUndefined();
      expect(await outreach.standing({ unit: 'uni_nysa' })).toEqual({ ...first, number: 1 });
      expect(await outreach.undo(first.id, LATER)).toBe(true);
      expect(await outreach.standing({ unit: 'uni_nysa' })).toBeUndefined();
      expect(await ids({ contact: maria })).toEqual([]);
      expect(await outreach.written({ unit: 'uni_nysa' })).toBe(2);
    });

    it('loses its words when their time is over, and keeps who contacts the unit and why', async () => {
      const { storage, outreach, maria } = await stage();
      const line = aLine(maria, { step: 'contacted', reason: 'no-time', words: 'oddzwonić po feriach' });
      await outreach.add('k1', line, 0, []);
      await storage.consultations.forget(line.notedAt, LATER);
      expect(await outreach.standing({ unit: 'uni_nysa' })).toEqual({ ...line, number: 1 });
      await storage.consultations.forget(shift(line.notedAt, 1), LATER);
      const wordless = Object.fromEntries(Object.entries(line).filter(([name]) => name !== 'words'));
      expect(await outreach.standing({ unit: 'uni_nysa' })).toEqual({ ...wordless, number: 1 });
    });

    it('puts the message to the adviser into the outbox with the line, or neither', async () => {
      const { outreach, maria, storage } = await stage();
      const to = { kind: 'person', platform: 'slack', workspace: 'T1', user: 'U1' } as const;
      const line = aLine(maria);
      const tell = [
        { kind: 'outreach.assigned', thing: line.id, to, locale: 'pl', content: { step: line.id } },
      ] as const;
      await outreach.add('k1', aLine(maria), 0, []);
      expect(await outreach.add('k2', line, 0, tell)).toBe(false);
      expect(await storage.outbox.due('slack:T1', LATER, 9)).toEqual([]);
      expect(await outreach.add('k2', line, 1, tell)).toBe(true);
      expect(await storage.outbox.due('slack:T1', LATER, 9)).toHaveLength(1);
    });
  });
};
