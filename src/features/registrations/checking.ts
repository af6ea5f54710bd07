import type { Instant } from '../../core/clock.ts';
import type { Log } from '../../core/log.ts';
import { ok, refuse } from '../../core/result.ts';
import type { CapacityRefusal } from './capacity.ts';
import type { Directory } from './directory.ts';
import { countsOf } from './counts.ts';
import { notice } from './notices.ts';
import type { SignUps } from './service.ts';
import type { RegistrationsStore } from './store.ts';

export interface Checking {
  /** Whether the term is closed because its seats do not add up; looks, and closes it where they do not. */
  readonly isBroken: (term: string, at: Instant) => Promise<boolean>;
}

interface CheckingDeps {
  readonly store: RegistrationsStore;
  readonly directory: Pick<Directory, 'coordinators'>;
  readonly log: Log;
}

/**
 * Holds the count of seats against the registrations that have one. Where they differ nobody can say who has a seat, so
 * that term, and only that term, takes no sign-ups until a coordinator has looked.
 */
export const createChecking = ({
  store,
  directory,
  log,
}: CheckingDeps): Checking & Pick<SignUps, 'check' | 'repair'> => {
  const close = async (term: string, at: Instant): Promise<boolean> => {
    const facts = await store.facts(term);
    const people = [
      ...new Set([...(await directory.coordinators(at)), ...(facts?.createdBy ? [facts.createdBy] : [])]),
    ];
    const addresses = await store.addresses(people);
    const tell = people.flatMap((person) => notice('paused', `${term}:${at}`, person, addresses, { term }));
    const isClosed = await store.close(term, tell, at);
    if (isClosed) log.error('the seats of a term do not add up', { term });
    return isClosed;
  };

  return {
    isBroken: async (term, at) =>
      (await close(term, at)) || (await store.facts(term))?.brokenAt !== undefined,

    check: async (at) => {
      let count = 0;
      for (const term of await store.miscounted()) if (await close(term, at)) count += 1;
      return count;
    },

    repair: async ({ isCoordinator }, term) => {
      if (!isCoordinator) return refuse<CapacityRefusal>({ kind: 'not-allowed' });
      const facts = await store.facts(term);
      if (!facts) return refuse<CapacityRefusal>({ kind: 'gone' });
      if (facts.brokenAt === undefined) return refuse<CapacityRefusal>({ kind: 'same' });
      if (await store.repair(term)) return ok(await countsOf(store, term));
      const given = (await store.ofTerm(term)).filter(({ hasSeat }) => hasSeat).length;
      return refuse<CapacityRefusal>({ kind: 'below-given', given });
    },
  };
};
