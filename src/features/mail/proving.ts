import { toMailbox } from '../../chat/target.ts';
import type { Context } from '../../chat/context.ts';
import { shift } from '../../core/clock.ts';
import { newId, randomText } from '../../core/ids.ts';
import { ok, refuse, type Result } from '../../core/result.ts';
import { readAddress } from './address.ts';
import { CODE_LASTS, codeOf, readCode, TRIES, WAIT_AFTER_TRIES } from './code.ts';
import type { MailStore } from './store.ts';

/** Why an address is not proven (yet). */
export type ProvingRefusal = 'malformed' | 'too-many-tries' | 'expired' | 'wrong';

const takeTry = (store: MailStore, { speaker, now }: Context): Promise<boolean> =>
  store.takeTry(speaker.person, now, TRIES, shift(now, -WAIT_AFTER_TRIES));

/** Sends a code to the typed address. Each counts as a try, so that nobody fills a stranger's mailbox with codes. */
export const sendCode = async (
  store: MailStore,
  context: Context,
  typed: string,
): Promise<Result<void, ProvingRefusal>> => {
  const { speaker, locale, now } = context;
  const address = readAddress(typed);
  if (address === undefined) return refuse('malformed');
  if (!(await takeTry(store, context))) return refuse('too-many-tries');
  const attempt = { id: newId('emt'), address, secret: randomText(24), expiresAt: shift(now, CODE_LASTS) };
  const letter = {
    kind: 'mail.code',
    thing: attempt.id,
    to: toMailbox(attempt.id),
    locale,
    content: { attempt: attempt.id },
    expiresAt: attempt.expiresAt,
    isUrgent: true,
  };
  await store.begin(speaker.person, attempt, letter, now);
  return ok(undefined);
};

/** Proves the address by the code that was sent to it; wrong ones are counted. */
export const enterCode = async (
  store: MailStore,
  context: Context,
  typed: string,
): Promise<Result<void, ProvingRefusal>> => {
  const { speaker, now } = context;
  const code = readCode(typed);
  if (code === undefined) return refuse('malformed');
  const attempt = (await store.mailboxOf(speaker.person))?.attempt;
  if (!attempt || attempt.expiresAt <= now) return refuse('expired');
  if (!(await takeTry(store, context))) return refuse('too-many-tries');
  if (codeOf(attempt) !== code) return refuse('wrong');
  await store.returnTry(speaker.person);
  return (await store.prove(speaker.person, attempt.id, now)) ? ok(undefined) : refuse('expired');
};
