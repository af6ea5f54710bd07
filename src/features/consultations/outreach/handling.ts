import { isCoordinator, isTeam, onlyFor } from '../../../chat/rights.ts';
import type { Instant } from '../../../core/clock.ts';
import type { PersonId } from '../../../core/ids.ts';
import type { Adviser } from '../domain.ts';
import type { TableFiles } from '../../imports/table.ts';
import type { Unit } from '../../units/domain.ts';
import type { Address } from '../store.ts';
import type { OutreachStore } from './store.ts';

/** What every handler of outreach works with. */
export interface OutreachHandling {
  readonly store: OutreachStore;
  readonly advisers: () => Promise<readonly Adviser[]>;
  readonly unit: (id: string) => Promise<Unit | undefined>;
  readonly projects: () => Promise<
    readonly { readonly id: string; readonly name: string; readonly isExample: boolean }[]
  >;
  readonly nameOf: (person: PersonId) => Promise<string | undefined>;
  readonly addresses: (people: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, Address>>;
  readonly tables: Pick<TableFiles, 'xlsx'>;
  /** The first moment from then on at which people are written to. */
  readonly mayGoOut: (at: Instant) => Instant;
}

/** Who assigns units to others and takes back what others noted. */
export const mayAssign = isCoordinator;

/** For advisers and coordinators. */
export const forTeam = onlyFor(isTeam, ({ texts }) => texts.outreach.onlyTeam);
