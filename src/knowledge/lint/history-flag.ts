import { isOver } from '../validity.ts';
import { citedFacts } from './cited-facts.ts';
import { error, warning } from './problem-at.ts';
import type { Rule } from './rule.ts';

/** An answer whose facts are all over tells how something used to be, and must say so. */
export const historyFlag: Rule = ({ parsed, base, today }) =>
  parsed.answers.flatMap((answer) => {
    const cited = citedFacts(answer, base);
    if (!cited) return [];
    const allOver = cited.every((fact) => isOver(fact, today));
    const at = parsed.placeOf(answer, ['history']);
    if (allOver && !answer.history) {
      // Over already when it was checked: a mistake. Over since: time has passed, and the bot must go on.
      const tell = cited.every((fact) => isOver(fact, fact.checkedOn)) ? error : warning;
      const what = `wszystkie przepisy, na których opiera się ${answer.id}, już nie obowiązują`;
      return [tell(at, what, 'proszę dopisać nową wersję przepisu albo wpisać history: true')];
    }
    if (answer.history && !cited.some((fact) => isOver(fact, today))) {
      const what = `${answer.id} ma history: true, a wszystkie jej przepisy obowiązują`;
      return [warning(at, what, 'proszę usunąć history: true')];
    }
    return [];
  });
