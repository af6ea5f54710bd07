import { warning } from './problem-at.ts';
import type { Rule } from './rule.ts';

/** A fact whose day of checking has passed is to be looked at. */
export const dueChecks: Rule = ({ parsed, today }) =>
  parsed.facts
    .filter(({ checkBy }) => checkBy < today)
    .map((fact) =>
      warning(
        parsed.placeOf(fact, ['check_by']),
        `fakt ${fact.id} był do sprawdzenia do ${fact.checkBy} (${fact.owner})`,
        'proszę sprawdzić źródła i wpisać nowe checked i check_by',
      ),
    );
