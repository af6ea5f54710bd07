import { fold } from '../text.ts';

/** Something near a person's data that most likely belongs to the same person. */
export interface Beside {
  readonly kind: 'name' | 'address';
  readonly start: number;
  readonly end: number;
}

/** Capitalised words that name a body, a place or a benefit rather than a person. */
const NAMES_NOBODY =
  /^(gmin|powiat|wojewodz|miast|urzad|urzed|osrod|centrum|dom|zespol|rad[ay]$|sad$|sadu|sadzie|polic|szko|zaklad|fundac|stowarzysz|kart|program|ustaw|pomoc|spolecz|opiek|rodzin|miejsk|gminn|powiatow|regionaln|wojewodzk|now[aey]|stary|wielk|mal[aey]|polsk|rzeczpospolit|pan[ia]?$|panstw|dzien$|dobry$|witam$)/;

const FULL_NAME = /(?<!\p{L})(\p{Lu}\p{Ll}+) (\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)(?!\p{L})/gu;

/** „ul. Długiej 5 m. 3”, „os. Słoneczne 12/4”: a street with a house number. „os w rodzinie 4” is no address. */
const ADDRESS =
  /(?<!\p{L})(?:[Uu]l\.?|[Uu]lic[aąęy]|[Aa]lej[aeię]|[Oo]siedl[aeu]|(?:[Aa]l|[Oo]s|[Pp]l)\.(?=\s*\p{Lu}))\s*(?:\p{L}+\.?\s+){1,4}\d{1,4}\p{L}?(?:\s?\/\s?\d{1,4}|\s+(?:m|lok)\.?\s?\d{1,4})?(?![\p{L}\d])/gu;

/**
 * What else tells who is meant, in a text that surely holds data of a person: two capitalised words in a row, and a
 * home address. Too much is masked rather than too little: the text is offered as one that can be sent.
 */
export const besidePersonalData = (text: string): readonly Beside[] => [
  ...[...text.matchAll(FULL_NAME)].flatMap(({ 0: all, 1: first = '', 2: last = '', index }) =>
    NAMES_NOBODY.test(fold(first)) || NAMES_NOBODY.test(fold(last))
      ? []
      : [{ kind: 'name', start: index, end: index + all.length } as const],
  ),
  ...[...text.matchAll(ADDRESS)].map(
    ({ 0: all, index }) => ({ kind: 'address', start: index, end: index + all.length }) as const,
  ),
];
