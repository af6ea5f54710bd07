import type { Instant } from '../../core/clock.ts';
import { toError } from '../../core/failure.ts';
import { createGate } from '../../core/gate.ts';
import type { Log } from '../../core/log.ts';
import { awaitedOn } from './acknowledging.ts';
import { createActing } from './acting.ts';
import { createChecking } from './checking.ts';
import { countTerms } from './counts.ts';
import type { Directory } from './directory.ts';
import type { Registration } from './domain.ts';
import { createGrouping } from './grouping.ts';
import { createPassing } from './passing.ts';
import { createSelecting } from './selecting.ts';
import type { SignUps, Standing } from './service.ts';
import { createSettling } from './settling.ts';
import { createSigningEach } from './signing-each.ts';
import { createSigning } from './signing.ts';
import type { RegistrationsStore } from './store.ts';
import { standingOf } from './working.ts';

export interface SignUpsDeps {
  readonly store: RegistrationsStore;
  readonly directory: Directory;
  readonly log: Log;
}

/**
 * How many sign-ups one program works on at once. Those for one term follow one another in the database anyway; a crowd
 * that waits there would take every connection, and whoever came first would be answered last.
 */
const SIGNING_AT_ONCE = 50;

/** Terms that one sweep looks at; the next minute goes on. */
const MOST_AT_ONCE = 500;

/** Places on a list that was read in its order are counted, not asked for one by one. */
const inOneTerm = (registrations: readonly Registration[]): readonly Standing[] => {
  let place = 0;
  return registrations.map((registration) => {
    if (registration.state !== 'waiting') return { registration };
    place += 1;
    return { registration, place };
  });
};

/** Sign-ups (pl. *zapisy*) over a store: see {@link SignUps}. */
export const createSignUps = ({ store, directory, log }: SignUpsDeps): SignUps => {
  const { isBroken, ...checking } = createChecking({ store, directory, log });
  const { settle, lapseDue } = createSettling({ store, directory, isBroken });
  const working = { store, directory, settle, isBroken };
  const { close, ...selecting } = createSelecting(working);
  const { look, signUp } = createSigning(working);
  const { signUpEach } = createSigningEach(working, signUp);
  const gate = createGate(SIGNING_AT_ONCE);
  const standings = (all: readonly Registration[]): Promise<readonly Standing[]> =>
    Promise.all(all.map((registration) => standingOf(store, registration)));

  /** What fails for one is logged, and keeps nobody else waiting. */
  const each = async (ids: readonly string[], work: (id: string) => Promise<unknown>): Promise<void> => {
    for (const id of ids) {
      try {
        await work(id);
      } catch (thrown) {
        log.error('sweeping the registrations failed', { term: id, error: toError(thrown) });
      }
    }
  };

  const sweep = async (at: Instant): Promise<void> => {
    await lapseDue(at);
    const ended = (await store.toSelect(at)).map(({ event }) => event);
    await each(ended, (event) => close({ event, rest: 'wait' }, at));
    await each(await store.stirred(MOST_AT_ONCE), (term) => settle(term, at));
  };

  return {
    look,
    signUp: (doing, wanted) => gate.pass(() => signUp(doing, wanted)),
    signUpEach: (doing, wanted) => gate.pass(() => signUpEach(doing, wanted)),
    ...createActing(working),
    ...createPassing(working),
    ...createGrouping(working),
    ...selecting,
    ...checking,
    settle,
    sweep,
    registration: async (id) => {
      const registration = await store.registration(id);
      return registration && standingOf(store, registration);
    },
    ofPerson: async (person, limit) => standings(await store.ofPerson(person, limit)),
    ofPersonOn: async (person, events) => {
      const live = await Promise.all(events.map((event) => store.liveOf(person, event)));
      return standings(live.filter((one) => one !== undefined));
    },
    ofTerm: async (term) => inOneTerm(await store.ofTerm(term)),
    ofUnit: async (unit, event) => standings(await store.ofUnit(unit, event)),
    comingOfUnit: async (unit, at, limit) => standings(await store.comingOfUnit(unit, at, limit)),
    awaited: (term, at) => awaitedOn(store, term, at),
    counts: (terms) => countTerms(store, terms),
  };
};
