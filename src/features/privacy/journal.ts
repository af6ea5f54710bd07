import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';

/** What somebody did, as the journal names it; the rest is read from the histories of each thing. */
export const JOURNAL_DIDS = [
  'needs-read',
  'list-taken',
  'data-exported',
  'person-erased',
  'erased-by-operator',
  'erased-after-period',
  'erased-again',
  'retention',
  'registration',
  'attendance',
  'consultation',
  'document',
  'import',
  'import-undone',
  'announcement',
  'announcement-approved',
  'event',
  'event-published',
  'event-changed',
  'event-cancelled',
  'unit',
  'recall',
  'outreach',
  'wording',
  'pause',
  'resume',
  'certificate',
  'certificate-end',
  'report',
  'plan',
  'call',
] as const;
export type JournalDid = (typeof JOURNAL_DIDS)[number];

/** Why somebody was erased: they asked in chat, an operator did it for them, their time was over, or once more. */
export type ErasureCause = Extract<
  JournalDid,
  'person-erased' | 'erased-by-operator' | 'erased-after-period' | 'erased-again'
>;

/** One line of the journal (pl. *dziennik*): ids only. */
export interface JournalEntry {
  readonly at: Instant;
  /** Absent: the program by itself. */
  readonly actor?: PersonId;
  readonly did: JournalDid;
  /** How it stands since: a state, or whatever the history of the thing calls it. */
  readonly state?: string;
  readonly thing: string;
  readonly count?: number;
}

/** A part of the journal, the newest line first. */
export interface JournalPage {
  readonly since: Instant;
  /** As it stood then: turning the pages shows nothing twice. */
  readonly until: Instant;
  /** Only lines about this thing, or by this person. */
  readonly about?: string;
  /** How many lines are passed over, and the most that are given. */
  readonly from: number;
  readonly most: number;
}

export interface JournalStore {
  note(entry: Omit<JournalEntry, 'state'>): Promise<void>;
  page(page: JournalPage): Promise<readonly JournalEntry[]>;
}
