import type { ActionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import type { Reply } from '../../chat/reply.ts';
import { isCoordinator } from '../../chat/rights.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Doing, SignUps } from '../registrations/service.ts';
import type { PersonDocument, Profile, Unit } from '../units/domain.ts';
import type { CalendarStore } from './store.ts';

/** What a profile can be asked to say before somebody signs up. */
export type AskedOfProfile = 'name' | 'unit' | 'years' | 'degree' | 'sex';

/** What the sign-up needs to know of people and their units; wired to the feature that keeps them. */
export interface PeopleAndUnits {
  profileOf(person: PersonId): Promise<Profile>;
  /** A form for what is not known yet, after which the person goes on with `then`; undefined: nothing is missing. */
  askMissing(context: Context, fields: readonly AskedOfProfile[], then: ActionId): Promise<Reply | undefined>;
  membersOf(unit: string): Promise<readonly Profile[]>;
  unit(id: string): Promise<Unit | undefined>;
  /** Which projects have the person's form; those that nobody noted anything about are not named. */
  documentsOf(person: PersonId): Promise<readonly PersonDocument[]>;
}

/** What every handler of this feature works with. */
export interface Handling {
  readonly store: CalendarStore;
  readonly signUps: SignUps;
  readonly people: PeopleAndUnits;
  /** At how many sessions the person of a registration was. */
  readonly attended: (registration: string) => Promise<number>;
}

/** This input, as the registrations know it. */
export const doingOf = (context: Context): Doing => ({
  by: context.speaker.person,
  isCoordinator: isCoordinator(context),
  request: context.request,
  at: context.now,
});
