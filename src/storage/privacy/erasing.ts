import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { ErasureCause } from '../../features/privacy/journal.ts';
import type { Traces } from './rows-of.ts';

/** Who is erased, and who stands in for them. */
export interface Erasing extends Traces {
  readonly standIn: PersonId;
  readonly cause: ErasureCause;
  readonly at: Instant;
}
