import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { NewDelivery } from '../delivery/domain.ts';
import type { Address } from './store.ts';

/** What is told of requests and wishes, by the verb of the delivery. */
export const ASKED_VERBS = ['waiting', 'proposed', 'refused', 'freed'] as const;
export type AskedVerb = (typeof ASKED_VERBS)[number];

/** Of which there are copies by e-mail; a time that came free is whoever's takes it first. */
export const COPIED: Readonly<Partial<Record<AskedVerb, 'in-hours' | 'at-once'>>> = {
  proposed: 'in-hours',
  refused: 'in-hours',
  freed: 'at-once',
};

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
