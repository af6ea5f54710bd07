import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { type Day, toInstant } from '../../src/core/clock.ts';
import { dayAfter } from '../../src/core/day.ts';
import { warsawDay } from '../../src/core/warsaw.ts';
import { versionOn, versionsIn } from '../../src/knowledge/as-of.ts';
import type { Fact, Validity } from '../../src/knowledge/fact.ts';
import { stateOn } from '../../src/knowledge/validity.ts';

const day = (text: string) => text as Day;
const CHECKED = '2026-11-22' as Day;
const state = (validity: Validity, on: string) => stateOn({ validity, checkedOn: CHECKED }, day(on));
const fact = (id: string, validity: Validity) => ({ id, validity, checkedOn: CHECKED }) as Fact;

describe('the state of a fact on a day', () => {
  const year = { from: day('2025-01-01'), to: day('2025-12-31') };

  it.each([
    ['2024-12-31', 'upcoming'],
    ['2025-01-01', 'in-force'],
    ['2025-12-31', 'in-force'],
    ['2026-01-01', 'expired'],
  ])('counts both its first and its last day: %s is %s', (on, expected) => {
    expect(state(year, on)).toBe(expected);
  });

  it('without an end holds on', () => {
    expect(state({ from: day('2025-01-01') }, '2999-01-01')).toBe('in-force');
  });

  it('is unsure before the first certain day of a start told in words', () => {
    const validity = { from: day('2008-01-01'), fromWords: 'w ciągu 2007 r.' };
    expect(state(validity, '2007-06-01')).toBe('unsure');
    expect(state(validity, '2008-01-01')).toBe('in-force');
  });

  it('is certain only from the day of its check when nothing but words tell its start', () => {
    expect(state({ fromWords: 'od dawna' }, '2019-06-01')).toBe('unsure');
    expect(state({ fromWords: 'od dawna' }, '2026-11-22')).toBe('in-force');
  });

  it('is closed after the last certain day of an end told in words, and all along when there is no such day', () => {
    const toWords = 'do końca projektów PO KL';
    expect(state({ from: day('2011-01-01'), to: day('2015-01-01'), toWords }, '2015-01-02')).toBe('closed');
    expect(state({ from: day('2011-01-01'), to: day('2015-01-01'), toWords }, '2015-01-01')).toBe('in-force');
    expect(state({ from: day('2011-01-01'), toWords }, '2012-01-01')).toBe('closed');
  });

  it('still holds when the words tell how it will end one day', () => {
    const validity = {
      from: day('2026-01-01'),
      toWords: 'do zakończenia tych postępowań',
      open: true,
    } as const;
    expect(state(validity, '2026-11-22')).toBe('in-force');
  });
});

const series = [
  fact('T-1', { from: day('2008-01-01'), fromWords: 'w 2007 r.', to: day('2014-04-15') }),
  fact('T-2', { from: day('2014-04-16'), to: day('2020-12-31') }),
  fact('T-3', { from: day('2021-01-01'), to: day('2025-12-31') }),
  fact('T-4', { from: day('2026-01-01') }),
];

describe('the version of a series', () => {
  it.each([
    ['2007-12-31', undefined],
    ['2014-04-15', 'T-1'],
    ['2014-04-16', 'T-2'],
    ['2025-12-31', 'T-3'],
    ['2026-01-01', 'T-4'],
    ['2026-11-22', 'T-4'],
  ])('on %s is %s', (on, id) => {
    expect(versionOn(series, day(on))?.id).toBe(id);
  });

  it('within a period is each one that held for at least a day of it', () => {
    const ids = (from: string, to: string) => versionsIn(series, day(from), day(to)).map(({ id }) => id);
    expect(ids('2025-12-31', '2026-01-01')).toEqual(['T-3', 'T-4']);
    expect(ids('2014-01-01', '2014-12-31')).toEqual(['T-1', 'T-2']);
    expect(ids('2007-01-01', '2007-12-31')).toEqual([]);
    expect(ids('2001-01-01', '2030-12-31')).toEqual(['T-1', 'T-2', 'T-3', 'T-4']);
  });

  it('is at most one on any day, and the same day is in the period of one day', () => {
    const days = fc.integer({ min: 0, max: 13_000 }).map((count) => warsawDay(toInstant(count * 86_400_000)));
    fc.assert(
      fc.property(days, (on) => {
        const holding = series.filter((version) => stateOn(version, on) === 'in-force');
        expect(holding.length).toBeLessThanOrEqual(1);
        expect(versionsIn(series, on, on)).toEqual(holding);
        const next = versionOn(series, dayAfter(on));
        if (holding[0]) expect(next).toBeDefined();
      }),
    );
  });
});
