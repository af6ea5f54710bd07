/** Where a long text may end, best first: an empty line, a line, a sentence, a word. */
const ENDS = [/\n\n/gu, /\n/gu, /(?<=[.!?…])\s/gu, /\s/gu] as const;

/** The last sensible place to end within the limit: not in the first third, so that no piece is tiny. */
const endWithin = (text: string, limit: number): number => {
  const head = text.slice(0, limit + 1);
  for (const end of ENDS) {
    const places = [...head.matchAll(end)].map((match) => match.index).filter((at) => at <= limit);
    const last = places.at(-1);
    if (last !== undefined && last >= limit / 3) return last;
  }
  return isMiddleOfPair(text, limit) ? limit - 1 : limit;
};

/** Whether a cut there would halve a character outside the basic plane (an emoji). */
const isMiddleOfPair = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
};

/** Cuts a text to at most `limit` characters, at a sensible place, and shows that it was cut. */
export const cut = (text: string, limit: number): string => {
  if (text.length <= limit) return text;
  return `${text.slice(0, endWithin(text, limit - 1)).trimEnd()}…`;
};

/** Splits a text into pieces of at most `limit` characters, at sensible places; nothing but blanks is lost. */
export const split = (text: string, limit: number): readonly string[] => {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const at = Math.max(1, endWithin(rest, limit));
    pieces.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  if (rest !== '') pieces.push(rest);
  return pieces.filter((piece) => piece !== '');
};

/** Text in pieces of at most so many characters, cut between its lines; a longer line alone is cut inside. */
export const linesWithin = (text: string, limit: number): readonly string[] => {
  const pieces: string[] = [];
  for (const whole of text.split('\n')) {
    const rest = [whole];
    while (rest.at(-1)!.length > limit) {
      const long = rest.pop()!;
      rest.push(long.slice(0, limit), long.slice(limit));
    }
    for (const line of rest) {
      const last = pieces.at(-1);
      if (last !== undefined && last.length + 1 + line.length <= limit)
        pieces[pieces.length - 1] = `${last}\n${line}`;
      else pieces.push(line);
    }
  }
  return pieces.filter((piece) => piece !== '');
};
