import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionId } from '../../../src/chat/action-id.ts';
import type { Day } from '../../../src/core/clock.ts';
import { REGIONS } from '../../../src/core/regions.ts';
import { EVENT_FORMS } from '../../../src/features/calendar/domain.ts';
import { readWanted } from '../../../src/features/calendar/read-wanted.ts';
import { decodeWanted, encodeWanted, fitting, type Wanted } from '../../../src/features/calendar/wanted.ts';

const TODAY = '2026-11-22' as Day;
const POWIATS = ['nyski', 'opolski', 'Opole', 'żarski', 'kędzierzyńsko-kozielski'];
const read = (line: string) => readWanted(line, TODAY, POWIATS);

describe('a typed line', () => {
  it.each<[string, Wanted]>([
    ['wizyty styczeń opolskie', { forms: ['study-visit'], month: '2027-01-01' as Day, region: 'opolskie' }],
    ['szkolenia w listopadzie', { forms: ['training'], month: '2026-11-01' as Day }],
    ['w październiku', { month: '2027-10-01' as Day }],
    ['luty 2028', { month: '2028-02-01' as Day }],
    ['wolne miejsca', { hasFree: true }],
    ['specjalizacja II stopnia', { forms: ['specialisation-2'] }],
    ['specjalizacje', { forms: ['specialisation-1', 'specialisation-2'] }],
    ['specjalizacja I stopień', { forms: ['specialisation-1'] }],
    ['kurs zawodowy', { forms: ['vocational-course'] }],
    ['kursy', { forms: ['vocational-course'] }],
    ['studia podyplomowe', { forms: ['postgraduate'] }],
    ['WARSZTATY w lubuskim', { forms: ['workshop'], region: 'lubuskie' }],
    ['śląskie', { region: 'slaskie' }],
    ['warmińsko-mazurskie', { region: 'warminsko-mazurskie' }],
    ['powiat opolski', { powiat: 'opolski' }],
    ['w powiecie nyskim', { powiat: 'nyski' }],
    ['Żary', { powiat: 'zarski', town: 'zar' }],
    ['w Żarach', { powiat: 'zarski', town: 'zar' }],
    ['spotkania w Nysie', { forms: ['group-meeting'], powiat: 'nyski', town: 'nys' }],
    ['powiat Żary', { powiat: 'zarski' }],
    ['konferencja w Opolu', { forms: ['conference'], powiat: 'opole' }],
    ['kędzierzyńsko-kozielski', { powiat: 'kedzierzynsko-kozielski' }],
  ])('„%s” is understood without leftovers', (line, wanted) => {
    expect(read(line)).toEqual({ wanted, topics: [] });
  });

  it.each(['zarządzanie', 'Zarząd', 'zarys', 'żarty', 'nysek'])(
    'finds no powiat in „%s”, which only begins like one',
    (line) => {
      expect(read(line)).toEqual({ wanted: {}, topics: [line] });
    },
  );

  it('keeps the words that name no filter, as they were typed', () => {
    expect(read('warsztaty o przemocy domowej w grudniu')).toEqual({
      wanted: { forms: ['workshop'], month: '2026-12-01' },
      topics: ['przemocy', 'domowej'],
    });
  });
});

describe('„szkolenia” in a typed line', () => {
  it('means everything beside a topic, because that is what people call it all', () => {
    expect(read('szkolenia z pieczy zastępczej')).toEqual({ wanted: {}, topics: ['pieczy', 'zastępczej'] });
  });

  it('means that form where nothing else is said', () => {
    expect(read('szkolenia opolskie')).toEqual({
      wanted: { forms: ['training'], region: 'opolskie' },
      topics: [],
    });
  });
});

describe('what is wanted, in a button', () => {
  const wanted = fc.record<Wanted>(
    {
      forms: fc.subarray([...EVENT_FORMS], { minLength: 1, maxLength: 2 }),
      region: fc.constantFrom(...REGIONS.map(({ id }) => id)),
      powiat: fc.constantFrom('nyski', 'kedzierzynsko-kozielski', 'ostrowiecki'),
      town: fc.constantFrom('nys', 'zar'),
      month: fc.constantFrom('2027-01-01' as Day, '2026-12-01' as Day),
      hasFree: fc.constant(true),
      words: fc.array(fc.stringMatching(/^[a-z0-9ąćęłńóśźż]{2,20}$/), { minLength: 1, maxLength: 6 }),
    },
    { requiredKeys: [] },
  );

  it('comes back as it was, and fits beside the id of an event', () => {
    fc.assert(
      fc.property(wanted, (any) => {
        const kept = fitting(any);
        expect(decodeWanted(encodeWanted(kept))).toEqual(kept);
        expect(() => actionId('calendar', 'show', 'evt_abcdefghjkmnpq', encodeWanted(kept))).not.toThrow();
      }),
    );
  });

  it('that was forged narrows nothing', () => {
    for (const code of ['', '-', 'f!', 'r99', 'm209913', 'x', 'constructor', '__proto__'])
      expect(decodeWanted(code)).toEqual({});
  });
});
