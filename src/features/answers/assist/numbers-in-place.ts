import { numbersIn, type TextNumber } from '../../../knowledge/lint/numbers-in.ts';
import type { Support } from './support.ts';
import { tellingRoots } from './own-words.ts';

/** Where one thing said ends and the next begins; a comma inside a number does not count. */
const CLAUSE = /[;:()\n–]|[,.](?=\s)|\s(?:i|a|oraz|albo|lub|zaś|natomiast)\s/u;

interface Clause {
  readonly numbers: readonly TextNumber[];
  readonly roots: readonly string[];
}

const clausesOf = (text: string): readonly Clause[] =>
  text.split(CLAUSE).map((clause) => ({ numbers: numbersIn(`a ${clause}`), roots: tellingRoots(clause) }));

const has = ({ numbers }: Clause, { canonical, unit }: TextNumber): boolean =>
  numbers.some((one) => one.canonical === canonical && one.unit === unit);

const countsLike = ({ numbers }: Clause, { unit }: TextNumber): boolean =>
  numbers.some((one) => one.unit === unit);

const without = (roots: readonly string[], topic: ReadonlySet<string>): readonly string[] =>
  roots.filter((root) => !topic.has(root));

/** How alike two clauses are: the part of their words that both have, from 0 to 1. */
const likeness = (one: readonly string[], other: readonly string[]): number => {
  const all = new Set([...one, ...other]).size;
  return all === 0 ? 0 : one.filter((root) => other.includes(root)).length / all;
};

/**
 * Whether each amount, per cent or time stands beside the words it belongs to: of the places in the cited facts that
 * hold a number of this kind, those most alike must hold this number. It catches two true numbers that changed places.
 * What the answer is about is in every place, and tells none from another.
 */
export const numbersStandInPlace = (sentence: string, { says, title }: Support): boolean => {
  const source = says.flatMap(clausesOf);
  const topic = new Set(tellingRoots(title));
  const whole = without(tellingRoots(sentence), topic);

  const isInPlace = (number: TextNumber, roots: readonly string[]): boolean => {
    const alike = source.filter((clause) => countsLike(clause, number));
    if (alike.every((clause) => has(clause, number))) return true;
    const telling = without(roots, topic);
    const scores = alike.map((clause) => {
      if (telling.length > 0) return likeness(telling, without(clause.roots, topic));
      return roots.length > 0 ? likeness(roots, clause.roots) : likeness(whole, without(clause.roots, topic));
    });
    const most = Math.max(...scores);
    return alike.every((clause, at) => scores[at]! < most || has(clause, number));
  };

  return clausesOf(sentence).every(({ numbers, roots }) =>
    numbers.every((number) => number.unit === undefined || isInPlace(number, roots)),
  );
};
