import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { NewDelivery } from '../delivery/domain.ts';
import { askConsent } from './notices.ts';
import type { RegistrationsStore } from './store.ts';

/** The most requests that a new head finds at once. */
const MOST = 100;

/** What waited for a consent that nobody could give: told to somebody in the moment they become a head of the unit. */
export const askNewHead = async (
  store: Pick<RegistrationsStore, 'comingOfUnit' | 'addresses'>,
  head: PersonId,
  unit: string,
  at: Instant,
): Promise<readonly NewDelivery[]> => {
  const waiting = (await store.comingOfUnit(unit, at, MOST)).filter(({ state }) => state === 'consent');
  const addresses = await store.addresses([head]);
  return waiting.flatMap(({ id, revision, until }) => askConsent(id, revision, [head], addresses, until));
};
