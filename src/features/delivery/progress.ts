import type { Context } from '../../chat/context.ts';
import type { DeliveryKind } from '../../chat/delivery-kind.ts';
import type { Posted, Target } from '../../chat/target.ts';
import { type Instant, shift } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { NewDelivery } from './domain.ts';

/** How somebody who waits is written to. */
interface ProgressDeps {
  readonly tell: (deliveries: readonly NewDelivery[], at: Instant) => Promise<void>;
  /** Undefined: they cannot be written to. */
  readonly reachOf: (person: PersonId) => Promise<Pick<NewDelivery, 'to' | 'locale'> | undefined>;
}

/** The kind of the message that is posted, and of those that change it where it stands. */
interface ProgressKinds {
  readonly first: string;
  readonly next: string;
}

/** Beside how far something has come: what whoever waits has asked for. */
interface ProgressContent {
  readonly of: string;
}

/**
 * Tells the person who waits for something long how far it has come (pl. *postęp*): in one private message that is changed
 * where it stands. `step` names what is told, so that each is told once.
 */
export const createProgress = (
  { tell, reachOf }: ProgressDeps,
  { first, next }: ProgressKinds,
  { request, speaker, now }: Context,
) => {
  let steps = 0;
  return {
    hasBegun: (): boolean => steps > 0,
    tell: async (state: object, step: string): Promise<void> => {
      const reach = await reachOf(speaker.person);
      if (!reach) return;
      const content: ProgressContent = { ...state, of: request };
      const as = steps === 0 ? { kind: first, thing: request } : { kind: next, thing: `${request}:${step}` };
      // What is queued at one moment has no order: each step is a little later than the one before.
      await tell([{ ...reach, ...as, content, isUrgent: true }], shift(now, steps));
      steps += 1;
    },
  };
};

/** A message that is posted, and the same in the place of that one; `posted` finds it by the request of whoever waits. */
export const movingDelivery = (
  kind: DeliveryKind,
  posted: (request: string, to: Target) => Promise<readonly Posted[]>,
): { readonly first: DeliveryKind; readonly next: DeliveryKind } => ({
  first: kind,
  next: { ...kind, replaces: (content, to) => posted((content as ProgressContent).of, to) },
});
