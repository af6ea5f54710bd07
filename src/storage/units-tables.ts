import type { Instant } from '../core/clock.ts';
import type { PersonId } from '../core/ids.ts';
import type { Membership, Post, Profile, UnitType } from '../features/units/domain.ts';

/** The rows of institutions and of who works where. */
export interface UnitsTables {
  units: {
    id: string;
    name: string;
    /** The name folded; unique in a powiat. */
    name_key: string;
    /** Everything by which it is found, folded. */
    search_key: string;
    type: UnitType;
    region: string;
    powiat: string;
    gmina: string | null;
    town: string | null;
    address: string | null;
    nip: string | null;
    size: number | null;
    is_example: 0 | 1;
    is_active: 0 | 1;
    created_at: Instant;
    changed_at: Instant;
  };
  memberships: {
    person: PersonId;
    unit: string;
    post: Post;
    relation: Membership['relation'];
    is_main: 0 | 1;
    is_head: 0 | 1;
    head_asked_at: Instant | null;
    joined_at: Instant;
  };
  profiles: {
    person: PersonId;
    first_name: string | null;
    last_name: string | null;
    email: string | null;
    years_worked: number | null;
    degree: Profile['degree'] | null;
    changed_at: Instant;
  };
  reporting_fields: { person: PersonId; field: string; value: string; changed_at: Instant };
  person_documents: {
    person: PersonId;
    project: string;
    state: 'missing' | 'handed-in';
    noted_by: PersonId | null;
    changed_at: Instant;
  };
  /** Everything that was ever noted, and by whom. */
  person_document_log: {
    id: string;
    person: PersonId;
    project: string;
    state: 'missing' | 'handed-in';
    noted_by: PersonId;
    noted_at: Instant;
  };
}
