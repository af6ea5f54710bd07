/**
 * A light Polish stemmer on folded words, written for search: it need not find the dictionary form, only the same
 * root for most forms of one word. An ending is cut, then the sounds that change before endings are made one
 * (`zasiłek` and `zasiłku`, `ręka` and `ręce`).
 */
const NOUNS = 'ami iami ach iach owi iowi om iom em iem ow iow a e i o u y um ium';
const ABSTRACTS = 'osc osci oscia osciom osciami osciach stwo stwa stwu stwem stwie';
const GERUNDS =
  'an ania anie aniu aniem aniom aniami aniach en enia enie eniu eniem eniom eniami eniach ' +
  'owan owania owanie owaniu owaniem owaniami owaniach ywania ywanie ywaniu ywaniem';
const ADJECTIVES =
  'ego iego ej iej emu iemu ym im ych ich ymi imi owy owa owe owego owej owemu owym owych owymi ' +
  'iejszy iejsza iejsze iejszego iejszej iejszych';
const PARTICIPLES =
  'any ana ane anego anej anemu anym anych anymi owany owana owane owanego owanej owanym owanych ' +
  'ony ona one onego onej onym onych acy aca ace acego acej acym acych ujacy ujaca ujace ujacego ujacej ujacych';
const VERBS =
  'ac ic yc ec owac ywac uje ujesz ujemy uja al ala alo ali aly il ila ilo ili ily yl yla ylo yli yly ' +
  'owal owala owalo owali owaly alem alam ilem ilam ylem ylam alismy ilismy am asz amy acie aja isz imy icie ysz';

const ENDINGS = [
  ...new Set([NOUNS, ABSTRACTS, GERUNDS, ADJECTIVES, PARTICIPLES, VERBS].join(' ').split(' ')),
];
const LONGEST_ENDING = Math.max(...ENDINGS.map((ending) => ending.length));
const isEnding = new Set(ENDINGS);
const SHORTEST_ROOT = 3;

/** The end of a root as it sounds before some endings, and before the others. */
const SOUNDS: readonly (readonly [string, string])[] = [
  ['szcz', 'st'],
  ['dzi', 'd'],
  ['ci', 't'],
  ['dz', 'd'],
  ['cz', 'k'],
  ['sz', 's'],
  ['si', 's'],
  ['sc', 'st'],
  ['zi', 'z'],
  ['ni', 'n'],
  ['rz', 'r'],
  ['c', 'k'],
  ['i', ''],
  ['j', ''],
];
const LONGEST_ROOT = 7;

const withoutEnding = (word: string): string => {
  for (let length = Math.min(LONGEST_ENDING, word.length - SHORTEST_ROOT); length > 0; length -= 1) {
    if (isEnding.has(word.slice(-length))) return word.slice(0, -length);
  }
  return word;
};

const withPlainSounds = (root: string): string => {
  if (root.length <= SHORTEST_ROOT) return root;
  const sound = SOUNDS.find(([changed]) => root.endsWith(changed));
  if (sound === undefined) return root;
  return root.slice(0, -sound[0].length) + sound[1];
};

const VOWEL = /[aeiouy]/;

/** `pies` and `psa`, `zasilek` and `zasilku`: the e between the last consonants comes and goes. */
const withoutMovingE = (root: string): string => {
  const at = root.length - 2;
  if (at < 2 || root[at] !== 'e' || VOWEL.test(root.at(-1)!) || VOWEL.test(root[at - 1]!)) return root;
  return root.slice(0, at) + root.slice(at + 1);
};

const withoutDouble = (root: string): string =>
  root.length > SHORTEST_ROOT && root.at(-1) === root.at(-2) ? root.slice(0, -1) : root;

/** The root of a folded word; words with digits and words of up to three letters stay as they are. */
export const rootOf = (word: string): string => {
  if (word.length <= SHORTEST_ROOT || /\d/.test(word)) return word;
  return withoutDouble(withoutMovingE(withPlainSounds(withoutEnding(word)))).slice(0, LONGEST_ROOT);
};
