import { warning } from './problem-at.ts';
import type { Rule } from './rule.ts';

/** A fact that no entry cites, by itself or through its series, is never served. */
export const uncited: Rule = ({ parsed, base, whole }) => {
  if (!whole) return [];
  const cited = new Set(
    [...base.answers.values(), ...base.unverified.values()].flatMap(({ facts }) => facts),
  );
  const lonely = parsed.facts.filter(
    ({ id, series }) => !cited.has(id) && !(series !== undefined && cited.has(series)),
  );
  return lonely.map((fact) =>
    warning(
      parsed.placeOf(fact, ['id']),
      `na fakt ${fact.id} nie powołuje się żadna odpowiedź`,
      'proszę dopisać go do pola facts odpowiedzi albo napisać odpowiedź',
    ),
  );
};
