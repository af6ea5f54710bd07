import { describe, expect, it } from 'vitest';
import { type Instant, shift } from '../../../src/core/clock.ts';
import type { PersonId } from '../../../src/core/ids.ts';
import type { Happening, Term } from '../../../src/features/calendar/domain.ts';
import type { Survey } from '../../../src/features/surveys/domain.ts';
import { closingOf, type Occasion, reminderAt, windowOf } from '../../../src/features/surveys/windows.ts';
import { aSession } from '../../support/calendar/an-event.ts';

const RELEASED = '2026-11-23T08:00:00.000Z' as Instant;

const occasionOn = (day: string, over: Partial<Happening> = {}): Occasion => {
  const term = {
    id: 'trm_1',
    state: 'open',
    sessions: [{ id: 'ses_1', ...aSession(day) }],
  } as unknown as Term;
  return { happening: { state: 'published', terms: [term], ...over } as unknown as Happening, term };
};

const aSurvey = (over: Partial<Survey> = {}): Survey => ({
  id: 'srv_1',
  kind: 'evaluation',
  state: 'open',
  event: 'evt_1',
  term: 'trm_1',
  questions: [],
  releasedAt: RELEASED,
  sheets: 0,
  isExample: false,
  createdBy: 'per_jan' as PersonId,
  createdAt: RELEASED,
  revision: 2,
  ...over,
});

describe('the time of a survey', () => {
  it('ends a week after the event at two in the afternoon, in winter and in summer', () => {
    expect(closingOf(aSurvey(), occasionOn('2026-12-15'))).toBe('2026-12-22T13:00:00.000Z');
    expect(closingOf(aSurvey(), occasionOn('2027-06-15'))).toBe('2027-06-22T12:00:00.000Z');
  });

  it('ends on a working day: what would end at Christmas ends on the Monday after', () => {
    expect(closingOf(aSurvey(), occasionOn('2026-12-18'))).toBe('2026-12-28T13:00:00.000Z');
  });

  it('ends when a coordinator says, and follows an event that was moved otherwise', () => {
    const set = '2026-12-30T11:00:00.000Z' as Instant;
    expect(closingOf(aSurvey({ closesAt: set }), occasionOn('2026-12-15'))).toBe(set);
    expect(closingOf(aSurvey(), occasionOn('2026-12-16'))).toBe('2026-12-23T13:00:00.000Z');
  });

  it('ends a week after it was made where the event was over by then: a month ago is not too late', () => {
    const made = '2027-01-18T09:00:00.000Z' as Instant;
    const late = aSurvey({ createdAt: made, releasedAt: made });
    expect(closingOf(late, occasionOn('2026-12-15'))).toBe('2027-01-25T13:00:00.000Z');
    expect(closingOf(aSurvey({ ...late, kind: 'managers' }), occasionOn('2026-12-15'))).toBe(
      '2027-02-01T13:00:00.000Z',
    );
    expect(closingOf(late, occasionOn('2027-01-18'))).toBe('2027-01-25T13:00:00.000Z');
    expect(closingOf(aSurvey({ ...late, closesAt: RELEASED }), occasionOn('2026-12-15'))).toBe(RELEASED);
  });

  it('of needs begins at once and lasts two weeks', () => {
    const needs = aSurvey({ kind: 'needs' });
    expect(windowOf(needs, 'once', undefined)).toEqual({
      opensAt: RELEASED,
      closesAt: '2026-12-07T13:00:00.000Z',
    });
  });

  it('of a test is before the first hour and after the last', () => {
    const test = aSurvey({ kind: 'test' });
    const occasion = occasionOn('2026-12-15');
    expect(windowOf(test, 'pre', occasion)).toEqual({
      opensAt: RELEASED,
      closesAt: '2026-12-15T08:00:00.000Z',
    });
    expect(windowOf(test, 'post', occasion)?.opensAt).toBe('2026-12-15T14:00:00.000Z');
  });

  it('does not come where the event was called off', () => {
    expect(windowOf(aSurvey(), 'once', occasionOn('2026-12-15', { state: 'cancelled' }))).toBeUndefined();
  });

  it('has a reminder two days before its end, unless that is too soon after the invitation', () => {
    const window = windowOf(aSurvey(), 'once', occasionOn('2026-12-15'))!;
    expect(reminderAt(window, window.opensAt)).toBe(shift(window.closesAt, -48 * 3_600_000));
    expect(reminderAt(window, shift(window.closesAt, -60 * 3_600_000))).toBeUndefined();
  });
});
