import { readFileSync } from 'node:fs';
import type { Day } from '../../src/core/clock.ts';
import type { KnowledgeBase } from '../../src/knowledge/base.ts';
import { loadKnowledge } from '../../src/knowledge/load/load-knowledge.ts';

/** A question of the labelled set: any of `expect` is right; `none` where the base has no answer. */
export interface AskedQuestion {
  readonly q: string;
  readonly expect: readonly string[] | 'none';
  /** How it is written, or for `none` why: `near` the subject of the base, or of `other` things altogether. */
  readonly kind: string;
}

/** Questions written from titles alone, by somebody who had not read the wordings. */
export const askedQuestions = (): readonly AskedQuestion[] =>
  readFileSync(new URL('retrieval-set.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as AskedQuestion);

export const shippedKnowledge = async (): Promise<KnowledgeBase> => {
  const { base, problems } = await loadKnowledge('knowledge', '2026-11-22' as Day);
  const mistake = problems.find(({ severity }) => severity === 'error');
  if (!base) throw new Error(`the knowledge folder has errors, first: ${mistake?.what ?? ''}`);
  return base;
};
