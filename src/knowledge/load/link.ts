import type { KnowledgeBase } from '../base.ts';
import type { Fact } from '../fact.ts';
import type { Parsed } from './parse.ts';

const byId = <T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> =>
  new Map(entries.map((entry) => [entry.id, entry]));

/** Oldest first; a start told only in words lies before every day. */
const startOf = (fact: Fact): string => fact.validity.from ?? '';

/** Facts of one series, oldest first. */
export const seriesOf = (facts: Iterable<Fact>): ReadonlyMap<string, readonly Fact[]> => {
  const grouped = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (fact.series !== undefined) grouped.set(fact.series, [...(grouped.get(fact.series) ?? []), fact]);
  }
  for (const versions of grouped.values()) versions.sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
  return grouped;
};

/** Makes the base of sound entries. Of two entries with one id the later wins; the lint tells of them. */
export const link = (
  parsed: Omit<Parsed, 'placeOf' | 'brokenIds' | 'unchecked' | 'problems'>,
): KnowledgeBase => ({
  sources: byId(parsed.sources),
  facts: byId(parsed.facts),
  series: seriesOf(byId(parsed.facts).values()),
  answers: byId(parsed.answers),
  unverified: byId(parsed.unverified),
  thesaurus: parsed.thesaurus,
  topics: byId(parsed.topics),
});
