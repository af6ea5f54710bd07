import { afterEach, describe, expect, it } from 'vitest';
import { type Instant, toInstant } from '../../../src/core/clock.ts';
import type { NewTerm } from '../../../src/features/calendar/store.ts';
import { aPlan, aSession, aTerm } from '../../support/calendar/an-event.ts';
import { toldOn } from '../../support/registrations/told.ts';
import { temporaryStorage } from '../../support/storage.ts';

const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

/** Ten o’clock in Warsaw on Monday 23 November 2026, and on other days of that month and the next. */
const MONDAY = toInstant(Date.UTC(2026, 10, 23, 9));
const FRIDAY = toInstant(Date.UTC(2026, 10, 27, 9));

/** Two meetings, a week apart. */
const weekly = (first: string, second: string): NewTerm =>
  aTerm(first, { sessions: [aSession(first), aSession(second, { number: 2 })] });

/** One person with a seat on that term, and what becomes of it. */
const scene = async (term: NewTerm) => {
  const storage = await temporaryStorage();
  opened.push(() => storage.close());
  const stage = await toldOn(storage);
  const before = await stage.event({ terms: [term] });
  const [anna] = await stage.crowd(1);
  await stage.signed(anna!, { term: before.terms[0]!.id });
  const change = async (to: NewTerm, at: Instant) => {
    const current = (await storage.calendar.happening(before.id))!;
    const plan = aPlan({ terms: [to] });
    expect(await storage.calendar.change({ before: current, plan, tell: [], at })).toBe(true);
    await stage.signUps.settle(current.terms[0]!.id, at);
  };
  return { ...stage, change };
};

describe('a training that moves', () => {
  it('from tomorrow to another week asks people to say that they know', async () => {
    const { change, sent } = await scene(aTerm('2026-11-24'));
    await change(aTerm('2026-12-08'), MONDAY);
    const [told, ...others] = await sent(MONDAY);
    expect(others).toEqual([]);
    expect(told?.buttons.map(({ verb }) => verb)).toEqual(['seen', 'file', 'resign']);
    expect(told?.text).toContain('wtorek, 8 grudnia 2026 r.');
  });

  it('from one far day to another asks nobody', async () => {
    const { change, sent } = await scene(aTerm('2026-12-08'));
    await change(aTerm('2026-12-15'), MONDAY);
    const [told] = await sent(MONDAY);
    expect(told?.buttons.map(({ verb }) => verb)).toEqual(['file', 'resign']);
  });
});

describe('a cycle that has begun', () => {
  it('reminds of each of its meetings', async () => {
    const { runs, sent } = await scene(weekly('2026-11-24', '2026-12-01'));
    await runs('remind', FRIDAY);
    const [told, ...others] = await sent(FRIDAY);
    expect(others).toEqual([]);
    expect(told?.text).toContain('wtorek, 1 grudnia 2026 r.');
  });

  it('tells of a change of a later meeting, and asks where that is soon', async () => {
    const { change, sent } = await scene(weekly('2026-11-24', '2026-12-01'));
    await change(weekly('2026-11-24', '2026-12-03'), FRIDAY);
    const [far] = await sent(FRIDAY);
    expect(far?.text).toContain('3 grudnia');
    expect(far?.buttons.map(({ verb }) => verb)).toEqual(['file', 'resign']);

    const soon = await scene(weekly('2026-11-24', '2026-11-28'));
    await soon.change(weekly('2026-11-24', '2026-12-10'), FRIDAY);
    const [told] = await soon.sent(FRIDAY);
    expect(told?.buttons.map(({ verb }) => verb)).toEqual(['seen', 'file', 'resign']);
  });
});
