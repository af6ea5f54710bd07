import { createDeadline } from '../core/deadline.ts';
import { toError } from '../core/failure.ts';
import type { Log } from '../core/log.ts';
import { ok, type Result, refuse } from '../core/result.ts';
import type { Timer } from '../core/timer.ts';
import type { AiRefusal, FromAi, KnowledgeText } from '../features/answers/ai-port.ts';
import { type VectorCache, vectorKey, type Vectors } from './vector-cache.ts';

export interface ReadKnowledgeDeps {
  readonly cache: VectorCache;
  /** Asks the model for the vectors of a few texts. */
  readonly embed: (texts: readonly KnowledgeText[], signal: AbortSignal) => FromAi<readonly Float32Array[]>;
  readonly timer: Timer;
  readonly log: Log;
}

/** So many texts go in one call: few enough for a server that has little memory. */
const AT_ONCE = 64;
/** Nobody waits for these calls, so a slow server on the premises gets its time. */
const BATCH_WITHIN = 60_000;

const inBatches = (texts: readonly KnowledgeText[]): readonly (readonly KnowledgeText[])[] =>
  Array.from({ length: Math.ceil(texts.length / AT_ONCE) }, (_, at) =>
    texts.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  );

/** The vectors of the knowledge base: those kept from before, and the missing ones from the model, batch by batch. */
export const createReadKnowledge = ({ cache, embed, timer, log }: ReadKnowledgeDeps) => {
  const keep = async (vectors: Vectors): Promise<void> => {
    try {
      await cache.write(vectors);
    } catch (thrown) {
      log.warn('vectors could not be kept', { error: toError(thrown) });
    }
  };

  const complete = async (
    known: Map<string, Float32Array>,
    missing: readonly KnowledgeText[],
    until: AbortSignal,
  ): Promise<AiRefusal | undefined> => {
    for (const batch of inBatches(missing)) {
      const deadline = createDeadline(timer, BATCH_WITHIN, until);
      const vectors = await embed(batch, deadline.signal);
      deadline.lift();
      if (!vectors.ok) return vectors.refusal;
      batch.forEach((text, at) => known.set(vectorKey(text), vectors.value[at]!));
    }
    return undefined;
  };

  return async (
    texts: readonly KnowledgeText[],
    signal: AbortSignal,
  ): Promise<Result<readonly Float32Array[], AiRefusal>> => {
    const known = new Map(await cache.read().catch(() => new Map<string, Float32Array>()));
    const wanted = new Map(texts.map((text) => [vectorKey(text), text]));
    const missing = [...wanted].filter(([key]) => !known.has(key)).map(([, text]) => text);
    const failed = await complete(known, missing, signal);
    if (failed) {
      if (missing.some((text) => known.has(vectorKey(text)))) await keep(known);
      return refuse(failed);
    }
    const vectors = texts.map((text) => known.get(vectorKey(text))!);
    if (vectors.some(({ length }) => length !== vectors[0]!.length)) {
      // The server has another model under the old name: what it gave last stays, the rest is read anew next time.
      const latest = known.get(vectorKey(missing.at(-1)!))!.length;
      await keep(new Map([...known].filter(([, { length }]) => length === latest)));
      return refuse('garbage');
    }
    if (missing.length > 0) {
      await keep(new Map([...wanted.keys()].map((key) => [key, known.get(key)!])));
      log.info('a model read the knowledge', { count: missing.length });
    }
    return ok(vectors);
  };
};
