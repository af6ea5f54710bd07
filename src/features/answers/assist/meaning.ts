import { type Clock, toEpoch } from '../../../core/clock.ts';
import { toError } from '../../../core/failure.ts';
import type { Log } from '../../../core/log.ts';
import type { Timer } from '../../../core/timer.ts';
import type { KnowledgeBase } from '../../../knowledge/base.ts';
import { searchableEntries } from '../../../knowledge/search/searchable.ts';
import type { AnswersAi, GuardedText } from '../ai-port.ts';
import { type Cosines, createMeaningIndex, type MeaningIndex, textsOf } from './meaning-index.ts';

export interface MeaningDeps {
  readonly ai: AnswersAi;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly log: Log;
}

/** How near the entries are to a question, and how near one must be to be worth offering. */
export interface Near {
  readonly cosines: Cosines;
  readonly worthOffering: number;
}

/** After a failure the knowledge is read again at the earliest this much later, in milliseconds. */
const READ_AGAIN_AFTER = 5 * 60_000;

/**
 * Compares meanings, where a model for it is configured. The knowledge is read once for each base, behind the
 * scenes; until then, and whenever something is missing or does not fit, the search by words stands alone.
 */
export const createMeaning = ({ ai, clock, timer, log }: MeaningDeps) => {
  const stopped = new AbortController();
  let reading: Promise<void> | undefined;
  let ready: { readonly base: KnowledgeBase; readonly index: MeaningIndex } | undefined;
  let notBefore = 0;

  const read = async (base: KnowledgeBase): Promise<void> => {
    const entries = searchableEntries(base);
    const vectors = await ai.vectorsOf(entries.flatMap(textsOf), stopped.signal);
    if (!vectors.ok) {
      notBefore = toEpoch(clock.now()) + READ_AGAIN_AFTER;
      log.warn('the knowledge was not read for its meaning', { outcome: vectors.refusal });
      return;
    }
    const index = await createMeaningIndex(entries, vectors.value, () => timer.after(0).elapsed);
    ready = { base, index };
  };

  /** Reads the base unless that was done, is under way, or failed a short while ago. */
  const prepare = (base: KnowledgeBase): Promise<void> => {
    if (!ai.can.compare || ready?.base === base || toEpoch(clock.now()) < notBefore) return Promise.resolve();
    reading ??= read(base)
      .catch((thrown: unknown) => log.error('reading the knowledge failed', { error: toError(thrown) }))
      .finally(() => (reading = undefined));
    return reading;
  };

  return {
    prepare,
    near: async (
      base: KnowledgeBase,
      question: GuardedText,
      signal: AbortSignal,
    ): Promise<Near | undefined> => {
      if (!ai.can.compare) return undefined;
      if (ready?.base !== base) {
        void prepare(base);
        return undefined;
      }
      const { index } = ready;
      const vector = await ai.vectorOf(question, signal);
      if (!vector.ok) return undefined;
      const cosines = index.compare(vector.value);
      if (!cosines) log.warn('a question was read in another dimension than the knowledge');
      return cosines && { cosines, worthOffering: index.worthOffering };
    },
    stop: (): void => stopped.abort(),
  };
};

export type Meaning = ReturnType<typeof createMeaning>;
