import { isServable } from '../fact.ts';
import { textsOf } from './answer-texts.ts';
import { citedFacts } from './cited-facts.ts';
import { citableNumbers, strayNumbers, withoutPlaceholders } from './fact-numbers.ts';
import { numbersIn } from './numbers-in.ts';
import { error } from './problem-at.ts';
import type { Rule } from './rule.ts';

/** Every number that people read in an entry comes from a fact it cites. */
export const answerNumbers: Rule = ({ parsed, base }) =>
  [...parsed.answers, ...parsed.unverified].flatMap((entry) => {
    const cited = citedFacts(entry, base);
    if (!cited) return [];
    // Most texts only quote, and reading all that their facts vouch for is most of the work.
    const typing = textsOf(entry).filter(({ text }) => numbersIn(withoutPlaceholders(text)).length > 0);
    const vouched = typing.length > 0 ? cited.filter(isServable).flatMap(citableNumbers) : [];
    return typing.flatMap(({ path, text }) =>
      strayNumbers(text, vouched).map(({ written }) => {
        const what = `liczba „${written}” nie pochodzi z żadnego faktu, na który powołuje się ${entry.id}`;
        const remedy =
          'proszę przytoczyć fakt w klamrach, np. {T-4.kwota}, albo dopisać fakt z tą liczbą do pola facts';
        return error(parsed.placeOf(entry, path), what, remedy);
      }),
    );
  });
