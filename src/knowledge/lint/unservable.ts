import { isServable } from '../fact.ts';
import { factsBehind } from '../placeholders.ts';
import { error } from './problem-at.ts';
import type { Rule } from './rule.ts';

/** No answer rests on a fact that is not sure enough; such facts belong to unverified/. */
export const unservable: Rule = ({ parsed, base }) =>
  parsed.answers.flatMap((answer) =>
    answer.facts.flatMap((ref, index) =>
      factsBehind(ref, base)
        .filter((fact) => !isServable(fact))
        .map((fact) => {
          const what = `${answer.id} opiera się na fakcie ${fact.id} o pewności ${fact.confidence}`;
          const remedy =
            'proszę przenieść pytanie do folderu unverified albo potwierdzić fakt i zmienić jego confidence';
          return error(parsed.placeOf(answer, ['facts', index]), what, remedy);
        }),
    ),
  );
