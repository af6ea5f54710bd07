import { describe, expect, it } from 'vitest';
import { shift } from '../../../src/core/clock.ts';
import { hashOfCode, sealOf } from '../../../src/features/certificates/seal.ts';
import { TODAY } from '../../support/calendar/an-event.ts';
import { certificatesStage } from '../../support/certificates/stage.ts';
import { type FreshDatabase, freshEngine } from '../../support/engines.ts';
import { annaTwice } from './linking.ts';

const LATER = shift(TODAY, 60_000);

export const certificatesContract = (fresh: FreshDatabase): void => {
  const stage = async (count = 3) => {
    const engine = await freshEngine(fresh);
    return { engine, ...(await certificatesStage(engine, count)) };
  };

  describe('registers of certificates', () => {
    it('number what is issued from 1 in each year, in the order in which it was given', async () => {
      const { store, certificateFor, issueOf, numbers } = await stage();
      expect(await store.issue(issueOf([certificateFor(0), certificateFor(1)]))).toBe('issued');
      expect(await store.issue(issueOf([certificateFor(2)], { year: 2027 }))).toBe('issued');
      expect(await numbers()).toEqual(['ROPS/1/2026', 'ROPS/2/2026', 'ROPS/1/2027']);
      expect(await store.registers()).toEqual([
        { sign: 'ROPS', organiser: 'ROPS w Opolu', year: 2027, issued: 1, valid: 1 },
        { sign: 'ROPS', organiser: 'ROPS w Opolu', year: 2026, issued: 2, valid: 2 },
      ]);
    });

    it('give all of a batch a number, or none of it: a person has one valid certificate of a term', async () => {
      const { store, certificateFor, issueOf, numbers } = await stage();
      await store.issue(issueOf([certificateFor(0)]));
      expect(await store.issue(issueOf([certificateFor(1), certificateFor(0)]))).toBe('taken');
      expect(await numbers()).toEqual(['ROPS/1/2026']);
      await store.issue(issueOf([certificateFor(1)]));
      expect(await numbers()).toEqual(['ROPS/1/2026', 'ROPS/2/2026']);
    });

    it('keep what was taken back, with its number and the reason, and let another one be issued', async () => {
      const { store, certificateFor, issueOf, numbers, people } = await stage();
      const one = certificateFor(0);
      await store.issue(issueOf([one]));
      const ended = { reason: 'wydane omyłkowo', tell: [], by: people[0]!, at: LATER };
      expect(await store.cancel(one.id, ended)).toBe(true);
      expect(await store.cancel(one.id, ended)).toBe(false);
      expect(await store.certificate(one.id)).toMatchObject({
        state: 'void',
        reason: 'wydane omyłkowo',
        endedAt: LATER,
      });
      expect(await store.issue(issueOf([certificateFor(0)]))).toBe('issued');
      expect(await numbers()).toEqual(['ROPS/1/2026', 'ROPS/2/2026']);
      expect(await store.registers()).toMatchObject([{ issued: 2, valid: 1 }]);
    });

    it('link a replacement to the one in whose place it stands, which is replaced once', async () => {
      const { store, certificateFor, issueOf } = await stage();
      const first = certificateFor(0, 'Anna Kowalska');
      await store.issue(issueOf([first]));
      const second = certificateFor(0, 'Anna Żółć');
      expect(await store.replace(first.id, issueOf([second]))).toBe('issued');
      expect(await store.replace(first.id, issueOf([certificateFor(0)]))).toBe('taken');
      expect(await store.certificate(first.id)).toMatchObject({
        state: 'replaced',
        facts: { holder: 'Anna Kowalska', number: 'ROPS/1/2026' },
      });
      expect(await store.replacementOf(first.id)).toMatchObject({
        id: second.id,
        replaces: first.id,
        facts: { holder: 'Anna Żółć', number: 'ROPS/2/2026' },
      });
      expect(await store.replacementOf(second.id)).toBeUndefined();
    });

    it('are found by code, holder, number, term, person and register, with the seal of what they say', async () => {
      const { store, certificateFor, issueOf, people, term } = await stage();
      const [anna, ewa] = [certificateFor(0, 'Anna Żółć-Nowak'), certificateFor(1, 'Ewa Bąk')];
      await store.issue(issueOf([anna, ewa]));
      const found = await store.byCodeHash(hashOfCode(anna.code));
      expect(found?.id).toBe(anna.id);
      expect(found?.seal).toBe(sealOf(found!.facts, anna.code));
      expect(await store.byCodeHash(hashOfCode(certificateFor(0).code))).toBeUndefined();
      const idsOf = async (filter: Parameters<typeof store.find>[0]) =>
        (await store.find(filter, 9)).map(({ id }) => id);
      expect(await idsOf({ words: ['zol'] })).toEqual([anna.id]);
      expect(await idsOf({ words: ['nowak', 'anna'] })).toEqual([anna.id]);
      expect(await idsOf({ words: ['ola'] })).toEqual([]);
      expect(await idsOf({ person: people[1]! })).toEqual([ewa.id]);
      expect(await idsOf({ term: term.id })).toEqual([ewa.id, anna.id]);
      expect(await idsOf({ register: { sign: 'ROPS', year: 2026, number: 2 } })).toEqual([ewa.id]);
      expect(await idsOf({ register: { sign: 'ROPS', year: 2027 } })).toEqual([]);
    });

    it('belong to one organiser each, whose sign no other one has', async () => {
      const { store } = await stage();
      const opole = await store.register('ROPS w Opolu', ['ROPS', 'ROPSO']);
      expect(opole.sign).toBe('ROPS');
      expect((await store.register('ROPS w Katowicach', ['ROPS', 'ROPSK'])).sign).toBe('ROPSK');
      expect(await store.register('ROPS w Opolu', ['INNY'])).toEqual(opole);
    });
  });

  describe('candidates for certificates', () => {
    it('are those with a seat for certain, by surname, with where they were and what they have been given', async () => {
      const { storage, store, term, people, registrations, certificateFor, issueOf } = await stage(2);
      const [session] = term.sessions;
      await storage.units.saveDetails(people[0]!, { firstName: 'Anna', lastName: 'Żółć' }, TODAY);
      await storage.units.saveDetails(people[1]!, { firstName: 'Ewa', lastName: 'Bąk' }, TODAY);
      const mark = { session: session!.id, cause: 'list', by: people[0]!, at: TODAY } as const;
      await storage.attendance.mark({ ...mark, registration: registrations[0]!.id, presence: 'present' });
      await storage.attendance.mark({ ...mark, registration: registrations[1]!.id, presence: 'excused' });
      const one = certificateFor(0);
      await store.issue(issueOf([one]));
      const unit = registrations[0]!.unit!;
      expect(await store.candidates(term.id)).toEqual([
        {
          registration: registrations[1]!.id,
          person: people[1],
          unit,
          firstName: 'Ewa',
          lastName: 'Bąk',
          present: [],
          marked: 1,
        },
        {
          registration: registrations[0]!.id,
          person: people[0],
          unit,
          firstName: 'Anna',
          lastName: 'Żółć',
          present: [session!.id],
          marked: 1,
          certificate: { id: one.id, number: 'ROPS/1/2026', holder: one.facts.holder },
        },
      ]);
    });
  });

  it('certificates of an account that is joined with another belong to the person who is left', async () => {
    const { storage, store, certificateFor, issueOf } = await stage();
    const { anna, onDiscord, merge } = await annaTwice(storage);
    const one = { ...certificateFor(1), person: onDiscord };
    await store.issue(issueOf([one], { by: onDiscord }));
    await store.cancel(one.id, { reason: 'pomyłka', tell: [], by: onDiscord, at: LATER });
    expect(await storage.people.link(merge)).toBe(true);
    expect(await store.certificate(one.id)).toMatchObject({ person: anna, issuedBy: anna });
  });
};
