import { tidy } from '../../../core/text.ts';
import type { GuardedText } from '../ai-port.ts';
import { guardPersonalData } from '../personal-data.ts';

/** So much of a question is sent to a model; what asks is at the beginning. */
const MOST_SENT = 1000;

/** The question as it may leave the house: undefined where the guard finds personal data in it. */
export const guardText = (question: string): GuardedText | undefined =>
  guardPersonalData(question) ? undefined : (tidy(question).slice(0, MOST_SENT) as GuardedText);
