import { foldedWords } from '../../core/text.ts';
import type { Scope } from '../../features/reports/domain.ts';
import type { Row } from '../../features/reports/lists.ts';
import type { Queries } from '../engine.ts';
import { sql } from '../kysely.ts';
import { counted, learning } from './facts.ts';
import { heldEditions } from './forms.ts';
import { heldMeetings } from './meetings.ts';

/** Lists that are put together here, so they are read as a whole: none has more rows than there were events or units. */
export const ASSEMBLED_LISTS = ['meetings', 'meetingUnits', 'topics'] as const;
export type AssembledList = (typeof ASSEMBLED_LISTS)[number];

const unitsCalled = async (queries: Queries, ids: readonly string[]) =>
  new Map(
    ids.length === 0
      ? []
      : (
          await queries
            .selectFrom('units')
            .select(['id', 'name', 'powiat', 'type'])
            .where('id', 'in', ids)
            .execute()
        ).map((unit) => [unit.id, unit] as const),
  );

/** Meetings of groups with who was there. */
const meetings = async (queries: Queries, scope: Scope): Promise<readonly Row[]> => {
  const held = await heldMeetings(queries, scope);
  const called = await unitsCalled(queries, [...new Set(held.flatMap(({ absent }) => absent))]);
  return held.map(({ title, day, present, excused, absent }) => ({
    title,
    day,
    present: present.length,
    excused: excused.length,
    absent: absent.length,
    absentUnits: absent.map((id) => called.get(id)?.name ?? id).join('; '),
  }));
};

/** Units of groups with at how many meetings each was. */
const meetingUnits = async (queries: Queries, scope: Scope): Promise<readonly Row[]> => {
  const held = await heldMeetings(queries, scope);
  const ids = [
    ...new Set(held.flatMap(({ present, excused, absent }) => [...present, ...excused, ...absent])),
  ];
  const called = await unitsCalled(queries, ids);
  const times = (id: string, of: 'present' | 'excused' | 'absent'): number =>
    held.filter((meeting) => meeting[of].includes(id)).length;
  return ids
    .map((id) => {
      const unit = called.get(id);
      return {
        unit: unit?.name ?? id,
        ...(unit ? { powiat: unit.powiat, type: unit.type } : {}),
        present: times(id, 'present'),
        excused: times(id, 'excused'),
        absent: times(id, 'absent'),
      };
    })
    .toSorted((one, other) => one.unit.localeCompare(other.unit, 'pl'));
};

/** Different titles of each form, however they are written. */
const topics = async (queries: Queries, scope: Scope): Promise<readonly Row[]> => {
  const editions = await queries
    .selectFrom(heldEditions(queries, scope).as('h'))
    .select(['h.event', 'h.form', 'h.title', 'h.day'])
    .execute();
  const came = await learning(queries, scope)
    .select(['e.id as event', counted(sql`count(distinct r.person)`).as('count')])
    .groupBy('e.id')
    .execute();
  const taken = new Map(came.map(({ event, count }) => [event, count]));
  const found = new Map<string, typeof editions>();
  for (const edition of editions) {
    const key = `${edition.form} ${foldedWords(edition.title)}`;
    found.set(key, [...(found.get(key) ?? []), edition]);
  }
  return [...found]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, of]) => ({
      title: of[0]!.title,
      form: of[0]!.form,
      editions: of.length,
      participations: [...new Set(of.map(({ event }) => event))].reduce(
        (sum, event) => sum + (taken.get(event) ?? 0),
        0,
      ),
      day: of.map(({ day }) => day).toSorted()[0]!,
    }));
};

export const assembled = (queries: Queries, scope: Scope, list: AssembledList): Promise<readonly Row[]> => {
  switch (list) {
    case 'meetings':
      return meetings(queries, scope);
    case 'meetingUnits':
      return meetingUnits(queries, scope);
    case 'topics':
      return topics(queries, scope);
  }
};
