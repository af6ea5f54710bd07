import type { Problem } from '../problem.ts';
import { duplicateIds } from './duplicate-ids.ts';
import type { LintContext, Rule } from './rule.ts';

const RULES: readonly Rule[] = [duplicateIds];

/** Everything that breaks a rule of the knowledge files. */
export const lint = (context: LintContext): readonly Problem[] => RULES.flatMap((rule) => rule(context));
