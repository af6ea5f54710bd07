import { type ActionId, actionId } from '../../chat/action-id.ts';
import { type Instant, toEpoch, toInstant } from '../../core/clock.ts';
import type { Day } from '../../core/clock.ts';
import { daysBetween, daysLater, parseDay } from '../../core/day.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Wanted } from './booking.ts';
import { CELL_MINUTES, type Mode, MODES } from './domain.ts';

/*
 * What buttons about consultations carry. It is all they remember, so a list of times that was sent long ago still
 * leads somewhere after a restart; ids only, never what somebody wrote.
 */

/** What somebody looks for, as far as they have chosen, and the question from which they came. */
export interface Looked extends Partial<Pick<Wanted, 'topic' | 'mode' | 'adviser' | 'from'>> {
  /** `kept`: what they asked last without an answer; else a mark of the answer under which they pressed. */
  readonly about?: string;
}

const LETTERS: Readonly<Record<Mode, string>> = {
  'in-person': 'o',
  phone: 't',
  online: 'i',
  'at-unit': 'j',
};

const CELL = CELL_MINUTES * 60_000;
const FIRST_DAY = parseDay('2020-01-01')!;
/** The day a four-digit code can name at most: later ones are no days anybody can book. */
const LAST_DAYS = 36 ** 4 - 1;
const PREFIX = 'per_';

const dayCode = (day: Day): string => daysBetween(FIRST_DAY, day).toString(36);

const codeDay = (code: string): Day | undefined => {
  const days = /^[0-9a-z]{1,4}$/.test(code) ? parseInt(code, 36) : -1;
  return days < 0 || days > LAST_DAYS ? undefined : daysLater(FIRST_DAY, days);
};

const adviserCode = (adviser: PersonId): string =>
  adviser.startsWith(PREFIX) ? adviser.slice(PREFIX.length) : `~${adviser}`;

const codeAdviser = (code: string): PersonId =>
  (code.startsWith('~') ? code.slice(1) : `${PREFIX}${code}`) as PersonId;

/** `topic.t.adviser.day.about`, without what is missing at the end; `-` where nothing is known yet. */
export const lookedCode = ({ topic = '', mode, adviser, from, about = '' }: Looked): string =>
  [topic, mode ? LETTERS[mode] : '', adviser ? adviserCode(adviser) : '', from ? dayCode(from) : '', about]
    .join('.')
    .replace(/\.+$/, '') || '-';

/** Reads a button's text back; what it does not understand is not chosen yet. */
export const codeLooked = (code: string): Looked => {
  const [topic = '', letter = '', adviser = '', day = '', about = ''] = code === '-' ? [] : code.split('.');
  const mode = MODES.find((one) => LETTERS[one] === letter);
  const from = codeDay(day);
  return {
    ...(topic ? { topic } : {}),
    ...(mode ? { mode } : {}),
    ...(adviser ? { adviser: codeAdviser(adviser) } : {}),
    ...(from ? { from } : {}),
    ...(about ? { about } : {}),
  };
};

/** A beginning, in quarters of an hour since the epoch: times off the grid do not exist. */
export const startCode = (at: Instant): string => Math.floor(toEpoch(at) / CELL).toString(36);

/** The last beginning there can be: the end of the year 9999. */
const LAST_CELL = Math.floor(toEpoch('9999-12-31T23:45:00.000Z' as Instant) / CELL);

export const codeStart = (code: string): Instant | undefined => {
  const cell = /^[0-9a-z]{1,7}$/.test(code) ? parseInt(code, 36) : -1;
  return cell < 0 || cell > LAST_CELL ? undefined : toInstant(cell * CELL);
};

const go = (verb: string, ...args: readonly string[]): ActionId => actionId('consultations', verb, ...args);

/** Where buttons about consultations lead. */
export const links = {
  topics: (looked: Looked = {}) => go('topics', lookedCode(looked)),
  modes: (looked: Looked) => go('modes', lookedCode(looked)),
  slots: (looked: Looked) => go('slots', lookedCode(looked)),
  /** Opens the form that books that beginning. */
  book: (looked: Looked, startsAt: Instant) => go('book', lookedCode(looked), startCode(startsAt)),
  view: (consultation: string) => go('view', consultation),
  file: (consultation: string) => actionId('feeds', 'file', consultation),
} as const;
