import { citedFacts } from './cited-facts.ts';
import { numbersOfValue, withoutPlaceholders } from './fact-numbers.ts';
import { numbersIn } from './numbers-in.ts';
import { warning } from './problem-at.ts';
import type { Rule } from './rule.ts';

/** A value that a cited fact holds is quoted, not typed again: a typed one would not change with the rule. */
export const typedValues: Rule = ({ parsed, base }) =>
  parsed.answers.flatMap((answer) => {
    const cited = citedFacts(answer, base) ?? [];
    return (['short', 'details'] as const).flatMap((field) =>
      numbersIn(withoutPlaceholders(answer[field])).flatMap(({ written, canonical, unit }) => {
        const holder = cited.find(({ values }) =>
          Object.values(values)
            .flatMap(numbersOfValue)
            .some((own) => unit !== undefined && own.canonical === canonical && own.unit === unit),
        );
        if (!holder) return [];
        const what = `${answer.id} ma wpisane „${written}”, a to wartość faktu ${holder.id}`;
        const remedy = `proszę przytoczyć ją w klamrach, np. {${holder.series ?? holder.id}.${Object.keys(holder.values)[0]!}}`;
        return [warning(parsed.placeOf(answer, [field]), what, remedy)];
      }),
    );
  });
