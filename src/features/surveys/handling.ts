import type { Moments } from '../../chat/moments.ts';
import { isCoordinator, onlyFor } from '../../chat/rights.ts';
import type { Chart } from '../../core/chart.ts';
import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Happening } from '../calendar/domain.ts';
import type { TableFiles } from '../imports/table.ts';
import type { Reach } from '../people/reach.ts';
import type { Profile } from '../units/domain.ts';
import type { SurveysStore } from './store.ts';

/** What surveys need of others. */
export interface Handling {
  readonly store: SurveysStore;
  readonly happening: (id: string) => Promise<Happening | undefined>;
  readonly ofTerm: (term: string) => Promise<Happening | undefined>;
  /** Events whose meetings were in the last weeks or come in the next ones. */
  readonly around: (now: Instant) => Promise<readonly Happening[]>;
  readonly profile: (person: PersonId) => Promise<Profile>;
  readonly unitType: (unit: string) => Promise<string | undefined>;
  readonly coordinators: (now: Instant) => Promise<readonly (Reach & { readonly person: PersonId })[]>;
  /** The first moment from then on at which people are written to. */
  readonly mayGoOut: (at: Instant) => Instant;
  readonly moments: Moments;
  readonly tables: Pick<TableFiles, 'xlsx'>;
  readonly drawChart: (chart: Chart) => Promise<Uint8Array>;
  /** A random order. */
  readonly shuffled: <T>(list: readonly T[]) => readonly T[];
}

export const forCoordinators = onlyFor(isCoordinator, ({ texts }) => texts.surveys.refusals.onlyCoordinators);
