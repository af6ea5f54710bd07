import { targetKey, toAccount, toMailbox } from '../../chat/target.ts';
import type { PersonId } from '../../core/ids.ts';
import type { HeldRow } from '../../features/privacy/store.ts';
import type { Queries } from '../engine.ts';
import { sql } from '../kysely.ts';
import type { Held } from './held.ts';

/** Somebody with the keys of every target at which they are written to, and their accounts. */
export interface Traces {
  readonly person: PersonId;
  readonly accounts: readonly string[];
  readonly targets: readonly string[];
}

/** By which targets the person is written to: accounts, a mailbox, or, without an account, the person's own id. */
export const tracesOf = async (queries: Queries, person: PersonId): Promise<Traces> => {
  const accounts = await queries
    .selectFrom('accounts')
    .select(['id', 'platform', 'workspace', 'user_id'])
    .where('person', '=', person)
    .orderBy('id')
    .execute();
  const boxes = await queries.selectFrom('mailboxes').select('id').where('person', '=', person).execute();
  return {
    person,
    accounts: accounts.map(({ id }) => id),
    targets: [
      ...accounts.map(({ user_id: user, ...account }) => targetKey(toAccount({ ...account, user }))),
      ...[...boxes.map(({ id }) => id), person].map((id) => targetKey(toMailbox(id))),
    ],
  };
};

/** Whether a row of the table leads to the person. */
export const leadsTo = ({ table, column, leads }: Held, { person, targets }: Traces) => {
  const own = sql.ref(`${table}.${column}`);
  switch (leads.by) {
    case 'person':
      return sql<boolean>`${own} = ${person}`;
    case 'row':
      return sql<boolean>`${own} in (select ${sql.ref(leads.key)} from ${sql.table(leads.table)}
        where ${sql.ref(leads.person)} = ${person})`;
    case 'target':
      return sql<boolean>`${own} in (${sql.join(targets)})`;
    case 'json':
      return sql<boolean>`${own} like ${`%"person":"${person}"%`}`;
  }
};

/** The column in which the table is first read, so that two readings have one order. */
const shownOf = ({ shows, hides }: Held, row: HeldRow): HeldRow =>
  Object.fromEntries(
    Object.entries(row).filter(([name]) => (shows ? shows.includes(name) : !hides.includes(name))),
  );

/** The rows of one column of the registry, as the person reads them. */
export const rowsOf = async (queries: Queries, held: Held, traces: Traces): Promise<readonly HeldRow[]> => {
  // Tables and columns come from the registry, so their types do not say which row this is.
  const rows: readonly HeldRow[] = await queries
    .selectFrom(held.table as 'attendance')
    .selectAll()
    .where(leadsTo(held, traces))
    .execute();
  return rows.map((row) => shownOf(held, row));
};

/** How many there are. */
export const countOf = async (queries: Queries, held: Held, traces: Traces): Promise<number> => {
  const { count } = await queries
    .selectFrom(held.table as 'attendance')
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .where(leadsTo(held, traces))
    .executeTakeFirstOrThrow();
  return Number(count);
};
