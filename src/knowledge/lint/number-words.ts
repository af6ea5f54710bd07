/** Numbers that Polish texts write as words, in the cases that stand before a unit: `dwa lata`, `w ciągu trzech dni`. */
const WORDS: Readonly<Record<string, number>> = {
  dwa: 2,
  dwie: 2,
  dwóch: 2,
  dwu: 2,
  dwoma: 2,
  trzy: 3,
  trzech: 3,
  trzema: 3,
  cztery: 4,
  czterech: 4,
  czterema: 4,
  pięć: 5,
  pięciu: 5,
  sześć: 6,
  sześciu: 6,
  siedem: 7,
  siedmiu: 7,
  osiem: 8,
  ośmiu: 8,
  dziewięć: 9,
  dziewięciu: 9,
  dziesięć: 10,
  dziesięciu: 10,
  dwanaście: 12,
  dwunastu: 12,
  czternaście: 14,
  czternastu: 14,
  piętnaście: 15,
  piętnastu: 15,
  dwadzieścia: 20,
  dwudziestu: 20,
  trzydzieści: 30,
  trzydziestu: 30,
  sto: 100,
  stu: 100,
};

/** What a word may look like; longer forms first, so that `dwunastu` is not read as `dwu`. */
export const NUMBER_WORD = Object.keys(WORDS)
  .sort((a, b) => b.length - a.length)
  .join('|');

export const numberOfWord = (word: string): number | undefined => WORDS[word.toLowerCase()];
