import { describe, expect, it } from 'vitest';
import { textsIn } from '../../../../src/i18n/texts.ts';
import { typedWeekly } from '../../../../src/features/consultations/duty/hours.ts';
import { readWeekly } from '../../../../src/features/consultations/duty/read-weekly.ts';

const days = (typed: string) =>
  readWeekly(typed).hours.map(({ weekday, from, to }) => `${String(weekday)} ${from}–${to}`);

describe('weekly hours', () => {
  it('are read as they are typed, with the ways of advice', () => {
    expect(readWeekly('pn–pt 8:00–12:00 telefon, online')).toEqual({
      hours: [1, 2, 3, 4, 5].map((weekday) => ({
        weekday,
        from: '08:00',
        to: '12:00',
        modes: ['phone', 'online'],
      })),
      faults: [],
    });
  });

  it.each([
    ['śr 13-16 osobiście', ['3 13:00–16:00']],
    ['Środa, 13:00 – 16:30, stacjonarnie', ['3 13:00–16:30']],
    ['poniedziałek i czwartek od 9 do 11 zdalnie', ['1 09:00–11:00', '4 09:00–11:00']],
    ['wt 8.00-10.00, 12.00-14.00 tel.', ['2 08:00–10:00', '2 12:00–14:00']],
    ['pt w siedzibie jednostki 9–15', ['5 09:00–15:00']],
    ['Mon-Wed 9:00-10:00 phone', ['1 09:00–10:00', '2 09:00–10:00', '3 09:00–10:00']],
    ['codziennie 7:30–15:15 telefonicznie', [1, 2, 3, 4, 5].map((day) => `${String(day)} 07:30–15:15`)],
    ['', []],
  ])('%j', (typed, expected) => {
    expect(readWeekly(typed).faults).toEqual([]);
    expect(days(typed)).toEqual(expected);
  });

  it('hold only for some time, and at another place, where the line says so', () => {
    expect(
      readWeekly('pn 8–12 osobiście od 1.02.2027 do 30.06.2027, miejsce: Nysa, ul. Rynek 1').hours,
    ).toEqual([
      {
        weekday: 1,
        from: '08:00',
        to: '12:00',
        modes: ['in-person'],
        place: 'Nysa, ul. Rynek 1',
        validFrom: '2027-02-01',
        validUntil: '2027-06-30',
      },
    ]);
  });

  it.each([
    ['pn 8–12 gołębiem', [{ kind: 'unread', words: ['gołębiem'] }, { kind: 'no-modes' }]],
    ['8–12 telefon', [{ kind: 'no-days' }]],
    ['pn telefon', [{ kind: 'no-hours' }]],
    ['pn 8–12', [{ kind: 'no-modes' }]],
    ['pn 8–25 telefon', [{ kind: 'no-time', hours: '8–25' }]],
    ['pn 12–8 telefon', [{ kind: 'reversed', hours: '12–8' }]],
    ['pn 8:10–12 telefon', [{ kind: 'no-quarter', hours: '8:10–12' }]],
    ['pt–pn 8–12 telefon', [{ kind: 'unread', words: ['pt-pn'] }, { kind: 'no-days' }]],
    ['pn 8–12 telefon od 31.02.2027', [{ kind: 'unread', words: ['31.02.2027'] }]],
  ])('%j is refused with every mistake', (typed, faults) => {
    expect(readWeekly(typed)).toEqual({
      hours: [],
      faults: faults.map((fault) => ({ line: typed, ...fault })),
    });
  });

  it('name every line with a mistake at once', () => {
    expect(readWeekly('pn 8–12\nwt telefon').faults.map(({ kind }) => kind)).toEqual([
      'no-modes',
      'no-hours',
    ]);
  });

  it('that overlap are refused with what overlaps; those that touch or follow in time are not', () => {
    const [fault, ...more] = readWeekly('pn–śr 8–12 telefon\nśr 11:45–14 osobiście').faults;
    expect(more).toEqual([]);
    expect(fault).toMatchObject({
      kind: 'overlap',
      weekday: 3,
      one: { to: '12:00' },
      other: { from: '11:45' },
    });
    expect(readWeekly('śr 8–12 telefon; śr 12–14 osobiście').faults).toEqual([]);
    expect(readWeekly('śr 8–12 telefon do 31.01.2027; śr 8–12 osobiście od 1.02.2027').faults).toEqual([]);
  });

  it.each(['pl', 'en'] as const)('are read again as they are shown for a change (%s)', (locale) => {
    const typed =
      'pn–pt 7:30–12:00 telefon, online, osobiście, w siedzibie; sob 9–10 online od 1.02.2027 miejsce: Nysa, Rynek 1';
    const { hours } = readWeekly(typed);
    const shown = typedWeekly(
      hours.map((one, index) => ({ id: String(index), ...one })),
      { texts: textsIn(locale), locale },
    );
    expect(shown.split('\n')).toHaveLength(2);
    expect(readWeekly(shown)).toEqual({ hours, faults: [] });
  });
});
