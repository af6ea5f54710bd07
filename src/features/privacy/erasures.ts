import type { Instant } from '../../core/clock.ts';
import { erase } from './erasing.ts';
import type { PrivacyHandling } from './handling.ts';
import type { Erasure } from './mark.ts';

/** Erasures as they are kept apart from the database, where putting a copy back does not reach them. */
export interface ErasureLedger {
  read(): Promise<readonly Erasure[]>;
  add(erasures: readonly Erasure[]): Promise<void>;
}

type Erasing = Pick<PrivacyHandling, 'store' | 'live'>;

const without = (all: readonly Erasure[], known: readonly Erasure[]): readonly Erasure[] => {
  const marks = new Set(known.map(({ mark }) => mark));
  return all.filter(({ mark }) => !marks.has(mark));
};

/** Writes into the ledger what it has not; gives how many there were. */
export const keepApart = async (
  { store }: Pick<PrivacyHandling, 'store'>,
  ledger: ErasureLedger,
): Promise<number> => {
  const fresh = without(await store.erasures(), await ledger.read());
  if (fresh.length > 0) await ledger.add(fresh);
  return fresh.length;
};

/** How many were erased once more, and how many cannot be yet: they still advise somebody, or were busy. */
export interface ErasedAgain {
  readonly again: number;
  readonly left: number;
}

/** Erases once more whoever the ledger says was erased: the database is a copy from before. */
export const eraseAgain = async (
  { store, live }: Erasing,
  ledger: ErasureLedger,
  at: Instant,
): Promise<ErasedAgain> => {
  const unknown = without(await ledger.read(), await store.erasures());
  if (unknown.length === 0) return { again: 0, left: 0 };
  const back = await store.marked(unknown.map(({ mark }) => mark));
  let again = 0;
  for (const person of back) {
    const request = `again:${at}:${person}`;
    const erased = await erase({ store, live }, { person, request, at, cause: 'erased-again' });
    if (erased.ok) again += 1;
  }
  if (again === back.length) await store.noteErasures(unknown);
  return { again, left: back.length - again };
};
