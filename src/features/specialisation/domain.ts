/** The degree of specialisation in social work (pl. *stopień specjalizacji*). */
export const DEGREES = ['first', 'second'] as const;
export type Degree = (typeof DEGREES)[number];

/**
 * A condition that must be met before the training starts (regulation of 2012-04-17, § 8 and 9). `studies` stands in
 * for the first degree: those studies free from it.
 */
export type Condition = 'right' | 'seniority' | 'first-degree' | 'studies';

/** What was answered so far, in the order it was asked. */
export type Answers = readonly boolean[];

const NEEDS_STUDIES: Condition = 'studies';

const CONDITIONS: Readonly<Record<Degree, readonly Condition[]>> = {
  first: ['right', 'seniority'],
  second: ['right', 'seniority', 'first-degree'],
};

/** The conditions asked for these answers: the studies are asked only of somebody without the first degree. */
export const conditionsFor = (degree: Degree, answers: Answers): readonly Condition[] => {
  const conditions = CONDITIONS[degree];
  const withoutFirst = degree === 'second' && answers[conditions.indexOf('first-degree')] === false;
  return withoutFirst ? [...conditions, NEEDS_STUDIES] : conditions;
};

/** Where somebody stands: the next question, or what came of all of them. */
export type Standing =
  | { readonly kind: 'asking'; readonly condition: Condition; readonly number: number; readonly of: number }
  | {
      readonly kind: 'judged';
      readonly met: readonly Condition[];
      /** What is missing to start the training; empty when nothing is. */
      readonly missing: readonly Condition[];
    };

/** Takes the conditions one by one; pure, so that a button of an old message means what it meant. */
export const standingOf = (degree: Degree, answers: Answers): Standing => {
  const conditions = conditionsFor(degree, answers);
  const next = conditions[answers.length];
  if (next !== undefined)
    return { kind: 'asking', condition: next, number: answers.length + 1, of: conditions.length };
  const met = conditions.filter((_condition, index) => answers[index]);
  const freed = met.includes('studies');
  const missing = conditions.filter(
    (condition, index) =>
      !answers[index] && !(condition === 'first-degree' && freed) && condition !== 'studies',
  );
  return { kind: 'judged', met, missing };
};

/** Answers as a word that fits an action id: `tn` is yes, no. */
export const encodeAnswers = (answers: Answers): string => answers.map((yes) => (yes ? 't' : 'n')).join('');

/** Reads them back; undefined for anything else. */
export const decodeAnswers = (word: string): Answers | undefined =>
  /^[tn]{0,4}$/.test(word) ? Array.from(word, (sign) => sign === 't') : undefined;
