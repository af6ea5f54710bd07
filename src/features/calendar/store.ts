import type { Day, Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { NewDelivery } from '../delivery/domain.ts';
import type { EventForm, Happening, Project, Session, Term } from './domain.ts';

export type NewSession = Omit<Session, 'id'>;

export interface NewTerm extends Pick<Term, 'number' | 'label' | 'capacity'> {
  readonly sessions: readonly NewSession[];
}

/** Everything about an event that its organiser decides. */
export interface HappeningPlan extends Omit<
  Happening,
  | 'id'
  | 'project'
  | 'terms'
  | 'state'
  | 'publishedAt'
  | 'cancelledAt'
  | 'cancelReason'
  | 'copiedFrom'
  | 'editOf'
  | 'createdBy'
  | 'isExample'
  | 'revision'
> {
  /** Its id. */
  readonly project?: string;
  readonly terms: readonly NewTerm[];
}

export interface NewHappening {
  readonly id: string;
  /** The input's request: the same one sent again by the platform makes no second event. */
  readonly request?: string;
  readonly plan: HappeningPlan;
  readonly copiedFrom?: string;
  /** See {@link Happening}; an event has at most one change that is being worked on. */
  readonly editOf?: { readonly event: string; readonly revision: number };
  readonly createdBy?: PersonId;
  readonly isExample: boolean;
  readonly at: Instant;
}

/** A change of an event, with what is said about it. */
export interface HappeningChange {
  readonly before: Happening;
  readonly tell: readonly NewDelivery[];
  /** Who is named in the journal; absent where nobody was shown the event yet, or the program does it. */
  readonly by?: PersonId;
  readonly at: Instant;
}

/** What somebody looks for among the events that are coming. Everything that is present must hold. */
export interface EventFilter {
  /** Roots of words that are all in the title, the aim, the topics or the like. */
  readonly roots?: readonly string[];
  readonly forms?: readonly EventForm[];
  readonly region?: string;
  /** Folded. */
  readonly powiat?: string;
  /** The root of a town: beside the events of `powiat` also those that speak of it. */
  readonly town?: string;
  /** Days on which it begins, both included. */
  readonly days?: { readonly from: Day; readonly to: Day };
  /** A term has a seat that nobody has, and the recruitment is open. */
  readonly hasFree?: boolean;
}

/** Some of the events that were looked for, in order, and how many there are. */
export interface Shown {
  readonly happenings: readonly Happening[];
  readonly total: number;
}

/** Events, their terms and sessions, projects, and who is interested in what has no date yet. */
export interface CalendarStore {
  /** Writes a draft down and gives its id, or the id of what the same request made before. */
  create(happening: NewHappening): Promise<string>;
  /**
   * Terms and sessions are matched by their numbers; a term's capacity stays, because people may have its seats. False
   * where the event has changed since `before` was read, or where a term or a session is left out that people signed
   * up for or were at.
   */
  change(change: HappeningChange & { readonly plan: HappeningPlan }): Promise<boolean>;
  /** Shows it to everybody: as `planned` while there is no date. False where it has changed since. */
  publish(change: HappeningChange & { readonly as: 'planned' | 'published' }): Promise<boolean>;
  /**
   * Calls it off with all its terms, which are stirred: the registrations end, and their people are told, when the
   * terms are settled. False where it has changed since.
   */
  cancel(change: HappeningChange & { readonly reason: string }): Promise<boolean>;
  /** Deletes a draft that nobody was ever shown. False where it is none, or has changed since. */
  discard(before: Happening): Promise<boolean>;
  /** The change of an event that is being worked on. */
  editOf(event: string): Promise<Happening | undefined>;
  happening(id: string): Promise<Happening | undefined>;
  happenings(ids: readonly string[]): Promise<readonly Happening[]>;
  /** The event of that term. */
  ofTerm(term: string): Promise<Happening | undefined>;
  /** Published events that have not begun, the next first; after them those that are planned. */
  shown(filter: EventFilter, now: Instant, page: { from: number; size: number }): Promise<Shown>;
  /**
   * Drafts and published events of every time, for those who run them: the newest first, or those first whose meetings
   * (without any: whose last change) are nearest to a moment. With roots of words, those that are about all of them.
   */
  all(page: { from: number; size: number }, roots?: readonly string[], around?: Instant): Promise<Shown>;
  /** Names of powiats in which something is coming. */
  powiats(now: Instant): Promise<readonly string[]>;

  /** False where they said so before. */
  interest(event: string, person: PersonId, at: Instant): Promise<boolean>;
  loseInterest(event: string, person: PersonId): Promise<void>;
  interested(event: string): Promise<readonly PersonId[]>;
  interestsOf(person: PersonId): Promise<readonly string[]>;

  saveProject(project: Project): Promise<void>;
  project(id: string): Promise<Project | undefined>;
  projects(): Promise<readonly Project[]>;
}
