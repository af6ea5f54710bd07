import { dayAfter } from '../../core/day.ts';
import type { Fact } from '../fact.ts';
import type { Problem } from '../problem.ts';
import { error, placeText } from './problem-at.ts';
import type { LintContext, Rule } from './rule.ts';

/** The versions of a series follow one another day by day: no gap, no overlap, one open end. */
export const seriesOrder: Rule = (context) =>
  context.whole
    ? [...context.base.series].flatMap(([name, versions]) =>
        versions.slice(1).flatMap((later, index) => between(name, versions[index]!, later, context)),
      )
    : [];

const between = (name: string, earlier: Fact, later: Fact, { parsed }: LintContext): readonly Problem[] => {
  const pair = `${earlier.id} i ${later.id} w serii ${name}`;
  const { from, fromWords } = later.validity;
  const { to, toWords } = earlier.validity;
  if (from === undefined || fromWords !== undefined) {
    const what = `${later.id} ma początek opisany słowami, a nie jest pierwszy w serii ${name}`;
    return [
      error(
        parsed.placeOf(later, ['from_words']),
        what,
        'proszę wpisać from z dokładną datą albo wyjąć fakt z serii',
      ),
    ];
  }
  if (to === undefined || toWords !== undefined) {
    const what = `${earlier.id} nie ma ostatniego dnia, a w serii ${name} jest po nim ${later.id} (${placeText(later.at)})`;
    return [error(parsed.placeOf(earlier, ['to']), what, `proszę wpisać to: dzień przed ${from}`)];
  }
  if (to >= from) {
    const what = `${pair} obowiązują jednocześnie: pierwszy do ${to}, drugi od ${from}`;
    return [
      error(parsed.placeOf(earlier, ['to']), what, 'proszę poprawić daty tak, żeby następowały po sobie'),
    ];
  }
  if (dayAfter(to) === from) return [];
  const what = `między ${pair} jest luka: pierwszy do ${to}, drugi od ${from}`;
  return [
    error(
      parsed.placeOf(later, ['from']),
      what,
      'proszę poprawić daty albo dopisać brakującą wersję; gdy jej nie znamy, podzielić serię',
    ),
  ];
};
