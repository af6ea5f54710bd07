import type { Context } from '../../chat/context.ts';
import { warsawDay } from '../../core/warsaw.ts';
import type { Outcome } from './domain.ts';
import { givenBy } from './given.ts';
import type { AnswersStore } from './store.ts';

/** Remembers which answers somebody was given and the facts they rested on, never their words. */
export const rememberGiven = async (
  store: Pick<AnswersStore, 'recordServed'>,
  { speaker, now }: Context,
  outcome: Outcome,
): Promise<void> => {
  for (const { id, asked, restedOn } of givenBy(outcome)) {
    const asOf = asked[0]?.from ?? warsawDay(now);
    await store.recordServed({ person: speaker.person, answer: id, asOf, at: now }, restedOn);
  }
};
