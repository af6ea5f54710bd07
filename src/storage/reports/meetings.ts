import { unitsPresent, type UnitMark, type UnitsPresent } from '../../features/groups/domain.ts';
import type { Figures, Scope } from '../../features/reports/domain.ts';
import type { Queries } from '../engine.ts';
import { sql } from '../kysely.ts';
import { heldSessions } from './facts.ts';

export interface HeldMeeting extends UnitsPresent {
  readonly event: string;
  readonly title: string;
  readonly day: string;
}

const meetingsOf = (queries: Queries, scope: Scope) =>
  heldSessions(queries, scope)
    .where('e.form', '=', 'group-meeting')
    .where('e.thematic_group', 'is not', null)
    .select(['e.id as event', 'e.title', sql<string>`e.thematic_group`.as('thematic_group')])
    .select([sql<string>`min(s.starts_at)`.as('begins'), sql<string>`min(s.day)`.as('day')])
    .groupBy(['e.id', 'e.title', 'e.thematic_group']);

const byEvent = <T extends { readonly event: string }>(
  rows: readonly T[],
): ReadonlyMap<string, readonly T[]> => {
  const found = new Map<string, T[]>();
  for (const row of rows) found.set(row.event, [...(found.get(row.event) ?? []), row]);
  return found;
};

/** Meetings of groups that took place, and which units were there, as the groups themselves say it. */
export const heldMeetings = async (queries: Queries, scope: Scope): Promise<readonly HeldMeeting[]> => {
  const meetings = await meetingsOf(queries, scope).execute();
  const held = meetingsOf(queries, scope);
  const expected = await queries
    .selectFrom(held.as('h'))
    .innerJoin('group_members as g', 'g.thematic_group', 'h.thematic_group')
    .select(['h.event', 'g.unit'])
    .distinct()
    .where('g.joined_at', 'is not', null)
    .where(sql<boolean>`g.joined_at <= h.begins and (g.ended_at is null or g.ended_at > h.begins)`)
    .execute();
  const marks = await queries
    .selectFrom(held.as('h'))
    .innerJoin('registrations as r', 'r.event', 'h.event')
    .innerJoin('attendance as a', 'a.registration', 'r.id')
    .select(['h.event', sql<string>`r.unit`.as('unit'), 'a.state'])
    .where('r.unit', 'is not', null)
    .execute();
  const noted = await queries
    .selectFrom(held.as('h'))
    .innerJoin('meeting_units as n', 'n.event', 'h.event')
    .select(['h.event', 'n.unit'])
    .execute();
  const [were, came, written] = [
    byEvent(expected),
    byEvent<UnitMark & { event: string }>(marks),
    byEvent(noted),
  ];
  const unitsOf = (rows: readonly { readonly unit: string }[] | undefined) =>
    (rows ?? []).map(({ unit }) => unit);
  return meetings
    .map(({ event, title, day }) => ({
      event,
      title,
      day,
      ...unitsPresent(unitsOf(were.get(event)), came.get(event) ?? [], unitsOf(written.get(event))),
    }))
    .toSorted((one, other) => (`${one.day} ${one.event}` < `${other.day} ${other.event}` ? -1 : 1));
};

/** Spotkania grup: how many took place, units present and absent at each, and different units present at any. */
export const countMeetings = async (queries: Queries, scope: Scope): Promise<Figures> => {
  const meetings = await heldMeetings(queries, scope);
  const sum = (of: 'present' | 'absent'): number =>
    meetings.reduce((all, meeting) => all + meeting[of].length, 0);
  return {
    'meetings.held': meetings.length,
    'meetings.present': sum('present'),
    'meetings.absent': sum('absent'),
    'meetings.units': new Set(meetings.flatMap(({ present }) => present)).size,
  };
};
