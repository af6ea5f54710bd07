import { fold } from '../../../core/text.ts';

/** `art. 37`, `ustępu 2`, `§ 5`, `poz. 1320`: a part of an act with its number. */
const UNIT =
  /(?:§+|(?<!\p{L})(?:art(?:yku[łl]\p{L}*)?|ust(?:[ęe]p\p{L}*)?|pkt|punkt\p{L}*|par(?:agraf\p{L}*)?|poz(?:ycj\p{L}*)?|lit|zał(?:ącznik\p{L}*)?)\.?)\s*(?:nr\s*)?\d+[a-z]*(?!\p{L})/giu;

const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^(?:§+|par[a-z]*)/, 'par'],
  [/^art[a-z]*/, 'art'],
  [/^ust[a-z]*/, 'ust'],
  [/^(?:pkt|punkt[a-z]*)/, 'pkt'],
  [/^poz[a-z]*/, 'poz'],
  [/^zal[a-z]*/, 'zal'],
];

/** `artykułu 37` and `art. 37` are the same: `art37`. */
const canonical = (unit: string): string => {
  const bare = fold(unit)
    .replace(/[\s.]/g, '')
    .replace(/nr(?=\d)/, '');
  const [pattern, name] = NAMES.find(([start]) => start.test(bare)) ?? [/^/, ''];
  return bare.replace(pattern, name);
};

/** The parts of acts that a text names, made comparable. */
export const legalUnitsIn = (text: string): readonly string[] => (text.match(UNIT) ?? []).map(canonical);

export const withoutLegalUnits = (text: string): string => text.replace(UNIT, ' ');
