/** The numbers of the highest scores above 0, best first; among equals the lower number goes first. */
export const bestOf = (scores: Float32Array, limit: number): readonly number[] => {
  const best: number[] = [];
  for (let at = 0; at < scores.length; at += 1) {
    const score = scores[at]!;
    if (score <= 0 || (best.length >= limit && score <= scores[best.at(-1)!]!)) continue;
    const place = best.findIndex((other) => scores[other]! < score);
    best.splice(place === -1 ? best.length : place, 0, at);
    if (best.length > limit) best.pop();
  }
  return best;
};
