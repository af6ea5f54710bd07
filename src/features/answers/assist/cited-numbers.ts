import { fold } from '../../../core/text.ts';
import { citableNumbers, ownNumbers, strayNumbers } from '../../../knowledge/lint/fact-numbers.ts';
import { withoutLegalUnits } from './legal-units.ts';
import type { Support } from './support.ts';

/** Numbers in words, months and Roman numbers: what counts or dates without a digit. Folded beginnings of words. */
const COUNTING = new RegExp(
  `^(?:${[
    'jeden|jedn(?:a|o|ego|ej|ym|emu)(?![a-z])|ob(?:a|ie|oje|u)(?![a-z])|pierwsz|drug|trzeci|czwart|piat|szost|siodm|osm',
    'dwa|dwie|dwoj|dwom|dwoch|dwu|trzy(?![a-z])|trzy(?:dzie|na|st|krot)|trzech|trzem|troj|czter',
    'piec(?![a-z])|pieci|piet|szesc|szesna|siedem|siedmi|osiem|osmi|dziewie|dziewia|dziesi|jedena|dwana|czterna',
    'sto(?![a-z])|stu(?![a-z])|setk|tysia|tysie|milion|miliard|tuzin|kop(?![a-z])',
    'polow|pol(?![a-z])|poltor|polroc|cwier|podwoj|potroj|[a-z]+krotn|procent',
    'styczn|styczen|lut(?:y|ego|ym)(?![a-z])|marc|marzec|kwie(?:tn|cien)|maj(?:u|em)?(?![a-z])|czerw(?:c|iec)',
    'lip(?:ca|cu|iec|cem)|sierp|wrzes|pazdziern|listopad|grud(?:n|zien)',
    'wczoraj|jutr|pojutr|przyszl|zeszl|ubiegl|tydzien|tygodni(?:a|u)(?![a-z])|miesiac(?:a|u)?(?![a-z])|rok(?![a-z])|kwarta',
  ].join('|')})`,
);

const wordsOf = (text: string): readonly string[] => fold(text).match(/[a-z]+/g) ?? [];
const countingWords = (text: string): readonly string[] =>
  wordsOf(text).filter((word) => COUNTING.test(word));
const romanNumbers = (text: string): readonly string[] => text.match(/(?<!\p{L})[IVXLCDM]+(?!\p{L})/gu) ?? [];
const otherDigits = (text: string): readonly string[] => text.match(/(?![0-9])\p{N}/gu) ?? [];

const allIn = (found: readonly string[], source: readonly string[]): boolean =>
  found.every((one) => source.includes(one));

/** A day, a day of every year, or a year. */
const DATE = /^(?:\d{4}-\d{2}-\d{2}|\d{2}-\d{2}|(?:19|20)\d{2})$/;

/**
 * Whether every number, date and amount of the sentence occurs in a fact it cites, in any usual notation for digits and
 * word for word otherwise. Numbers of articles stand for nothing else, and are checked with them. The sentence is read as one line that begins with a letter, because a number at the
 * beginning of a line would pass for the number of an item.
 */
export const hasOnlyCitedNumbers = (sentence: string, { facts, cited }: Support): boolean => {
  const vouched = facts
    .flatMap((fact) => [...ownNumbers(fact), ...citableNumbers(fact)])
    .filter(({ unit, canonical }) => unit !== 'reference' || DATE.test(canonical));
  const source = cited.join('\n').normalize('NFKC');
  return (
    strayNumbers(`a ${withoutLegalUnits(sentence)}`, vouched).length === 0 &&
    allIn(countingWords(sentence), countingWords(source)) &&
    allIn(romanNumbers(sentence), romanNumbers(source)) &&
    allIn(otherDigits(sentence), otherDigits(source))
  );
};
