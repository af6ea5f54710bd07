import { describe, expect, it } from 'vitest';
import { toInstant } from '../../../src/core/clock.ts';
import { readHours, readMeeting, type TypedMeeting } from '../../../src/features/groups/read-meeting.ts';

const NOW = toInstant(Date.UTC(2026, 10, 22, 8));

const typed = (over: Partial<TypedMeeting> = {}): TypedMeeting => ({
  title: 'Spotkanie grupy',
  day: '24.11.2026',
  hours: '10.00–13.00',
  place: 'urząd marszałkowski, sala 414',
  agenda: '',
  ...over,
});

const faultsOf = (over: Partial<TypedMeeting>) => {
  const read = readMeeting(typed(over), NOW);
  return 'faults' in read ? read.faults : [];
};

describe('hours of a meeting', () => {
  it.each([
    ['10.00–13.00', ['10:00', '13:00']],
    ['9-12', ['09:00', '12:00']],
    ['od 8:30 do 10', ['08:30', '10:00']],
    ['godz. 14.15 - 16', ['14:15', '16:00']],
  ])('are read from „%s”', (text, times) => expect(readHours(text)).toEqual(times));

  it.each(['rano', '25-26', '10.70-11', '10', ''])('are not guessed from „%s”', (text) =>
    expect(readHours(text)).toBeUndefined(),
  );
});

describe('a meeting as a coordinator types it', () => {
  it('is on Warsaw’s clocks, in a room or at an https address', () => {
    expect(readMeeting(typed({ agenda: ' Plan  roku \n\n\n Wybory ' }), NOW)).toEqual({
      plan: {
        title: 'Spotkanie grupy',
        agenda: 'Plan roku\n\nWybory',
        day: '2026-11-24',
        from: '10:00',
        to: '13:00',
        startsAt: '2026-11-24T09:00:00.000Z',
        endsAt: '2026-11-24T12:00:00.000Z',
        place: 'urząd marszałkowski, sala 414',
      },
    });
    const online = readMeeting(typed({ place: 'https://pokoj.example.org/abc' }), NOW);
    expect('plan' in online && online.plan).toMatchObject({ onlineUrl: 'https://pokoj.example.org/abc' });
  });

  it('tells everything that is wrong at once', () => {
    expect(faultsOf({ title: '', day: 'jutro', hours: 'rano', place: 'http://zly' })).toEqual([
      { field: 'title', code: 'empty' },
      { field: 'day', code: 'unreadable' },
      { field: 'hours', code: 'unreadable' },
      { field: 'place', code: 'empty' },
    ]);
    expect(faultsOf({ hours: '13-10' })).toEqual([{ field: 'hours', code: 'reversed' }]);
    expect(faultsOf({ day: '20.11.2026' })).toEqual([{ field: 'day', code: 'past' }]);
    expect(faultsOf({ day: '31.02.2027' })).toEqual([{ field: 'day', code: 'unreadable' }]);
  });

  it('is refused in an hour that is missing, with both readings, and in one that comes twice', () => {
    expect(faultsOf({ day: '28.03.2027', hours: '2.30-4' })).toEqual([
      { field: 'hours', code: 'missing', readings: ['01:30', '03:30'] },
    ]);
    expect(faultsOf({ day: '31.10.2027', hours: '2.30-4' })).toEqual([{ field: 'hours', code: 'repeated' }]);
  });
});
