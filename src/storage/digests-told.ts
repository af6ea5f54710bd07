import type { PersonId } from '../core/ids.ts';
import type { DigestsStore, NewIssue } from '../features/digests/store.ts';
import { issueThing } from '../features/digests/domain.ts';
import { LIVE_STATES } from '../features/registrations/domain.ts';
import type { Instant } from '../core/clock.ts';
import type { Engine, Queries, Step } from './engine.ts';
import { sql } from './kysely.ts';

/** Rows in one statement: SQLite takes 32,766 values. */
const AT_ONCE = 2000;

const inParts = <T>(rows: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(rows.length / AT_ONCE) }, (_, index) =>
    rows.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  );

/** What readers know after these issues, each item once. */
export const toldSteps = (queries: Queries, issues: readonly NewIssue[], at: Instant): readonly Step[] => {
  const rows = issues.flatMap(({ subscription, period, items, covers }) => {
    const versions = new Map([...covers, ...items].map(({ id, version }) => [id, version]));
    const thing = issueThing(subscription, period);
    return [...versions].map(([item, version]) => ({ subscription, item, version, thing, told_at: at }));
  });
  return inParts(rows).map((part) => ({
    query: queries
      .insertInto('digest_told')
      .values(part)
      .onConflict((conflict) =>
        conflict.columns(['subscription', 'item']).doUpdateSet((eb) => ({
          version: eb.ref('excluded.version'),
          thing: eb.ref('excluded.thing'),
          told_at: eb.ref('excluded.told_at'),
        })),
      ),
  }));
};

/** What readers know and how they stand, for many of them at once. */
export const createDigestReads = ({ queries }: Engine): Pick<DigestsStore, 'told' | 'standings'> => ({
  told: async (subscriptions) => {
    const told = new Map<string, Map<string, string>>();
    if (subscriptions.length === 0) return told;
    const rows = await queries
      .selectFrom('digest_told as t')
      .select(['t.subscription', 't.item', 't.version'])
      .where('t.subscription', 'in', subscriptions)
      .where(
        sql<boolean>`not exists (select 1 from outbox where outbox.kind = 'digests.issue'
          and outbox.thing = t.thing and outbox.state in ('failed', 'dropped'))`,
      )
      .execute();
    for (const { subscription, item, version } of rows) {
      const known = told.get(subscription) ?? new Map<string, string>();
      known.set(item, version);
      told.set(subscription, known);
    }
    return told;
  },

  standings: async (people) => {
    const events = new Map<PersonId, Set<string>>();
    const groups = new Map<PersonId, Set<string>>();
    if (people.length === 0) return { events, groups };
    const add = (all: Map<PersonId, Set<string>>, person: PersonId | null, one: string): void => {
      if (person === null) return;
      const known = all.get(person);
      if (known) known.add(one);
      else all.set(person, new Set([one]));
    };
    const registered = await queries
      .selectFrom('registrations')
      .select(['person', 'event'])
      .where('person', 'in', people)
      .where('state', 'in', LIVE_STATES)
      .execute();
    for (const { person, event } of registered) add(events, person, event);
    const seated = await queries
      .selectFrom('consultation_people')
      .select(['person', 'consultation'])
      .where('person', 'in', people)
      .where('state', '=', 'coming')
      .execute();
    for (const { person, consultation } of seated) add(events, person, consultation);
    const members = await queries
      .selectFrom('group_members')
      .select(['person', 'thematic_group'])
      .where('person', 'in', people)
      .where('state', '=', 'member')
      .execute();
    for (const { person, thematic_group: group } of members) add(groups, person, group);
    return { events, groups };
  },
});
