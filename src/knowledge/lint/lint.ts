import type { Problem } from '../problem.ts';
import { answerNumbers } from './answer-numbers.ts';
import { answerQuotes } from './answer-quotes.ts';
import { deadIds } from './dead-ids.ts';
import { dueChecks } from './due-checks.ts';
import { duplicateIds } from './duplicate-ids.ts';
import { duplicateWordings } from './duplicate-wordings.ts';
import { factDates } from './fact-dates.ts';
import { factSays } from './fact-says.ts';
import { historyFlag } from './history-flag.ts';
import type { LintContext, Rule } from './rule.ts';
import { seriesOrder } from './series-order.ts';
import { seriesValues } from './series-values.ts';
import { shortLength } from './short-length.ts';
import { typedValues } from './typed-values.ts';
import { uncited } from './uncited.ts';
import { unservable } from './unservable.ts';

const RULES: readonly Rule[] = [
  duplicateIds,
  deadIds,
  factDates,
  factSays,
  seriesOrder,
  seriesValues,
  answerNumbers,
  answerQuotes,
  typedValues,
  unservable,
  historyFlag,
  shortLength,
  duplicateWordings,
  dueChecks,
  uncited,
];

/** Everything that breaks a rule of the knowledge files. */
export const lint = (context: LintContext): readonly Problem[] => RULES.flatMap((rule) => rule(context));
