/** In a register of what the preview made up. */
const EXAMPLE = 'PRZYKŁAD';

/** Small words that names of institutions have between the others. */
const isSmall = (word: string): boolean => !/^\p{Lu}/u.test(word);

/** A word that is an abbreviation already stays whole: `ROPS` */
const initialOf = (word: string): string => (/^\p{Lu}{2,}$/u.test(word) ? word : word.charAt(0));

const initials = (words: readonly string[]): string =>
  words
    .filter((word) => !isSmall(word))
    .map(initialOf)
    .join('');

/**
 * How an organiser can be called in the numbers of certificates, the best first: „Regionalny Ośrodek Polityki Społecznej
 * w Opolu” is `ROPS`; where another one has that sign, `ROPSO`, then `ROPS2` and so on.
 */
export const signsFor = (organiser: string, isExample: boolean, most: number): readonly string[] => {
  const words = organiser.split(/[^\p{L}]+/u).filter((word) => word !== '');
  const town = words.findIndex((word, index) => index > 0 && (word === 'w' || word === 'we'));
  const short = (isExample ? EXAMPLE : initials(town === -1 ? words : words.slice(0, town))) || 'Z';
  const long = isExample ? short : initials(words);
  return [
    ...new Set([short, long, ...Array.from({ length: most }, (_, index) => `${short}${String(index + 2)}`)]),
  ].filter((sign) => sign !== '');
};
