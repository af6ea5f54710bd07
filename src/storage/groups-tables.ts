import type { Generated } from 'kysely';
import type { Instant } from '../core/clock.ts';
import type { PersonId } from '../core/ids.ts';
import type { Joining, MemberState } from '../features/groups/domain.ts';

/** The rows of thematic groups, their people, and what was noted of their meetings. */
export interface GroupsTables {
  thematic_groups: {
    id: string;
    request: string;
    name: string;
    aim: string | null;
    region: string;
    powiat: string | null;
    joining: Joining;
    search_key: string;
    is_example: 0 | 1;
    created_by: PersonId | null;
    created_at: Instant;
    changed_at: Instant;
    revision: Generated<number>;
  };
  group_members: {
    id: string;
    thematic_group: string;
    person: PersonId;
    unit: string;
    state: MemberState;
    invited_by: PersonId | null;
    made_at: Instant;
    joined_at: Instant | null;
    ended_at: Instant | null;
  };
  meeting_minutes: { event: string; url: string; noted_by: PersonId; noted_at: Instant };
  /** Units that a coordinator noted as present, whoever came for them. */
  meeting_units: { event: string; unit: string; noted_by: PersonId; noted_at: Instant };
}
