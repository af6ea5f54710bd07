import type { KnowledgeBase } from '../base.ts';
import type { Fact } from '../fact.ts';
import { factsBehind } from '../placeholders.ts';

/** The facts an entry cites, each version of a cited series included; undefined when one is not there to look at. */
export const citedFacts = (
  entry: { readonly facts: readonly string[] },
  base: KnowledgeBase,
): readonly Fact[] | undefined => {
  const found = entry.facts.map((ref) => factsBehind(ref, base));
  return found.every(({ length }) => length > 0) ? found.flat() : undefined;
};
