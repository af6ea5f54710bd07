import {
  type Figures,
  formFigure,
  type FormFigure,
  LEARNING_FORMS,
  type LearningForm,
  type Scope,
} from '../../features/reports/domain.ts';
import { foldedWords } from '../../core/text.ts';
import type { Queries } from '../engine.ts';
import { sql } from '../kysely.ts';
import { counted, heldSessions, HOUR, learning, MINUTES } from './facts.ts';

/** Editions that have sessions in the period: one row each, with their minutes there and whether there is any mark. */
export const heldEditions = (queries: Queries, scope: Scope) =>
  heldSessions(queries, scope)
    .where('e.form', '<>', 'group-meeting')
    .leftJoin(
      (eb) => eb.selectFrom('attendance').select('session').distinct().as('m'),
      (join) => join.onRef('m.session', '=', 's.id'),
    )
    .select(['t.id as term', 'e.id as event', 'e.form', 'e.title', 't.capacity', 'e.project'])
    .select([
      counted(sql`sum(${MINUTES})`).as('minutes'),
      HOUR.as('hour'),
      counted(sql`count(m.session)`).as('marked'),
      sql<string>`min(s.day)`.as('day'),
      sql<string>`max(s.day)`.as('last_day'),
    ])
    .groupBy(['t.id', 'e.id', 'e.form', 'e.title', 't.capacity', 'e.project', 'p.hour_minutes']);

const editionFigures = async (queries: Queries, scope: Scope) =>
  queries
    .selectFrom(heldEditions(queries, scope).as('h'))
    .select('h.form')
    .select([
      counted(sql`count(*)`).as('editions'),
      counted(sql`sum(h.capacity)`).as('places'),
      counted(sql`sum(case when h.hour = 45 then h.minutes else 0 end)`).as('minutes45'),
      counted(sql`sum(case when h.hour = 60 then h.minutes else 0 end)`).as('minutes60'),
      counted(sql`sum(case when h.marked = 0 then 1 else 0 end)`).as('unlisted'),
    ])
    .groupBy('h.form')
    .execute();

/** One title is one topic, however it is written and however often it is repeated. */
const topicsOf = async (queries: Queries, scope: Scope): Promise<ReadonlyMap<string, number>> => {
  const titles = await heldSessions(queries, scope)
    .where('e.form', '<>', 'group-meeting')
    .select(['e.form', 'e.title'])
    .distinct()
    .execute();
  const topics = new Map<string, Set<string>>();
  for (const { form, title } of titles) {
    const known = topics.get(form) ?? new Set<string>();
    topics.set(form, known.add(foldedWords(title)));
  }
  return new Map([...topics].map(([form, known]) => [form, known.size]));
};

const attended = async (queries: Queries, scope: Scope) =>
  queries
    .selectFrom(learning(queries, scope).select(['e.form', 'e.id as event', 'r.person']).distinct().as('w'))
    .select('w.form')
    .select([
      counted(sql`count(*)`).as('participations'),
      counted(sql`count(distinct w.person)`).as('persons'),
    ])
    .groupBy('w.form')
    .execute();

/** Formy: topics, editions, places, participations, persons and minutes of each form, never added up. */
export const countForms = async (queries: Queries, scope: Scope): Promise<Figures> => {
  const editions = await editionFigures(queries, scope);
  const taken = await attended(queries, scope);
  const topics = await topicsOf(queries, scope);
  const figures: Partial<Record<ReturnType<typeof formFigure>, number>> = {
    'editions.unlisted': editions.reduce((sum, { unlisted }) => sum + unlisted, 0),
  };
  for (const form of LEARNING_FORMS) {
    const held = editions.find((row) => row.form === form);
    const came = taken.find((row) => row.form === form);
    if (!held && !came) continue;
    const note = (figure: FormFigure, value: number): void => {
      figures[formFigure(form satisfies LearningForm, figure)] = value;
    };
    note('topics', topics.get(form) ?? 0);
    note('editions', held?.editions ?? 0);
    note('places', held?.places ?? 0);
    note('participations', came?.participations ?? 0);
    note('persons', came?.persons ?? 0);
    note('minutes45', held?.minutes45 ?? 0);
    note('minutes60', held?.minutes60 ?? 0);
  }
  return figures;
};
