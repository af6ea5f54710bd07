import type { Instant } from '../../core/clock.ts';
import type { Checking } from './checking.ts';
import type { Directory } from './directory.ts';
import type { Registration } from './domain.ts';
import type { Standing } from './service.ts';
import type { RegistrationsStore } from './store.ts';

/** How often something is decided anew when somebody else was faster. */
export const TRIES = 5;

/** What every part of the service works with. */
export interface Working extends Checking {
  readonly store: RegistrationsStore;
  readonly directory: Directory;
  /** Does what follows from how the term stands now. */
  readonly settle: (term: string, at: Instant) => Promise<void>;
}

/** The registration with its place on the waiting list. */
export const standingOf = async (
  store: Pick<RegistrationsStore, 'place'>,
  registration: Registration,
): Promise<Standing> =>
  registration.state === 'waiting'
    ? { registration, place: await store.place(registration) }
    : { registration };
