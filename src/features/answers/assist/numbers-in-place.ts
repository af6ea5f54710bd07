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

/**
 * Whether each amount, per cent or time stands beside the words it belongs to: of the places in the verified text that
 * hold a number of this kind, those most alike must hold this number. It catches two true numbers that changed places.
 */
export const numbersStandInPlace = (sentence: string, { cited, told, title }: Support): boolean => {
  const source = [...cited, ...told].flatMap(clausesOf);
  const topic = new Set(tellingRoots(title));
  const whole = tellingRoots(sentence);

  const isInPlace = (number: TextNumber, said: readonly string[]): boolean => {
    const alike = source.filter((clause) => countsLike(clause, number));
    if (alike.every((clause) => has(clause, number))) return true;
    const shared = alike.map(({ roots }) => roots.filter((root) => said.includes(root)).length);
    const most = Math.max(...shared);
    return alike.every((clause, at) => shared[at]! < most || has(clause, number));
  };

  return clausesOf(sentence).every(({ numbers, roots }) => {
    const telling = roots.filter((root) => !topic.has(root));
    const said = telling.length > 0 ? telling : whole.filter((root) => !topic.has(root));
    return numbers.every((number) => number.unit === undefined || isInPlace(number, said));
  });
};
