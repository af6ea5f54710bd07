import { fold } from '../../../core/text.ts';
import { rootOf } from '../../../knowledge/search/root.ts';
import type { Support } from './support.ts';

const NEGATING = /^(?:nie|bez|ani|nigdy|zad[a-z]+|nikt|nikogo)$/;

/** Words that turn a rule round, folded; those of a group mean the same. */
const GROUPS: readonly RegExp[] = [
  NEGATING,
  /^(?:powyzej|ponad|wiecej|wyzsz[a-z]*|wieksz[a-z]*|przekracz[a-z]*|przekroczy[a-z]*|przewyzsz[a-z]*)$/,
  /^(?:ponizej|mniej|nizsz[a-z]*|mniejsz[a-z]*)$/,
  /^(?:najmniej|minimum|minimaln[a-z]*)$/,
  /^(?:najwyzej|maksimum|maksymaln[a-z]*)$/,
  /^rown[aey][a-z]*$/,
  /^przed$/,
  /^po$/,
  /^(?:zawsze|kazd[a-z]*|wszy[a-z]+)$/,
  /^(?:tylko|wylacznie|jedynie)$/,
  /^(?:musi|musza|nalezy|trzeba|obowiaz[a-z]*|wymaga[a-z]*)$/,
  /^(?:moze|moga|mozna|wolno|dopuszcz[a-z]*)$/,
  /^(?:wyklucz[a-z]*|wylacz(?:on[a-z]*|a|enie)|odmow[a-z]*|odmawia[a-z]*|niedopuszczaln[a-z]*)$/,
];

/** Words that stand beside a number and change what it counts, folded. */
const MEASURES: readonly RegExp[] = [
  /^netto$/,
  /^brutto$/,
  /^roboc/,
  /^kalendarzow/,
  /^miesieczn/,
  /^roczn/,
  /^dzienn/,
  /^tygodniow/,
  /^jednorazow/,
];

/** Words that stand between one of these and what it governs. */
const BETWEEN = new Set('niz o od do na w we z ze to byc sie juz tez tak co kwoty kwota'.split(' '));

const tokensOf = (text: string): readonly string[] => fold(text).match(/[a-z]+|\d+/g) ?? [];

/** Verbs that say little without the next word: `może być niższy`. */
const LIGHT = /^(?:moze|moga|mozna|musi|musza|nalezy|trzeba|jest|sa|ma|maja|bedzie|beda|wolno)$/;

/** The next word that says something. */
const nextAfter = (tokens: readonly string[], at: number): number =>
  tokens.findIndex((token, to) => to > at && !BETWEEN.has(token));

/** The word at that place, as it is compared: its root, and that of the next one where it needs it. */
const keyAt = (tokens: readonly string[], at: number): string => {
  const token = tokens[at] ?? '';
  const next = LIGHT.test(token) ? tokens[nextAfter(tokens, at)] : undefined;
  return next === undefined ? rootOf(token) : `${rootOf(token)} ${rootOf(next)}`;
};

/** What the word at that place governs: the next word that says something, else the one before. */
const governedBy = (tokens: readonly string[], at: number): string => {
  const next = nextAfter(tokens, at);
  return keyAt(tokens, next === -1 ? at - 1 : next);
};

const governed = (tokens: readonly string[], group: RegExp): readonly string[] =>
  tokens.flatMap((token, at) => (group.test(token) ? [governedBy(tokens, at)] : []));

/** What a text says without a negation before it. */
const affirmed = (tokens: readonly string[]): ReadonlySet<string> => {
  const negated = new Set(
    tokens.flatMap((token, at) => (NEGATING.test(token) ? [nextAfter(tokens, at)] : [])),
  );
  return new Set(tokens.flatMap((_token, at) => (negated.has(at) ? [] : [keyAt(tokens, at)])));
};

/** The numbers that follow this word at once: `od 50 000` gives `50 000`. */
const numbersAfter = (text: string, word: 'od' | 'do'): readonly string[] =>
  [...fold(text).matchAll(new RegExp(`(?<![a-z])${word} (\\d[\\d ]*(?:,\\d+)?)`, 'g'))].map((match) =>
    (match[1] ?? '').trim(),
  );

/** Whether a beginning became an end, or the other way round. */
const swapsEnds = (sentence: string, says: readonly string[]): boolean =>
  (
    [
      ['od', 'do'],
      ['do', 'od'],
    ] as const
  ).some(([here, there]) => {
    const same = says.flatMap((text) => numbersAfter(text, here));
    const other = says.flatMap((text) => numbersAfter(text, there));
    return numbersAfter(sentence, here).some((number) => other.includes(number) && !same.includes(number));
  });

/**
 * Whether the sentence negates, limits, allows and obliges only what a fact it cites does, and affirms nothing that the
 * facts only negate. It compares word by word, so it also refuses many a true sentence in other words.
 */
export const turnsNothingRound = (sentence: string, { says }: Support): boolean => {
  const said = tokensOf(sentence);
  const sources = says.map(tokensOf);
  const isInvented = GROUPS.some((group) => {
    const known = sources.flatMap((source) => governed(source, group));
    return governed(said, group).some((word) => !known.includes(word));
  });
  const isMeasuredAnew = MEASURES.some(
    (measure) =>
      said.some((token) => measure.test(token)) &&
      !sources.some((source) => source.some((token) => measure.test(token))),
  );
  const affirmedBySources = new Set(sources.flatMap((source) => [...affirmed(source)]));
  const affirmedHere = affirmed(said);
  const isAffirmedAgainst = sources
    .flatMap((source) => governed(source, NEGATING))
    .some((word) => affirmedHere.has(word) && !affirmedBySources.has(word));
  return !isInvented && !isMeasuredAnew && !isAffirmedAgainst && !swapsEnds(sentence, says);
};
