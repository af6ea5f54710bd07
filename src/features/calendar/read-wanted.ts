import { monthOf } from '../../core/calendar-words.ts';
import type { Day } from '../../core/clock.ts';
import { day, partsOf } from '../../core/day.ts';
import { REGIONS } from '../../core/regions.ts';
import { fold } from '../../core/text.ts';
import type { EventForm } from './domain.ts';
import { powiatKey, rootsOf } from './search-key.ts';
import type { Wanted } from './wanted.ts';

/** Beginnings of the words people use for a form; the longer ones stand before those they begin with. */
const FORM_WORDS: readonly (readonly [RegExp, readonly EventForm[]])[] = [
  [/^wizyt|^studyjn/, ['study-visit']],
  [/^podyplom|^studia$|^studiow$|^studiach$/, ['postgraduate']],
  [/^warszt/, ['workshop']],
  [/^szkoleni/, ['training']],
  [/^cykl/, ['cycle']],
  [/^kurs/, ['vocational-course']],
  [/^konferenc|^kongres|^forum/, ['conference']],
  [/^seminari/, ['seminar']],
  [/^spotka|^posiedzen|^grup[ay]?$/, ['group-meeting']],
  [/^doradztw/, ['group-advice']],
];

const DEGREES: Readonly<Record<string, EventForm>> = {
  i: 'specialisation-1',
  '1': 'specialisation-1',
  pierwszego: 'specialisation-1',
  ii: 'specialisation-2',
  '2': 'specialisation-2',
  drugiego: 'specialisation-2',
};

/** Words that only hold a request together. */
const FILLERS =
  /^(w|we|na|z|ze|do|od|o|dla|i|oraz|przez|stopnia|stopien|woj|wojewodztw\w*|miejsc\w*|miesiac\w*|r|roku)$/;

interface Reading {
  readonly wanted: Wanted;
  /** How many words it took. */
  readonly took: number;
}

const readForm = (words: readonly string[]): Reading | undefined => {
  const [word = '', next = ''] = words;
  if (word.startsWith('specjalizac')) {
    const degree = DEGREES[next.replace('.', '')];
    if (degree) return { wanted: { forms: [degree] }, took: 2 };
    return { wanted: { forms: ['specialisation-1', 'specialisation-2'] }, took: 1 };
  }
  if (word.startsWith('kurs') && next.startsWith('zawodow')) {
    return { wanted: { forms: ['vocational-course'] }, took: 2 };
  }
  const found = FORM_WORDS.find(([pattern]) => pattern.test(word));
  return found && { wanted: { forms: found[1] }, took: 1 };
};

/** `opolskie`, `opolskim`, `opolskiego`: the name without its last letter, and a short ending. */
const readRegion = ([word = '']: readonly string[]): Reading | undefined => {
  const region = REGIONS.find(({ id }) => word.startsWith(id.slice(0, -1)) && word.length <= id.length + 2);
  return region && { wanted: { region: region.id }, took: 1 };
};

/** `nyskiego` and `nyski` share all but the ending; the powiat that shares most is meant. */
const closestPowiat = (word: string, powiats: readonly string[]): string | undefined => {
  const shared = (key: string): number => {
    let length = 0;
    while (length < key.length && key[length] === word[length]) length += 1;
    return length >= Math.max(4, key.length - 2) && word.length <= key.length + 4 ? length : 0;
  };
  const [best] = powiats
    .map(powiatKey)
    .map((key) => ({ key, length: shared(key) }))
    .toSorted((a, b) => b.length - a.length);
  return best && best.length > 0 ? best.key : undefined;
};

/** Cases of the names of towns. */
const OF_TOWN = /^(y|i|a|e|o|u|ie|iu|em|iem|ach|om|ami|ow)?$/;

/** Endings of powiats' names, and the sounds of the town's own name that they swallowed: Nysa, nyski; Prudnik, prudnicki. */
const SWALLOWED: readonly (readonly [ending: string, sound: RegExp])[] = [
  ['dzki', /^dz?/],
  ['cki', /^[kct]/],
  ['ski', /^[sgzk]/],
];

/** „Żary”, „w Nysie”: the town after which a powiat is called. */
const powiatOfTown = (word: string, powiats: readonly string[]): string | undefined =>
  powiats.map(powiatKey).find((key) => {
    const [ending, sound] = SWALLOWED.find(([end]) => key.endsWith(end)) ?? [];
    if (ending === undefined || sound === undefined) return false;
    const root = key.slice(0, -ending.length);
    if (root.length < 2 || !word.startsWith(root)) return false;
    const rest = word.slice(root.length);
    return (
      (root.length > 2 && OF_TOWN.test(rest)) || (sound.test(rest) && OF_TOWN.test(rest.replace(sound, '')))
    );
  });

const readPowiat = (words: readonly string[], powiats: readonly string[]): Reading | undefined => {
  const isNamed = /^(powiat|powieci|pow\.?$)/.test(words[0] ?? '');
  const word = words[isNamed ? 1 : 0] ?? '';
  const named = closestPowiat(word, powiats);
  const powiat = named ?? powiatOfTown(word, powiats);
  if (powiat === undefined) return undefined;
  const [town] = named === undefined && !isNamed ? rootsOf(word) : [];
  return { wanted: { powiat, ...(town === undefined ? {} : { town }) }, took: isNamed ? 2 : 1 };
};

/** The month that is meant: in the year that is said, or the next time it comes. */
const readMonth = ([word = '', next = '']: readonly string[], today: Day): Reading | undefined => {
  const month = monthOf(word);
  if (!month) return undefined;
  const now = partsOf(today);
  const said = /^20\d\d$/.test(next) ? Number(next) : undefined;
  const first = day(said ?? now.year + (month < now.month ? 1 : 0), month, 1);
  return first && { wanted: { month: first }, took: said === undefined ? 1 : 2 };
};

const readFree = ([word = '']: readonly string[]): Reading | undefined =>
  /^woln/.test(word) ? { wanted: { hasFree: true }, took: 1 } : undefined;

/** What a typed line wants, and the words that name none of the filters: topics, or not understood. */
export interface ReadLine {
  readonly wanted: Wanted;
  readonly topics: readonly string[];
}

/** Beside a topic, „szkolenia” is what people call everything here: „szkolenia o pieczy” asks for the meeting, too. */
const withoutEveryday = ({ forms, ...wanted }: Wanted): Wanted =>
  forms?.join() === 'training' ? wanted : { ...wanted, ...(forms ? { forms } : {}) };

/**
 * Reads `wizyty styczeń opolskie wolne miejsca`. Regions are read before powiats, because „opolskie” is the voivodeship
 * and „powiat opolski” the powiat.
 */
export const readWanted = (line: string, today: Day, powiats: readonly string[]): ReadLine => {
  const typed = line.split(/[\s,;]+/).filter((word) => word !== '');
  const folded = typed.map((word) => fold(word).replace(/[.?!:„”"]+$/, ''));
  let wanted: Wanted = {};
  const topics: string[] = [];
  for (let at = 0; at < folded.length;) {
    const rest = folded.slice(at);
    const read =
      readForm(rest) ??
      readRegion(rest) ??
      readMonth(rest, today) ??
      readFree(rest) ??
      readPowiat(rest, powiats);
    if (read) wanted = { ...wanted, ...read.wanted };
    else if (!FILLERS.test(folded[at]!)) topics.push(typed[at]!);
    at += read?.took ?? 1;
  }
  return { wanted: topics.length > 0 ? withoutEveryday(wanted) : wanted, topics };
};
