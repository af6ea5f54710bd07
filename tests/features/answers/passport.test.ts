import { describe, expect, it } from 'vitest';
import { plain } from '../../../src/chat/plain.ts';
import { calculatedPassport } from '../../../src/features/answers/told-blocks.ts';
import { pl } from '../../../src/i18n/pl.ts';
import type { Fact } from '../../../src/knowledge/fact.ts';
import { smallBase } from '../../support/knowledge.ts';

const base = smallBase('2020-06-01');
const fact = base.facts.values().next().value!;

/** The legal basis that the passport of facts with these acts tells. */
const basisOf = (...acts: readonly string[]): string | undefined => {
  const quoted: readonly Fact[] = acts.map((basis) => ({ ...fact, basis }));
  const blocks = calculatedPassport(quoted, { base, texts: pl, locale: 'pl' });
  return /^Podstawa: (.*)$/mu.exec(plain({ blocks }))?.[1];
};

describe('the legal basis in the passport of an answer', () => {
  it('names an act of several facts once', () => {
    expect(basisOf('art. 2 Pzp; art. 7 ustawy', 'art. 2 Pzp', 'art. 8 ustawy')).toBe(
      'art. 2 Pzp; art. 7 ustawy; art. 8 ustawy',
    );
  });

  it('leaves the brackets of every act whole, where two acts say the same in them', () => {
    expect(
      basisOf(
        'art. 8 ust. 2 ustawy (Dz.U. 2026 poz. 639; do potwierdzenia w ISAP)',
        'art. 9 ust. 1 ustawy (Dz.U. 2026 poz. 639; do potwierdzenia w ISAP)',
      ),
    ).toBe(
      'art. 8 ust. 2 ustawy (Dz.U. 2026 poz. 639; do potwierdzenia w ISAP); art. 9 ust. 1 ustawy (Dz.U. 2026 poz. 639; do potwierdzenia w ISAP)',
    );
  });
});
