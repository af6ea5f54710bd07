import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/core/clock.ts';
import type { PersonId } from '../../../src/core/ids.ts';
import { type GroupMember, unitsAt, unitsPresent } from '../../../src/features/groups/domain.ts';

const at = (day: number): Instant => `2026-11-${String(day).padStart(2, '0')}T09:00:00.000Z` as Instant;

const member = (unit: string, joined: number, ended?: number): GroupMember => ({
  id: `mem_${unit}`,
  group: 'grp_1',
  person: `per_${unit}` as PersonId,
  unit,
  state: ended === undefined ? 'member' : 'left',
  joinedAt: at(joined),
  ...(ended === undefined ? {} : { endedAt: at(ended) }),
});

describe('the units of a meeting', () => {
  it('are those of the people who belonged to the group when it began, whoever has come or gone since', () => {
    const invited: GroupMember = {
      id: 'mem_asked',
      group: 'grp_1',
      person: 'per_asked' as PersonId,
      unit: 'asked',
      state: 'invited',
    };
    const members = [member('ops', 1), member('pcpr', 1, 12), member('late', 15), invited, member('ops', 2)];
    expect(unitsAt(members, at(10))).toEqual(['ops', 'pcpr']);
    expect(unitsAt(members, at(20))).toEqual(['ops', 'late']);
  });

  it('were there where one person was or a coordinator noted the unit, and are in one list each', () => {
    const marks = [
      { unit: 'ops', state: 'absent' },
      { unit: 'ops', state: 'present' },
      { unit: 'pcpr', state: 'excused' },
      { unit: 'dps', state: 'excused' },
      { unit: 'pup', state: 'absent' },
    ] as const;
    expect(unitsPresent(['ops', 'pcpr', 'dps', 'pup', 'cus'], marks, ['dps', 'policja'])).toEqual({
      present: ['ops', 'dps', 'policja'],
      excused: ['pcpr'],
      absent: ['pup', 'cus'],
      guests: ['policja'],
    });
  });
});
