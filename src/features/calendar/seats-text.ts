import { type Happening, type Term, UNLIMITED_SEATS } from './domain.ts';
import type { Telling } from './telling.ts';

/** How many of some terms' seats are taken; where one of them has no limit, no number of seats is told. */
export const takenText = (
  terms: readonly Pick<Term, 'capacity' | 'taken'>[],
  { texts: { desk } }: Pick<Telling, 'texts'>,
): string => {
  const taken = terms.reduce((sum, term) => sum + term.taken, 0);
  if (terms.some(({ capacity }) => capacity === UNLIMITED_SEATS)) return desk.seatsUnlimited(taken);
  return desk.seats(
    taken,
    terms.reduce((sum, { capacity }) => sum + capacity, 0),
  );
};

/** How many seats a term has for somebody who comes now. `waiting`: how many are on the list before them. */
export const seatsText = (
  { selection }: Pick<Happening, 'selection'>,
  { capacity, taken }: Pick<Term, 'capacity' | 'taken'>,
  waiting: number,
  { texts }: Telling,
): string => {
  const { seats } = texts.calendar;
  if (selection !== 'order' && taken === 0) return seats.chosen(capacity);
  const free = capacity - taken;
  if (capacity === UNLIMITED_SEATS && free > 0) return seats.unlimited;
  if (free <= 0) return seats.full(waiting);
  return waiting > 0 ? seats.promised(waiting) : seats.free(free, capacity);
};
