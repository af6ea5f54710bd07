import type { Fact } from '../fact.ts';
import type { Problem } from '../problem.ts';
import { error, warning } from './problem-at.ts';
import type { LintContext, Rule } from './rule.ts';

/** A fact says since when and until when it holds, in the right order, and when it is checked. */
export const factDates: Rule = (context) => context.parsed.facts.flatMap((fact) => datesOf(fact, context));

const datesOf = (fact: Fact, { parsed, today }: LintContext): readonly Problem[] => {
  const at = (field: string) => parsed.placeOf(fact, [field]);
  const { from, fromWords, to } = fact.validity;
  const problems: Problem[] = [];
  if (from === undefined && fromWords === undefined) {
    const remedy = 'proszę wpisać from (data) albo from_words (słowami, gdy źródło nie podaje dnia)';
    problems.push(error(at('id'), `fakt ${fact.id} nie mówi, od kiedy obowiązuje`, remedy));
  }
  if (from !== undefined && to !== undefined && to < from) {
    const what = `fakt ${fact.id} kończy się (${to}), zanim się zaczyna (${from})`;
    problems.push(error(at('to'), what, 'proszę poprawić from albo to'));
  }
  if (fact.checkBy < fact.checkedOn) {
    const what = `następne sprawdzenie (${fact.checkBy}) jest przed ostatnim (${fact.checkedOn})`;
    problems.push(error(at('check_by'), what, 'proszę wpisać późniejszy dzień'));
  }
  if (fact.checkedOn > today) {
    const what = `dzień sprawdzenia (${fact.checkedOn}) jeszcze nie nastąpił`;
    problems.push(warning(at('checked'), what, 'proszę wpisać dzień, w którym fakt naprawdę sprawdzono'));
  }
  return problems;
};
