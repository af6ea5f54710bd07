import { type ActionId, actionId } from '../../chat/action-id.ts';
import { type Day, type Instant, toEpoch, toInstant } from '../../core/clock.ts';
import { daysBetween, daysLater, parseDay } from '../../core/day.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Slot, Wanted } from './booking.ts';
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

/** The same without some of it: what was chosen is taken back. */
export const without = <T extends Looked, K extends keyof T>(looked: T, ...keys: readonly K[]): Omit<T, K> =>
  Object.fromEntries(Object.entries(looked).filter(([key]) => !keys.includes(key as K))) as Omit<T, K>;

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

/** A beginning with its adviser, as a menu's value or a button carries it. */
export const timeCode = ({ startsAt, adviser }: Pick<Slot, 'startsAt' | 'adviser'>): string =>
  `${startCode(startsAt)}.${adviserCode(adviser)}`;

export const codeTime = (code: string): Pick<Slot, 'startsAt' | 'adviser'> | undefined => {
  const [start = '', adviser = ''] = code.split('.');
  const startsAt = codeStart(start);
  return startsAt && adviser ? { startsAt, adviser: codeAdviser(adviser) } : undefined;
};

/** Which times are looked at when a consultation is to be moved. */
export interface Moving {
  readonly from?: Day;
  /** With any adviser, not only with the same one. */
  readonly isAny?: boolean;
}

export const codeMoving = (day: string, any: string): Moving => {
  const from = codeDay(day);
  return { ...(from ? { from } : {}), isAny: any === 'a' };
};

/** Where buttons about consultations lead. */
export const links = {
  topics: (looked: Looked = {}) => go('topics', lookedCode(looked)),
  /** The list of topics, also where the question somebody comes from names one. */
  allTopics: (looked: Looked = {}) => go('topics', lookedCode(looked), 'all'),
  /** A menu; the chosen topic is its value. */
  topic: (looked: Looked) => go('topic', lookedCode(looked)),
  /** The same where one menu does not hold all topics: ids of a message's menus differ. */
  moreTopics: (looked: Looked, menu: number) => go('topic', lookedCode(looked), String(menu)),
  modes: (looked: Looked) => go('modes', lookedCode(looked)),
  slots: (looked: Looked) => go('slots', lookedCode(looked)),
  /** A menu; the chosen adviser is its value. */
  adviser: (looked: Looked) => go('adviser', lookedCode(looked)),
  /** Opens the form in which an adviser is named, where a menu does not hold them all. */
  whom: (looked: Looked) => go('whom', lookedCode(looked)),
  /** A menu of the day's other times; the chosen one is its value. */
  time: (looked: Looked, day: Day) => go('time', lookedCode(looked), dayCode(day)),
  /** Opens the form that books that beginning; with `despite` next to what the person has at that time. */
  book: (looked: Looked, startsAt: Instant, despite = false) =>
    go('book', lookedCode(looked), startCode(startsAt), ...(despite ? ['d'] : [])),
  /** The same form with the nearest beginnings to choose from. */
  nearest: (looked: Looked, startsAt: Instant) => go('nearest', lookedCode(looked), startCode(startsAt)),
  groups: () => go('groups'),
  view: (consultation: string) => go('view', consultation),
  file: (consultation: string) => actionId('feeds', 'file', consultation),
  /** Other times for a consultation: with the same adviser, or with anybody. */
  move: (consultation: string, revision: number, { from, isAny = false }: Moving = {}) =>
    go('move', consultation, String(revision), from ? dayCode(from) : '', ...(isAny ? ['a'] : [])),
  /** A menu of the day's other times; the chosen one is its value. */
  moveTime: (consultation: string, revision: number, day: Day) =>
    go('move-time', consultation, String(revision), dayCode(day)),
  /** Asks before it is moved. */
  moveTo: (consultation: string, revision: number, time: Pick<Slot, 'startsAt' | 'adviser'>) =>
    go('move-to', consultation, String(revision), timeCode(time)),
  moved: (
    consultation: string,
    revision: number,
    time: Pick<Slot, 'startsAt' | 'adviser'>,
    despite = false,
  ) => go('moved', consultation, String(revision), timeCode(time), ...(despite ? ['d'] : [])),
  cancel: (consultation: string, revision: number) => go('cancel', consultation, String(revision)),
  handOver: (consultation: string, revision: number) => go('hand-over', consultation, String(revision)),
  earlier: (consultation: string) => go('earlier', consultation),
  wish: (looked: Looked) => go('wish', lookedCode(looked)),
  unwish: (wish: string) => go('unwish', wish),
  ask: (looked: Looked) => go('ask', lookedCode(looked)),
  request: (request: string) => go('request', request),
  passOn: (request: string) => go('pass-on', request),
  withdraw: (request: string) => go('withdraw', request),
  pick: (request: string, proposal: string, despite = false) =>
    go('pick', request, proposal, ...(despite ? ['d'] : [])),
} as const;
