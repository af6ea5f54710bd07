import type { Day, Instant } from '../../../core/clock.ts';
import type { PersonId } from '../../../core/ids.ts';

/** Why a unit has not used what is offered (pl. *powód*), as it told whoever asked. */
export const REASONS = ['unaware', 'no-time', 'no-need', 'elsewhere', 'unreached', 'other'] as const;
export type Reason = (typeof REASONS)[number];

/** What a contact came to (pl. *wynik kontaktu*): they want advice, are to be asked again, or do without. */
export const RESULTS = ['wants', 'again', 'declines'] as const;
export type ContactResult = (typeof RESULTS)[number];

/** What outreach is about: a unit, and a project where it is the project that the unit has not used. */
export interface Reached {
  readonly unit: string;
  readonly project?: string;
}

/** How the contact with a unit stands (pl. *stan kontaktu*). */
export interface Contact {
  /** Who contacts them. */
  readonly contact?: PersonId;
  readonly reason?: Reason;
  readonly result?: ContactResult;
  /** When they are to be contacted again. */
  readonly dueDay?: Day;
  /** What else was said, past the guard of personal data. */
  readonly words?: string;
}

/** One line of a unit's journal: how it stands from then on, and what was done. */
export interface OutreachStep extends Reached, Contact {
  readonly id: string;
  /** The place in the journal, from 1; no two lines have the same. */
  readonly number: number;
  readonly step: 'assigned' | 'contacted' | 'planned' | 'noted';
  readonly notedBy: PersonId;
  readonly notedAt: Instant;
}

/** The next line: what changes, over what stands. A talk settles what was planned before it. */
export const nextContact = (now: Contact | undefined, change: Contact): Contact => {
  const { dueDay, ...kept } = { ...now };
  const isSettled = change.result !== undefined;
  return { ...kept, ...(isSettled || dueDay === undefined ? {} : { dueDay }), ...change };
};

/** So many of all, in percent with one place: `81.4`; nothing of none. */
export const percentOf = (part: number, all: number): number =>
  all === 0 ? 0 : Math.round((part * 1000) / all) / 10;
