import type { ReadWords } from '../../chat/command.ts';
import type { Period } from '../../core/asked-period.ts';
import type { Day } from '../../core/clock.ts';
import { parseDay, partsOf } from '../../core/day.ts';
import { REGIONS, type Region } from '../../core/regions.ts';
import { withOfficialRegions } from '../../core/region-names.ts';
import { fold } from '../../core/text.ts';
import { wholeYear } from './read-period.ts';

/** „opolskie”, „w opolskim”, „Małopolska”: the voivodeship a word names. */
const regionNamed = (word: string): Region | undefined => {
  const folded = fold(word);
  return REGIONS.find(({ id }) => folded.startsWith(id.slice(0, -2)));
};

/** Words that say nothing by themselves. */
const IDLE =
  /^(raport\p{L}*|wojewodztw\p{L}*|za|na|w|we|z|od|do|i|rok\p{L}*|r|cal[yaeo]\p{L}*|projekt\p{L}*|okres\p{L}*|[^\p{L}\d]+)$/u;
const TIME =
  /^(\d[\d.\-–—/]*|[iv]+|pierwsz\p{L}*|drug\p{L}*|trzeci\p{L}*|czwart\p{L}*|polrocz\p{L}*|polow\p{L}*|kwarta\p{L}*|kw|konc\p{L}*|zeszl\p{L}*|ubiegl\p{L}*|poprzedn\p{L}*|minion\p{L}*|ostatni\p{L}*|ten|tym|to|biezac\p{L}*|obecn\p{L}*|miesi\p{L}*|q[1-4]|poczatku|stycz\p{L}*|lut\p{L}*|mar[cz]\p{L}*|kwiec\p{L}*|kwietn\p{L}*|maj\p{L}*|czerw\p{L}*|lip\p{L}*|sierp\p{L}*|wrze\p{L}*|pazdz\p{L}*|listopad\p{L}*|grud\p{L}*)$/u;

/** Without the dot of `r.` and `kw.`, and comparable. */
const plain = (token: string): string => fold(token).replace(/(?<=.)\.$/u, '');

/** `2026`, `marzec`, `I-III`, `styczeń-marzec`: a word of time, or several with dashes between. */
const isOfTime = (token: string): boolean =>
  plain(token)
    .split(/[-–—]/u)
    .every((word) => TIME.test(word));

/** Takes `opolskie 2026 I półrocze kompetentna kadra` apart: voivodeship, period, and what is left names a project. */
export const readScopeWords = (words: string): ReadWords => {
  const tokens = withOfficialRegions(words)
    .split(/[\s,;]+/u)
    .filter((token) => token !== '');
  const region = tokens.map(regionNamed).find((found) => found !== undefined);
  const others = tokens.filter((token) => regionNamed(token) === undefined);
  const hasPart = others.some((token) => /^(polrocz|polow|kwarta|kw$)/u.test(plain(token)));
  const isAnd = (token: string): boolean => plain(token) === 'i' && !hasPart;
  const time = others.filter(
    (token) => !isAnd(token) && (isOfTime(token) || /^(od|do|rok\p{L}*|[-–—])$/u.test(fold(token))),
  );
  const project = others.filter((token) => !isOfTime(token) && !IDLE.test(plain(token)));
  const options: Record<string, string> = {};
  if (region) options['wojewodztwo'] = region.id;
  if (time.some(isOfTime)) options['okres'] = time.join(' ');
  if (project.length > 0) options['projekt'] = project.join(' ');
  const unread = tokens.filter((token) => (regionNamed(token) ?? region) !== region);
  return { options, unread };
};

/** A scope as buttons carry it; what is open is `-`. */
export interface Asked extends Period {
  readonly region?: string;
  readonly project?: string;
}

export const askedArgs = ({ region = '-', from, to, project = '-' }: Asked): readonly string[] => [
  region,
  from,
  to,
  project,
];

/** Reads a button back; a damaged one is this year, everywhere. */
export const argsAsked = (
  [region = '-', from = '', to = '', project = '-']: readonly string[],
  today: Day,
): Asked => {
  const [first, last] = [parseDay(from), parseDay(to)];
  const period = first && last && first <= last ? { from: first, to: last } : wholeYear(partsOf(today).year);
  return {
    ...period,
    ...(REGIONS.some(({ id }) => id === region) ? { region } : {}),
    ...(project === '-' || project === '' ? {} : { project }),
  };
};
