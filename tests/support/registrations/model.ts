/**
 * What registrations for one event come to, told as simply as can be: a list of people for each term in the order in
 * which they came. The real service has to agree with it after every step, whatever the steps are.
 */
export type ModelState = 'confirmed' | 'waiting' | 'offered';

interface Entry {
  readonly person: number;
  state: ModelState;
}

export interface ModelTerm {
  capacity: number;
  entries: Entry[];
}

const hasSeat = ({ state }: Entry): boolean => state !== 'waiting';

const free = ({ capacity, entries }: ModelTerm): number => capacity - entries.filter(hasSeat).length;

/** Every free seat is offered to the first who waits. */
const offer = (term: ModelTerm): void => {
  for (;;) {
    const next = term.entries.find(({ state }) => state === 'waiting');
    if (!next || free(term) <= 0) return;
    next.state = 'offered';
  }
};

export const createModel = (capacities: readonly number[]) => {
  const terms: ModelTerm[] = capacities.map((capacity) => ({ capacity, entries: [] }));
  const termOf = (person: number) =>
    terms.find(({ entries }) => entries.some((one) => one.person === person));
  const entryOf = (person: number) => termOf(person)?.entries.find((one) => one.person === person);

  const leave = (person: number): void => {
    const term = termOf(person);
    if (!term) return;
    term.entries = term.entries.filter((one) => one.person !== person);
    offer(term);
  };
  const settle = (person: number, isIn: boolean): void => {
    const entry = entryOf(person);
    if (!entry) return;
    if (isIn) entry.state = 'confirmed';
    else leave(person);
  };

  return {
    terms,
    termOf,
    entryOf,
    register: (person: number, index: number): void => {
      const term = terms[index];
      if (!term || entryOf(person)) return;
      const isWaitedFor = term.entries.some(({ state }) => state === 'waiting');
      const state = free(term) > 0 && !isWaitedFor ? 'confirmed' : 'waiting';
      term.entries.push({ person, state });
    },
    cancel: leave,
    accept: (person: number): void => {
      if (entryOf(person)?.state === 'offered') settle(person, true);
    },
    decline: (person: number): void => {
      if (entryOf(person)?.state === 'offered') settle(person, false);
    },
    /** Nobody who was offered a seat has answered; those who are offered one now have time again. */
    expire: (): void => {
      for (const term of terms) {
        term.entries = term.entries.filter(({ state }) => state !== 'offered');
        offer(term);
      }
    },
    approve: (person: number): void => {
      const [term, entry] = [termOf(person), entryOf(person)];
      if (!term || !entry) return;
      if (entry.state === 'waiting' && free(term) <= 0) return;
      entry.state = 'confirmed';
    },
    /** Below what was given for certain nothing changes; offers are withdrawn, the last first. */
    resize: (index: number, capacity: number): void => {
      const term = terms[index];
      if (!term) return;
      const given = term.entries.filter(({ state }) => state === 'confirmed').length;
      if (capacity < given || capacity < 1) return;
      term.capacity = capacity;
      while (free(term) < 0) term.entries.findLast(({ state }) => state === 'offered')!.state = 'waiting';
      offer(term);
    },
    move: (person: number, index: number): void => {
      const [from, entry, to] = [termOf(person), entryOf(person), terms[index]];
      if (!from || !entry || !to || from === to) return;
      const wouldWait = free(to) <= 0 || to.entries.some(({ state }) => state === 'waiting');
      if (hasSeat(entry) && wouldWait) return;
      from.entries = from.entries.filter((one) => one !== entry);
      to.entries.push({ person, state: wouldWait ? 'waiting' : 'confirmed' });
      offer(from);
    },
  };
};

export type Model = ReturnType<typeof createModel>;
