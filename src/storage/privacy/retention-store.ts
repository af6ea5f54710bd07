import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { RetentionRule } from '../../features/privacy/retention.ts';
import type { Engine, Queries } from '../engine.ts';
import { sql } from '../kysely.ts';
import { forgetAsked, oldInvitations } from './old-surveys.ts';

/** The rules that only count and delete; the others have features that know how to. */
export interface RetentionRows {
  due(rule: Exclude<RetentionRule, 'people'>, before: Instant): Promise<number>;
  forget(rule: 'needs' | 'files' | 'surveys' | 'journal', before: Instant): Promise<number>;
  /** People of whom nothing was heard since that moment, and who are not registered for anything since. */
  quiet(before: Instant): Promise<readonly PersonId[]>;
}

type Counted = readonly { readonly count: number | string | bigint }[];

const total = (rows: Counted): number => rows.reduce((sum, { count }) => sum + Number(count), 0);

/** Needs of registrations whose last session is over since before that moment. */
const oldNeeds = (before: Instant) => sql<boolean>`needs <> '{}' and changed_at < ${before} and not exists (
  select 1 from event_sessions as s where s.term = registrations.term and s.ends_at >= ${before})`;

/** Files that were entered or taken back before that moment, and drafts that nobody confirmed since. */
const oldFiles = (before: Instant) => sql<boolean>`imports.made_at < ${before}
  and (imports.done_at is null or imports.done_at < ${before})
  and not exists (select 1 from import_runs as r where r.import = imports.id and r.state in ('running', 'undoing'))`;

const ofOldFiles = (queries: Queries, before: Instant) =>
  queries.selectFrom('imports').select('imports.id').where(oldFiles(before));

const count = (
  queries: Queries,
  rule: Exclude<RetentionRule, 'people'>,
  before: Instant,
): Promise<Counted> => {
  switch (rule) {
    case 'needs':
      return queries
        .selectFrom('registrations')
        .select(({ fn }) => fn.countAll().as('count'))
        .where(oldNeeds(before))
        .execute();
    case 'questions':
      return queries
        .selectFrom('curation_questions')
        .select(({ fn }) => fn.countAll().as('count'))
        .where('asked_at', '<', before)
        .execute();
    case 'handover':
      return queries
        .selectFrom('handover_questions')
        .select(({ fn }) => fn.countAll().as('count'))
        .where('ended_at', '<', before)
        .where('erased_at', 'is', null)
        .execute();
    case 'consultations':
      return queries
        .selectFrom('consultations')
        .select(({ fn }) => fn.countAll().as('count'))
        .where('ends_at', '<', before)
        .where('erased_at', 'is', null)
        .execute();
    case 'answers':
      return queries
        .selectFrom('served_answers')
        .select(({ fn }) => fn.countAll().as('count'))
        .where('served_at', '<', before)
        .execute();
    case 'files':
      return queries
        .selectFrom('import_rows')
        .select(({ fn }) => fn.countAll().as('count'))
        .where('import', 'in', ofOldFiles(queries, before))
        .execute();
    case 'surveys':
      return oldInvitations(queries, before)
        .select(({ fn }) => fn.countAll().as('count'))
        .execute();
    case 'journal':
      return queries
        .selectFrom('journal')
        .select(({ fn }) => fn.countAll().as('count'))
        .where('at', '<', before)
        .execute();
  }
};

export const createRetentionRows = ({ queries, batch, ...engine }: Engine): RetentionRows => ({
  due: async (rule, before) => total(await count(queries, rule, before)),

  forget: async (rule, before) => {
    const gone = total(await count(queries, rule, before));
    switch (rule) {
      case 'needs':
        await queries.updateTable('registrations').set({ needs: '{}' }).where(oldNeeds(before)).execute();
        return gone;
      case 'files':
        await batch([
          { query: queries.deleteFrom('import_rows').where('import', 'in', ofOldFiles(queries, before)) },
          {
            query: queries
              .updateTable('imports')
              .set({ content: null, undo: null })
              .where('state', '<>', 'draft')
              .where(oldFiles(before)),
          },
          { query: queries.deleteFrom('imports').where('state', '=', 'draft').where(oldFiles(before)) },
        ]);
        return gone;
      case 'surveys':
        return forgetAsked({ queries, batch, ...engine }, before);
      case 'journal':
        await queries.deleteFrom('journal').where('at', '<', before).execute();
        return gone;
    }
  },

  quiet: async (before) => {
    const rows = await queries
      .selectFrom('people as p')
      .select('p.id')
      .where('p.created_at', '<', before)
      .where((eb) =>
        eb.not(
          eb.or([
            eb.exists(eb.selectFrom('stand_ins as i').select('i.person').whereRef('i.person', '=', 'p.id')),
            eb.exists(
              eb
                .selectFrom('sightings as s')
                .innerJoin('accounts as a', 'a.id', 's.account')
                .select('s.account')
                .whereRef('a.person', '=', 'p.id')
                .where('s.seen_at', '>=', before),
            ),
            eb.exists(
              eb
                .selectFrom('registrations as r')
                .select('r.id')
                .whereRef('r.person', '=', 'p.id')
                .where('r.changed_at', '>=', before),
            ),
            eb.exists(
              eb
                .selectFrom('consultation_people as c')
                .select('c.id')
                .whereRef('c.person', '=', 'p.id')
                .where('c.changed_at', '>=', before),
            ),
          ]),
        ),
      )
      .orderBy('p.id')
      .execute();
    return rows.map(({ id }) => id);
  },
});
