import type { GroupsStore, NewMember } from '../features/groups/store.ts';
import type { Instant } from '../core/clock.ts';
import type { Engine, Queries } from './engine.ts';
import { toMember } from './groups-rows.ts';
import { enqueueSteps } from './outbox-steps.ts';

const LIVE = ['invited', 'member'] as const;

/** Into an open group, unless the person is in it or was asked in. */
const enter = (queries: Queries, { id, group, person, unit }: NewMember, at: Instant) =>
  queries
    .insertInto('group_members')
    .columns(['thematic_group', 'id', 'person', 'unit', 'state', 'made_at', 'joined_at'])
    .expression((eb) =>
      eb
        .selectFrom('thematic_groups')
        .select('thematic_groups.id as thematic_group')
        .select([
          eb.val(id).as('id'),
          eb.val(person).as('person'),
          eb.val(unit).as('unit'),
          eb.val('member').as('state'),
          eb.val(at).as('made_at'),
          eb.val(at).as('joined_at'),
        ])
        .where('thematic_groups.id', '=', group)
        .where('joining', '=', 'open'),
    )
    .onConflict((conflict) => conflict.doNothing());

/** Takes up the person's invitation, while the group goes on. */
const takeUp = (queries: Queries, { group, person, unit }: NewMember, at: Instant) =>
  queries
    .updateTable('group_members')
    .set({ state: 'member', unit, joined_at: at })
    .where('thematic_group', '=', group)
    .where('person', '=', person)
    .where('state', '=', 'invited')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('thematic_groups')
          .select('thematic_groups.id')
          .where('thematic_groups.id', '=', group)
          .where('joining', '<>', 'closed'),
      ),
    );

/** Who belongs to a group, came, went, and was asked in. */
export const createGroupMembers = ({
  queries,
  batch,
}: Engine): Pick<GroupsStore, 'members' | 'member' | 'ofPerson' | 'join' | 'invite' | 'end'> => ({
  members: async (group) =>
    (
      await queries
        .selectFrom('group_members')
        .selectAll()
        .where('thematic_group', '=', group)
        .orderBy('made_at')
        .orderBy('id')
        .execute()
    ).map(toMember),

  member: async (id) => {
    const row = await queries.selectFrom('group_members').selectAll().where('id', '=', id).executeTakeFirst();
    return row && toMember(row);
  },

  ofPerson: async (person) =>
    (
      await queries
        .selectFrom('group_members')
        .selectAll()
        .where('person', '=', person)
        .where('state', 'in', LIVE)
        .orderBy('made_at')
        .orderBy('id')
        .execute()
    ).map(toMember),

  join: async (member, at) =>
    (await batch([{ query: takeUp(queries, member, at), rows: 1 }])) ||
    batch([{ query: enter(queries, member, at), rows: 1 }]),

  invite: ({ id, group, person, unit }, by, tell, at) =>
    batch([
      {
        query: queries
          .insertInto('group_members')
          .values({
            id,
            thematic_group: group,
            person,
            unit,
            state: 'invited',
            invited_by: by,
            made_at: at,
            joined_at: null,
            ended_at: null,
          })
          .onConflict((conflict) => conflict.doNothing()),
        rows: 1,
      },
      ...enqueueSteps(queries, tell, at),
    ]),

  end: ({ id, state: before }, state, at) =>
    batch([
      {
        query: queries
          .updateTable('group_members')
          .set({ state, ended_at: at })
          .where('id', '=', id)
          .where('state', '=', before)
          .where('state', 'in', LIVE),
        rows: 1,
      },
    ]),
});
