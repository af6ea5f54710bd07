import { resolveText } from '../placeholders.ts';
import { error } from './problem-at.ts';
import type { Rule } from './rule.ts';

/** What is read at one glance on a phone, with its quotations filled in. */
const LONGEST = 600;

/** The short answer stays short. */
export const shortLength: Rule = ({ parsed, base, today }) =>
  parsed.answers.flatMap((answer) => {
    const resolved = resolveText(answer.short, base, today);
    const { length } = resolved.ok ? resolved.value.text : answer.short;
    if (length <= LONGEST) return [];
    const what = `krótka odpowiedź ${answer.id} ma ${length} znaków, a mieści się najwyżej ${LONGEST}`;
    return [error(parsed.placeOf(answer, ['short']), what, 'proszę przenieść część do details')];
  });
