import type { Day } from '../../core/clock.ts';
import { day, daysInMonth, partsOf } from '../../core/day.ts';
import { REGIONS } from '../../core/regions.ts';
import { EVENT_FORMS, type EventForm } from './domain.ts';
import { rootsOf } from './search-key.ts';
import type { EventFilter } from './store.ts';

/** What somebody looks for (pl. *zawężenie listy*), small enough to travel inside a button. */
export interface Wanted {
  readonly forms?: readonly EventForm[];
  readonly region?: string;
  /** The key of a powiat. */
  readonly powiat?: string;
  /** The root of the town that was typed where its powiat is meant: a date may be there though the event is elsewhere. */
  readonly town?: string;
  /** The first day of a month. */
  readonly month?: Day;
  readonly hasFree?: boolean;
  /** Words as they were typed, in small letters, all of which are about it. */
  readonly words?: readonly string[];
}

/** Polish letters as a button carries them, each as one that needs no escaping; words have no capitals of their own. */
const LETTERS = { ą: 'A', ć: 'C', ę: 'E', ł: 'L', ń: 'N', ó: 'O', ś: 'S', ź: 'X', ż: 'Z' } as const;
const PLAIN = new Map<string, string>(Object.entries(LETTERS));
const POLISH = new Map(Object.entries(LETTERS).map(([letter, sign]): [string, string] => [sign, letter]));

/** A typed word as it is kept: small letters and digits. */
export const plainWord = (word: string): string =>
  word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^a-z0-9ąćęłńóśźż]+/gu, '');

const inButton = (word: string): string => word.replace(/[^a-z0-9]/gu, (letter) => PLAIN.get(letter) ?? '');
const outOfButton = (word: string): string => word.replace(/[A-Z]/gu, (sign) => POLISH.get(sign) ?? '');

/** What is left for it beside the name of an action and the id of an event. */
const LONGEST_CODE = 65;

export const isNarrowed = (wanted: Wanted): boolean => Object.keys(wanted).length > 0;

export const toFilter = ({ month, words, ...wanted }: Wanted): EventFilter => {
  const filter = { ...wanted, ...(words ? { roots: rootsOf(words.join(' ')) } : {}) };
  if (!month) return filter;
  const { year, month: number } = partsOf(month);
  return { ...filter, days: { from: month, to: day(year, number, daysInMonth(year, number))! } };
};

const letterOf = (form: EventForm): string => String.fromCharCode(97 + EVENT_FORMS.indexOf(form));

/** `fg.r7.m202701.w.qprzemocy_domowej`; a single `-` where nothing is wanted. Only letters that need no escaping. */
export const encodeWanted = ({ forms, region, powiat, town, month, hasFree, words }: Wanted): string =>
  [
    forms ? `f${forms.map(letterOf).join('')}` : '',
    region ? `r${REGIONS.findIndex(({ id }) => id === region)}` : '',
    powiat ? `p${powiat}` : '',
    town ? `t${town}` : '',
    month ? `m${month.slice(0, 4)}${month.slice(5, 7)}` : '',
    hasFree ? 'w' : '',
    words?.length ? `q${words.map(inButton).join('_')}` : '',
  ]
    .filter((part) => part !== '')
    .join('.') || '-';

/** As much of it as a button can carry: words at the end go first. */
export const fitting = (wanted: Wanted): Wanted => {
  const { words, ...rest } = wanted;
  if (!words?.length || encodeWanted(wanted).length <= LONGEST_CODE) return words?.length ? wanted : rest;
  return fitting({ ...rest, words: words.slice(0, -1) });
};

const decodePart = (part: string): Wanted => {
  const rest = part.slice(1);
  switch (part[0]) {
    case 'f': {
      const forms = EVENT_FORMS.filter((form) => rest.includes(letterOf(form)));
      return forms.length > 0 ? { forms } : {};
    }
    case 'r': {
      const region = REGIONS[Number(rest)];
      return region ? { region: region.id } : {};
    }
    case 'p':
      return { powiat: rest };
    case 't':
      return { town: rest };
    case 'm': {
      const month = day(Number(rest.slice(0, 4)), Number(rest.slice(4)), 1);
      return month ? { month } : {};
    }
    case 'w':
      return { hasFree: true };
    case 'q':
      return { words: rest.split('_').map(outOfButton) };
    default:
      return {};
  }
};

/** Reads a button's text back; what it does not understand narrows nothing. */
export const decodeWanted = (text: string): Wanted =>
  text.split('.').reduce<Wanted>((wanted, part) => ({ ...wanted, ...decodePart(part) }), {});
