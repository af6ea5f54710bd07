import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../../src/core/ids.ts';
import { TODAY } from '../../support/calendar/an-event.ts';
import type { Eligibility } from '../../../src/features/calendar/domain.ts';
import {
  type Applicant,
  checkRules,
  isEligible,
  needsProfile,
} from '../../../src/features/registrations/eligibility.ts';
import { aMembership, aUnit } from '../../support/registrations/directory.ts';

const ANNA = 'per_anna' as PersonId;

const anna = (over: Partial<Applicant> = {}): Applicant => ({
  profile: { person: ANNA, units: [aMembership(ANNA)], yearsWorked: 4, degree: 'first' },
  unit: aUnit(),
  fromUnit: 0,
  clashes: [],
  ...over,
});

const NOBODY: Applicant = { fromUnit: 0, clashes: [] };

const standings = (eligibility: Eligibility, applicant: Applicant, perUnit?: number) =>
  checkRules({ eligibility, ...(perUnit === undefined ? {} : { perUnit }) }, applicant).map(
    ({ rule, standing }) => `${rule}: ${standing}`,
  );

describe('the conditions of an event', () => {
  it('are none where none are set', () => {
    expect(standings({}, NOBODY)).toEqual([]);
    expect(isEligible([])).toBe(true);
  });

  it('are told one by one, with what is asked and what the person has', () => {
    const eligibility = { unitTypes: ['dps'], posts: ['social-worker'], regions: ['opolskie'] } as const;
    expect(checkRules({ eligibility }, anna())).toEqual([
      { rule: 'unit-type', asked: ['dps'], has: 'ops', standing: 'unmet' },
      { rule: 'post', asked: ['social-worker'], has: 'social-worker', standing: 'ok' },
      { rule: 'region', asked: ['opolskie'], has: 'opolskie', standing: 'ok' },
    ]);
  });

  it('tell what is missing apart from what does not hold', () => {
    const eligibility = { unitTypes: ['ops'], minYearsWorked: 3, degree: 'second' } as const;
    expect(standings(eligibility, NOBODY)).toEqual([
      'unit-type: missing',
      'years: missing',
      'degree: missing',
    ]);
    expect(needsProfile(checkRules({ eligibility }, NOBODY))).toBe(true);
    expect(standings(eligibility, anna())).toEqual(['unit-type: ok', 'years: ok', 'degree: unmet']);
    expect(needsProfile(checkRules({ eligibility }, anna()))).toBe(false);
  });

  it('hold at the limit itself', () => {
    expect(standings({ minYearsWorked: 4 }, anna())).toEqual(['years: ok']);
    expect(standings({ minYearsWorked: 5 }, anna())).toEqual(['years: unmet']);
  });

  it('take a higher degree where a lower one is asked, and none where none may be held', () => {
    const holder = (degree: 'none' | 'first' | 'second') =>
      anna({ profile: { person: ANNA, units: [], degree } });
    expect(standings({ degree: 'first' }, holder('second'))).toEqual(['degree: ok']);
    expect(standings({ degree: 'second' }, holder('first'))).toEqual(['degree: unmet']);
    expect(standings({ degree: 'none' }, holder('first'))).toEqual(['degree: unmet']);
    expect(standings({ degree: 'none' }, holder('none'))).toEqual(['degree: ok']);
  });

  it('read the post and the relation of the unit for which one comes', () => {
    const two = [
      aMembership(ANNA, { unit: 'uni_other', post: 'manager' }),
      aMembership(ANNA, { relation: 'volunteer' }),
    ];
    const applicant = anna({ profile: { person: ANNA, units: two } });
    expect(standings({ posts: ['manager'], relation: 'volunteer' }, applicant)).toEqual([
      'post: unmet',
      'relation: ok',
    ]);
  });

  it('count the people of a unit where it is limited, and then ask for the unit', () => {
    expect(standings({}, anna({ fromUnit: 1 }), 2)).toEqual(['unit: ok', 'unit-limit: ok']);
    expect(standings({}, anna({ fromUnit: 2 }), 2)).toEqual(['unit: ok', 'unit-limit: unmet']);
    expect(standings({}, NOBODY, 2)).toEqual(['unit: missing', 'unit-limit: ok']);
  });

  it('do not ask for the region where all are welcome', () => {
    const { length } = standings({ regions: ['opolskie', 'slaskie'], powiaty: ['nyski'] }, anna());
    expect(length).toBe(2);
  });

  it('name what one is already at then', () => {
    const clashes = [{ event: 'evt_1', title: 'Superwizja', startsAt: TODAY }];
    expect(checkRules({ eligibility: {} }, anna({ clashes }))).toEqual([
      { rule: 'clash', has: clashes, standing: 'unmet' },
    ]);
  });
});
