import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { NewDelivery } from '../delivery/domain.ts';
import type { GroupMember, ThematicGroup, UnitMark } from './domain.ts';

/** What a coordinator decides about a group. */
export type GroupPlan = Pick<ThematicGroup, 'name' | 'aim' | 'region' | 'powiat' | 'joining'>;

export interface NewGroup {
  readonly id: string;
  /** The input's request: the same one sent again by the platform makes no second group. */
  readonly request: string;
  readonly plan: GroupPlan;
  readonly isExample: boolean;
  readonly by?: PersonId;
  readonly at: Instant;
}

/** Which groups are looked for; all that is present must hold. */
export interface GroupFilter {
  /** Beginnings of folded words in the name, the aim, the region or the powiat. */
  readonly words?: readonly string[];
  /** Groups that have ended, too. */
  readonly withClosed?: boolean;
}

export interface ShownGroup extends ThematicGroup {
  readonly members: number;
}

/** Somebody who comes in, or is asked to. */
export interface NewMember {
  readonly id: string;
  readonly group: string;
  readonly person: PersonId;
  readonly unit: string;
}

/** Where a meeting's minutes are (pl. *protokół, notatka ze spotkania*). */
export interface Minutes {
  readonly url: string;
  readonly at: Instant;
}

/** Thematic groups, who belongs to them, and what is noted of their meetings. */
export interface GroupsStore {
  /** Gives its id, or the id of what the same request made before. */
  create(group: NewGroup): Promise<string>;
  /** False where it has changed since `before` was read. */
  change(before: ThematicGroup, plan: GroupPlan, at: Instant): Promise<boolean>;
  group(id: string): Promise<ThematicGroup | undefined>;
  /** By name; `total` counts all that fit. */
  search(
    filter: GroupFilter,
    page: { readonly from: number; readonly size: number },
  ): Promise<{ readonly groups: readonly ShownGroup[]; readonly total: number }>;

  /** Everybody who ever belonged to it or was asked to, in the order in which they came. */
  members(group: string): Promise<readonly GroupMember[]>;
  /** The person's live memberships and invitations. */
  ofPerson(person: PersonId): Promise<readonly GroupMember[]>;
  member(id: string): Promise<GroupMember | undefined>;
  /** Comes in by the door that is open: the person's invitation, else an open group. False where there is neither. */
  join(member: NewMember, at: Instant): Promise<boolean>;
  /** Asks somebody in. False where they belong to it or were asked already. */
  invite(member: NewMember, by: PersonId, tell: readonly NewDelivery[], at: Instant): Promise<boolean>;
  /** Ends a membership or an invitation. False where it is not as it was read any more. */
  end(before: GroupMember, state: 'left' | 'declined' | 'removed', at: Instant): Promise<boolean>;

  /** Ids of the group's published and cancelled meetings, the latest first. */
  meetings(group: string, most: number): Promise<readonly string[]>;
  /** Meetings still to come whose date or place was changed, or which were called off, after people were told of them. */
  changedMeetings(now: Instant, most: number): Promise<readonly string[]>;
  minutes(events: readonly string[]): Promise<ReadonlyMap<string, Minutes>>;
  noteMinutes(
    event: string,
    url: string,
    by: PersonId,
    tell: readonly NewDelivery[],
    at: Instant,
  ): Promise<void>;
  /** What the list of attendance says of units, one mark for each registration. */
  marks(event: string): Promise<readonly UnitMark[]>;
  /** Units that were noted as present. */
  noted(event: string): Promise<readonly string[]>;
  /** Replaces what was noted. */
  noteUnits(event: string, units: readonly string[], by: PersonId, at: Instant): Promise<void>;
  tell(deliveries: readonly NewDelivery[], at: Instant): Promise<void>;
}
