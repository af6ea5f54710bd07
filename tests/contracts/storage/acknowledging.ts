import { describe, expect, it } from 'vitest';
import { toInstant } from '../../../src/core/clock.ts';
import { askAgain } from '../../../src/features/registrations/acknowledging.ts';
import { aPlan, aTerm } from '../../support/calendar/an-event.ts';
import { type FreshDatabase, freshEngine } from '../../support/engines.ts';
import { stageOn } from '../../support/registrations/stage.ts';

/** Ten o’clock in Warsaw on Monday 23 November 2026; the training begins on Wednesday at nine. */
const MONDAY = toInstant(Date.UTC(2026, 10, 23, 9));
const TUESDAY = toInstant(Date.UTC(2026, 10, 24, 9));
const WEDNESDAY = toInstant(Date.UTC(2026, 10, 25, 8));

/**
 * Three people with seats; the place, or the days one after another, were changed on Monday, Anna and Maria have read the
 * last change, Ewa was not reached yet.
 */
const changedScene = async (fresh: FreshDatabase, day: string, ...movedTo: readonly string[]) => {
  const engine = await freshEngine(fresh);
  const stage = await stageOn(engine);
  const { storage, signUps, crowd, signed, event } = stage;
  const terms = [aTerm(day, { capacity: 3 })];
  const before = await event({ terms });
  const term = before.terms[0]!.id;
  const [anna, maria, ewa] = await crowd(3);
  const registrations: string[] = [];
  for (const by of [anna!, maria!, ewa!]) registrations.push((await signed(by, { term })).id);
  const changes =
    movedTo.length > 0
      ? movedTo.map((to) => ({ terms: [aTerm(to, { capacity: 3 })] }))
      : [{ terms, place: 'Opole, sala 2' }];
  for (const change of changes) {
    const current = (await storage.calendar.happening(before.id))!;
    const plan = aPlan(change);
    expect(await storage.calendar.change({ before: current, plan, tell: [], at: MONDAY })).toBe(true);
    await signUps.settle(term, MONDAY);
  }
  const sequence = String(changes.length);
  await engine.queries
    .updateTable('outbox')
    .set({ state: 'sent', finished_at: MONDAY })
    .where('kind', '=', 'registrations.changed')
    .where('thing', 'in', [`${registrations[0]!}:${sequence}`, `${registrations[1]!}:${sequence}`])
    .execute();
  /** Of which registrations somebody was asked once more. */
  const asked = async (): Promise<readonly string[]> =>
    (
      await engine.queries
        .selectFrom('outbox')
        .select('thing')
        .where('kind', '=', 'registrations.changed-again')
        .execute()
    ).map(({ thing }) => thing);
  return { ...stage, term, anna: anna!, registrations, asked };
};

export const acknowledgingContract = (fresh: FreshDatabase): void => {
  describe('a change shortly before the start', () => {
    it('is asked about once more, a working day later, of those who read it and said nothing', async () => {
      const { storage, store, signUps, term, anna, registrations, asked } = await changedScene(
        fresh,
        '2026-11-25',
      );
      const [ofAnna, ofMaria] = registrations;
      expect([...(await signUps.awaited(term, MONDAY))].toSorted()).toEqual([ofAnna, ofMaria].toSorted());
      expect(await storage.desk.noteSeen(ofAnna!, anna, 1)).toBe(true);
      expect([...(await signUps.awaited(term, MONDAY))]).toEqual([ofMaria]);

      await askAgain(store, toInstant(Date.parse(TUESDAY) - 60_000));
      expect(await asked()).toEqual([]);
      for (let twice = 0; twice < 2; twice += 1) await askAgain(store, TUESDAY);
      expect(await asked()).toEqual([`${ofMaria!}:1`]);
      expect([...(await signUps.awaited(term, WEDNESDAY))]).toEqual([]);
    });

    it.each([
      { what: 'from Wednesday to another week', days: ['2026-12-09'] },
      { what: 'from Wednesday to another week, and to another again', days: ['2026-12-09', '2026-12-16'] },
    ])('is one also where it moves $what', async ({ days }) => {
      const { store, signUps, term, registrations, asked } = await changedScene(fresh, '2026-11-25', ...days);
      const [ofAnna, ofMaria] = registrations;
      expect([...(await signUps.awaited(term, MONDAY))].toSorted()).toEqual([ofAnna, ofMaria].toSorted());
      await askAgain(store, TUESDAY);
      const of = String(days.length);
      expect([...(await asked())].toSorted()).toEqual([`${ofAnna!}:${of}`, `${ofMaria!}:${of}`].toSorted());
    });

    it('is none where it moves from one far day to another', async () => {
      const { signUps, term } = await changedScene(fresh, '2026-11-26', '2026-12-09');
      expect([...(await signUps.awaited(term, MONDAY))]).toEqual([]);
    });

    it('is one only where it comes within two days; an earlier one needs no answer', async () => {
      const { store, signUps, term, asked } = await changedScene(fresh, '2026-11-26');
      expect([...(await signUps.awaited(term, MONDAY))]).toEqual([]);
      await askAgain(store, TUESDAY);
      expect(await asked()).toEqual([]);
    });
  });
};
