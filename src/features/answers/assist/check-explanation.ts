import { findPersonalData } from '../../../core/personal-data/find.ts';
import { tidy } from '../../../core/text.ts';
import { formatDay } from '../../../i18n/format.ts';
import type { Fact } from '../../../knowledge/fact.ts';
import { resolveSays } from '../../../knowledge/placeholders.ts';
import { hasOnlyCitedNumbers } from './cited-numbers.ts';
import { hasOnlyCitedReferences } from './cited-references.ts';
import type { CitedSentence } from '../ai-port.ts';
import type { ExplainedSentence } from '../domain.ts';
import { numbersStandInPlace } from './numbers-in-place.ts';
import { restsOnWords } from './own-words.ts';
import type { Support, Verified } from './support.ts';
import { turnsNothingRound } from './turning-words.ts';

const MOST_SENTENCES = 6;
const LONGEST_SENTENCE = 400;

/** Each check answers for one way in which a model may be wrong. */
const CHECKS: readonly ((sentence: string, support: Support) => boolean)[] = [
  (sentence) => /\p{L}/u.test(sentence) && sentence.length <= LONGEST_SENTENCE,
  (sentence) => findPersonalData(sentence).length === 0,
  hasOnlyCitedNumbers,
  hasOnlyCitedReferences,
  numbersStandInPlace,
  turnsNothingRound,
  restsOnWords,
];

const textOf = (fact: Fact): string => {
  const { from, fromWords, to, toWords } = fact.validity;
  const days = [from, to].filter((day) => day !== undefined).map((day) => formatDay(day, 'pl'));
  return [resolveSays(fact), fact.basis, fact.remark, fromWords, toWords, ...days].filter(Boolean).join('\n');
};

const checkSentence = (said: CitedSentence, verified: Verified): ExplainedSentence | undefined => {
  const text = tidy(said.text).normalize('NFKC');
  const facts = verified.facts.filter(({ id }) => said.facts.includes(id));
  if (facts.length === 0 || said.facts.some((id) => !facts.some((fact) => fact.id === id))) return undefined;
  const support: Support = { ...verified, facts, says: facts.map(resolveSays), cited: facts.map(textOf) };
  return CHECKS.every((holds) => holds(text, support)) ? { text, facts } : undefined;
};

/**
 * The explanation, if every sentence of it cites facts that the answer rests on and says nothing beyond them, as far
 * as a machine can tell; undefined otherwise: then people read the verified text alone.
 */
export const checkExplanation = (
  said: readonly CitedSentence[],
  verified: Verified,
): readonly ExplainedSentence[] | undefined => {
  if (said.length === 0 || said.length > MOST_SENTENCES) return undefined;
  const checked = said.map((sentence) => checkSentence(sentence, verified));
  return checked.every((sentence) => sentence !== undefined) ? checked : undefined;
};
