import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import { ok, refuse, type Result } from '../../core/result.ts';
import type { ErasureCause } from './journal.ts';
import type { LiveCounts, PrivacyHandling } from './handling.ts';

/** Why somebody is not erased. `changed`: more or less is to come than they were told. */
export type EraseRefusal =
  | { readonly kind: 'advises'; readonly count: number }
  | { readonly kind: 'changed' }
  | { readonly kind: 'busy' };

export interface EraseRequest {
  readonly person: PersonId;
  readonly request: string;
  /** What they were told would be given up first; absent: whatever there is. */
  readonly told?: LiveCounts;
  /** How the journal names it; absent: they asked for it themselves. */
  readonly cause?: ErasureCause;
  readonly at: Instant;
}

/** How often it is tried when something of theirs comes in between. */
const TRIES = 3;

/**
 * Gives up what is to come, then takes the person out of everything. Whoever still advises somebody is not erased:
 * their consultations have to be handed over first.
 */
export const erase = async (
  { store, live }: Pick<PrivacyHandling, 'store' | 'live'>,
  { person, request, told, cause, at }: EraseRequest,
): Promise<Result<'erased', EraseRefusal>> => {
  const count = await store.advising(person, at);
  if (count > 0) return refuse({ kind: 'advises', count });
  const now = await live.of(person, at);
  const isAsTold = told?.registrations === now.registrations && told.consultations === now.consultations;
  if (told && !isAsTold) return refuse({ kind: 'changed' });
  for (let tries = 0; tries < TRIES; tries += 1) {
    await live.end(person, `${request}:${tries}`, at);
    if (await store.erase(person, at, cause)) return ok('erased');
  }
  return refuse({ kind: 'busy' });
};
