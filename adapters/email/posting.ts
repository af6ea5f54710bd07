import type { Posting } from '../../src/chat/posting.ts';
import { PlatformError } from '../../src/core/failure.ts';
import type { MailBody } from './body.ts';
import { compose } from './compose.ts';
import { handOver } from './dial.ts';
import { type EmailConfig, senderOf } from './email-config.ts';
import { ANSWERED_WITHIN, PACE } from './limits.ts';
import { translate } from './refusal.ts';
import { messageIdOf, writeMail } from './write-mail.ts';

export interface EmailDeps {
  readonly config: EmailConfig;
  /** The proven address behind the id of a mailbox; undefined where there is none any more. */
  readonly addressOf: (mailbox: string) => Promise<string | undefined>;
}

/** One address and nothing that could make it two, or a command. */
const ADDRESS = /^[^\s<>(),;:"\\@\p{Cc}]+@[^\s<>(),;:"\\@\p{Cc}]+$/u;

const refused = (status: string): PlatformError =>
  new PlatformError('mail', status, undefined, { isLasting: true });

/** Letters by SMTP (pl. *poczta*). What was sent can neither be changed nor looked up. */
export const createPosting = ({ config, addressOf }: EmailDeps): Posting => ({
  pace: PACE,
  visibleAfter: ANSWERED_WITHIN,
  sameNameHolds: 0,
  bodies: (message, locale = 'pl') => [compose(message, locale)],
  post: async (to, body, name) => {
    if (to.kind !== 'person') throw refused('not-a-person');
    const address = await addressOf(to.user);
    if (address === undefined) throw refused('no-address');
    if (!ADDRESS.test(address)) throw refused('bad-address');
    const letter = await writeMail(body as MailBody, address, name, config);
    let hasBegun = false;
    try {
      await handOver(config.url, { from: senderOf(config), to: address }, letter, () => (hasBegun = true));
    } catch (thrown) {
      throw translate(thrown, hasBegun);
    }
    return { channel: 'email', message: messageIdOf(name, config) };
  },
  revise: () => Promise.reject(refused('sent-for-good')),
  find: () => Promise.resolve({ kind: 'unknown' }),
});
