import { describe, expect, it } from 'vitest';
import { passportOf } from '../../src/knowledge/passport.ts';
import { aFact, aSource, anAnswer, baseOf } from './support/files.ts';

const passport = (...facts: readonly Readonly<Record<string, unknown>>[]) => {
  const sources = [aSource(), aSource({ id: 'komentarz', title: 'Komentarz', url: undefined })];
  const all = facts.map((fields, index) => aFact({ id: `T-${index}`, ...fields }));
  const ids = all.map((fact) => fact['id']);
  const answers = [anAnswer({ facts: ids, short: 'Tak.', history: true })];
  const base = baseOf({ sources, facts: all, answers });
  return passportOf([...base.facts.values()], base);
};

describe('the passport of an answer', () => {
  it('is derived from all facts: oldest check, earliest next check, each law, owner and source once', () => {
    const made = passport(
      { checked: '2026-11-20', remark: 'Do potwierdzenia.' },
      { check_by: '2026-12-31', owner: 'doradcy', basis: 'art. 7', sources: ['komentarz', 'ustawa'] },
    );
    expect(made).toMatchObject({
      basis: ['art. 2 ust. 1 pkt 1 ustawy z 11.09.2019', 'art. 7'],
      checkedOn: '2026-11-20',
      checkBy: '2026-12-31',
      owners: ['redakcja', 'doradcy'],
      remarks: ['Do potwierdzenia.'],
    });
    expect(made.sources.map(({ title, url }) => [title, url])).toEqual([
      ['Ustawa o czymś', 'https://example.org/ustawa'],
      ['Komentarz', undefined],
    ]);
  });

  it('tells a reservation about the present only where it tells the present', () => {
    const facts = [aFact({ id: 'T-0', remark: 'Kwota wyliczona.', now_remark: 'Projekt zmiany czeka.' })];
    const answers = [anAnswer({ facts: ['T-0'], short: 'Tak.', history: true })];
    const base = baseOf({ sources: [aSource()], facts, answers });
    const all = [...base.facts.values()];
    expect(passportOf(all, base).remarks).toEqual(['Kwota wyliczona.', 'Projekt zmiany czeka.']);
    expect(passportOf(all, base, { ofPast: true }).remarks).toEqual(['Kwota wyliczona.']);
  });

  it('does not repeat a reservation that a longer one already tells', () => {
    const made = passport(
      { remark: 'Zmian nie wykluczono.' },
      { remark: 'Odczytano brzmienie z 2011 r. Zmian nie wykluczono.' },
      { remark: 'Kwota wyliczona.' },
    );
    expect(made.remarks).toEqual(['Odczytano brzmienie z 2011 r. Zmian nie wykluczono.', 'Kwota wyliczona.']);
  });

  it.each([
    [[{}], 'od 1 stycznia 2026 r., bezterminowo (brak znanego końca)'],
    [[{ to: '2026-12-31' }], 'od 1 stycznia 2026 r. do 31 grudnia 2026 r.'],
    [[{ from: undefined, from_words: 'w 2007 r.', to: '2014-04-15' }], 'w 2007 r., do 15 kwietnia 2014 r.'],
    [
      [{ to: 'open', to_words: 'do zakończenia postępowań' }],
      'od 1 stycznia 2026 r., do zakończenia postępowań',
    ],
    [[{ from: '2021-01-01' }, {}], 'od 1 stycznia 2026 r., bezterminowo (brak znanego końca)'],
    [[{ from: '2021-01-01', to: '2027-12-31' }, {}], 'od 1 stycznia 2026 r. do 31 grudnia 2027 r.'],
    [
      [{ from: undefined, from_words: 'od dawna' }, {}],
      'od 1 stycznia 2026 r., bezterminowo (brak znanego końca)',
    ],
    [
      [{ from: '2021-01-01', to: '2025-12-31' }, {}],
      'od 1 stycznia 2021 r. do 31 grudnia 2025 r.; od 1 stycznia 2026 r., bezterminowo (brak znanego końca)',
    ],
    [
      [{ from: '2011-01-01', to: undefined, to_words: 'do końca PO KL' }, { from: '2011-01-01' }],
      'od 1 stycznia 2011 r., do końca PO KL; od 1 stycznia 2011 r., bezterminowo (brak znanego końca)',
    ],
  ])('tells when all of it holds together, else each period: %o', (facts, words) => {
    expect(passport(...facts).inForce).toBe(words);
  });
});
