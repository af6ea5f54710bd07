import type { Problem } from '../problem.ts';
import { error, placeText } from './problem-at.ts';
import type { Rule } from './rule.ts';

/** No id is used twice; answers and unverified entries share theirs, and so do facts and series. */
export const duplicateIds: Rule = ({ parsed: { sources, facts, answers, unverified, topics, placeOf } }) => {
  const spaces = [sources, facts, [...answers, ...unverified], topics];
  const problems = spaces.flatMap((entries): Problem[] => {
    const first = new Map<string, object>();
    return entries.flatMap((entry) => {
      const earlier = first.get(entry.id);
      if (!earlier) {
        first.set(entry.id, entry);
        return [];
      }
      const what = `identyfikator ${entry.id} jest już zajęty (${placeText(placeOf(earlier, ['id']))})`;
      return [error(placeOf(entry, ['id']), what, 'proszę nadać jednemu z tych wpisów inny identyfikator')];
    });
  });
  const factIds = new Set(facts.map(({ id }) => id));
  const clashing = facts.filter(({ series }) => series !== undefined && factIds.has(series));
  return [
    ...problems,
    ...clashing.map((fact) => {
      const what = `seria ${fact.series!} nazywa się tak samo jak fakt`;
      return error(placeOf(fact, ['series']), what, 'proszę zmienić nazwę serii');
    }),
  ];
};
