import { expect, it } from 'vitest';
import type { Day } from '../../../src/core/clock.ts';
import type { Happening } from '../../../src/features/calendar/domain.ts';
import { inOrder } from '../../../src/features/announcements/event-order.ts';
import { aTerm } from '../../support/calendar/an-event.ts';

const TODAY = '2026-11-23' as Day;

const held = (title: string, ...days: readonly string[]): Happening =>
  ({ title, terms: days.map((day) => aTerm(day)) }) as unknown as Happening;

it('events to choose from are read from the next one on, and those that are over come last', () => {
  const events = [
    held('przed tygodniem', '2026-11-16'),
    held('za miesiąc', '2026-12-23'),
    held('bez dnia'),
    held('wczoraj', '2026-11-22'),
    held('trwa', '2026-11-20', '2026-11-30'),
    held('dziś', '2026-11-23'),
  ];
  expect(inOrder(events, TODAY).map(({ title }) => title)).toEqual([
    'trwa',
    'dziś',
    'za miesiąc',
    'bez dnia',
    'wczoraj',
    'przed tygodniem',
  ]);
});
