import type { Selectable } from 'kysely';
import { newId, type PersonId } from '../core/ids.ts';
import type { Attempt, Mailbox } from '../features/mail/domain.ts';
import type { MailStore } from '../features/mail/store.ts';
import type { Engine, Queries, Step } from './engine.ts';
import { enqueueSteps } from './outbox-steps.ts';
import type { Tables } from './tables.ts';
import { createTries } from './tries.ts';

const toAttempt = (row: Selectable<Tables['mailboxes']>): Attempt | undefined => {
  const { attempt: id, candidate: address, secret, expires_at: expiresAt } = row;
  if (id === null || address === null || secret === null || expiresAt === null) return undefined;
  return { id, address, secret, expiresAt };
};

const toMailbox = (row: Selectable<Tables['mailboxes']>): Mailbox => {
  const attempt = toAttempt(row);
  return {
    id: row.id,
    isWanted: row.is_wanted === 1,
    ...(row.address === null ? {} : { address: row.address }),
    ...(attempt ? { attempt } : {}),
  };
};

const NO_ATTEMPT = { attempt: null, candidate: null, secret: null, expires_at: null } as const;

/** The address of somebody who has no account: it came with the file in which they did. */
const selectNewcomers = (queries: Queries) =>
  queries
    .selectFrom('profiles as p')
    .where('p.email', 'is not', null)
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom('accounts as a').select('a.id').whereRef('a.person', '=', 'p.person'))),
    );

const createReads = ({
  queries,
}: Engine): Pick<MailStore, 'mailboxOf' | 'attempt' | 'addressOf' | 'ownerOf'> => {
  const boxes = () => queries.selectFrom('mailboxes').selectAll();
  return {
    mailboxOf: async (person) => {
      const row = await boxes().where('person', '=', person).executeTakeFirst();
      return row && toMailbox(row);
    },
    attempt: async (id) => {
      const row = await boxes().where('attempt', '=', id).executeTakeFirst();
      return row && toAttempt(row);
    },
    addressOf: async (mailbox) => {
      const row = await boxes()
        .where((eb) => eb.or([eb('id', '=', mailbox), eb('attempt', '=', mailbox)]))
        .executeTakeFirst();
      if (row) return (row.id === mailbox ? row.address : row.candidate) ?? undefined;
      const newcomer = await selectNewcomers(queries)
        .select('p.email')
        .where('p.person', '=', mailbox as PersonId)
        .executeTakeFirst();
      return newcomer?.email ?? undefined;
    },
    ownerOf: async (mailbox) => {
      const row = await boxes().where('id', '=', mailbox).executeTakeFirst();
      if (row) return { person: row.person, hasAccount: true };
      const newcomer = await selectNewcomers(queries)
        .select('p.person')
        .where('p.person', '=', mailbox as PersonId)
        .executeTakeFirst();
      return newcomer && { person: newcomer.person, hasAccount: false };
    },
  };
};

export const createMailStore = (engine: Engine): MailStore => {
  const { queries, batch } = engine;
  return {
    ...createReads(engine),
    ...createTries(queries, 'mail_tries'),

    copy: async (kinds) => {
      const rows = kinds.map(({ kind, when }) => ({ kind, at_once: when === 'at-once' ? 1 : 0 }) as const);
      await batch([
        { query: queries.deleteFrom('copied_kinds') },
        ...(rows.length === 0
          ? []
          : [
              {
                query: queries
                  .insertInto('copied_kinds')
                  .values(rows)
                  .onConflict((conflict) => conflict.column('kind').doNothing()),
              },
            ]),
      ]);
    },

    profileAddress: async (person) => {
      const row = await queries
        .selectFrom('profiles')
        .select('email')
        .where('person', '=', person)
        .executeTakeFirst();
      return row?.email ?? undefined;
    },

    begin: async (person, { id, address, secret, expiresAt }, letter, at) => {
      const attempt = { attempt: id, candidate: address, secret, expires_at: expiresAt, changed_at: at };
      await batch([
        {
          query: queries
            .insertInto('mailboxes')
            .values({ id: newId('eml'), person, address: null, is_wanted: 1, ...attempt })
            .onConflict((conflict) => conflict.column('person').doUpdateSet(attempt)),
        },
        ...enqueueSteps(queries, [letter], at),
      ]);
    },

    prove: async (person, attempt, at) => {
      const { numUpdatedRows } = await queries
        .updateTable('mailboxes')
        .set((eb) => ({ address: eb.ref('candidate'), is_wanted: 1, ...NO_ATTEMPT, changed_at: at }))
        .where('person', '=', person)
        .where('attempt', '=', attempt)
        .where('expires_at', '>', at)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    want: async (person, isWanted, at) => {
      const { numUpdatedRows } = await queries
        .updateTable('mailboxes')
        .set({ is_wanted: isWanted ? 1 : 0, changed_at: at })
        .where('person', '=', person)
        .where('address', 'is not', null)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    forget: async (person) => {
      await queries.deleteFrom('mailboxes').where('person', '=', person).execute();
    },
  };
};

/** Of two mailboxes the survivor's stays, unless only the other one is proven. Copies under way keep their way. */
export const moveMail = (queries: Queries, from: PersonId, to: PersonId): readonly Step[] => {
  const proven = (person: PersonId) =>
    queries
      .selectFrom('mailboxes as other')
      .select('other.id')
      .where('other.person', '=', person)
      .where('other.address', 'is not', null);
  return [
    {
      query: queries
        .deleteFrom('mailboxes')
        .where('person', '=', to)
        .where('address', 'is', null)
        .where((eb) => eb.exists(proven(from))),
    },
    {
      query: queries
        .deleteFrom('mailboxes')
        .where('person', '=', from)
        .where((eb) =>
          eb.exists(eb.selectFrom('mailboxes as kept').select('kept.id').where('kept.person', '=', to)),
        ),
    },
    { query: queries.updateTable('mailboxes').set({ person: to }).where('person', '=', from) },
    { query: queries.deleteFrom('mail_tries').where('person', '=', from) },
  ];
};
