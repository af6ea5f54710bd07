import { describe, expect, it } from 'vitest';
import { decodeAnswers, encodeAnswers, standingOf } from '../../../src/features/specialisation/domain.ts';

describe('the conditions of the second degree', () => {
  it('are asked one by one', () => {
    expect(standingOf('second', [])).toMatchObject({ kind: 'asking', condition: 'right', number: 1, of: 3 });
    expect(standingOf('second', [true])).toMatchObject({ condition: 'seniority', number: 2 });
    expect(standingOf('second', [true, true])).toMatchObject({ condition: 'first-degree' });
  });

  it('are met with the first degree', () => {
    expect(standingOf('second', [true, true, true])).toEqual({
      kind: 'judged',
      met: ['right', 'seniority', 'first-degree'],
      missing: [],
    });
  });

  it('are met without the first degree by those whose studies free from it', () => {
    expect(standingOf('second', [true, true, false])).toMatchObject({
      kind: 'asking',
      condition: 'studies',
      of: 4,
    });
    expect(standingOf('second', [true, true, false, true])).toMatchObject({ kind: 'judged', missing: [] });
  });

  it('name the first degree as missing when the studies do not free from it', () => {
    expect(standingOf('second', [true, true, false, false])).toMatchObject({ missing: ['first-degree'] });
  });

  it('name everything that is missing, not only the first thing', () => {
    expect(standingOf('second', [false, false, true])).toMatchObject({ missing: ['right', 'seniority'] });
  });
});

it('the first degree asks for the right and the seniority only', () => {
  expect(standingOf('first', [true, false])).toEqual({
    kind: 'judged',
    met: ['right'],
    missing: ['seniority'],
  });
});

it('a forged button answers nothing', () => {
  expect(decodeAnswers('txn')).toBeUndefined();
  expect(decodeAnswers('tttttt')).toBeUndefined();
  expect(decodeAnswers(encodeAnswers([true, false]))).toEqual([true, false]);
});
