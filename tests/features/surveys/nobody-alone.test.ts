import {
  assert,
  array,
  constantFrom,
  constant,
  integer,
  type Arbitrary,
  property,
  record,
  shuffledSubarray,
  string,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/core/clock.ts';
import { type Band, degreesOf } from '../../../src/features/surveys/degrees.ts';
import type { Question, Sheet } from '../../../src/features/surveys/domain.ts';
import { compare } from '../../../src/features/surveys/pairs.ts';
import { planOf } from '../../../src/features/surveys/plan.ts';
import { SMALLEST_GROUP } from '../../../src/core/small-groups.ts';
import { tally } from '../../../src/features/surveys/tally.ts';

const QUESTIONS: readonly Question[] = [
  { id: 'topics', kind: 'many' },
  { id: 'form', kind: 'one' },
  { id: 'mark', kind: 'scale' },
  { id: 'words', kind: 'words' },
];
const OPTIONS = 4;
const options = (): number => OPTIONS;

const sheets = (round: Arbitrary<Sheet['round']>, most: number): Arbitrary<readonly Sheet[]> =>
  array(
    record({
      round,
      day: constant('2026-12-01' as Day),
      group: constantFrom('ops', 'ops', 'ops', 'dps', 'pcpr', 'ngo'),
      pairKey: integer({ min: 1, max: 14 }).map(String),
      answers: record(
        {
          topics: shuffledSubarray(['0', '1', '2', '3'], { minLength: 1 }),
          form: constantFrom('0', '0', '1', '2'),
          mark: integer({ min: 1, max: 5 }).map(String),
          words: string(),
        },
        // Some leave a question out.
        { requiredKeys: ['topics', 'form', 'words'] },
      ),
    }),
    { maxLength: most },
  );

/** A group that somebody who subtracts could see: not nobody, and fewer than five. */
const isSeen = (size: number): boolean => size > 0 && size < SMALLEST_GROUP;

/** Everything that can be reckoned of figures that are parts of one total: sums of some, and what is left of it. */
const reckoned = (parts: readonly number[], total: number): readonly number[] => {
  const sums = parts.reduce<readonly number[]>((all, part) => [...all, ...all.map((sum) => sum + part)], [0]);
  return [...sums, ...sums.map((sum) => total - sum)];
};

/** Every way in which so many people can have given degrees of a scale. */
const distributions = (people: number, degrees = 5): readonly (readonly number[])[] =>
  degrees === 1
    ? [[people]]
    : Array.from({ length: people + 1 }, (_, first) =>
        distributions(people - first, degrees - 1).map((rest) => [first, ...rest]),
      ).flat();

const meanOf = (counts: readonly number[]): number => {
  const people = counts.reduce((sum, count) => sum + count, 0);
  return Math.round((counts.reduce((sum, count, at) => sum + count * (at + 1), 0) * 10) / people) / 10;
};

const fits = (counts: readonly number[], bands: readonly Band[], mean: number | undefined): boolean =>
  bands.every(
    ({ from, to, count }) => counts.slice(from - 1, to).reduce((sum, one) => sum + one, 0) === count,
  ) &&
  (mean === undefined || meanOf(counts) === mean);

describe('what is shown of a survey lets nobody be seen who is one of fewer than five', () => {
  it('by whatever is added up or taken from the total of a question', () => {
    assert(
      property(sheets(constant('once'), 40), (all) => {
        const shown = tally(QUESTIONS, all, options);
        expect(shown === undefined).toBe(all.length < SMALLEST_GROUP);
        for (const one of shown ?? []) {
          if (one.kind !== 'words') expect([one.of, all.length - one.of].filter(isSeen)).toEqual([]);
          if (one.kind === 'one')
            expect(
              reckoned(
                one.groups.map(({ size }) => size),
                one.of,
              ).filter(isSeen),
            ).toEqual([]);
          if (one.kind === 'scale')
            expect(
              reckoned(
                one.degrees.bands.map(({ count }) => count),
                one.of,
              ).filter(isSeen),
            ).toEqual([]);
          if (one.kind === 'many')
            for (const count of one.counts)
              if (typeof count === 'number') expect([count, one.of - count].filter(isSeen)).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('by a mean beside counts: every distribution that would be shown like this is thought through', () => {
    assert(
      property(array(integer({ min: 1, max: 5 }), { minLength: 5, maxLength: 11 }), (given) => {
        const { mean, bands } = degreesOf(given);
        const possible = distributions(given.length).filter((counts) => fits(counts, bands, mean));
        const known = [0, 1, 2, 3, 4].flatMap((at) => {
          const counts = new Set(possible.map((one) => one[at]!));
          return counts.size === 1 ? [...counts] : [];
        });
        expect(known.filter(isSeen)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('by a topic told of all and of kinds of units, or of all and of forms', () => {
    assert(
      property(sheets(constant('once'), 60), (all) => {
        const plan = planOf(QUESTIONS, all, options);
        expect(plan === undefined).toBe(all.length < SMALLEST_GROUP);
        if (!plan) return;
        // Joined in two ways, groups would be told apart by comparing both.
        const forms = tally(QUESTIONS, all, options)!.find(({ kind }) => kind === 'one');
        expect(forms?.kind === 'one' && forms.groups).toEqual(plan.formGroups);
        for (const groups of [plan.groups, plan.formGroups])
          expect(
            reckoned(
              groups.map(({ size }) => size),
              all.length,
            ).filter(isSeen),
          ).toEqual([]);
        for (const { count, byGroup, byForm } of plan.demands)
          for (const [parts, groups] of [
            [byGroup, plan.groups],
            [byForm, plan.formGroups],
          ] as const) {
            const told = parts.flatMap((part, at) =>
              part === undefined ? [] : [{ part, of: groups[at]!.size }],
            );
            if (count === 'almost-all') expect(told).toEqual([]);
            else {
              const wanting = reckoned(
                told.map(({ part }) => part),
                count,
              );
              const others = reckoned(
                told.map(({ part, of }) => of - part),
                all.length - count,
              );
              expect([...wanting, ...others].filter(isSeen)).toEqual([]);
            }
          }
      }),
      { numRuns: 500 },
    );
  });

  it('by those who answered one round of a test, taken from those who answered both', () => {
    assert(
      property(sheets(constantFrom('pre', 'post'), 40), (all) => {
        const shown = compare(QUESTIONS, all);
        if (shown?.by !== 'paired') return;
        const keys = (round: string) =>
          new Set(all.flatMap((one) => (one.round === round ? [one.pairKey] : [])));
        const both = [...keys('pre')].filter((key) => keys('post').has(key));
        expect(both.length).toBeGreaterThanOrEqual(SMALLEST_GROUP);
        expect(shown.before).toBe(
          all.filter((one) => one.round === 'pre' && both.includes(one.pairKey)).length,
        );
      }),
    );
  });
});
