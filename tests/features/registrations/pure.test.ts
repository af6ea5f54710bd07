import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/core/clock.ts';
import { dayAfter } from '../../../src/core/day.ts';
import type { PersonId } from '../../../src/core/ids.ts';
import { isWorkingDay } from '../../../src/core/working-days.ts';
import { planCapacity } from '../../../src/features/registrations/capacity.ts';
import { prospectOf } from '../../../src/features/registrations/prospect.ts';
import { type Application, rank } from '../../../src/features/registrations/ranking.ts';
import { remindedOn } from '../../../src/features/registrations/reminders.ts';
import { divide, seatsForGroup } from '../../../src/features/registrations/split.ts';

const names = (...ids: readonly string[]): readonly PersonId[] => ids as readonly PersonId[];

describe('what signing up comes to', () => {
  const term = { selection: 'order', capacity: 2, taken: 1, waiting: 0, needsConsent: false } as const;

  it('is a seat while one is free and nobody waits, else the next place on the list', () => {
    expect(prospectOf(term, false)).toEqual({ kind: 'seat' });
    expect(prospectOf({ ...term, taken: 2 }, false)).toEqual({ kind: 'waiting', place: 1 });
    expect(prospectOf({ ...term, waiting: 3 }, false)).toEqual({ kind: 'waiting', place: 4 });
  });

  it('is an application until the recruitment is over, and the order of applications after it', () => {
    const priority = { ...term, selection: 'priority' } as const;
    expect(prospectOf(priority, false)).toEqual({ kind: 'application' });
    const selectedAt = '2026-11-20T12:00:00.000Z' as never;
    expect(prospectOf({ ...priority, selectedAt }, false)).toEqual({ kind: 'seat' });
  });

  it('waits for the head where consent is asked and not given yet', () => {
    const asks = { ...term, needsConsent: true };
    expect(prospectOf(asks, false)).toEqual({ kind: 'consent', keepsSeat: true });
    expect(prospectOf(asks, true)).toEqual({ kind: 'seat' });
    expect(prospectOf({ ...asks, taken: 2 }, false)).toEqual({ kind: 'waiting', place: 1 });
    expect(prospectOf({ ...asks, selection: 'organiser' }, false)).toEqual({
      kind: 'consent',
      keepsSeat: false,
    });
  });
});

describe('the ranking of applications', () => {
  const application = (registration: string, position: number, over: Partial<Application> = {}) => ({
    registration,
    position,
    unit: `uni_${registration}`,
    unitType: 'ops' as const,
    post: 'clerk' as const,
    ...over,
  });
  const order = (applications: readonly Application[], priority = {}, reached: readonly string[] = []) =>
    rank(applications, priority, new Set(reached)).map(({ registration }) => registration);

  it('is the order in which they came where nothing gives priority', () => {
    expect(order([application('b', 2), application('a', 1), application('c', 3)])).toEqual(['a', 'b', 'c']);
  });

  it('puts first whoever meets more of the priorities, then whoever came first', () => {
    const all = [
      application('early', 1),
      application('worker', 2, { post: 'social-worker' }),
      application('both', 4, { post: 'social-worker', unitType: 'dps' }),
      application('house', 3, { unitType: 'dps' }),
    ];
    const priority = { posts: ['social-worker'], unitTypes: ['dps'] };
    expect(order(all, priority)).toEqual(['both', 'worker', 'house', 'early']);
  });

  it('knows units that nobody has come from yet, and no unit is no new unit', () => {
    const alone: Application = { registration: 'alone', position: 1 };
    const all = [alone, application('known', 2), application('new', 3)];
    expect(order(all, { newUnits: true }, ['uni_known'])).toEqual(['new', 'alone', 'known']);
  });
});

describe('a group', () => {
  const group = names('a', 'b', 'c');

  it('overtakes nobody who waits', () => {
    expect(seatsForGroup(3, 5, 0)).toBe(3);
    expect(seatsForGroup(3, 2, 0)).toBe(2);
    expect(seatsForGroup(3, 5, 1)).toBe(0);
  });

  it('gets all seats or none, unless its head confirmed how to split it', () => {
    expect(divide(group, { kind: 'all-or-nothing' }, 3)).toEqual({ seated: group, waiting: [] });
    expect(divide(group, { kind: 'all-or-nothing' }, 2)).toBeUndefined();
    expect(divide(group, { kind: 'seats', seats: 2 }, 2)).toEqual({
      seated: names('a', 'b'),
      waiting: names('c'),
    });
    expect(divide(group, { kind: 'seats', seats: 2 }, 1)).toBeUndefined();
    expect(divide(group, { kind: 'seats', seats: 0 }, 0)).toEqual({ seated: [], waiting: group });
    expect(divide(group, { kind: 'seats', seats: -1 }, 3)).toBeUndefined();
  });
});

describe('the number of seats', () => {
  const given = { capacity: 10, given: 6, offered: 2 };

  it('may grow, and fall as far as offers can be withdrawn', () => {
    expect(planCapacity(given, 12)).toEqual({ kind: 'change', withdrawn: 0 });
    expect(planCapacity(given, 8)).toEqual({ kind: 'change', withdrawn: 0 });
    expect(planCapacity(given, 7)).toEqual({ kind: 'change', withdrawn: 1 });
    expect(planCapacity(given, 6)).toEqual({ kind: 'change', withdrawn: 2 });
    expect(planCapacity(given, 10)).toEqual({ kind: 'same' });
  });

  it('takes nobody’s seat away', () => {
    expect(planCapacity(given, 5)).toEqual({ kind: 'below-given', given: 6 });
  });
});

describe('reminders', () => {
  it('name two days later, and before free days everything that falls into them', () => {
    expect(remindedOn('2026-11-24' as Day)).toEqual({ from: '2026-11-26', to: '2026-11-27' });
    expect(remindedOn('2026-11-27' as Day)).toEqual({ from: '2026-11-29', to: '2026-12-02' });
    expect(remindedOn('2026-12-23' as Day)).toEqual({ from: '2026-12-25', to: '2026-12-30' });
  });

  it('name every day of a year once', () => {
    let today = '2026-12-31' as Day;
    let expected = remindedOn(today).from;
    while (today < '2027-12-31') {
      if (isWorkingDay(today)) {
        const { from, to } = remindedOn(today);
        expect(from).toBe(expected);
        expected = to;
      }
      today = dayAfter(today);
    }
  });
});
