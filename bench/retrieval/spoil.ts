import { fold } from '../../src/core/text.ts';
import { createRandom } from '../random.ts';

/** Letters beside each other on a Polish programmer's keyboard. */
const NEIGHBOURS: Readonly<Record<string, string>> = {
  a: 'qsz',
  b: 'vn',
  c: 'xv',
  d: 'sf',
  e: 'wr',
  f: 'dg',
  g: 'fh',
  h: 'gj',
  i: 'uo',
  j: 'hk',
  k: 'jl',
  l: 'k',
  m: 'n',
  n: 'bm',
  o: 'ip',
  p: 'o',
  r: 'et',
  s: 'ad',
  t: 'ry',
  u: 'yi',
  w: 'eq',
  y: 'tu',
  z: 'xa',
};
const SHARE_OF_WORDS = 1 / 3;
const LONG_WORDS = /\p{L}{5,}/gu;

/** One slip behind the first letter: two letters swapped, one left out, doubled, or replaced by its neighbour. */
const slip = (word: string, random: () => number): string => {
  const at = 1 + Math.floor(random() * (word.length - 1));
  const [before, here, after] = [word.slice(0, at), word[at]!, word.slice(at + 1)];
  const kind = Math.floor(random() * 4);
  if (kind === 0 && after !== '') return before + after[0]! + here + after.slice(1);
  if (kind === 1) return before + after;
  if (kind === 2) return before + here + here + after;
  const neighbours = NEIGHBOURS[fold(here)] ?? 'a';
  return before + neighbours[Math.floor(random() * neighbours.length)]! + after;
};

/** The text with a slip in about a third of its words of five letters and more; the same seed, the same slips. */
export const withSlips = (text: string, seed: number): string => {
  const random = createRandom(seed);
  return text.replace(LONG_WORDS, (word) => (random() < SHARE_OF_WORDS ? slip(word, random) : word));
};

/** As typed on a keyboard without Polish letters. */
export const withoutDiacritics = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').replaceAll('Ł', 'L');
