import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/core/clock.ts';
import type { FactValue } from '../../src/knowledge/fact.ts';
import { formatValue } from '../../src/knowledge/format-value.ts';

const money = (hundredths: number, currency: 'PLN' | 'EUR' = 'PLN'): FactValue => ({
  kind: 'money',
  money: { hundredths, currency },
});

/** No-break spaces shown as ~, so that the expectations can be read. */
const shown = (value: FactValue) => formatValue(value).replaceAll('\u00a0', '~');

describe('a value in a Polish sentence', () => {
  it.each<[FactValue, string]>([
    [money(17_000_000), '170~000~zł'],
    [money(122_900), '1~229~zł'],
    [money(12_560), '125,60~zł'],
    [money(1), '0,01~zł'],
    [money(2_181_385_250), '21~813~852,50~zł'],
    [money(21_600_000, 'EUR'), '216~000~euro'],
    [{ kind: 'percent', percent: 130 }, '130%'],
    [{ kind: 'percent', percent: 0.5 }, '0,5%'],
    [{ kind: 'days', count: 1 }, '1~dzień'],
    [{ kind: 'days', count: 7 }, '7~dni'],
    [{ kind: 'days', count: 22 }, '22~dni'],
    [{ kind: 'days', count: 1.5 }, '1,5~dnia'],
    [{ kind: 'working-days', count: 10 }, '10~dni roboczych'],
    [{ kind: 'working-days', count: 2 }, '2~dni robocze'],
    [{ kind: 'weeks', count: 14 }, '14~tygodni'],
    [{ kind: 'months', count: 3 }, '3~miesiące'],
    [{ kind: 'months', count: 12 }, '12~miesięcy'],
    [{ kind: 'years', count: 3 }, '3~lata'],
    [{ kind: 'years', count: 5 }, '5~lat'],
    [{ kind: 'years', count: 22 }, '22~lata'],
    [{ kind: 'hours', count: 20 }, '20~godzin'],
    [{ kind: 'hours', count: 195 }, '195~godzin'],
    [{ kind: 'count', count: 2000 }, '2~000'],
    [{ kind: 'rate', text: '4.3100' }, '4,3100'],
    [{ kind: 'day', day: '2026-01-01' as Day }, '1 stycznia 2026 r.'],
    [{ kind: 'text', text: 'netto' }, 'netto'],
  ])('%o is %s', (value, expected) => {
    expect(shown(value)).toBe(expected);
  });
});
