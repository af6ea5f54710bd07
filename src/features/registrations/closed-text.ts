import { formatMoment } from '../../i18n/format.ts';
import type { Closed } from './open.ts';
import type { Telling } from './telling.ts';

/** Why nobody can sign up for it now: the same words wherever somebody tries. */
export const closedText = (closed: Closed, { texts, locale }: Telling): string => {
  const words = texts.signUp.closed;
  return closed.kind === 'deadline'
    ? words.deadline(formatMoment(closed.deadline, locale))
    : words[closed.kind];
};
