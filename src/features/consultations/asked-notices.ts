import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { NewDelivery } from '../delivery/domain.ts';
import type { Address } from './store.ts';

/** What is told of requests and wishes, by the verb of the delivery. */
export const ASKED_VERBS = ['waiting', 'proposed', 'freed'] as const;
export type AskedVerb = (typeof ASKED_VERBS)[number];

/** Ids only. */
export type AskedContent =
  | { readonly request: string }
  | { readonly wish: string; readonly adviser: PersonId; readonly startsAt: Instant };

/** One notice, or none where we know nowhere to write to. */
export const askedNotice = (
  verb: AskedVerb,
  thing: string,
  address: Address | undefined,
  content: AskedContent,
  when: Pick<NewDelivery, 'notBefore' | 'expiresAt'>,
): readonly NewDelivery[] =>
  address ? [{ kind: `advice.${verb}`, thing, ...address, content, ...when }] : [];
