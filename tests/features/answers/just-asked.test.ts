import { describe, expect, it } from 'vitest';
import { type Instant, shift } from '../../../src/core/clock.ts';
import type { PersonId } from '../../../src/core/ids.ts';
import type { Outcome } from '../../../src/features/answers/domain.ts';
import { createJustAsked } from '../../../src/features/answers/just-asked.ts';

const ANNA = 'per_anna' as PersonId;
const PIOTR = 'per_piotr' as PersonId;
const NOW = '2027-01-11T09:00:00.000Z' as Instant;
const QUESTION = 'jaki próg przy dwóch dostawach?';

const answered = (id: string) => ({ kind: 'answered', answer: { id } }) as unknown as Outcome;
const choice = (...ids: readonly string[]) =>
  ({ kind: 'choice', options: ids.map((id) => ({ entry: { id } })) }) as unknown as Outcome;
const later = (minutes: number): Instant => shift(NOW, minutes * 60_000);

describe('what was just asked', () => {
  it('is remembered for half an hour, for whoever asked and the answer they got', () => {
    const just = createJustAsked();
    just.note(ANNA, `  ${QUESTION} `, answered('prog-pzp'), NOW);
    expect(just.wordsOf(ANNA, 'prog-pzp', later(30))).toBe(QUESTION);
    expect(just.wordsOf(ANNA, undefined, later(30))).toBe(QUESTION);
    expect(just.wordsOf(ANNA, 'prog-unijny', later(30))).toBeUndefined();
    expect(just.wordsOf(PIOTR, 'prog-pzp', later(30))).toBeUndefined();
    expect(just.wordsOf(ANNA, 'prog-pzp', later(31))).toBeUndefined();
  });

  it('keeps apart what was asked one after the other', () => {
    const just = createJustAsked();
    just.note(ANNA, QUESTION, answered('prog-pzp'), NOW);
    just.note(ANNA, 'ile wynosi kryterium?', answered('kryterium'), later(1));
    expect(just.wordsOf(ANNA, 'prog-pzp', later(2))).toBe(QUESTION);
    expect(just.wordsOf(ANNA, undefined, later(2))).toBe('ile wynosi kryterium?');
  });

  it('goes with each answer of a choice', () => {
    const just = createJustAsked();
    just.note(ANNA, QUESTION, choice('prog-pzp', 'prog-unijny'), NOW);
    expect(just.wordsOf(ANNA, 'prog-unijny', NOW)).toBe(QUESTION);
  });

  it('leaves no trace of data of people and of what was dangerous', () => {
    const just = createJustAsked();
    just.note(ANNA, 'zasiłek dla Jana Kowalskiego, tel. 501 222 333', answered('zasilek'), NOW);
    just.note(ANNA, 'ktoś mi grozi', { kind: 'crisis' } as unknown as Outcome, NOW);
    expect(just.wordsOf(ANNA, 'zasilek', NOW)).toBeUndefined();
    expect(just.wordsOf(ANNA, undefined, NOW)).toBeUndefined();
  });

  it('forgets the oldest first where a crowd asks', () => {
    const just = createJustAsked();
    for (let count = 0; count < 2600; count += 1)
      just.note(`per_${String(count)}` as PersonId, QUESTION, answered('prog-pzp'), NOW);
    expect(just.wordsOf('per_0' as PersonId, 'prog-pzp', NOW)).toBeUndefined();
    expect(just.wordsOf('per_2599' as PersonId, 'prog-pzp', NOW)).toBe(QUESTION);
  });
});
