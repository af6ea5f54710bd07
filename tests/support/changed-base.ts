import type { KnowledgeBase } from '../../src/knowledge/base.ts';
import type { Fact } from '../../src/knowledge/fact.ts';
import { seriesOf } from '../../src/knowledge/load/link.ts';

const withFacts = (base: KnowledgeBase, facts: readonly Fact[]): KnowledgeBase => ({
  ...base,
  facts: new Map(facts.map((fact) => [fact.id, fact])),
  series: seriesOf(facts),
});

/** The base after an editor changed that fact. */
export const changedBase = (base: KnowledgeBase, id: string, over: Partial<Fact>): KnowledgeBase =>
  withFacts(
    base,
    [...base.facts.values()].map((fact) => (fact.id === id ? { ...fact, ...over } : fact)),
  );

/** The base after an editor took that fact out. */
export const baseWithout = (base: KnowledgeBase, id: string): KnowledgeBase =>
  withFacts(
    base,
    [...base.facts.values()].filter((fact) => fact.id !== id),
  );
