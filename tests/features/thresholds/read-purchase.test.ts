import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/core/clock.ts';
import { readPurchase } from '../../../src/features/thresholds/read-purchase.ts';
import { judge } from '../../../src/features/thresholds/undecided.ts';
import { realBase } from '../../support/knowledge.ts';

const TODAY = '2026-11-22' as Day;

describe('a purchase in everyday words', () => {
  it.each([
    [
      'mops kompy za 90 tys z efs co robimy',
      { kind: 'supplies', buyer: 'public', funds: '2021-2027', value: { hundredths: 9_000_000 } },
    ],
    ['przetarg na remont 200 tys gmina', { kind: 'works', buyer: 'public' }],
    [
      'zamówienie 150 tys. szkolenia, stowarzyszenie, fers',
      { kind: 'social', buyer: 'unbound', funds: '2021-2027' },
    ],
    ['czy 45 tys to rozeznanie rynku w rpo', { funds: '2014-2020' }],
    ['usługi opiekuńcze za 1,2 mln', { kind: undefined }],
    ['zakup samochodu 180 000 zł brutto', { kind: 'supplies', isGross: true }],
  ])('„%s” is read', (question, expected) => {
    const read = readPurchase(question);
    if ('kind' in expected && expected.kind === undefined) expect(read).toBeUndefined();
    else expect(read).toMatchObject(expected);
  });

  it.each([
    'ile wynosi kryterium przy dochodzie 600 zł',
    'przekroczyli próg w funduszu o 120 zł',
    'jaki jest próg zamówień w 2026',
    'dodatek terenowy 400 zł',
    'od ilu teraz przetarg, dalej 130 tys',
    'podzielić zamówienie na dwa po 90 tys, wolno?',
    '130 tysięcy euro czy złotych jest ten próg',
    'zasiłek stały 1 229 zł',
    '',
  ])('„%s” is none', (question) => {
    expect(readPurchase(question)).toBeUndefined();
  });
});

describe('a purchase of which not everything is known', async () => {
  const base = await realBase();
  const missing = (question: string): unknown => {
    const judged = judge(base, readPurchase(question)!, TODAY);
    return 'missing' in judged ? judged.missing : judged.assessed.ok && judged.assessed.value.regime;
  };

  it('is judged when everything it could be leads to one regime', () => {
    expect(missing('gmina kupuje laptopy za 250 tys. zł')).toBe('pzp-national');
  });

  it('is asked only for what decides', () => {
    expect(missing('gmina kupuje laptopy za 100 tys. zł')).toEqual(['funds']);
    expect(missing('zakup laptopów za 100 tys. zł')).toEqual(['buyer', 'funds']);
  });
});
