import { join } from 'node:path';
import { ok, refuse } from '../core/result.ts';
import type { AnswersAi, CitedSentence, FromAi } from '../features/answers/ai-port.ts';
import { createBudget, estimateTokens } from './budget.ts';
import { type CallerDeps, createCaller } from './caller.ts';
import { createClient } from './client.ts';
import { createCompletion, sizeOf, type Task } from './complete.ts';
import { embed, prefixed } from './embed.ts';
import { noAi } from './none.ts';
import { createReadKnowledge } from './read-knowledge.ts';
import type { AiSettings } from './settings.ts';
import { spendingFile } from './spending-file.ts';
import { choosing, explaining, isNone } from './tasks.ts';
import { vectorFile } from './vector-cache.ts';

export interface OpenAiDeps extends Omit<CallerDeps, 'budget'> {
  /** Where spending and vectors are kept. */
  readonly dataDir: string;
}

/** About what an answer adds to the tokens of the task. */
const ANSWER_TOKENS = { choice: 40, explanation: 400 };

/** Models behind any server that speaks OpenAI's protocol. One budget for all of them, a breaker for each. */
export const createOpenAi = (settings: AiSettings, deps: OpenAiDeps): AnswersAi => {
  const { model, embeddingModel, dailyBudget } = settings;
  const client = createClient(settings);
  const spending = spendingFile(join(deps.dataDir, 'ai-spending.json'));
  const caller = { ...deps, budget: createBudget(dailyBudget, spending, deps.clock) };

  const forMeaning = (): Pick<AnswersAi, 'vectorsOf' | 'vectorOf'> => {
    if (embeddingModel === undefined) return { vectorsOf: noAi.vectorsOf, vectorOf: noAi.vectorOf };
    const call = createCaller('embeddings', caller);
    const vectors = (texts: readonly string[], signal: AbortSignal): FromAi<readonly Float32Array[]> =>
      call(estimateTokens(texts.join('')), signal, () => embed(client, embeddingModel, texts, signal));
    return {
      vectorsOf: createReadKnowledge({
        ...deps,
        cache: vectorFile(join(deps.dataDir, 'vectors.bin'), embeddingModel),
        embed: (texts, signal) =>
          vectors(
            texts.map((text) => prefixed(embeddingModel, text)),
            signal,
          ),
      }),
      vectorOf: async (question, signal) => {
        const read = await vectors([prefixed(embeddingModel, { kind: 'asked', text: question })], signal);
        return read.ok ? ok(read.value[0]!) : read;
      },
    };
  };

  const forWords = (): Pick<AnswersAi, 'choose' | 'explain'> => {
    if (model === undefined) return { choose: noAi.choose, explain: noAi.explain };
    const complete = createCompletion(client, model);
    const call = createCaller('chat', caller);
    const perform = <T>(task: Task<T>, answer: number, signal: AbortSignal): FromAi<T> =>
      call(estimateTokens(sizeOf(task)) + answer, signal, () => complete(task, signal));
    return {
      choose: async (question, candidates, signal) => {
        const chosen = await perform(choosing(question, candidates), ANSWER_TOKENS.choice, signal);
        if (!chosen.ok) return chosen;
        return ok(isNone(chosen.value.id) ? undefined : chosen.value.id);
      },
      explain: async (question, verified, signal): FromAi<readonly CitedSentence[]> => {
        if (!settings.explain) return refuse('off');
        const said = await perform(explaining(question, verified), ANSWER_TOKENS.explanation, signal);
        return said.ok ? ok(said.value.sentences) : said;
      },
    };
  };

  return {
    ...forMeaning(),
    ...forWords(),
    can: {
      compare: embeddingModel !== undefined,
      choose: model !== undefined,
      explain: model !== undefined && settings.explain,
    },
  };
};
