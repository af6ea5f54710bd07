import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { NewDelivery } from '../delivery/domain.ts';
import type { Checking } from './checking.ts';
import { ending, lapse } from './decide.ts';
import { headsOf } from './directory.ts';
import { freeSeats, LIVE_STATES, type Registration, type TermFacts } from './domain.ts';
import { notice, noticeOfHeld, noticeOfMove } from './notices.ts';
import { planOffer } from './offers.ts';
import type { Told } from './store.ts';
import { TRIES, type Working } from './working.ts';

/** Rows that are read in one go; what is left comes in the next turn. */
const AT_ONCE = 100;

const personsOf = (registrations: readonly Registration[]): readonly PersonId[] =>
  registrations.flatMap(({ person }) => (person === undefined ? [] : [person]));

interface Settling {
  readonly settle: Working['settle'];
  /** Ends offers, consents and held seats whose time is over. */
  readonly lapseDue: (at: Instant) => Promise<void>;
}

/** What follows from how things stand: done right after a change, and again by the sweep until nothing is left to do. */
export const createSettling = ({
  store,
  directory,
  isBroken,
}: Pick<Working, 'store' | 'directory'> & Pick<Checking, 'isBroken'>): Settling => {
  /** Who answers for a seat that has nobody's name yet. */
  const headsOfHeld = async ({ state, unit }: Registration): Promise<readonly PersonId[]> =>
    state === 'held' && unit !== undefined ? headsOf(directory, unit) : [];

  /** Ends everything on a term that was called off; each person hears of it once. */
  const endAll = async ({ term }: TermFacts, at: Instant): Promise<void> => {
    for (const state of LIVE_STATES)
      for (const before of await store.inState(term, state)) {
        const move = ending(before, 'cancelled', 'cancelled');
        const heads = await headsOfHeld(before);
        const addresses = await store.addresses([...heads, ...personsOf([before])]);
        const content = { registration: before.id, of: before.revision + 1 };
        const tell = [
          ...notice('cancelled', before.id, before.person, addresses, content),
          ...noticeOfHeld('held-cancelled', before, heads, addresses, content, 'off'),
        ];
        const isEnded = await store.change({ before, move, tell, at });
        // Seats that do not add up must not keep anybody from hearing that the term was called off.
        if (!isEnded && (await isBroken(term, at))) await store.repair(term);
      }
  };

  /** Tells everybody who waits of a seat that the first to answer has. */
  const tellAll = async ({ term, freed }: TermFacts, sendAt: Instant, at: Instant): Promise<void> => {
    const waiting = await store.inState(term, 'waiting');
    const addresses = await store.addresses(personsOf(waiting));
    const tell = waiting.flatMap(({ id, person }) =>
      notice(
        'free',
        `${id}:${freed}`,
        person,
        addresses,
        { registration: id, of: freed },
        { notBefore: sendAt },
      ),
    );
    await store.tell(tell, at);
  };

  /** Offers one free seat to the first who waits; false where there is none to offer, or nobody to offer it to. */
  const offerNext = async (term: string, at: Instant): Promise<boolean> => {
    const facts = await store.facts(term);
    if (!facts || facts.brokenAt !== undefined || freeSeats(facts) === 0) return false;
    const [before] = await store.inState(term, 'waiting', 1);
    if (!before) return false;
    const plan = planOffer(at, facts.startsAt);
    if (plan.kind === 'rush') await tellAll(facts, plan.sendAt, at);
    if (plan.kind !== 'offer') return false;
    const { sendAt, until } = plan;
    const move = { to: 'offered', cause: 'offered', seat: 'takes', until, inTurn: true } as const;
    const addresses = await store.addresses(personsOf([before]));
    const tell = noticeOfMove(before, move, addresses, { notBefore: sendAt, expiresAt: until });
    await store.change({ before, move, tell, at });
    return true;
  };

  const offerFree = async ({ capacity, term }: TermFacts, at: Instant): Promise<void> => {
    // Each turn gives a seat away or finds that somebody else did; a bound keeps a bug from turning for ever.
    for (let turn = 0; turn < capacity + TRIES; turn += 1) if (!(await offerNext(term, at))) return;
  };

  const confirm = async ({ term, minimum, confirmedAt }: TermFacts, at: Instant): Promise<void> => {
    if (minimum === undefined || confirmedAt !== undefined) return;
    await store.confirmTerm(term, minimum, at);
  };

  const tellChange = async (told: Told, facts: TermFacts, at: Instant): Promise<void> => {
    const { registration, sequence } = told;
    const { id, person } = registration;
    const heads = await headsOfHeld(registration);
    const addresses = await store.addresses([...heads, ...personsOf([registration])]);
    const content = { registration: id, of: facts.sequence };
    const isChanged = sequence < facts.sequence;
    const tell: readonly NewDelivery[] = isChanged
      ? [
          ...notice('changed', `${id}:${facts.sequence}`, person, addresses, content),
          ...noticeOfHeld('held-changed', registration, heads, addresses, content, String(facts.sequence)),
        ]
      : notice('certain', id, person, addresses, content);
    await store.noteTold(told, facts, tell, at);
  };

  const tellChanges = async (term: string, at: Instant): Promise<void> => {
    const facts = await store.facts(term);
    if (!facts) return;
    for (;;) {
      const untold = await store.untold(term, AT_ONCE);
      for (const told of untold) await tellChange(told, facts, at);
      if (untold.length < AT_ONCE) return;
    }
  };

  const settleOnce = async (facts: TermFacts, at: Instant): Promise<void> => {
    const { term, state, isCancelled } = facts;
    if (state === 'cancelled' || isCancelled) return endAll(facts, at);
    await offerFree(facts, at);
    await confirm(facts, at);
    await tellChanges(term, at);
  };

  const settle = async (term: string, at: Instant): Promise<void> => {
    // What is done stirs the term again; what is still stirred in the end is the sweep's.
    for (let turn = 0; turn < TRIES; turn += 1) {
      const facts = await store.facts(term);
      if (!facts || facts.stirred === 0) return;
      await settleOnce(facts, at);
      if (await store.calm(term, facts.stirred)) return;
    }
  };

  const lapseOne = async (before: Registration, at: Instant): Promise<boolean> => {
    const move = lapse(before, at);
    if (!move) return false;
    const { id, person, revision } = before;
    const heads = await headsOfHeld(before);
    const addresses = await store.addresses(person === undefined ? heads : [...heads, person]);
    const content = { registration: id, of: revision + 1 };
    const tell = [
      ...noticeOfMove(before, move, addresses),
      ...heads.flatMap((head) => notice('released', `${id}:${content.of}`, head, addresses, content)),
    ];
    const isDone = await store.change({ before, move, tell, at });
    if (!isDone) await isBroken(before.term, at);
    return isDone;
  };

  return {
    settle,
    lapseDue: async (at) => {
      for (;;) {
        const due = await store.due(at, AT_ONCE);
        let ended = 0;
        for (const before of due) if (await lapseOne(before, at)) ended += 1;
        if (due.length < AT_ONCE || ended === 0) return;
      }
    },
  };
};
