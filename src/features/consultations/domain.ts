import type { Day, Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Locale } from '../../core/locale.ts';

/** How advice is given (pl. *forma doradztwa*). `at-unit`: the adviser travels to the unit's seat. */
export const MODES = ['in-person', 'phone', 'online', 'at-unit'] as const;
export type Mode = (typeof MODES)[number];

/** What advice is about (pl. *temat doradztwa*): editable, so that a region can name its own. */
export interface AdviceTopic {
  readonly id: string;
  readonly name: Readonly<Record<Locale, string>>;
  /** How long a consultation on it usually takes, in minutes: a multiple of {@link CELL_MINUTES}. */
  readonly minutes: number;
  /** Topics of the knowledge base whose questions lead here. */
  readonly knowledgeTopics: readonly string[];
  /** Advised on in groups (pl. *konsultacja grupowa*): of so many seats, and from so many people on. */
  readonly group?: { readonly seats: number; readonly minimum: number };
  readonly isActive: boolean;
  readonly revision: number;
}

/** The grid on which time is taken: no two live blocks of an adviser share a cell. */
export const CELL_MINUTES = 15;

/** Somebody who advises (pl. *doradca*), and on what terms. */
export interface Adviser {
  readonly person: PersonId;
  readonly name: string;
  /** Ids of topics; none: nobody is led here. */
  readonly topics: readonly string[];
  /** Id of the voivodeship. */
  readonly region: string;
  /** The powiaty they serve; none: the whole region. */
  readonly powiaty: readonly string[];
  /** Where a journey to a unit begins and ends. */
  readonly basePowiat?: string;
  /** Where they receive people: town, street, room. */
  readonly place?: string;
  /** Any https room. */
  readonly onlineUrl?: string;
  /** The number under which they are called, or `undefined` where they call. */
  readonly phone?: string;
  /** The least time between booking and beginning, in hours (pl. *wyprzedzenie*). */
  readonly noticeHours: number;
  /** How many days ahead can be booked. */
  readonly horizonDays: number;
  /** The most minutes of advice in a day, journeys and breaks not counted. */
  readonly dailyMinutes: number;
  /** Kept free before and after a consultation, in minutes. */
  readonly bufferBefore: number;
  readonly bufferAfter: number;
  /** A booking is a request until the adviser agrees; it holds its time for {@link REQUEST_HOLDS_HOURS}. */
  readonly confirmsByHand: boolean;
  readonly isActive: boolean;
  readonly isExample: boolean;
  /** Grows with every change of the terms, hours and exceptions: a booking made against an older one is looked at anew. */
  readonly revision: number;
}

/** How long a request holds its time, in hours; less where it begins sooner. */
export const REQUEST_HOLDS_HOURS = 48;

/** Weekly hours (pl. *godziny dyżuru*), on Warsaw's clocks. */
export interface Hours {
  readonly id: string;
  /** 1 is Monday, 7 Sunday. */
  readonly weekday: number;
  /** `09:00` */
  readonly from: string;
  readonly to: string;
  readonly modes: readonly Mode[];
  /** Only where it differs from the adviser's. */
  readonly place?: string;
  readonly validFrom?: Day;
  readonly validUntil?: Day;
}

/** What differs from the weekly hours (pl. *wyjątek*): leave, or hours in addition. Without times: whole days. */
export interface Exception {
  readonly id: string;
  readonly kind: 'closed' | 'open';
  readonly from: Day;
  readonly until: Day;
  readonly fromTime?: string;
  readonly toTime?: string;
  /** Of `open` ones. */
  readonly modes?: readonly Mode[];
  readonly place?: string;
  readonly reason: 'leave' | 'training' | 'duty' | 'other';
  /** A coordinator entered it for the adviser. */
  readonly byCoordinator?: true;
}

/** Time that is taken (pl. *zajętość*), buffers and journeys included. */
export interface Block {
  readonly from: Instant;
  readonly to: Instant;
  /** Minutes of advice in it, for the day's most; none of the adviser's own entries. */
  readonly minutes: number;
}

/**
 * Where a consultation stands. `requested` holds its time until the adviser decides or it expires; `moved` has another
 * in its place; `held` took place, `no-show` did not because nobody came.
 */
export const CONSULTATION_STATES = [
  'requested',
  'confirmed',
  'declined',
  'expired',
  'cancelled',
  'moved',
  'held',
  'no-show',
] as const;
export type ConsultationState = (typeof CONSULTATION_STATES)[number];

/** Those that hold their time. */
export const isLive = ({ state }: Pick<Consultation, 'state'>): boolean =>
  state === 'requested' || state === 'confirmed';

/** One service (pl. *konsultacja, usługa doradcza*). */
export interface Consultation {
  readonly id: string;
  /** What calendars know it by: the one it was moved to has the same. */
  readonly uid: string;
  readonly topic: string;
  readonly mode: Mode;
  readonly adviser: PersonId;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** What it takes of the adviser's time, buffers and journeys included. */
  readonly blockFrom: Instant;
  readonly blockTo: Instant;
  /** On Warsaw's clocks, as it was chosen. */
  readonly day: Day;
  readonly from: string;
  readonly to: string;
  readonly place?: string;
  readonly onlineUrl?: string;
  readonly phone?: string;
  readonly state: ConsultationState;
  /** Until when a request holds its time. */
  readonly heldUntil?: Instant;
  /** Several seats, booked by several people (pl. *konsultacja grupowa*). */
  readonly group?: {
    readonly seats: number;
    readonly minimum: number;
    /** Somebody decided that it takes place, however few come. */
    readonly runsAnyway: boolean;
  };
  /** Advisers beside the first one: of groups. */
  readonly coAdvisers: readonly PersonId[];
  /** Who booked it; of a group, who opened it by being the first to book. */
  readonly client?: PersonId;
  readonly unit?: string;
  /** Id of a project whose advice it is. */
  readonly project?: string;
  /** What it is about, past the guard of personal data; of a group each seat has its own. */
  readonly matter?: string;
  readonly documentUrl?: string;
  readonly movedTo?: string;
  readonly reason?: string;
  /** Whom it was ended by. */
  readonly endedBy?: 'client' | 'adviser' | 'coordinator' | 'nobody';
  /** Noted afterwards, as a telephone call that nobody booked. */
  readonly isUnplanned: boolean;
  readonly isExample: boolean;
  readonly madeAt: Instant;
  readonly changedAt: Instant;
  /** Grows with each change that people are told of. */
  readonly sequence: number;
  /** Grows with each change, also over moves: what calendars go by. */
  readonly revision: number;
}

/** Somebody who comes to a consultation. Of an individual one there is one, of a group several. */
export interface Participant {
  /** Of the seat. */
  readonly id: string;
  readonly consultation: string;
  readonly person: PersonId;
  readonly unit?: string;
  readonly state: 'coming' | 'cancelled' | 'present' | 'absent';
  /** Of groups: what they want to talk about, past the guard of personal data. */
  readonly matter?: string;
  readonly documentUrl?: string;
}

/** What came of it (pl. *wynik*): counted apart from what was planned; corrections are kept in a journal. */
export interface Outcome {
  readonly consultation: string;
  /** Minutes that it really took. */
  readonly minutes: number;
  /** People advised: at least one. */
  readonly persons: number;
  readonly unit?: string;
  readonly topic: string;
  readonly mode: Mode;
  /** What is to be done next, without personal data. */
  readonly followUp?: string;
  readonly notedBy: PersonId;
  readonly notedAt: Instant;
}
