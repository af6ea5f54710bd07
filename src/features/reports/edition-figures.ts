import type { Day } from '../../core/clock.ts';
import type { LearningForm } from './domain.ts';
import { hoursOf, percentOf } from './domain.ts';

/** A term that took place, whole: whatever period a report is of. */
export interface HeldEdition {
  readonly term: string;
  readonly event: string;
  /** The same for all editions of one and the same thing. */
  readonly family: string;
  readonly title: string;
  readonly form: LearningForm;
  readonly from: Day;
  readonly to: Day;
  readonly place?: string;
  readonly project?: string;
  readonly places: number;
  /** Without breaks. */
  readonly minutes: number;
  readonly hour: 45 | 60;
}

/** What became of an edition; people once each, as they are counted in reports. */
export interface EditionCounts {
  readonly applications: number;
  readonly persons: number;
  readonly woman: number;
  readonly man: number;
  readonly refused: number;
  readonly missing: number;
  /** Presences, and all that was noted: present, absent, excused. */
  readonly present: number;
  readonly noted: number;
  readonly certificates: number;
  /** Participants' surveys after it. */
  readonly sent: number;
  readonly returned: number;
}

export type Edition = HeldEdition & EditionCounts;

/** What editions are compared by, in order. */
export const EDITION_FIGURES = [
  'applications',
  'places',
  'persons',
  'woman',
  'man',
  'refused',
  'missing',
  'hours',
  'attendance',
  'certificates',
  'surveys',
] as const;
export type EditionFigure = (typeof EDITION_FIGURES)[number];

export const isPercent = (figure: EditionFigure): boolean => figure === 'attendance' || figure === 'surveys';

/** As a number: hours in the project's own kind, percents to one decimal; undefined where there is no whole. */
export const editionFigure = (edition: Edition, figure: EditionFigure): number | undefined => {
  switch (figure) {
    case 'hours':
      return hoursOf(edition.minutes, edition.hour);
    case 'attendance':
      return percentOf(edition.present, edition.noted);
    case 'surveys':
      return percentOf(edition.returned, edition.sent);
    default:
      return edition[figure];
  }
};

/** How much more there is than in the edition before, percents in points; undefined where the two are not of one kind. */
export const editionDifference = (
  before: Edition,
  after: Edition,
  figure: EditionFigure,
): number | undefined => {
  const [was, is] = [editionFigure(before, figure), editionFigure(after, figure)];
  if (was === undefined || is === undefined) return undefined;
  if (figure === 'hours' && before.hour !== after.hour) return undefined;
  return Math.round((is - was) * 10) / 10;
};
