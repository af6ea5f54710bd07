const NUMBER_WORDS: Readonly<Record<string, number>> = {
  dwie: 2,
  dwoje: 2,
  dwuosobowa: 2,
  trzy: 3,
  troje: 3,
  trzyosobowa: 3,
  cztery: 4,
  czworo: 4,
  czteroosobowa: 4,
  piec: 5,
  piecioro: 5,
  pieciosobowa: 5,
};

/** How many persons a folded text speaks of: `3 osoby`, `rodzina trzyosobowa`, `samotna`. */
export const personsIn = (text: string): number | undefined => {
  if (/\b(samotn|jednoosob|sam[aey]?\b)/.test(text)) return 1;
  const digits = /\b(\d{1,2})[ -]?(?:os|osob|osoby|osobow\w*)\b/.exec(text)?.[1];
  if (digits) return Number(digits) >= 1 && Number(digits) <= 30 ? Number(digits) : undefined;
  const word = /\b(dwu|trzy|cztero|piecio)osobow/.exec(text)?.[1];
  if (word) return { dwu: 2, trzy: 3, cztero: 4, piecio: 5 }[word];
  const counted = /\b(\p{L}+) os(?:ob|oby)\b/u.exec(text)?.[1];
  return counted === undefined ? undefined : NUMBER_WORDS[counted];
};
