import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import type { Day } from '../src/core/clock.ts';
import { createAnswering } from '../src/features/answers/answering.ts';
import { batchLine } from '../src/features/answers/batch-line.ts';
import type { Answer } from '../src/knowledge/answer.ts';
import type { KnowledgeBase } from '../src/knowledge/base.ts';
import { loadKnowledge } from '../src/knowledge/load/load-knowledge.ts';
import { memory, summary } from './percentiles.ts';

// `npm run -s bench answers`: how long an answer takes in this process, from the question to the text a person
// reads, with the real knowledge base and with 10,000 generated answers.
const TODAY = '2026-11-22' as Day;
const QUESTIONS = 10_000;

const { base } = await loadKnowledge('knowledge', TODAY);
if (!base) throw new Error('the knowledge base has errors: npm run -s knowledge');

const asked = readFileSync('tests/answers/retrieval-set.jsonl', 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => (JSON.parse(line) as { q: string }).q);

/** Copies of the real answers with shuffled words, so that the index is large and its words are Polish. */
const grown = (size: number): KnowledgeBase => {
  const real = [...base.answers.values()];
  const words = real.flatMap(({ wordings }) => wordings.flatMap((wording) => wording.split(' ')));
  let seed = 1;
  const next = (limit: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % limit;
  };
  const shuffled = (): string => Array.from({ length: 7 }, () => words[next(words.length)]).join(' ');
  const copies = Array.from({ length: size }, (_, index): Answer => {
    const answer = real[index % real.length]!;
    if (index < real.length) return answer;
    return {
      ...answer,
      id: `${answer.id}-${index}`,
      title: shuffled(),
      wordings: Array.from({ length: 5 }, shuffled),
    };
  });
  return { ...base, answers: new Map(copies.map((answer) => [answer.id, answer])) };
};

const measure = (name: string, knowledge: KnowledgeBase): void => {
  const before = performance.now();
  const answering = createAnswering(knowledge);
  const indexed = performance.now() - before;
  const times = Array.from({ length: QUESTIONS }, (_, index) => {
    const start = performance.now();
    batchLine(answering, { text: asked[index % asked.length]!, today: TODAY });
    return performance.now() - start;
  });
  console.log(
    `${name}: ${knowledge.answers.size} answers, indexed in ${Math.round(indexed)} ms; ${summary(times)}; ${memory()}`,
  );
};

measure('real base', base);
measure('grown base', grown(10_000));
