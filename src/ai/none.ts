import { refuse } from '../core/result.ts';
import type { AnswersAi } from '../features/answers/ai-port.ts';

const off = () => Promise.resolve(refuse('off' as const));

/** No model: nothing is called. */
export const noAi: AnswersAi = {
  can: { compare: false, choose: false, explain: false },
  vectorsOf: off,
  vectorOf: off,
  choose: off,
  explain: off,
};
