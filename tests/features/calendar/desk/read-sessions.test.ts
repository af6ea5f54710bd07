import { describe, expect, it } from 'vitest';
import { type Day, toInstant } from '../../../../src/core/clock.ts';
import { readSessions, timetableText } from '../../../../src/features/calendar/desk/read-sessions.ts';

const WHEN = { now: toInstant(Date.UTC(2026, 10, 22, 8)), today: '2026-11-22' as Day };

const lines = (typed: string): readonly string[] => {
  const read = readSessions(typed, WHEN);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value.map(({ day, from, to }) => `${day} ${from}-${to}`);
};

const faults = (typed: string) => {
  const read = readSessions(typed, WHEN);
  return read.ok ? [] : read.refusal;
};

describe('a timetable as people type it', () => {
  it.each([
    ['12.01.2027 9:00-15:00', ['2027-01-12 09:00-15:00']],
    ['12.01.2027 9:00-15:00; 13.01 9-12', ['2027-01-12 09:00-15:00', '2027-01-13 09:00-12:00']],
    ['wt. 12.01.2027 r., godz. 9.00–15.30', ['2027-01-12 09:00-15:30']],
    ['12 stycznia 2027 od 9 do 15', ['2027-01-12 09:00-15:00']],
    [
      '12.01.2027 9-15; 13.01; 14.01',
      ['2027-01-12 09:00-15:00', '2027-01-13 09:00-15:00', '2027-01-14 09:00-15:00'],
    ],
    ['12-13.01.2027 9-15', ['2027-01-12 09:00-15:00', '2027-01-13 09:00-15:00']],
    [
      '12.01, 19.01 i 26.01.2027 9:00-12:00',
      ['2027-01-12 09:00-12:00', '2027-01-19 09:00-12:00', '2027-01-26 09:00-12:00'],
    ],
    ['12.01.2027 9-11 12-14', ['2027-01-12 09:00-11:00', '2027-01-12 12:00-14:00']],
    ['13.01.2027 9-15\n12.01.2027 9-15', ['2027-01-12 09:00-15:00', '2027-01-13 09:00-15:00']],
    ['2027-01-12 9:00-15:00', ['2027-01-12 09:00-15:00']],
    ['co tydzień wt 9-12 x3', ['2026-11-24 09:00-12:00', '2026-12-01 09:00-12:00', '2026-12-08 09:00-12:00']],
    ['co tydzień we wtorki 9-12 x2 od 12.01.2027', ['2027-01-12 09:00-12:00', '2027-01-19 09:00-12:00']],
    ['co 2 tygodnie 9-12 od 12.01.2027, 2 razy', ['2027-01-12 09:00-12:00', '2027-01-26 09:00-12:00']],
    ['10.12 9-15', ['2026-12-10 09:00-15:00']],
    ['10.01 9-15', ['2027-01-10 09:00-15:00']],
  ])('„%s”', (typed, expected) => {
    expect(lines(typed)).toEqual(expected);
  });

  it('is told every mistake at once', () => {
    expect(
      faults('12.01.2026 9-15; 13.01.2027 15-9; 14.01.2027 9-12; 14.01.2027 11-13; banan').map(
        ({ kind }) => kind,
      ),
    ).toEqual(['unread', 'past', 'backwards', 'overlap']);
    expect(faults('12.01.2027')).toEqual([{ kind: 'no-hours', day: '2027-01-12' }]);
    expect(faults('  ')).toEqual([{ kind: 'empty' }]);
    expect(faults('co tydzień 9-12')).toEqual([{ kind: 'cycle' }]);
    for (const day of ['31.02.2027', '29.02.2027', '2027-02-29', '31 listopada 2027'])
      expect(faults(`${day} 9-12`)).toEqual([{ kind: 'no-day', text: day }]);
    expect(faults('13-12.01.2027 9-12')).toEqual([{ kind: 'unread', text: '13-12.01.2027' }]);
    expect(faults('9-12')).toEqual([{ kind: 'unread', text: '9-12' }]);
    expect(faults('12.01.2027 25-27').map(({ kind }) => kind)).toContain('unread');
    expect(faults('co tydzień wt 9-12 x61').map(({ kind }) => kind)).toEqual(['cycle']);
  });

  it('is refused where the clocks leave an hour out or show it twice, with both readings', () => {
    expect(faults('28.03.2027 2:30-5:00')).toMatchObject([
      { kind: 'clock', time: '02:30', refusal: { code: 'missing' } },
    ]);
    expect(faults('25.10.2026 2:30-5:00')).toMatchObject([{ kind: 'clock', refusal: { code: 'repeated' } }]);
  });

  it('keeps its Warsaw hour through a cycle across the change of clocks', () => {
    const read = readSessions('co tydzień śr 9-12 x2 od 24.03.2027', WHEN);
    expect(read.ok && read.value.map(({ startsAt }) => startsAt)).toEqual([
      '2027-03-24T08:00:00.000Z',
      '2027-03-31T07:00:00.000Z',
    ]);
  });

  it('reads back what it writes', () => {
    const read = readSessions('co tydzień czw 9-12:30 x5 od 12.01.2027', WHEN);
    if (!read.ok) throw new Error('not read');
    expect(readSessions(timetableText(read.value), WHEN)).toEqual(read);
  });
});
