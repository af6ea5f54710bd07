import { describe, expect, it } from 'vitest';
import { seats, stageOn } from '../../support/registrations/stage.ts';
import { type FreshDatabase, freshEngine } from '../../support/engines.ts';

const scene = async (fresh: FreshDatabase) => stageOn(await freshEngine(fresh));

export const registrationsContract = (fresh: FreshDatabase): void => {
  describe('registrations', () => {
    it('give the seats in the order of applications, and then places on the waiting list', async () => {
      const { term, crowd, signed, signUps, store } = await scene(fresh);
      const on = await term(seats(2));
      const people = await crowd(4);
      for (const by of people) await signed(by, { term: on });
      expect(await signUps.ofTerm(on)).toMatchObject([
        { registration: { person: people[0], state: 'confirmed', hasSeat: true } },
        { registration: { person: people[1], state: 'confirmed', hasSeat: true } },
        { registration: { person: people[2], state: 'waiting', hasSeat: false }, place: 1 },
        { registration: { person: people[3], state: 'waiting', hasSeat: false }, place: 2 },
      ]);
      expect(await store.facts(on)).toMatchObject({ taken: 2, waiting: 2 });
    });
  });
};
