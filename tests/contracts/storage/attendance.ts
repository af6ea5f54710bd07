import { describe, expect, it } from 'vitest';
import { toInstant } from '../../../src/core/clock.ts';
import type { Presence } from '../../../src/features/attendance/domain.ts';
import type { Mark } from '../../../src/features/attendance/store.ts';
import { type FreshDatabase, freshStorage } from '../../support/engines.ts';
import { aTerm } from '../../support/calendar/an-event.ts';
import { laterBy, stageOn } from '../../support/registrations/stage.ts';

const AT = toInstant(Date.UTC(2026, 11, 15, 9));

/** Two people with seats on a training, and one who marks their presence. */
const room = async (fresh: FreshDatabase) => {
  const stage = await stageOn(await freshStorage(fresh));
  const event = await stage.event({ terms: [aTerm('2026-12-15')] });
  const term = event.terms[0]!;
  const session = term.sessions[0]!;
  const [anna, ada, jan] = [await stage.person('U1'), await stage.person('U2'), await stage.person('U3')];
  const first = await stage.signed(anna, { term: term.id });
  const second = await stage.signed(ada, { term: term.id }, { at: laterBy(0.1) });
  const marked = (presence: Presence, over: Partial<Mark> = {}): Mark => ({
    session: session.id,
    registration: first.id,
    presence,
    cause: 'list',
    by: jan,
    at: AT,
    ...over,
  });
  return { ...stage, event, term, session, anna, ada, jan, first, second, marked };
};

export const attendanceContract = (fresh: FreshDatabase): void => {
  describe('the lists of attendance', () => {
    it('name everybody with a seat and how they are marked', async () => {
      const { storage, session, first, second, marked } = await room(fresh);
      expect(await storage.attendance.mark(marked('present'))).toBe(true);
      const all = await storage.attendance.attendees(session.id);
      expect(all.map(({ registration, presence }) => [registration, presence])).toEqual([
        [first.id, 'present'],
        [second.id, undefined],
      ]);
    });

    it('write each change down once, with the mark before it', async () => {
      const { storage, session, marked, anna, jan } = await room(fresh);
      const { attendance } = storage;
      expect(await attendance.mark(marked('absent'))).toBe(true);
      expect(await attendance.mark(marked('absent'))).toBe(false);
      expect(await attendance.mark(marked('present', { cause: 'late', at: laterBy(900) }))).toBe(true);
      const journal = await attendance.journal(session.id, 10);
      expect(journal).toHaveLength(2);
      expect(journal[0]).toMatchObject({
        person: anna,
        before: 'absent',
        after: 'present',
        cause: 'late',
        by: jan,
      });
      expect(journal[1]).not.toHaveProperty('before');
    });

    it('take the first of several marks that are made at once, and tell the others what stands', async () => {
      const { storage, session, marked } = await room(fresh);
      const { attendance } = storage;
      const stood = await Promise.all([
        attendance.markFirst(marked('present', { cause: 'code' })),
        attendance.markFirst(marked('present', { cause: 'all' })),
        attendance.markFirst(marked('present', { cause: 'list' })),
      ]);
      expect(stood.filter((one) => one === undefined)).toHaveLength(1);
      expect(stood.filter((one) => one === 'present')).toHaveLength(2);
      expect(await attendance.journal(session.id, 10)).toHaveLength(1);
    });

    it('keep one secret for the codes of a session, whoever shows them first', async () => {
      const { storage, session } = await room(fresh);
      const { attendance } = storage;
      const secrets = await Promise.all(['a', 'b', 'c'].map((one) => attendance.secret(session.id, one, AT)));
      expect(new Set(secrets).size).toBe(1);
      const [coded] = await attendance.coded(AT, AT);
      expect(coded).toMatchObject({ id: session.id, secret: secrets[0], startsAt: session.startsAt });
      expect(await attendance.coded(laterBy(900), laterBy(901))).toEqual([]);
    });

    it('give a person a few tries, and new ones after a while', async () => {
      const { storage, anna } = await room(fresh);
      const { attendance } = storage;
      const take = (hours: number) => attendance.takeTry(anna, laterBy(hours), 2, laterBy(hours - 1));
      expect([await take(0), await take(0), await take(0.1)]).toEqual([true, true, false]);
      await attendance.returnTry(anna);
      expect([await take(0.2), await take(0.2), await take(3)]).toEqual([true, false, true]);
    });
  });

  describe('the private calendars', () => {
    it('have one address of a person at a time', async () => {
      const { storage, anna } = await room(fresh);
      const { feeds } = storage;
      await feeds.renew(anna, 'hash-1', AT);
      await feeds.renew(anna, 'hash-2', AT);
      expect(await feeds.byHash('hash-1')).toBeUndefined();
      expect(await feeds.byHash('hash-2')).toEqual({ person: anna, hash: 'hash-2' });
      expect(await feeds.madeAt(anna)).toBe(AT);
      expect([await feeds.remove(anna), await feeds.remove(anna)]).toEqual([true, false]);
    });

    it('know how many registrations for a term came before, and which ever had a seat', async () => {
      const { storage, signUps, doing, anna, first, term, signed } = await room(fresh);
      await signUps.resign(doing(anna), first.id);
      const again = await signed(anna, { term: term.id }, { at: laterBy(1) });
      const kept = await storage.feeds.keptOf(anna);
      expect(kept.map(({ registration, before, hadSeat }) => [registration.id, before, hadSeat])).toEqual([
        [again.id, 1, true],
        [first.id, 0, true],
      ]);
      expect(await storage.feeds.kept(first.id)).toEqual(kept[1]);
    });
  });
};
