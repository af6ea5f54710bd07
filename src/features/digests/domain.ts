import type { Target } from '../../chat/target.ts';
import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Locale } from '../../core/locale.ts';

/**
 * What a digest can be about (pl. *treść przeglądu*). `deadlines`: applications that end within a week. `free`: seats
 * that came free. `calls`: calls for proposals and competitions. `groups`: meetings of one's own thematic groups. `social-economy`: whatever is about it, of any form.
 */
export const CONTENTS = [
  'deadlines',
  'trainings',
  'advice',
  'meetings',
  'calls',
  'free',
  'groups',
  'social-economy',
  'changes',
] as const;
export type Content = (typeof CONTENTS)[number];

/** How often (pl. *rytm*). `now` waits for the working day, and for ten minutes at most. */
export const RHYTHMS = ['now', 'daily', 'weekly'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** What somebody wants to read of; everything that is present must hold. */
export interface Wants {
  readonly contents: readonly Content[];
  /** Id of the voivodeship. */
  readonly region?: string;
  readonly powiat?: string;
  /** Any of them: a topic holds where all its words do. */
  readonly topics?: readonly string[];
}

/** When it comes, on Warsaw's clocks. */
export interface Timing {
  readonly rhythm: Rhythm;
  /** 1 is Monday, 7 is Sunday; only where the rhythm is weekly it matters. */
  readonly weekday: number;
  /** `08:00` */
  readonly time: string;
}

/** Whose digest it is: a person's, wherever they were met last, or a channel's. */
export type Reader =
  | { readonly kind: 'person'; readonly person: PersonId }
  | { readonly kind: 'channel'; readonly to: Extract<Target, { kind: 'channel' }> };

/** What may be in a digest of that reader: a channel belongs to no thematic group. */
export const contentsFor = ({ kind }: Pick<Reader, 'kind'>): readonly Content[] =>
  kind === 'channel' ? CONTENTS.filter((content) => content !== 'groups') : CONTENTS;

/** A digest somebody ordered (pl. *subskrypcja*); a reader has one at most. */
export interface Subscription {
  readonly id: string;
  readonly reader: Reader;
  readonly locale: Locale;
  readonly wants: Wants;
  readonly timing: Timing;
  /** Nothing comes before. */
  readonly pausedUntil?: Instant;
  readonly madeBy: PersonId;
  readonly madeAt: Instant;
  /** Grows with every change; a button of an older one is refused. */
  readonly revision: number;
}

/** Everybody whose digests are made at the same minute (pl. *godzina wydania*): `d-0800`, `w1-0800`. */
export const slotOf = ({ rhythm, weekday, time }: Timing): string => {
  const minute = time.replace(':', '');
  switch (rhythm) {
    case 'now':
      return 'now';
    case 'daily':
      return `d-${minute}`;
    case 'weekly':
      return `w${String(weekday)}-${minute}`;
  }
};

/** The schedule in which a slot runs. */
export const scheduleOf = (slot: string): string => `digests:${slot}`;

/** Five fields of cron on Warsaw's clocks; undefined for those who are told at once. */
export const patternOf = ({ rhythm, weekday, time }: Timing): string | undefined => {
  const [hour, minute] = time.split(':').map(Number);
  if (rhythm === 'now') return undefined;
  return `${String(minute)} ${String(hour)} * * ${rhythm === 'daily' ? '*' : String(weekday % 7)}`;
};

/** The timing that a slot names; undefined where the text is no slot. */
export const timingOf = (slot: string): Timing | undefined => {
  const match = /^(?:d|w([1-7]))-(\d{2})(\d{2})$/.exec(slot);
  if (!match) return undefined;
  const [, weekday, hour = '', minute = ''] = match;
  return {
    rhythm: weekday === undefined ? 'daily' : 'weekly',
    weekday: Number(weekday ?? 1),
    time: `${hour}:${minute}`,
  };
};

/** Whether the night of a clock change leaves this time out, or shows it twice. */
export const isInChangedHour = ({ rhythm, time }: Timing): boolean =>
  rhythm !== 'now' && time >= '02:00' && time < '03:00';

/** Something worth telling, and in which shape: another version is news again. */
export interface ItemName {
  readonly id: string;
  readonly version: string;
}

/** The parts of a digest, in the order in which they are read. */
export const SECTIONS = ['deadlines', 'trainings', 'advice', 'meetings', 'calls', 'changes'] as const;
export type Section = (typeof SECTIONS)[number];

/** The thing of the delivery of one issue: it is said once. */
export const issueThing = (subscription: string, period: string): string => `${subscription}:${period}`;
