import type { Target } from '../../chat/target.ts';
import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Locale } from '../../core/locale.ts';
import type { NewDelivery } from '../delivery/domain.ts';
import type { Session } from '../calendar/domain.ts';
import type { Move } from './decide.ts';
import type { Cause, Needs, Registration, RegistrationState, TermFacts } from './domain.ts';
import type { Clash } from './eligibility.ts';

/** A registration that is to be made. */
export interface NewRegistration {
  readonly id: string;
  readonly request: string;
  readonly person?: PersonId;
  readonly unit?: string;
  readonly needs: Needs;
  /** The most people of its unit, counted over all terms of the event; absent: any number. */
  readonly limit?: number;
  readonly consentedBy?: PersonId;
  /**
   * Where it is to stand. `by-order`: a seat where one is free and nobody waits, else the waiting list, unless the
   * person was promised a seat (`seatOnly`). The others: exactly so.
   */
  readonly as:
    | {
        readonly kind: 'by-order';
        readonly seated: 'confirmed' | 'consent';
        readonly until?: Instant;
        readonly seatOnly: boolean;
      }
    | {
        readonly kind: 'exactly';
        readonly state: 'applied' | 'consent' | 'waiting' | 'confirmed' | 'held';
        readonly hasSeat: boolean;
        readonly until?: Instant;
      };
}

/** Registrations that are made together on one term: all, or none. */
export interface Enrolment {
  readonly term: string;
  /** The revision of the event on which this was decided. */
  readonly revision: number;
  /** Whether the selection was over when this was decided; it must still be so. */
  readonly isSelected: boolean;
  /** In order: the first are before the others on the waiting list. */
  readonly entries: readonly NewRegistration[];
  /** Ends in the same moment: the other half of a move or a substitution. */
  readonly instead?: Registration;
  /** Something follows from it, even where it takes no seat. */
  readonly stirs: boolean;
  readonly cause: Cause;
  readonly by: PersonId;
  readonly tell: readonly NewDelivery[];
  readonly at: Instant;
}

/** One registration changed. */
export interface Change {
  readonly before: Registration;
  readonly move: Move;
  /** Absent: time did it. */
  readonly by?: PersonId;
  readonly tell: readonly NewDelivery[];
  readonly at: Instant;
}

/** The end of a recruitment: who gets the seats of each term, who goes to its waiting list, who is not chosen. */
export interface Selected {
  readonly event: string;
  readonly revision: number;
  readonly terms: readonly {
    readonly term: string;
    readonly seated: readonly Registration[];
    readonly waiting: readonly Registration[];
    readonly rejected: readonly Registration[];
  }[];
  readonly by?: PersonId;
  readonly tell: readonly NewDelivery[];
  readonly at: Instant;
}

/** Somebody who is told something, and what they know of already. */
export interface Told {
  readonly registration: Registration;
  readonly sequence: number;
  readonly certain: boolean;
}

/** What messages about a term say of it. */
export interface Occasion {
  readonly event: string;
  readonly term: string;
  readonly title: string;
  readonly label?: string;
  readonly organiser: string;
  readonly place?: string;
  readonly onlineUrl?: string;
  readonly contact?: string;
  readonly cancelReason?: string;
  /** Where the project that pays has its own form for participants. */
  readonly participantFormUrl?: string;
  readonly sessions: readonly Pick<
    Session,
    'id' | 'day' | 'from' | 'to' | 'place' | 'onlineUrl' | 'startsAt'
  >[];
}

/** A session of which people are reminded. */
export interface Upcoming {
  readonly term: string;
  readonly session: string;
  readonly sequence: number;
}

/** Somebody with a seat who was told of the latest change and has not said that they know of it. */
export interface Unacknowledged {
  readonly registration: Registration;
  /** The sequence of the term of which they were told. */
  readonly sequence: number;
  readonly toldAt: Instant;
  /** The beginning that came next when they were told. */
  readonly startsAt: Instant;
  /** The next beginning from which it was moved. */
  readonly leftStart?: Instant;
}

export interface StateCount {
  readonly term: string;
  readonly state: RegistrationState;
  readonly count: number;
}

/** Where somebody is written to. */
export interface Address {
  readonly to: Target;
  readonly locale: Locale;
}

/** What contended writes do: all of it, or false because things stand otherwise than they were read. */
interface Writes {
  enrol(enrolment: Enrolment): Promise<boolean>;
  change(change: Change): Promise<boolean>;
  amend(
    before: Registration,
    needs: Needs,
    by: PersonId,
    tell: readonly NewDelivery[],
    at: Instant,
  ): Promise<boolean>;
  select(selected: Selected): Promise<boolean>;
  /**
   * Offers are withdrawn in the same moment, the last first; `lowered` go, in their order, to the head of the list;
   * `released` are held seats that end.
   */
  changeCapacity(change: {
    readonly facts: TermFacts;
    readonly capacity: number;
    readonly withdrawn: readonly Registration[];
    readonly lowered: readonly Registration[];
    readonly released: readonly Registration[];
    readonly by: PersonId;
    readonly tell: readonly NewDelivery[];
    readonly at: Instant;
  }): Promise<boolean>;
  /** Notes that the term takes place, if so many are confirmed. */
  confirmTerm(term: string, minimum: number, at: Instant): Promise<boolean>;
  /** Notes what the person is told with these messages. */
  noteTold(told: Told, facts: TermFacts, tell: readonly NewDelivery[], at: Instant): Promise<boolean>;
  /** Nothing is left to do for the term, unless it was stirred again since. */
  calm(term: string, stirred: number): Promise<boolean>;
  /** Closes a term for sign-ups, or opens it with its seats counted anew. */
  close(term: string, tell: readonly NewDelivery[], at: Instant): Promise<boolean>;
  repair(term: string): Promise<boolean>;
  tell(deliveries: readonly NewDelivery[], at: Instant): Promise<void>;
}

interface Reads {
  facts(term: string): Promise<TermFacts | undefined>;
  termsOf(event: string): Promise<readonly string[]>;
  registration(id: string): Promise<Registration | undefined>;
  byRequest(request: string): Promise<Registration | undefined>;
  /** The person's live registration for an event. */
  liveOf(person: PersonId, event: string): Promise<Registration | undefined>;
  ofPerson(person: PersonId, limit: number): Promise<readonly Registration[]>;
  ofTerm(term: string): Promise<readonly Registration[]>;
  ofUnit(unit: string, event: string): Promise<readonly Registration[]>;
  /** The unit's live registrations whose term is not over yet, event by event, in the order of their beginning. */
  comingOfUnit(unit: string, at: Instant, limit: number): Promise<readonly Registration[]>;
  /** Live registrations in some state, in the order of the waiting list. */
  inState(term: string, state: RegistrationState, limit?: number): Promise<readonly Registration[]>;
  /** How many wait before it, itself included. */
  place(registration: Registration): Promise<number>;
  /** How many people of the unit are registered for the event. */
  fromUnit(unit: string, event: string): Promise<number>;
  /** Whether the person belongs to the thematic group. */
  belongsTo(person: PersonId, group: string): Promise<boolean>;
  /** The person's seats on other events at the same time. */
  clashes(person: PersonId, term: string): Promise<readonly Clash[]>;
  counts(terms: readonly string[]): Promise<readonly StateCount[]>;
  seats(terms: readonly string[]): Promise<readonly { term: string; capacity: number; taken: number }[]>;
  /** Units of which somebody had a seat on an event of the project before. */
  reachedUnits(project: string, except: string): Promise<readonly string[]>;
  /** Seats whose holders do not know of the latest change, or not that it takes place. */
  untold(term: string, limit: number): Promise<readonly Told[]>;
  /** On a term, or on all that have not begun. */
  unacknowledged(at: Instant, term?: string): Promise<readonly Unacknowledged[]>;
  /** Live registrations whose time is over. */
  due(at: Instant, limit: number): Promise<readonly Registration[]>;
  /** Terms for which something is left to do. */
  stirred(limit: number): Promise<readonly string[]>;
  /** Events whose recruitment by priority has ended. */
  toSelect(at: Instant): Promise<readonly { readonly event: string; readonly revision: number }[]>;
  /** Terms on which `taken` is not the number of seats that registrations have. */
  miscounted(): Promise<readonly string[]>;
  /** Sessions that begin on one of these days, each the first after a pause of three days. */
  upcoming(from: Instant, to: Instant): Promise<readonly Upcoming[]>;
  occasion(term: string): Promise<Occasion | undefined>;
  addresses(people: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Address>>;
}

/** Registrations and the seats they take. */
export interface RegistrationsStore extends Writes, Reads {}
