import type { Feature } from '../../../src/chat/feature.ts';
import { toMailbox } from '../../../src/chat/target.ts';
import { type Clock, type Instant, shift } from '../../../src/core/clock.ts';
import { newId, type PersonId } from '../../../src/core/ids.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { openMail } from '../../../src/wiring/mail.ts';
import { named } from '../../../src/wiring/named.ts';
import { type MailServer, startMailServer } from './mail-server.ts';
import { filesOf, partOf } from './read-letter.ts';

/** A letter as somebody finds it in their mailbox. */
export interface Found {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** Of the whole letter, as servers count them. */
  readonly bytes: number;
  /** The calendar file that came with it. */
  readonly calendar?: string;
  /** Other files that came with it, by name. */
  readonly files?: ReadonlyMap<string, Buffer>;
}

const HOUR = 3_600_000;

const foundIn = ({ to, raw, letter }: MailServer['arrived'][number]): Found => {
  const calendar = partOf(letter, 'text/calendar');
  const files = filesOf(letter);
  return {
    to,
    subject: letter.headers.get('subject') ?? '',
    text: partOf(letter, 'text/plain') ?? '',
    bytes: raw.length,
    ...(calendar === undefined ? {} : { calendar }),
    ...(files.size === 0 ? {} : { files }),
  };
};

/** Letters as the program sends them, by a real SMTP server on loopback. */
export const openPostOffice = async (storage: Storage, features: readonly Feature[], clock: Clock) => {
  const server = await startMailServer();
  const mail = await openMail(
    { url: server.url, from: 'Pomocnik <pomocnik@rops.example>' },
    storage,
    features,
    clock,
  );
  if (!mail) throw new Error('no letters');
  const kinds = named(features, ({ deliveries }) => deliveries);

  return {
    /** Proves an address, as its owner does with the code. */
    prove: async (person: PersonId, address: string, at: Instant): Promise<void> => {
      const attempt = { id: newId('emt'), address, secret: 'tajne', expiresAt: shift(at, HOUR) };
      const letter = {
        kind: 'mail.code',
        thing: attempt.id,
        to: toMailbox(attempt.id),
        locale: 'pl',
        content: null,
        isSeen: true,
      } as const;
      await storage.mail.begin(person, attempt, letter, at);
      await storage.mail.prove(person, attempt.id, at);
    },

    /** Sends what may leave at that moment and gives what arrived of it. */
    collect: async (at: Instant): Promise<readonly Found[]> => {
      const before = server.arrived.length;
      for (;;) {
        const due = await storage.outbox.due('email', at, 50);
        if (due.length === 0) return server.arrived.slice(before).map(foundIn);
        for (const delivery of due) {
          const made = await kinds[delivery.kind]?.render(delivery.content, { locale: 'pl', now: at });
          if (made) {
            const [body] = mail.posting.bodies(await mail.enclose(delivery, made), 'pl');
            await mail.posting.post(delivery.to, body!, `${delivery.id}.0`);
          }
          await storage.outbox.settle(delivery, { state: 'dropped', reason: 'collected' }, at);
        }
      }
    },
    close: () => server.close(),
  };
};
