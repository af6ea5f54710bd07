import type { GroupFilter, GroupsStore } from '../features/groups/store.ts';
import type { PersonId } from '../core/ids.ts';
import type { Engine, Queries, Step } from './engine.ts';
import { createGroupMeetings } from './groups-meetings.ts';
import { createGroupMembers } from './groups-members.ts';
import { toGroup, toGroupColumns } from './groups-rows.ts';

const filtered = (queries: Queries, { words = [], withClosed }: GroupFilter) =>
  queries
    .selectFrom('thematic_groups')
    .where((eb) =>
      eb.and([
        ...(withClosed ? [] : [eb('joining', '<>', 'closed')]),
        ...words.map((word) => eb('search_key', 'like', `% ${word}%`)),
      ]),
    );

/** Thematic groups over one database. */
export const createGroupsStore = (engine: Engine): GroupsStore => {
  const { queries, batch } = engine;
  return {
    ...createGroupMembers(engine),
    ...createGroupMeetings(engine),

    create: async ({ id, request, plan, isExample, by, at }) => {
      await queries
        .insertInto('thematic_groups')
        .values({
          id,
          request,
          ...toGroupColumns(plan),
          is_example: isExample ? 1 : 0,
          created_by: by ?? null,
          created_at: at,
          changed_at: at,
        })
        .onConflict((conflict) => conflict.column('request').doNothing())
        .execute();
      const made = await queries
        .selectFrom('thematic_groups')
        .select('id')
        .where('request', '=', request)
        .executeTakeFirstOrThrow();
      return made.id;
    },

    change: ({ id, revision }, plan, at) =>
      batch([
        {
          query: queries
            .updateTable('thematic_groups')
            .set((eb) => ({ ...toGroupColumns(plan), changed_at: at, revision: eb('revision', '+', 1) }))
            .where('id', '=', id)
            .where('revision', '=', revision),
          rows: 1,
        },
      ]),

    group: async (id) => {
      const row = await queries
        .selectFrom('thematic_groups')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      return row && toGroup(row);
    },

    search: async (filter, { from, size }) => {
      const rows = await filtered(queries, filter)
        .selectAll()
        .select((eb) =>
          eb
            .selectFrom('group_members')
            .select(({ fn }) => fn.countAll<number | string>().as('count'))
            .whereRef('group_members.thematic_group', '=', 'thematic_groups.id')
            .where('group_members.state', '=', 'member')
            .as('members'),
        )
        .orderBy('search_key')
        .orderBy('id')
        .limit(size)
        .offset(from)
        .execute();
      const { total } = await filtered(queries, filter)
        .select(({ fn }) => fn.countAll<number | string>().as('total'))
        .executeTakeFirstOrThrow();
      return {
        groups: rows.map((row) => ({ ...toGroup(row), members: Number(row.members ?? 0) })),
        total: Number(total),
      };
    },
  };
};

/** Gives one person's groups to another; who is in a group on both accounts is in it once, for the survivor's unit. */
export const moveGroups = (queries: Queries, from: PersonId, to: PersonId): readonly Step[] => [
  {
    query: queries
      .deleteFrom('group_members')
      .where('person', '=', from)
      .where('state', '=', 'invited')
      .where('thematic_group', 'in', liveOf(queries, to)),
  },
  {
    query: queries
      .deleteFrom('group_members')
      .where('person', '=', to)
      .where('state', '=', 'invited')
      .where('thematic_group', 'in', liveOf(queries, from)),
  },
  {
    query: queries
      .deleteFrom('group_members')
      .where('person', '=', from)
      .where('state', '=', 'member')
      .where('thematic_group', 'in', liveOf(queries, to)),
  },
  { query: queries.updateTable('group_members').set({ person: to }).where('person', '=', from) },
  { query: queries.updateTable('group_members').set({ invited_by: to }).where('invited_by', '=', from) },
  { query: queries.updateTable('thematic_groups').set({ created_by: to }).where('created_by', '=', from) },
  { query: queries.updateTable('meeting_minutes').set({ noted_by: to }).where('noted_by', '=', from) },
  { query: queries.updateTable('meeting_units').set({ noted_by: to }).where('noted_by', '=', from) },
];

const liveOf = (queries: Queries, person: PersonId) =>
  queries
    .selectFrom('group_members as other')
    .select('other.thematic_group')
    .where('other.person', '=', person)
    .where('other.state', 'in', ['invited', 'member']);
