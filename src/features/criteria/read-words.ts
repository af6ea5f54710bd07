import type { ReadWords } from '../../chat/command.ts';
import { readPeriods } from '../../core/asked-period.ts';
import type { Day } from '../../core/clock.ts';
import { amountsIn } from '../../core/money-words.ts';
import { fold } from '../../core/text.ts';
import { personsIn } from './persons-words.ts';

/** Words of a household, and those that say nothing by themselves. */
const READ =
  /^(\d{1,2}[ -]?os\p{L}*|os|osob\p{L}*|\p{L}+osobow\p{L}*|rodzin\p{L}*|gospodarstw\p{L}*|samotn\p{L}*|gospodaruj\p{L}*|sam|sama|dochod\p{L}*|kryteri\p{L}*|zasil\p{L}*|stal\p{L}*|dwie|dwoje|trzy|troje|cztery|czworo|piec|piecioro|na|z|w|i|o|od|do|dla|przy|za|zl|zlotych|pln|miesiecznie|r|rok\p{L}*)$/u;

/** A number of persons standing before its word, so that it is not taken for money. */
const PERSONS = /\b\d{1,2}[ -]?os\p{L}*/giu;

/** Takes `2400 3 osoby` or `samotna 900 zł w 2023` apart into the options of `/kryterium`. */
export const readHouseholdWords = (words: string, today: Day): ReadWords => {
  const dated = readPeriods(words, today);
  const persons = personsIn(fold(words));
  const withoutPersons = (text: string): string => text.replace(PERSONS, ' ');
  // Beside a number of persons `2023` is an income; alone it is a year, for which the criteria are shown.
  const candidates = [dated.rest, ...(persons === undefined ? [] : [words])].map(withoutPersons);
  const text = candidates.find((candidate) => amountsIn(candidate).length > 0) ?? candidates[0]!;
  const [found] = amountsIn(text);
  const written = found && text.slice(found.start, found.end);
  const rest = found ? `${text.slice(0, found.start)} ${text.slice(found.end)}` : text;
  const unread = (rest.match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu) ?? []).filter((word) => !READ.test(fold(word)));
  const day = text === candidates[0] ? dated.periods[0]?.from : undefined;
  const income = written ?? unread.join(' ');
  return {
    options: {
      ...(income === '' ? {} : { dochod: income }),
      ...(persons === undefined ? {} : { osoby: String(persons) }),
      ...(day ? { dzien: day } : {}),
    },
    unread: written === undefined ? [] : unread,
  };
};
