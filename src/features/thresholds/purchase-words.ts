import { fold } from '../../core/text.ts';
import type { Buyer, Funds, PurchaseKind } from './domain.ts';

const KIND_WORDS: readonly (readonly [PurchaseKind, RegExp])[] = [
  ['works', /\b(roboty|robot budowl|robot[ay]? budowl|remont|budow[aeyę]|przebudow|termomoderniz)/],
  [
    'social',
    /\b(uslugi spoleczn|uslug spoleczn|opiekuncz|suo\b|szkolen|kurs[uyo]?\b|catering|posilk|obiad|wyzywien|asystent|superwiz|psycholog|terapi|hotel)/,
  ],
  [
    'supplies',
    /\b(dostaw|komp|laptop|sprzet|mebl|samochod|auto|bus\b|artykul|material|zakup towar|zywnos|paczk|drukark|tablet|licencj)/,
  ],
  ['services', /\b(uslug|sprzatan|ochron|ewaluac|tlumacz|drukowan|reklam|promocj|informatyczn)/],
];

const FUNDS_WORDS: readonly (readonly [Funds, RegExp])[] = [
  ['po-kl', /\b(po kl|pokl)\b/],
  ['2014-2020', /\b(2014-2020|po wer|power|rpo)\b/],
  [
    '2021-2027',
    /\b(efs|efs\+|fers|ue|unij\w*|unii|projek\w*|2021-2027|fundusz\w* europejsk\w*|dotacj\w* ue|z unii)\b/,
  ],
  [
    'none',
    /\b(bez (ue|unii|efs)|z budzetu gminy|srodki wlasne|ze srodkow wlasnych|budzet wlasny|krajow\w*)\b/,
  ],
];

const BUYER_WORDS: readonly (readonly [Buyer, RegExp])[] = [
  [
    'unbound',
    /\b(ngo|stowarzyszeni\w*|fundacj\w*|organizacj\w* pozarzad\w*|spoldzieln\w*|caritas|firm[aey])\b/,
  ],
  [
    'public',
    /\b(m?gops\w*|mops\w*|mopr\w*|ops\w*|pcpr\w*|dps\w*|rops\w*|cus\w*|gmin\w*|powiat\w*|urzad\w*|jednostk\w*|osrod\w*|zamawiajac\w*|publiczn\w*)\b/,
  ],
];

/** Words that say nothing by themselves between those that do. */
const FILLERS =
  /\b(za|na|z|ze|w|we|i|o|od|do|dla|po|u|to|jest|przy|zl|zlotych|pln|netto|brutto|vat|kwot\w*|wartos\w*|zakup\w*|kupuj\w*|zamow\w*|prog\w*|pieniadze|srodki|wszcz\w*|dnia|dzien|r|rok\w*|projekt\w*|tys|mln)\b/;

const first = <T>(words: readonly (readonly [T, RegExp])[], text: string): T | undefined =>
  words.find(([, pattern]) => pattern.test(text))?.[0];

/** What is bought, by the words of a folded text. */
export const kindIn = (text: string): PurchaseKind | undefined => first(KIND_WORDS, text);
/** EU money by words; `bez unii` says that there is none, although it names the Union. */
export const fundsIn = (text: string): Funds | undefined =>
  first(FUNDS_WORDS.slice(3), text) ?? first(FUNDS_WORDS, text);
/** Who buys, by words. */
export const buyerIn = (text: string): Buyer | undefined => first(BUYER_WORDS, text);

const ALL = [...KIND_WORDS, ...FUNDS_WORDS, ...BUYER_WORDS].map(([, pattern]) => pattern).concat(FILLERS);

/** Words that none of the above reads, as they were typed. */
export const unreadWords = (typed: string): readonly string[] => {
  const words = typed.match(/[\p{L}\p{N}][\p{L}\p{N}+-]*/gu) ?? [];
  const folded = words.map(fold);
  const text = folded.join(' ');
  const read = ALL.flatMap((pattern) => [...text.matchAll(new RegExp(pattern, 'g'))]);
  let start = 0;
  return words.filter((_, index) => {
    const [from, to] = [start, start + folded[index]!.length];
    start = to + 1;
    return !read.some((match) => match.index < to && match.index + match[0].length > from);
  });
};
