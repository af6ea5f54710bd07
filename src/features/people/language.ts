import type { Locale } from '../../core/locale.ts';

/**
 * The language in which somebody reads on an account: the one they chose, else that of the account's app as it was
 * last told, else Polish. Answers and everything that the bot sends by itself follow this one rule.
 */
export const languageFor = (
  chosen: Locale | null | undefined,
  ofAccount: Locale | null | undefined,
): Locale => chosen ?? ofAccount ?? 'pl';
