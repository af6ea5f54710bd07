import type { Fact } from '../fact.ts';
import { error } from './problem-at.ts';
import type { Rule } from './rule.ts';

/**
 * All versions of a series have values of the same names and kinds, so that one text can quote any of them.
 * Both currencies are money: the threshold went from euro to zloty and stayed the same rule.
 */
export const seriesValues: Rule = ({ parsed, base }) =>
  [...base.series].flatMap(([name, [first, ...others]]) =>
    others
      .filter((fact) => shapeOf(fact) !== shapeOf(first!))
      .map((fact) => {
        const what = `wartości faktu ${fact.id} (${shapeOf(fact)}) różnią się od ${first!.id} (${shapeOf(first!)}) w serii ${name}`;
        return error(
          parsed.placeOf(fact, ['values']),
          what,
          'proszę użyć tych samych nazw i rodzajów wartości w całej serii',
        );
      }),
  );

const shapeOf = ({ values }: Fact): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}: ${value.kind}`)
    .sort()
    .join(', ') || 'brak';
