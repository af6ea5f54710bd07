import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/core/clock.ts';
import { factsBehind, placeholdersIn, resolveSays, resolveText } from '../../src/knowledge/placeholders.ts';
import { aFact, anAnswer, baseOf } from './support/files.ts';

const base = baseOf({
  facts: [
    aFact({
      id: 'T-3',
      series: 'prog-pzp',
      values: { kwota: { pln: 130000 } },
      from: '2021-01-01',
      to: '2025-12-31',
    }),
    aFact({ series: 'prog-pzp' }),
    aFact({ id: 'T-7', from: undefined, from_words: 'w 2007 r.', values: { kwota: { pln: 5 } } }),
  ],
  answers: [anAnswer({ facts: ['prog-pzp', 'T-7'] })],
});

const resolve = (text: string, on = '2026-11-22') => {
  const resolved = resolveText(text, base, on as Day);
  return resolved.ok
    ? resolved.value.text.replaceAll('\u00a0', ' ')
    : resolved.refusal.map(({ reason }) => reason);
};

describe('a quotation', () => {
  it('of a series shows the version of the day asked about', () => {
    expect(resolve('Próg: {prog-pzp.kwota}.')).toBe('Próg: 170 000 zł.');
    expect(resolve('Próg: {prog-pzp.kwota}.', '2025-12-31')).toBe('Próg: 130 000 zł.');
  });

  it('of a fact shows that fact on any day', () => {
    expect(resolve('{T-3.kwota} do {T-3.to}, potem {T-4.kwota} od {T-4.from}')).toBe(
      '130 000 zł do 31 grudnia 2025 r., potem 170 000 zł od 1 stycznia 2026 r.',
    );
  });

  it('of a sentence shows it with its values', () => {
    expect(resolve('{prog-pzp.says}')).toBe('Ustawę stosuje się od 170 000 zł netto.');
    expect(resolveSays(base.facts.get('T-3')!)).toBe('Ustawę stosuje się od 130\u00a0000\u00a0zł netto.');
  });

  it('that has nothing to show is told, each one', () => {
    expect(resolve('{prog-pzp.kwota} {T-3.kwota}', '2020-12-31')).toEqual(['no-version']);
    expect(resolve('{T-9.kwota} {T-4.cena} {T-4.to} {T-7.from} {T-4} {}')).toEqual([
      'no-such-fact',
      'no-such-value',
      'no-day',
      'no-day',
      'malformed',
      'malformed',
    ]);
  });

  it('does not reach into what every JavaScript object has', () => {
    expect(resolve('{T-4.constructor}')).toEqual(['no-such-value']);
  });

  it('tells which facts were used, each once, in the order of the text', () => {
    const resolved = resolveText('{T-7.kwota} {prog-pzp.kwota} {T-7.says}', base, '2026-11-22' as Day);
    expect(resolved.ok && resolved.value.used.map(({ id }) => id)).toEqual(['T-7', 'T-4']);
  });

  it('can be listed without being filled in', () => {
    expect(placeholdersIn('a {T-4.kwota} b {prog-pzp.says}')).toEqual([
      { written: '{T-4.kwota}', ref: 'T-4', part: 'kwota' },
      { written: '{prog-pzp.says}', ref: 'prog-pzp', part: 'says' },
    ]);
    expect(factsBehind('prog-pzp', base).map(({ id }) => id)).toEqual(['T-3', 'T-4']);
    expect(factsBehind('nie-ma', base)).toEqual([]);
  });
});
