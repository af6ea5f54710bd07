import type { CalendarStore } from '../features/calendar/store.ts';
import { toProject } from './calendar-rows.ts';
import type { Engine } from './engine.ts';

/** Projects that pay for events. */
export const createProjectStore = ({
  queries,
}: Engine): Pick<CalendarStore, 'saveProject' | 'project' | 'projects'> => ({
  saveProject: async (project) => {
    const columns = {
      name: project.name,
      region: project.region,
      funding: project.funding,
      hour_minutes: project.hourMinutes,
      starts_on: project.startsOn,
      ends_on: project.endsOn,
      participant_form_url: project.participantFormUrl ?? null,
      is_example: project.isExample ? (1 as const) : (0 as const),
    };
    await queries
      .insertInto('projects')
      .values({ id: project.id, ...columns })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
      .execute();
  },
  project: async (id) => {
    const row = await queries.selectFrom('projects').selectAll().where('id', '=', id).executeTakeFirst();
    return row && toProject(row);
  },
  projects: async () =>
    (await queries.selectFrom('projects').selectAll().orderBy('name').execute()).map(toProject),
});
