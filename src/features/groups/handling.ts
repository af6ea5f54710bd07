import type { ActionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import type { Reply } from '../../chat/reply.ts';
import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Happening } from '../calendar/domain.ts';
import type { NewDelivery } from '../delivery/domain.ts';
import type { Reach } from '../people/reach.ts';
import type { Doing, SignUps } from '../registrations/service.ts';
import type { Profile, Unit } from '../units/domain.ts';
import type { ThematicGroup } from './domain.ts';
import type { MeetingPlan } from './read-meeting.ts';
import type { GroupsStore } from './store.ts';

/** Meetings are events of the calendar; wired to it. */
export interface Meetings {
  /**
   * Puts the meeting into the calendar and tells of it in the same batch; the same request again finds what it did.
   * Gives the event's id.
   */
  call(
    group: ThematicGroup,
    plan: MeetingPlan,
    doing: Pick<Doing, 'by' | 'request' | 'at'>,
    tell: (event: string) => readonly NewDelivery[],
  ): Promise<string>;
  happening(id: string): Promise<Happening | undefined>;
  happenings(ids: readonly string[]): Promise<readonly Happening[]>;
}

/** What groups need to know of people and their units; wired to the features that keep them. */
export interface GroupsPeople {
  profileOf(person: PersonId): Promise<Profile>;
  unit(id: string): Promise<Unit | undefined>;
  search(words: string, most: number): Promise<{ readonly units: readonly Unit[]; readonly total: number }>;
  membersOf(unit: string): Promise<readonly Profile[]>;
  nameOf(person: PersonId): Promise<string | undefined>;
  reach(person: PersonId): Promise<Reach | undefined>;
  /** Asks for the unit where the profile has none, and goes on with the action; undefined where it has one. */
  askUnit(context: Context, then: ActionId): Promise<Reply | undefined>;
}

/** What the screens of this feature need. */
export interface Handling {
  readonly store: GroupsStore;
  readonly meetings: Meetings;
  readonly signUps: Pick<SignUps, 'signUp' | 'look' | 'ofTerm'>;
  readonly people: GroupsPeople;
  /** The first moment from then on at which people are written to. */
  readonly mayGoOut: (at: Instant) => Instant;
}
