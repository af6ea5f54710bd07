import type { Day, Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Post, UnitType } from '../units/domain.ts';

/** The seats of a meeting that nobody limits: more than any thematic group has people. */
export const UNLIMITED_SEATS = 200;

/** What kind of event it is (pl. *forma*). Kinds are never added up in reports. */
export const EVENT_FORMS = [
  'training',
  'cycle',
  'vocational-course',
  'postgraduate',
  'specialisation-1',
  'specialisation-2',
  'study-visit',
  'workshop',
  'conference',
  'seminar',
  'group-meeting',
  'group-advice',
] as const;
export type EventForm = (typeof EVENT_FORMS)[number];

/**
 * How places are given (pl. *tryb kwalifikacji*). `order`: the order of applications, at once. `priority`: those with
 * priority first, then the order, when the recruitment ends. `organiser`: the organiser decides. Under the last two an
 * application is not yet a place.
 */
export const SELECTION_MODES = ['order', 'priority', 'organiser'] as const;
export type SelectionMode = (typeof SELECTION_MODES)[number];

/** A project that pays (pl. *projekt*): its sentence stands under every event of it. */
export interface Project {
  readonly id: string;
  readonly name: string;
  /** Id of the voivodeship. */
  readonly region: string;
  /** The sentence on the fund, as the rules of promotion want it. */
  readonly funding: string;
  /** What it counts as one hour, in minutes: 45 (teaching hour) or 60. */
  readonly hourMinutes: 45 | 60;
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** The unit's own form for full participant data, which never enter chat. */
  readonly participantFormUrl?: string;
  readonly isExample: boolean;
}

/** Who may take part (pl. *warunki udziału*). Absent: not asked. All that are present must hold. */
export interface Eligibility {
  readonly unitTypes?: readonly UnitType[];
  readonly posts?: readonly Post[];
  readonly relation?: 'employee' | 'volunteer';
  readonly regions?: readonly string[];
  readonly powiaty?: readonly string[];
  readonly minYearsWorked?: number;
  readonly degree?: 'none' | 'first' | 'second';
}

/** Who comes first where the mode is `priority` (pl. *pierwszeństwo*): the more of these hold, the earlier. */
export interface Priority {
  /** Units nobody of which has taken part in the project yet. */
  readonly newUnits?: boolean;
  readonly unitTypes?: readonly UnitType[];
  readonly posts?: readonly Post[];
}

/** What the application asks besides the person (pl. *potrzeby*). */
export const NEEDS = ['diet', 'overnight', 'accessibility'] as const;
export type Need = (typeof NEEDS)[number];

/** `planned`: no date yet, people can say that they are interested. */
export type EventState = 'draft' | 'planned' | 'published' | 'cancelled';

/** One meeting of a term (pl. *zajęcia*), on Warsaw's clocks; it keeps its hour when the clocks change. */
export interface Session {
  readonly id: string;
  readonly number: number;
  readonly day: Day;
  /** `09:00` */
  readonly from: string;
  readonly to: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** Minutes of breaks, which do not count as hours. */
  readonly pauseMinutes: number;
  /** Only where it differs from the event's. */
  readonly place?: string;
  readonly onlineUrl?: string;
}

/** One of the dates that an event offers (pl. *termin*), with seats of its own. */
export interface Term {
  readonly id: string;
  readonly event: string;
  readonly number: number;
  /** Shown where there are several: „Termin 2 (Nysa)”. */
  readonly label?: string;
  readonly capacity: number;
  /** Seats given, offered or held: never more than the capacity. */
  readonly taken: number;
  readonly state: 'open' | 'cancelled';
  /** When the minimum group was reached and people were told that it takes place. */
  readonly confirmedAt?: Instant;
  /** Grows with every change that calendars have to follow (RFC 5546, SEQUENCE). */
  readonly sequence: number;
  readonly sessions: readonly Session[];
}

/** A document that people can take (pl. *do pobrania*): a programme, a form, rules, the clause on personal data. */
export interface Download {
  /** Absent: „Dokumenty do pobrania”. */
  readonly label?: string;
  readonly url: string;
}

/** Something that staff can sign up for (pl. *wydarzenie*). Named `Happening` so as not to be taken for a DOM event. */
export interface Happening {
  readonly id: string;
  readonly project?: Project;
  readonly form: EventForm;
  readonly title: string;
  /** One sentence. */
  readonly aim?: string;
  readonly topics: readonly string[];
  readonly organiser: string;
  /** Who organises it beside the organiser, in words. */
  readonly partners?: string;
  readonly region: string;
  readonly powiat?: string;
  /** Town, street, room; absent where it is online. */
  readonly place?: string;
  /** Any https room. */
  readonly onlineUrl?: string;
  /** Who leads, by function. */
  readonly trainer?: string;
  /** Whom it is for, in words. */
  readonly forWhom?: string;
  readonly eligibility: Eligibility;
  readonly priority: Priority;
  readonly selection: SelectionMode;
  /** The head of the unit has to agree before the place is given. */
  readonly needsConsent: boolean;
  /** The form of the institution, in a two-level enrolment. */
  readonly unitFormUrl?: string;
  /** The most people of one unit. */
  readonly perUnit?: number;
  /** In grosze; absent: free of charge. */
  readonly price?: number;
  readonly accessibility?: string;
  readonly catering: boolean;
  readonly asks: readonly Need[];
  readonly contact?: string;
  readonly downloads: readonly Download[];
  /** The last moment of applying. */
  readonly deadline?: Instant;
  /** The last moment of resigning by a button; later one writes to the organiser. */
  readonly resignUntil?: Instant;
  /** The smallest group with which it takes place. */
  readonly minimum?: number;
  /** The thematic group whose meeting it is. */
  readonly group?: string;
  /** Share of sessions' minutes that earns a certificate, in percent. */
  readonly attendancePercent: number;
  readonly state: EventState;
  readonly publishedAt?: Instant;
  readonly cancelledAt?: Instant;
  readonly cancelReason?: string;
  readonly copiedFrom?: string;
  /** This draft is a change of that event, begun when it had that revision; nobody else sees it. */
  readonly editOf?: { readonly event: string; readonly revision: number };
  readonly createdBy?: PersonId;
  readonly isExample: boolean;
  /** Grows with every change; a button of an older one is refused kindly. */
  readonly revision: number;
  readonly terms: readonly Term[];
}
