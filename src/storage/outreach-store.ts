import type { Selectable } from 'kysely';
import type { OutreachStep, Reached } from '../features/consultations/outreach/domain.ts';
import type { OutreachStore, ReachFilter } from '../features/consultations/outreach/store.ts';
import { searchWordsOf } from '../features/units/unit-keys.ts';
import { servedUnits } from './advice-served.ts';
import { present } from './consultations-rows.ts';
import type { Engine, Queries } from './engine.ts';
import { sql } from './kysely.ts';
import { enqueueSteps } from './outbox-steps.ts';
import type { Tables } from './tables.ts';
import { toUnit } from './units-rows.ts';

const toStep = (row: Selectable<Tables['outreach']>): OutreachStep => ({
  id: row.id,
  unit: row.unit,
  ...present('project', row.project),
  number: row.number,
  step: row.step,
  ...present('contact', row.contact),
  ...present('reason', row.reason),
  ...present('result', row.result),
  ...present('dueDay', row.due_day),
  ...present('words', row.words),
  notedBy: row.noted_by,
  notedAt: row.noted_at,
});

const projectKey = (project: string | undefined): string => project ?? '';

/** Units that used advice; of a project, those that have its advice or a seat in its events. */
const coveredUnits = (queries: Queries, project: string | undefined) => {
  const served = queries
    .selectFrom(servedUnits(queries).as('served'))
    .select('served.unit')
    .where('served.unit', 'is not', null);
  if (project === undefined) return served;
  return served
    .where('served.project', '=', project)
    .union(
      queries
        .selectFrom('registrations as r')
        .innerJoin('events as e', 'e.id', 'r.event')
        .select('r.unit')
        .where('e.project', '=', project)
        .where('r.has_seat', '=', 1)
        .where('r.unit', 'is not', null),
    );
};

/** Open units of the filter, whether they were reached or not. */
const unitsOf = (queries: Queries, { region, type, words = '', isExample }: ReachFilter) => {
  let query = queries
    .selectFrom('units as u')
    .where('u.is_active', '=', 1)
    .where('u.is_example', '=', isExample ? 1 : 0);
  if (region !== undefined) query = query.where('u.region', '=', region);
  if (type !== undefined) query = query.where('u.type', '=', type);
  for (const word of searchWordsOf(words)) query = query.where('u.search_key', 'like', `%${word}%`);
  return query;
};

/** The lines that count: the last of each unit that was not undone. */
const standings = (queries: Queries, project: string | undefined) =>
  queries
    .selectFrom('outreach as s')
    .selectAll('s')
    .where(sql<string>`coalesce(s.project, '')`, '=', projectKey(project))
    .where('s.undone_at', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('outreach as later')
            .select('later.id')
            .whereRef('later.unit', '=', 's.unit')
            .where(sql<string>`coalesce(later.project, '')`, '=', projectKey(project))
            .where('later.undone_at', 'is', null)
            .whereRef('later.number', '>', 's.number'),
        ),
      ),
    );

const written = async (queries: Queries, { unit, project }: Reached): Promise<number> => {
  const { last } = await queries
    .selectFrom('outreach')
    .select(({ fn }) => fn.max<number | null>('number').as('last'))
    .where('unit', '=', unit)
    .where(sql<string>`coalesce(project, '')`, '=', projectKey(project))
    .executeTakeFirstOrThrow();
  return last ?? 0;
};

/** Outreach over one database. */
export const createOutreachStore = ({ queries, batch }: Engine): OutreachStore => ({
  hasRealUnits: async () =>
    (await queries
      .selectFrom('units')
      .select('id')
      .where('is_example', '=', 0)
      .limit(1)
      .executeTakeFirst()) !== undefined,

  coverage: async (filter) => {
    const counted = await unitsOf(queries, filter)
      .select(({ fn }) => fn.countAll<number | string>().as('units'))
      .select(({ fn }) =>
        fn
          .countAll<number | string>()
          .filterWhere('u.id', 'in', coveredUnits(queries, filter.project))
          .as('covered'),
      )
      .executeTakeFirstOrThrow();
    return { units: Number(counted.units), covered: Number(counted.covered) };
  },

  unreached: async (filter, { from, most }) => {
    const rows = await unitsOf(queries, filter)
      .leftJoin(standings(queries, filter.project).as('s'), 's.unit', 'u.id')
      .leftJoin('advisers as a', 'a.person', 's.contact')
      .selectAll('u')
      .select(['s.id as step_id', 'a.name as contact_name'])
      .where('u.id', 'not in', coveredUnits(queries, filter.project))
      .$if(filter.contact !== undefined, (query) => query.where('s.contact', '=', filter.contact!))
      .orderBy('u.region')
      .orderBy('u.powiat')
      .orderBy('u.name_key')
      .orderBy('u.id')
      .limit(most)
      .offset(from)
      .execute();
    const ids = rows.flatMap(({ step_id }) => (step_id === null ? [] : [step_id]));
    const steps =
      ids.length === 0
        ? []
        : await queries.selectFrom('outreach').selectAll().where('id', 'in', ids).execute();
    const byUnit = new Map(steps.map((row) => [row.unit, toStep(row)]));
    return rows.map((row) => {
      const standing = byUnit.get(row.id);
      return {
        unit: toUnit(row),
        ...(standing ? { standing } : {}),
        ...present('contactName', row.contact_name),
      };
    });
  },

  isCovered: async ({ unit, project }) => {
    const found = await queries
      .selectFrom(coveredUnits(queries, project).as('covered'))
      .select('covered.unit')
      .where('covered.unit', '=', unit)
      .limit(1)
      .executeTakeFirst();
    return found !== undefined;
  },

  standing: async ({ unit, project }) => {
    const row = await standings(queries, project).where('s.unit', '=', unit).executeTakeFirst();
    return row && toStep(row);
  },

  step: async (id) => {
    const row = await queries
      .selectFrom('outreach')
      .selectAll()
      .where('id', '=', id)
      .where('undone_at', 'is', null)
      .executeTakeFirst();
    return row && toStep(row);
  },

  written: (reached) => written(queries, reached),

  add: async (request, step, seen, tell) => {
    const isWritten = await batch([
      {
        query: queries
          .insertInto('outreach')
          .values({
            id: step.id,
            request,
            unit: step.unit,
            project: step.project ?? null,
            number: seen + 1,
            step: step.step,
            contact: step.contact ?? null,
            reason: step.reason ?? null,
            result: step.result ?? null,
            due_day: step.dueDay ?? null,
            words: step.words ?? null,
            noted_by: step.notedBy,
            noted_at: step.notedAt,
            undone_at: null,
          })
          .onConflict((conflict) => conflict.doNothing()),
        rows: 1,
      },
      ...enqueueSteps(queries, tell, step.notedAt),
    ]);
    if (isWritten) return true;
    const again = await queries
      .selectFrom('outreach')
      .select('id')
      .where('request', '=', request)
      .executeTakeFirst();
    return again !== undefined;
  },

  undo: (id, at) =>
    batch([
      {
        query: queries
          .updateTable('outreach')
          .set({ undone_at: at })
          .where('id', '=', id)
          .where('undone_at', 'is', null)
          .where((eb) =>
            eb.not(
              eb.exists(
                eb
                  .selectFrom('outreach as later')
                  .select('later.id')
                  .whereRef('later.unit', '=', 'outreach.unit')
                  .where(sql<boolean>`coalesce(later.project, '') = coalesce(outreach.project, '')`)
                  .where('later.undone_at', 'is', null)
                  .whereRef('later.number', '>', 'outreach.number'),
              ),
            ),
          ),
        rows: 1,
      },
    ]),
});
