import type { Config } from '../config.ts';
import type { Clock } from '../core/clock.ts';
import type { Log } from '../core/log.ts';
import { systemTimer } from '../core/timer.ts';
import type { Answering } from '../features/answers/answering.ts';
import { type Assist, createAssist } from '../features/answers/assist/assist.ts';
import { createMeaning } from '../features/answers/assist/meaning.ts';
import type { KnowledgeBase } from '../knowledge/base.ts';
import type { Part } from './life.ts';

export interface OpenAiDeps {
  readonly config: Pick<Config, 'ai' | 'dataDir'>;
  readonly clock: Clock;
  readonly log: Log;
}

export interface OpenedAi {
  readonly assist: Assist;
  /** Resolves when the knowledge was read for its meaning, or that failed. */
  prepare(base: KnowledgeBase): Promise<void>;
  stop(): void;
}

/** The help of the configured models; undefined where none is, and then their client is not even loaded. */
export const openAi = async ({ config, clock, log }: OpenAiDeps): Promise<OpenedAi | undefined> => {
  if (!config.ai) return undefined;
  const { createOpenAi } = await import('../ai/openai.ts');
  const deps = { clock, log, timer: systemTimer };
  const ai = createOpenAi(config.ai, { ...deps, dataDir: config.dataDir });
  const meaning = createMeaning({ ai, ...deps });
  const assist = createAssist({ ai, meaning, timeLimit: config.ai.timeLimit, ...deps });
  return { assist, prepare: meaning.prepare, stop: meaning.stop };
};

/** Reads the knowledge for its meaning in the background: nobody waits for a model at the start. */
export const aiPart = (ai: OpenedAi | undefined, answering: () => Answering): Part => ({
  name: 'ai',
  start: () => {
    void ai?.prepare(answering().base);
    return Promise.resolve();
  },
  stop: () => {
    ai?.stop();
    return Promise.resolve();
  },
});
