import { describe, expect, it, onTestFinished } from 'vitest';
import { silentLog } from '../../src/core/log.ts';
import type { Day } from '../../src/core/clock.ts';
import { warsawDay } from '../../src/core/warsaw.ts';
import { isWorkingDay } from '../../src/core/working-days.ts';
import { EVENT_FORMS, type EventForm } from '../../src/features/calendar/domain.ts';
import { FIRST_TOPICS } from '../../src/features/consultations/first-topics.ts';
import { loadExamples } from '../../src/wiring/examples/load-examples.ts';
import { countedInLists } from '../support/reports/behind.ts';
import { movingClock } from '../support/moving-clock.ts';
import { temporaryStorage } from '../support/storage.ts';

const DAY = 24 * 60 * 60 * 1000;
const ALL = { from: 0, size: 100 };

const preview = async () => {
  const clock = movingClock();
  const storage = await temporaryStorage(clock);
  onTestFinished(() => storage.close());
  await storage.consultations.seedTopics(FIRST_TOPICS);
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

  it('give a report that is alive, and each of its figures is found again in its list', async () => {
    const { storage, load, clock } = await preview();
    const now = clock.now();
    const scope = {
      from: '2026-01-01' as Day,
      to: '2026-12-31' as Day,
      isExample: true,
      until: now,
    };
    const figures = await storage.reports.figures(scope);
    for (const id of [
      'persons.woman',
      'persons.man',
      'form.training.minutes45',
      'governments.covered',
      'meetings.present',
      'meetings.absent',
      'advice.services',
      'advice.minutes',
      'advice.units',
      'certificates.valid',
      'surveys.returned',
    ] as const)
      expect([id, (figures[id] ?? 0) > 0]).toEqual([id, true]);
    expect(figures['units.reached']).toBeLessThan(figures['units.known']!);
    expect(await countedInLists(storage.reports, scope, figures)).toEqual(figures);
    for (const list of ['adviceTopics', 'adviceModes'] as const) {
      const rows = await storage.reports.rows(scope, list, { from: 0, most: 100 });
      const sum = (of: 'services' | 'minutes' | 'persons'): number =>
        rows.reduce((all, row) => all + Number(row[of]), 0);
      expect([list, sum('services'), sum('minutes'), sum('persons')]).toEqual([
        list,
        figures['advice.services'],
        figures['advice.minutes'],
        figures['advice.persons'],
      ]);
    }
    await load();
    expect((await storage.reports.figures(scope))['advice.services']).toBe(figures['advice.services']);
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

  it('are all shown before anybody applies, and get their people at the next start where the first broke off', async () => {
    const clock = movingClock();
    const storage = await temporaryStorage(clock);
    onTestFinished(() => storage.close());
    const coming = async () => (await storage.calendar.shown({}, clock.now(), ALL)).happenings;
    const seen: EventForm[] = [];
    const breaking = {
      ...storage,
      registrations: {
        ...storage.registrations,
        enrol: async () => {
          seen.push(...(await coming()).map(({ form }) => form));
          throw new Error('stopped');
        },
      },
    };
    await expect(loadExamples(breaking, clock, silentLog)).rejects.toThrow('stopped');
    await loadExamples(storage, clock, silentLog);
    expect(new Set(seen)).toEqual(new Set(EVENT_FORMS));
    expect((await coming()).some(({ terms }) => terms.some(({ taken }) => taken > 0))).toBe(true);
  });

  it('have events that are over in five regions, one held twice, with everybody noted, made once', async () => {
    const { storage, load, clock } = await preview();
    const over = async () =>
      (await storage.calendar.all(ALL)).happenings.filter(
        ({ form, terms }) =>
          form !== 'group-meeting' && terms.length > 0 && terms[0]!.sessions.at(-1)!.endsAt < clock.now(),
      );
    const past = await over();
    expect(past.map(({ region }) => region).toSorted()).toEqual([
      'lubuskie',
      'malopolskie',
      'opolskie',
      'slaskie',
      'slaskie',
      'wielkopolskie',
    ]);
    expect(past.every(({ isExample }) => isExample)).toBe(true);
    const noted = async () => {
      const lists = past.flatMap(({ terms }) => terms[0]!.sessions.map(({ id }) => id));
      return (await Promise.all(lists.map((id) => storage.attendance.attendees(id)))).flat();
    };
    const marks = await noted();
    expect(marks.every(({ presence }) => presence !== undefined)).toBe(true);
    expect(new Set(marks.map(({ presence }) => presence))).toEqual(new Set(['present', 'absent', 'excused']));
    clock.pass(60 * DAY);
    await load();
    const made = ({ id }: { id: string }) => past.some((one) => one.id === id);
    expect((await over()).filter(made)).toHaveLength(6);
    const again = (await storage.calendar.all(ALL)).happenings.filter(
      ({ title }) => title === past[0]!.title,
    );
    expect(again).toHaveLength(1);
    expect(await noted()).toEqual(marks);
  });

  it('ask Piotr for his consent, give a colleague of his a seat, and show him what he was at', async () => {
    const { storage, clock } = await preview();
    const piotr = (await storage.people.personBehind({
      platform: 'local',
      workspace: 'podglad',
      user: 'piotr',
    }))!;
    const unit = 'unt_example_lubuskie_pcpr';
    const staff = await storage.registrations.comingOfUnit(unit, clock.now(), 20);
    const others = staff.filter(({ person }) => person !== piotr.id);
    expect(new Set(others.map(({ state }) => state))).toEqual(new Set(['consent', 'confirmed']));
    expect(others.some(({ hasSeat, state }) => hasSeat && state === 'confirmed')).toBe(true);
    const own = await storage.registrations.ofPerson(piotr.id, 5);
    expect(own.map(({ state }) => state)).toEqual(['confirmed', 'confirmed']);
    const { groups } = await storage.groups.search({}, ALL);
    const group = groups.find(({ region }) => region === 'lubuskie')!;
    expect((await storage.groups.members(group.id)).map(({ person }) => person)).toContain(piotr.id);
    expect(await storage.attendance.attended(own[0]!.id)).toBe(1);
  });

  it('have calls for proposals that end on working days, each followed by a new one when it has ended', async () => {
    const { storage, clock, load } = await preview();
    const open = async () => (await storage.calls.search({}, clock.now(), ALL)).calls;
    const first = await open();
    expect(first).toHaveLength(3);
    expect(first.every(({ isExample, title }) => isExample && title.includes('przykład'))).toBe(true);
    expect(first.every(({ deadline }) => isWorkingDay(warsawDay(deadline)))).toBe(true);
    clock.pass(10 * DAY);
    expect(await open()).toHaveLength(2);
    await load();
    const titles = (await open()).map(({ title }) => title);
    expect(titles.toSorted()).toEqual(first.map(({ title }) => title).toSorted());
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
