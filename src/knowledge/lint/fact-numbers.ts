import { type Day } from '../../core/clock.ts';
import { partsOf } from '../../core/day.ts';
import type { Fact, FactValue } from '../fact.ts';
import type { Unit } from './number-units.ts';
import { type TextNumber, canonicalNumber, dayOfYear, numbersIn } from './numbers-in.ts';

/** A number a fact vouches for. `reference`: an article, a position or a date, never a count of something. */
interface Vouched {
  readonly canonical: string;
  readonly unit?: Unit | 'reference';
}

/** The text with its placeholders taken out, so that only typed digits are left. */
export const withoutPlaceholders = (text: string): string => text.replace(/\{[^{}]*\}/g, '\uFFFC');

/** Numbers of a text that none of the facts vouches for. */
export const strayNumbers = (text: string, vouched: readonly Vouched[]): readonly TextNumber[] =>
  numbersIn(withoutPlaceholders(text)).filter((number) => !vouched.some((one) => vouches(one, number)));

const vouches = (one: Vouched, { canonical, unit }: TextNumber): boolean =>
  one.canonical === canonical && (unit === undefined || one.unit === undefined || one.unit === unit);

/** Numbers of the fact's own values, dates and legal basis: what its sentence may say. */
export const ownNumbers = (fact: Fact): readonly Vouched[] => [
  ...Object.values(fact.values).flatMap(numbersOfValue),
  ...[fact.validity.from, fact.validity.to].flatMap((day) => (day === undefined ? [] : numbersOfDay(day))),
  ...[fact.basis, fact.validity.fromWords ?? '', fact.validity.toWords ?? ''].flatMap(references),
];

/** Numbers an answer may type when it cites the fact: the fact's own and those of its sentence. */
export const citableNumbers = (fact: Fact): readonly Vouched[] => [
  ...ownNumbers(fact),
  ...numbersIn(withoutPlaceholders(fact.says)).flatMap(withParts),
];

const references = (text: string): Vouched[] =>
  numbersIn(text)
    .flatMap(withParts)
    .map(({ canonical }) => ({ canonical, unit: 'reference' }));

/** A whole date vouches for its parts, too. */
const withParts = (number: TextNumber): Vouched[] =>
  /^\d{4}-\d{2}-\d{2}$/.test(number.canonical) ? numbersOfDay(number.canonical as Day) : [number];

const numbersOfDay = (day: Day): Vouched[] => {
  const parts = partsOf(day);
  return [day, String(parts.year), dayOfYear(parts.month, parts.day), String(parts.day)].map((canonical) => ({
    canonical,
    unit: 'reference',
  }));
};

const UNIT_OF = {
  days: 'day',
  'working-days': 'day',
  weeks: 'week',
  months: 'month',
  years: 'year',
  hours: 'hour',
} as const;

/** The numbers of one typed value. */
export const numbersOfValue = (value: FactValue): Vouched[] => {
  switch (value.kind) {
    case 'money': {
      const canonical = canonicalNumber((value.money.hundredths / 100).toFixed(2));
      return [{ canonical, unit: value.money.currency === 'PLN' ? 'pln' : 'eur' }];
    }
    case 'percent':
      return [{ canonical: canonicalNumber(String(value.percent)), unit: 'percent' }];
    case 'count':
      return [{ canonical: canonicalNumber(String(value.count)) }];
    case 'rate':
      return [{ canonical: canonicalNumber(value.text) }];
    case 'day':
      return numbersOfDay(value.day);
    case 'text':
      return numbersIn(value.text).flatMap(withParts);
    default:
      return [{ canonical: canonicalNumber(String(value.count)), unit: UNIT_OF[value.kind] }];
  }
};
