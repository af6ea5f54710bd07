import { type Day, type Instant, toEpoch } from '../core/clock.ts';
import type { Money } from '../core/money.ts';
import type { FactValue } from './fact.ts';

type Forms = readonly [one: string, few: string, many: string, other: string];

const UNITS = {
  days: ['dzień', 'dni', 'dni', 'dnia'],
  'working-days': ['dzień roboczy', 'dni robocze', 'dni roboczych', 'dnia roboczego'],
  weeks: ['tydzień', 'tygodnie', 'tygodni', 'tygodnia'],
  months: ['miesiąc', 'miesiące', 'miesięcy', 'miesiąca'],
  years: ['rok', 'lata', 'lat', 'roku'],
  hours: ['godzina', 'godziny', 'godzin', 'godziny'],
} as const satisfies Record<string, Forms>;

const plurals = new Intl.PluralRules('pl-PL');
const number = new Intl.NumberFormat('pl-PL', { useGrouping: 'always', maximumFractionDigits: 10 });
const amount = new Intl.NumberFormat('pl-PL', { useGrouping: 'always', minimumFractionDigits: 2 });
const date = new Intl.DateTimeFormat('pl-PL', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** Digits are grouped with a no-break space, whichever one the runtime's locale data prefer. */
const grouped = (text: string): string => text.replaceAll('\u202f', '\u00a0');

const formatNumber = (value: number): string => grouped(number.format(value));

/** `170 000 zł`, `125,60 zł`, `216 000 euro`, with no-break spaces. */
export const formatMoney = ({ hundredths, currency }: Money): string => {
  const whole = hundredths % 100 === 0;
  const digits = whole ? number.format(hundredths / 100) : amount.format(hundredths / 100);
  return `${grouped(digits)}\u00a0${currency === 'PLN' ? 'zł' : 'euro'}`;
};

/** `1 stycznia 2026 r.` */
export const formatDay = (day: Day): string =>
  `${date.format(toEpoch(`${day}T00:00:00.000Z` as Instant))} r.`;

const counted = (count: number, [one, few, many, other]: Forms): string => {
  const forms: Partial<Record<Intl.LDMLPluralRule, string>> = { one, few, many };
  return `${formatNumber(count)}\u00a0${forms[plurals.select(count)] ?? other}`;
};

/** The value as it stands in a Polish sentence. */
export const formatValue = (value: FactValue): string => {
  switch (value.kind) {
    case 'money':
      return formatMoney(value.money);
    case 'percent':
      return `${formatNumber(value.percent)}%`;
    case 'count':
      return formatNumber(value.count);
    case 'rate':
      return value.text.replace('.', ',');
    case 'day':
      return formatDay(value.day);
    case 'text':
      return value.text;
    default:
      return counted(value.count, UNITS[value.kind]);
  }
};
