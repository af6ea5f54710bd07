import { describe, expect, it, onTestFinished } from 'vitest';
import { silentLog } from '../../src/core/log.ts';
import { warsawDay } from '../../src/core/warsaw.ts';
import { isWorkingDay } from '../../src/core/working-days.ts';
import { EVENT_FORMS } from '../../src/features/calendar/domain.ts';
import { loadExamples } from '../../src/wiring/examples/load-examples.ts';
import { movingClock } from '../support/moving-clock.ts';
import { temporaryStorage } from '../support/storage.ts';

const DAY = 24 * 60 * 60 * 1000;
const ALL = { from: 0, size: 100 };

const preview = async () => {
  const clock = movingClock();
  const storage = await temporaryStorage(clock);
  onTestFinished(() => storage.close());
  const load = () => loadExamples(storage, clock, silentLog);
  await load();
  return { clock, storage, load, coming: () => storage.calendar.shown({}, clock.now(), ALL) };
};

describe('the examples of the preview', () => {
  it('have every form in five regions, all marked, on working days to come', async () => {
    const { coming } = await preview();
    const { happenings } = await coming();
    expect(new Set(happenings.map(({ form }) => form))).toEqual(new Set(EVENT_FORMS));
    expect(new Set(happenings.map(({ region }) => region)).size).toBe(5);
    expect(happenings.every(({ isExample, organiser }) => isExample && organiser.includes('przykład'))).toBe(
      true,
    );
    const sessions = happenings.flatMap(({ terms }) => terms.flatMap((term) => term.sessions));
    expect(sessions.every(({ day }) => isWorkingDay(day))).toBe(true);
    expect(sessions.every(({ startsAt }) => warsawDay(startsAt) > '2026-11-22')).toBe(true);
    for (const { terms } of happenings)
      for (const term of terms)
        expect(new Set(term.sessions.map(({ day }) => day)).size).toBe(term.sessions.length);
    expect(
      happenings.every(({ deadline, terms }) => !deadline || deadline < terms[0]!.sessions[0]!.startsAt),
    ).toBe(true);
  });

  it('have a waiting list, a group that is large enough, and a date to be set', async () => {
    const { coming, storage } = await preview();
    const { happenings } = await coming();
    const full = happenings.find(({ title }) => title.startsWith('Bezpieczeństwo'))!.terms[0]!;
    expect(full.taken).toBe(full.capacity);
    expect(await storage.registrations.inState(full.id, 'waiting')).toHaveLength(2);
    expect(happenings.some(({ terms }) => terms.some(({ confirmedAt }) => confirmedAt))).toBe(true);
    expect(happenings.some(({ state }) => state === 'planned')).toBe(true);
  });

  it('are not doubled by another start, and are followed by new ones when they have run out', async () => {
    const { coming, load, clock } = await preview();
    const { total } = await coming();
    await load();
    expect((await coming()).total).toBe(total);
    clock.pass(60 * DAY);
    await load();
    expect((await coming()).total).toBeGreaterThan(8);
  });

  it('have thematic groups, of which two have people, a meeting to come, and minutes of the last one', async () => {
    const { storage, load, clock } = await preview();
    await load();
    const { groups, total } = await storage.groups.search({}, ALL);
    expect(total).toBe(13);
    expect(groups.every(({ isExample }) => isExample)).toBe(true);
    const alive = groups.filter(({ members }) => members > 1);
    expect(alive.map(({ region }) => region).toSorted()).toEqual(['lubuskie', 'malopolskie']);
    for (const { id } of alive) {
      const [next, before, ...more] = await storage.groups.meetings(id, 5);
      expect(more).toEqual([]);
      const begins = async (event?: string) =>
        (await storage.calendar.happening(event!))!.terms[0]!.sessions[0]!.startsAt;
      expect((await begins(next)) > clock.now()).toBe(true);
      expect((await begins(before)) < clock.now()).toBe(true);
      expect((await storage.groups.minutes([before!])).size).toBe(1);
      expect(await storage.groups.noted(before!)).toHaveLength(1);
    }
  });
});
