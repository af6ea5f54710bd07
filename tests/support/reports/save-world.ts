import type { Instant } from '../../../src/core/clock.ts';
import type { Engine } from '../../../src/storage/engine.ts';
import { gminaOf, type World } from './world.ts';

const AT = '2026-01-01T00:00:00.000Z' as Instant;
const flag = (is: boolean): 0 | 1 => (is ? 1 : 0);

/** Rows in one statement: SQLite takes 32,766 values. */
const AT_ONCE = 400;

/** Writes a world down as rows, as the features would have left them. */
export const saveWorld = async ({ queries }: Pick<Engine, 'queries'>, world: World): Promise<void> => {
  const insert = async <Row>(
    rows: readonly Row[],
    into: (some: Row[]) => { execute(): Promise<unknown> },
  ) => {
    for (let from = 0; from < rows.length; from += AT_ONCE)
      await into(rows.slice(from, from + AT_ONCE)).execute();
  };
  await insert(
    world.units.map(({ id, region, isActive }) => ({
      id,
      name: id,
      name_key: id,
      search_key: id,
      type: 'ops' as const,
      region,
      powiat: 'nyski',
      gmina: gminaOf(id),
      is_example: 0 as const,
      is_active: flag(isActive),
      created_at: AT,
      changed_at: AT,
    })),
    (some) => queries.insertInto('units').values(some),
  );
  await insert(
    world.projects.map(({ id, region, hour }) => ({
      id,
      name: id,
      region,
      funding: 'Fundusz',
      hour_minutes: hour,
      starts_on: '2026-01-01' as never,
      ends_on: '2026-12-31' as never,
      participant_form_url: null,
      is_example: 0 as const,
    })),
    (some) => queries.insertInto('projects').values(some),
  );
  await insert(
    world.people.map(({ id }) => ({
      id,
      created_at: AT,
      greeted_at: null,
      locale: null,
      region: null,
      recalls_off_at: null,
    })),
    (some) => queries.insertInto('people').values(some),
  );
  await insert(
    world.people.flatMap(({ id, sex }) =>
      sex ? [{ person: id, field: 'sex', value: sex, changed_at: AT }] : [],
    ),
    (some) => queries.insertInto('reporting_fields').values(some),
  );
  await insert(
    world.events.map((event) => ({
      id: event.id,
      project: event.project,
      form: event.form,
      title: event.title,
      topics: '[]',
      organiser: 'ROPS',
      region: event.region,
      eligibility: '{}',
      priority: '{}',
      selection: 'order' as const,
      needs_consent: 0 as const,
      catering: 0 as const,
      asks: '[]',
      thematic_group: event.group,
      attendance_percent: 80,
      state: event.state,
      published_at: event.state === 'draft' ? null : AT,
      cancelled_at: event.state === 'cancelled' ? AT : null,
      is_example: flag(event.isExample),
      created_at: AT,
      changed_at: AT,
    })),
    (some) => queries.insertInto('events').values(some),
  );
  await insert(
    world.events.flatMap(({ id, terms }) =>
      terms.map((term, number) => ({
        id: term.id,
        event: id,
        number: number + 1,
        label: null,
        capacity: term.capacity,
        taken: world.registrations.filter((one) => one.term === term.id && one.state === 'confirmed').length,
        state: term.state,
        confirmed_at: null,
        broken_at: null,
      })),
    ),
    (some) => queries.insertInto('event_terms').values(some),
  );
  await insert(
    world.events.flatMap(({ terms }) =>
      terms.flatMap((term) =>
        term.sessions.map((session, number) => ({
          id: session.id,
          term: term.id,
          number: number + 1,
          day: session.day,
          from_time: session.from,
          to_time: session.to,
          starts_at: session.startsAt,
          ends_at: session.endsAt,
          pause_minutes: session.pause,
          place: null,
          online_url: null,
        })),
      ),
    ),
    (some) => queries.insertInto('event_sessions').values(some),
  );
  await insert(
    world.registrations.map((one, index) => ({
      id: one.id,
      request: one.id,
      event: one.event,
      term: one.term,
      person: one.person,
      unit: one.unit,
      state: one.state,
      has_seat: flag(one.state === 'confirmed'),
      position: one.state === 'waiting' ? index + 1 : null,
      until_at: null,
      needs: '{}',
      consented_by: null,
      told_sequence: 0,
      told_certain: 0 as const,
      made_by: one.person,
      made_at: one.madeAt,
      changed_at: one.madeAt,
      revision: one.past.length + 1,
    })),
    (some) => queries.insertInto('registrations').values(some),
  );
  await insert(
    world.registrations.flatMap(({ id, past, state, person, madeAt }) =>
      [...past, state].map((each, index) => ({
        registration: id,
        number: index + 1,
        state: each,
        cause: 'signed-up' as const,
        done_by: person,
        done_at: madeAt,
      })),
    ),
    (some) => queries.insertInto('registration_log').values(some),
  );
  const by = (world.people[0]?.id ?? world.registrations[0]?.person)!;
  await insert(
    world.marks.map((mark) => ({ ...mark, means: 'list' as const, noted_by: by, noted_at: AT })),
    (some) => queries.insertInto('attendance').values(some),
  );
  await insert(
    [...new Set(world.members.map(({ group }) => group))].map((id) => ({
      id,
      request: id,
      name: id,
      aim: null,
      region: world.regions[0]!,
      powiat: null,
      joining: 'open' as const,
      search_key: id,
      is_example: 0 as const,
      created_by: null,
      created_at: AT,
      changed_at: AT,
    })),
    (some) => queries.insertInto('thematic_groups').values(some),
  );
  await insert(
    world.members.map(({ id, group, person, unit, joinedAt, endedAt }) => ({
      id,
      thematic_group: group,
      person,
      unit,
      state: endedAt === null ? ('member' as const) : ('left' as const),
      invited_by: null,
      made_at: joinedAt,
      joined_at: joinedAt,
      ended_at: endedAt,
    })),
    (some) => queries.insertInto('group_members').values(some),
  );
  await insert(
    world.noted.map((one) => ({ ...one, noted_by: by, noted_at: AT })),
    (some) => queries.insertInto('meeting_units').values(some),
  );
};
