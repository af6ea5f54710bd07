import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPersonalData, maskPersonalData } from '../../src/core/personal-data/find.ts';

const kinds = (text: string): string[] => findPersonalData(text).map(({ kind }) => kind);
const masked = (text: string): string => maskPersonalData(text, findPersonalData(text), (kind) => kind);

describe('personal data in a question', () => {
  it.each([
    ['czy 44051401359 dostanie zasiłek', ['pesel']],
    ['PESEL 440514 01359', ['pesel']],
    ['numer 12345678901 w systemie', ['eleven-digits']],
    ['44051401358', ['eleven-digits']],
    ['44053201350 to nie data', ['eleven-digits']],
    ['02270803624 urodzona w 2002', ['pesel']],
    ['proszę dzwonić 501 234 567', ['phone']],
    ['tel. +48 501-234-567', ['phone']],
    ['tel 501234567', ['phone']],
    ['jan.kowalski@poczta.pl pyta', ['email']],
    ['konto PL61 1090 1014 0000 0712 1981 2874', ['account']],
    ['konto 61109010140000071219812874', ['account']],
    ['dowód ABA300000', ['identity-card']],
    ['paszport ZS 0000177', ['passport']],
    ['czy pani Kowalska dostanie zasiłek stały', ['name']],
    ['czy pani kowalska dostanie', ['name']],
    ['klient Jan Nowak nie współpracuje', ['name']],
    ['klientka Anna N. pyta', ['name']],
    ['co z p. Wiśniewskim', ['name']],
    ['podopieczny Zbigniew ma dochód 900 zł', ['name']],
    ['zasilek celowy dla Marka Wiśniewskiego po pożarze', ['name']],
    ['nasza pracownica Anna Lewandowska ma 4 lata stażu', ['name']],
    ['syn Jan Nowicki zarabia 5 tys.', ['name']],
    ['Ala Kowalska chce zasiłek', ['name']],
    ['Bożydar Kos, PESEL 44051401359', ['name', 'pesel']],
    ['klientka Kasia z ul. Długiej 5 m. 3 pyta', ['name', 'address']],
    ['p. Nowak pyta, ile jest na os w rodzinie 4 osobowej', ['name']],
    ['p. Nowak, os. Tysiąclecia 12/4', ['name', 'address']],
  ])('„%s” holds %j', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it.each([
    'jaki jest próg zamówień w 2026',
    'zamówienie na 120 000 000 zł',
    'NIP 5252248481 i REGON 123456785',
    'Dz.U. 2026 poz. 793',
    'pani dyrektor pyta o szkolenie',
    'Pan Marszałek podpisał',
    'czy pan kierownik musi mieć specjalizację',
    'pani wiejska gmina',
    'klient nie współpracuje',
    'klient OPS ma dochód 1 010 zł',
    'klientka z Opola',
    'dzień dobry, pytanie o kryterium od 2025-01-01',
    'rodzina 4 osoby, dochód 3292 zł',
    'art. 37 ust. 1 pkt 2',
    'K-7 i T-4',
    'szkoła im. Jana Pawła II',
    'Fundacja Anny Dymnej',
    'Rada Gminy podjęła uchwałę',
    'Karta Dużej Rodziny',
    'Marszałek Województwa Śląskiego',
    'Program Maluch Plus i Aktywny Samorząd',
    'Urząd Miasta Opole',
    'Ewa pyta o próg',
    'czy 800 120 002 działa w nocy',
    'stary numer 801 12 00 02',
    'siedziba przy ul. Długiej 5',
    'Ośrodek Wsparcia i Dom Seniora',
    'Ola pyta o Kartę Dużej Rodziny',
  ])('„%s” holds none', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it('is masked word by word, so that the rest of the question can be sent', () => {
    expect(masked('czy pani Anna Kowalska, PESEL 44051401359, dostanie zasiłek?')).toBe(
      'czy pani [name], PESEL [pesel], dostanie zasiłek?',
    );
  });

  it('takes with it what else tells who is meant', () => {
    expect(masked('Bożydar Kos z ul. Polnej 7, tel. 501 234 567, chce zasiłek')).toBe(
      '[name] z [address], tel. [phone], chce zasiłek',
    );
    expect(masked('Gmina Nowa Sól, Ośrodek Pomocy Społecznej, tel. 501 234 567')).toBe(
      'Gmina Nowa Sól, Ośrodek Pomocy Społecznej, tel. [phone]',
    );
  });

  it('is gone after masking, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.string({ maxLength: 40 }), (before, after) => {
        const text = masked(`${before} 44051401359 ${after}`);
        expect(text).not.toContain('44051401359');
      }),
    );
  });

  it('does not call one-in-fifty random numbers a PESEL', () => {
    let called = 0;
    for (let number = 0; number < 20_000; number += 1) {
      const digits = String((number * 7_919_377_121) % 100_000_000_000).padStart(11, '0');
      if (kinds(digits)[0] === 'pesel') called += 1;
    }
    expect(called / 20_000).toBeLessThan(0.022);
  });
});
