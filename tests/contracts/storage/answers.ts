import { describe, expect, it } from 'vitest';
import { type Day, shift, toInstant } from '../../../src/core/clock.ts';
import { type FreshDatabase, freshStorage } from '../../support/engines.ts';
import { welcome } from './people.ts';

const NOW = toInstant(Date.UTC(2026, 10, 22, 8));
const after = (minutes: number) => shift(NOW, minutes * 60_000);

export const answersContract = (fresh: FreshDatabase): void => {
  describe('served answers', () => {
    it('are told newest first, each answer once with the day it was last told for', async () => {
      const { people, answers } = await freshStorage(fresh);
      const { person } = await welcome(people, { platform: 'slack', workspace: 'T1', user: 'U1' });
      const other = await welcome(people, { platform: 'slack', workspace: 'T1', user: 'U2' });
      const serve = (answer: string, asOf: string, minutes: number, to = person) =>
        answers.recordServed({ person: to, answer, asOf: asOf as Day, at: after(minutes) });
      await serve('prog', '2023-01-01', 1);
      await serve('kryterium', '2026-11-22', 2);
      await serve('prog', '2026-11-22', 3);
      await serve('stawka', '2026-11-22', 4, other.person);
      expect(await answers.latestServed(person, 5)).toEqual([
        { person, answer: 'prog', asOf: '2026-11-22', at: after(3) },
        { person, answer: 'kryterium', asOf: '2026-11-22', at: after(2) },
      ]);
      expect(await answers.latestServed(person, 1)).toHaveLength(1);
    });
  });

  describe('votes', () => {
    it('count one for each person, the later in place of the earlier', async () => {
      const { people, answers } = await freshStorage(fresh);
      const { person } = await welcome(people, { platform: 'slack', workspace: 'T1', user: 'U1' });
      const other = await welcome(people, { platform: 'slack', workspace: 'T1', user: 'U2' });
      await answers.vote({ person, answer: 'prog', helpful: true, at: after(2) });
      await answers.vote({ person, answer: 'prog', helpful: false, at: after(3) });
      await answers.vote({ person, answer: 'prog', helpful: true, at: after(1) });
      await answers.vote({ person: other.person, answer: 'prog', helpful: true, at: after(1) });
      expect(await answers.votes('prog')).toEqual({ helpful: 1, unhelpful: 1 });
      expect(await answers.votes('inne')).toEqual({ helpful: 0, unhelpful: 0 });
    });
  });
};
