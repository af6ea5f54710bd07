import { PlatformError, UnreachableError } from '../../src/core/failure.ts';

/** What the library tells of a fault. */
interface SmtpFault {
  readonly code?: string;
  readonly responseCode?: number;
}

/** Answers that concern the whole server, not this letter: it closes, it wants a password, it knows the sender not. */
const GENERAL: ReadonlySet<number> = new Set([421, 454, 530, 534, 535, 538]);

/**
 * A fault as the delivery understands it. An answer of 4xx may be another one later, 5xx stays. Without an answer
 * nothing was sent before the text of the letter left, and nobody can say afterwards. The cause is left out: servers
 * repeat addresses in their answers.
 */
export const translate = (thrown: unknown, hasBegun: boolean): Error => {
  const { code, responseCode } = thrown as SmtpFault;
  if (responseCode !== undefined) {
    const isGeneral = GENERAL.has(responseCode) || code === 'EAUTH';
    return new PlatformError('mail', responseCode, undefined, {
      isGeneral,
      isLasting: responseCode >= 500 && !isGeneral,
    });
  }
  if (hasBegun) return new UnreachableError('mail');
  return new PlatformError('mail', code ?? 'no-connection', undefined, { isGeneral: true });
};
