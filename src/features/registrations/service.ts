import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Result } from '../../core/result.ts';
import type { CapacityRefusal, Counts } from './capacity.ts';
import type { Needs, Registration, TermFacts } from './domain.ts';
import type { RuleCheck } from './eligibility.ts';
import type { GroupRefusal, GroupSignUp } from './group-sign-up.ts';
import type { Closed } from './open.ts';
import type { Prospect } from './prospect.ts';

/** Who does something, when, and on which input: the same request again is the same doing. */
export interface Doing {
  readonly by: PersonId;
  /** Rights are checked by the caller's roles on every call. */
  readonly isCoordinator: boolean;
  readonly request: string;
  readonly at: Instant;
}

/** Why a sign-up was not made. */
export type SignUpRefusal =
  | Closed
  /** The event was changed since the card was shown: show it again. */
  | { readonly kind: 'changed'; readonly revision: number }
  | { readonly kind: 'already'; readonly registration: Registration }
  /** Some rule is not met, or some datum is missing: `rules` has all of them, in order. */
  | { readonly kind: 'not-eligible'; readonly rules: readonly RuleCheck[] }
  /** A seat was shown, and is gone: the person decides whether to wait at that place. */
  | { readonly kind: 'would-wait'; readonly place: number }
  | { readonly kind: 'unit-limit'; readonly limit: number }
  | { readonly kind: 'busy' };

/** Why something was not done with a registration. */
export type ActRefusal =
  | 'gone'
  | 'not-allowed'
  /** It is not live any more. */
  | 'ended'
  /** It stands elsewhere: an offer that is none, a consent that was given. */
  | 'other-state'
  /** The offer, or the time for resigning by a button, is over. */
  | 'too-late'
  /** No seat is free any more. */
  | 'full'
  /** The person has a live registration for this event. */
  | 'already'
  | 'paused'
  | 'busy';

export interface SignUp {
  readonly term: string;
  /** Absent: the one who does it. A head enrols people of their unit, a coordinator anybody. */
  readonly person?: PersonId;
  /** The unit for which the person comes; absent: their main unit. */
  readonly unit?: string;
  readonly needs?: Needs;
  /** The event's revision on the card that was pressed; absent: not checked. */
  readonly revision?: number;
  /** What the person was told it would come to; where a seat was promised, waiting is refused and asked about. */
  readonly expects?: Prospect['kind'];
  /** The mark of the other events at the same time of which they were told; they come all the same. */
  readonly despiteClash?: string;
  /**
   * What a coordinator does not hold against somebody who applied elsewhere: the deadline, or the deadline and every
   * rule. Seats and the waiting list always hold; whoever is no coordinator waives nothing.
   */
  readonly waives?: 'deadline' | 'rules';
}

/** One of several people who sign up, with a request of its own. */
export interface Application extends SignUp {
  readonly request: string;
}

export interface SignedUp {
  readonly registration: Registration;
  /** The place on the waiting list, counted from 1; only while one waits. */
  readonly place?: number;
  /** False where this person was registered by the same request before. */
  readonly isNew: boolean;
}

export type SignUpOutcome = Result<SignedUp, SignUpRefusal>;

/** A term as one person sees it. */
export interface Look {
  readonly facts: TermFacts;
  /** Every rule of the event with the person's own value. */
  readonly rules: readonly RuleCheck[];
  /** What signing up would come to now; refused where nobody can, whoever asks. */
  readonly prospect: Result<Prospect, Closed>;
  /** The person's live registration for the event, on whichever term. */
  readonly mine?: Registration;
}

export interface Selection {
  readonly event: string;
  /** Registrations in the order of seats; absent: ranked by the event's priority. */
  readonly order?: readonly string[];
  /** What becomes of those who get no seat. */
  readonly rest: 'wait' | 'reject';
}

/** A registration with its place on the waiting list. */
export interface Standing {
  readonly registration: Registration;
  readonly place?: number;
}

type Acted = Promise<Result<Registration, ActRefusal>>;

/** Everything that is done with registrations (pl. *zapisy*); answers are as they stand when the call returns. */
export interface SignUps {
  /** What the person would come to; nothing is written. Undefined: there is no such term. */
  look(term: string, person: PersonId, at: Instant): Promise<Look | undefined>;
  signUp(doing: Doing, wanted: SignUp): Promise<Result<SignedUp, SignUpRefusal>>;
  /**
   * Several people in the order in which they applied: each comes to what {@link SignUps.signUp} would bring them to, one
   * after another, and nobody's refusal holds the others up. They are written together; places are not counted.
   */
  signUpEach(
    doing: Omit<Doing, 'request'>,
    wanted: readonly Application[],
  ): Promise<readonly SignUpOutcome[]>;
  /** Changes what the application asked, until the deadline. */
  amend(doing: Doing, registration: string, needs: Needs): Acted;

  /** Ends one's own registration, on whichever list; the seat goes to the next. */
  resign(doing: Doing, registration: string): Acted;
  /** Takes the seat that was offered, or, in the last hours, the seat that is free for the first to answer. */
  accept(doing: Doing, registration: string): Acted;
  decline(doing: Doing, registration: string): Acted;
  /**
   * Another term of the same event; the seat left is free at once. Who has a seat keeps it where the other term has none
   * free; who waits goes to the end of another list only where they were told so (`mayWait`). The deadline does not bind
   * coordinators.
   */
  move(
    doing: Doing,
    registration: string,
    term: string,
    mayWait?: boolean,
  ): Promise<Result<SignedUp, ActRefusal | 'would-wait'>>;

  /** The head, or a coordinator in their place, agrees or does not. */
  consent(doing: Doing, registration: string, agrees: boolean): Acted;
  /** A coordinator gives a free seat to an application or to somebody who waits, whatever their place. */
  approve(doing: Doing, registration: string): Acted;
  /** A coordinator ends somebody's registration. */
  remove(doing: Doing, registration: string): Acted;

  /** Holds seats for a unit until that moment, to be named later. */
  hold(
    doing: Doing,
    seats: { readonly term: string; readonly unit: string; readonly count: number; readonly until: Instant },
  ): Promise<Result<readonly Registration[], GroupRefusal>>;
  /** Names who comes on a held seat. */
  name(doing: Doing, registration: string, person: PersonId): Acted;
  /** Gives a held seat back. */
  release(doing: Doing, registration: string): Acted;
  /** Another person of the unit takes the seat; gives the new registration. */
  substitute(doing: Doing, registration: string, person: PersonId): Acted;
  /** Several colleagues at once: all, or the split that was confirmed, or nobody. */
  enrolGroup(doing: Doing, group: GroupSignUp): Promise<Result<readonly Standing[], GroupRefusal>>;

  /** Ends the recruitment of an event: seats by order of rank, the rest waits or is rejected; each is told once. */
  select(
    doing: Doing,
    selection: Selection,
  ): Promise<Result<{ readonly selected: number; readonly rest: number }, ActRefusal>>;
  /** What {@link select} would do: registrations in the order of seats. */
  ranking(event: string): Promise<readonly Registration[]>;
  changeCapacity(
    doing: Doing,
    change: {
      readonly term: string;
      readonly capacity: number;
      readonly withdrawOffers?: boolean;
      /** How many confirmed people were agreed to go to the head of the waiting list: not one more does. */
      readonly moveToWaiting?: number;
      /** How many seats that units hold without a name were agreed to be taken back: not one more is. */
      readonly release?: number;
    },
  ): Promise<Result<Counts, CapacityRefusal>>;

  /**
   * Does what follows from how a term stands: offers freed seats, ends the registrations of a cancelled term, tells
   * everybody who has one of a change (`sequence` grew), of the cancellation, and that it takes place. So the calendar
   * tells people with registrations nothing itself: it makes `stirred` grow with its change and calls this after it;
   * should the program die in between, the minute's sweep does it.
   */
  settle(term: string, at: Instant): Promise<void>;
  /** Lets offers, consents and held seats lapse and settles every term that was stirred. Safe to run anywhere, any time. */
  sweep(at: Instant): Promise<void>;
  /** Closes terms whose count of seats is wrong; gives their number. */
  check(at: Instant): Promise<number>;
  /** Counts a term's seats anew and opens it again; refused where more have a seat than there are. */
  repair(doing: Doing, term: string): Promise<Result<Counts, CapacityRefusal>>;

  registration(id: string): Promise<Standing | undefined>;
  /** The person's registrations, the latest first; ended ones too. */
  ofPerson(person: PersonId, limit: number): Promise<readonly Standing[]>;
  /** The person's live registrations for some events. */
  ofPersonOn(person: PersonId, events: readonly string[]): Promise<readonly Standing[]>;
  /** Everybody's on a term: seats first, then the waiting list in order, then the ended. For coordinators. */
  ofTerm(term: string): Promise<readonly Standing[]>;
  /** The unit's people and held seats on an event. For its head. */
  ofUnit(unit: string, event: string): Promise<readonly Standing[]>;
  /** The unit's people and held seats on everything that is not over yet, the next first. For its head. */
  comingOfUnit(unit: string, at: Instant, limit: number): Promise<readonly Standing[]>;
  /** Whose word is awaited that they know of a change shortly before the start. For coordinators. */
  awaited(term: string, at: Instant): Promise<ReadonlySet<string>>;
  counts(terms: readonly string[]): Promise<ReadonlyMap<string, Counts>>;
}
