import { error } from './problem-at.ts';
import { ownNumbers, strayNumbers } from './fact-numbers.ts';
import type { Rule } from './rule.ts';

/** Every number and every `{name}` in a fact's sentence comes from the fact itself. */
export const factSays: Rule = ({ parsed }) =>
  parsed.facts.flatMap((fact) => {
    const at = parsed.placeOf(fact, ['says']);
    const names = [...fact.says.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name!.trim());
    return [
      ...names
        .filter((name) => !Object.hasOwn(fact.values, name))
        .map((name) =>
          error(
            at,
            `fakt ${fact.id} przytacza {${name}}, a nie ma takiej wartości`,
            `proszę dopisać ${name} w values albo poprawić nazwę w klamrach`,
          ),
        ),
      ...strayNumbers(fact.says, ownNumbers(fact)).map(({ written }) =>
        error(
          at,
          `liczby „${written}” nie ma w wartościach, datach ani podstawie faktu ${fact.id}`,
          'proszę wpisać ją w values i przytoczyć w klamrach',
        ),
      ),
    ];
  });
