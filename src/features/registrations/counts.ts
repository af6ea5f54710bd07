import type { Counts } from './capacity.ts';
import type { RegistrationsStore } from './store.ts';

/** How the seats of terms are given and who waits for one; terms that do not exist are left out. */
export const countTerms = async (
  store: Pick<RegistrationsStore, 'seats' | 'counts'>,
  terms: readonly string[],
): Promise<ReadonlyMap<string, Counts>> => {
  const [seats, states] = await Promise.all([store.seats(terms), store.counts(terms)]);
  return new Map(
    seats.map(({ term, capacity, taken }) => {
      const of = (state: string): number =>
        states.find((one) => one.term === term && one.state === state)?.count ?? 0;
      return [
        term,
        {
          capacity,
          taken,
          free: Math.max(0, capacity - taken),
          waiting: of('waiting'),
          applied: of('applied'),
          confirmed: of('confirmed'),
        },
      ];
    }),
  );
};

const NONE: Counts = { capacity: 0, taken: 0, free: 0, waiting: 0, applied: 0, confirmed: 0 };

export const countsOf = async (
  store: Pick<RegistrationsStore, 'seats' | 'counts'>,
  term: string,
): Promise<Counts> => (await countTerms(store, [term])).get(term) ?? NONE;
