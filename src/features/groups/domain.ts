import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';

/** How one gets in: anybody by a button, only by invitation, or nobody any more because the group has ended. */
export const JOINING = ['open', 'invitation', 'closed'] as const;
export type Joining = (typeof JOINING)[number];

/** People of several units who meet on one subject (pl. *grupa tematyczna, zespół*). */
export interface ThematicGroup {
  readonly id: string;
  readonly name: string;
  /** What it is for, in a sentence. */
  readonly aim?: string;
  /** Id of the voivodeship. */
  readonly region: string;
  /** Where it is a group of one powiat. */
  readonly powiat?: string;
  readonly joining: Joining;
  readonly isExample: boolean;
  readonly revision: number;
}

/** How somebody stands to a group; `left`, `declined` and `removed` are ends that stay as history. */
export type MemberState = 'invited' | 'member' | 'left' | 'declined' | 'removed';

/** Somebody who belongs to a group for a unit (pl. *członkostwo*). Live at most once per person and group. */
export interface GroupMember {
  readonly id: string;
  readonly group: string;
  readonly person: PersonId;
  readonly unit: string;
  readonly state: MemberState;
  readonly joinedAt?: Instant;
  readonly endedAt?: Instant;
}

/** Belonged to the group at that moment, whatever has become of it since. */
const belonged =
  (at: Instant) =>
  ({ joinedAt, endedAt }: GroupMember): boolean =>
    joinedAt !== undefined && joinedAt <= at && (endedAt === undefined || endedAt > at);

/** Units that were to be at a meeting: those of the people who belonged to the group when it began. */
export const unitsAt = (members: readonly GroupMember[], at: Instant): readonly string[] => [
  ...new Set(members.filter(belonged(at)).map(({ unit }) => unit)),
];

/** What somebody's attendance says of their unit. */
export interface UnitMark {
  readonly unit: string;
  readonly state: 'present' | 'absent' | 'excused';
}

/** Which units were at a meeting (pl. *obecność jednostek*). A unit is in exactly one of the lists. */
export interface UnitsPresent {
  readonly present: readonly string[];
  readonly excused: readonly string[];
  readonly absent: readonly string[];
  /** Present without belonging to the group; they are among those present, too. */
  readonly guests: readonly string[];
}

/**
 * A unit was present where any of its people was, or where a coordinator noted the unit; it is excused where somebody of
 * it was and nobody was present. All other units of the group are absent.
 */
export const unitsPresent = (
  expected: readonly string[],
  marks: readonly UnitMark[],
  noted: readonly string[],
): UnitsPresent => {
  const marked = (state: UnitMark['state']) =>
    marks.filter((mark) => mark.state === state).map(({ unit }) => unit);
  const present = new Set([...marked('present'), ...noted]);
  const excused = new Set(marked('excused').filter((unit) => !present.has(unit)));
  return {
    present: [...present],
    excused: [...excused],
    absent: expected.filter((unit) => !present.has(unit) && !excused.has(unit)),
    guests: [...present].filter((unit) => !expected.includes(unit)),
  };
};
