import { createPosting } from '../../../adapters/email/posting.ts';
import type { Posting } from '../../../src/chat/posting.ts';
import type { Target } from '../../../src/chat/target.ts';
import type { Instant } from '../../../src/core/clock.ts';
import type { PersonId } from '../../../src/core/ids.ts';
import type { Engine } from '../../../src/storage/engine.ts';
import { startMailServer } from '../mail/mail-server.ts';
import { partOf } from '../mail/read-letter.ts';
import type { Trouble } from '../posting/fake-platforms.ts';

/** The kind of message of which there are copies. */
export const COPIED = 'crash.copied';

/** So many people on Slack read copies; their numbers come after those who do not. */
const READERS = 20;
const FIRST = 5000;

const readers = Array.from({ length: READERS }, (_, index) => `U${String(FIRST + index)}`);

/** Somebody on Slack who reads copies. */
export const reader = (number: number): Target => ({
  kind: 'person',
  platform: 'slack',
  workspace: 'T1',
  user: readers[number % READERS]!,
});

/** Everybody who reads copies, with their mailboxes, as each program finds them when it starts. */
export const welcomeReaders = async ({ queries, batch }: Engine, at: Instant): Promise<void> => {
  const of = (user: string) => ({ person: `per_${user}` as PersonId, account: `acc_${user}` });
  await batch([
    {
      query: queries
        .insertInto('people')
        .values(
          readers.map((user) => ({
            id: of(user).person,
            created_at: at,
            greeted_at: at,
            locale: 'pl' as const,
            region: null,
          })),
        )
        .onConflict((conflict) => conflict.doNothing()),
    },
    {
      query: queries
        .insertInto('accounts')
        .values(
          readers.map((user) => ({
            id: of(user).account,
            person: of(user).person,
            platform: 'slack' as const,
            workspace: 'T1',
            user_id: user,
            name: user,
            created_at: at,
          })),
        )
        .onConflict((conflict) => conflict.doNothing()),
    },
    {
      query: queries
        .insertInto('mailboxes')
        .values(
          readers.map((user) => ({
            id: `eml_${user}`,
            person: of(user).person,
            address: `${user.toLowerCase()}@mops.example`,
            is_wanted: 1 as const,
            attempt: null,
            candidate: null,
            secret: null,
            expires_at: null,
            changed_at: at,
          })),
        )
        .onConflict((conflict) => conflict.doNothing()),
    },
    {
      query: queries
        .insertInto('copied_kinds')
        .values({ kind: COPIED, at_once: 1 })
        .onConflict((conflict) => conflict.doNothing()),
    },
  ]);
};

export const letterPostingAt = (url: string): Posting =>
  createPosting({
    config: { url, from: 'Pomocnik <pomocnik@rops.example>' },
    addressOf: (mailbox) => Promise.resolve(`${mailbox}@mops.example`),
  });

/** A letter as it lies in a mailbox: programs show those of one Message-ID once. */
interface Letter {
  readonly id: string;
  readonly text: string;
}

/** The server of letters: a real one on loopback, to which something happens now and then. */
export const startPost = async () => {
  const server = await startMailServer();
  return {
    url: server.url,
    arrived: (): readonly Letter[] =>
      server.arrived.map(({ letter }) => ({
        id: letter.headers.get('message-id') ?? '',
        text: partOf(letter, 'text/plain') ?? '',
      })),
    arrivedCount: (): number => server.arrived.length,
    trouble: ({ kind }: Trouble): void => {
      if (kind === 'lost-reply') server.mishaps.push({ at: 'after' });
      else server.mishaps.push({ at: kind === 'later' ? 'recipient' : 'text', answer: 451 });
    },
    close: () => server.close(),
  };
};

export type Post = Awaited<ReturnType<typeof startPost>>;
