import type { Answer, Unverified } from '../answer.ts';
import type { KnowledgeBase } from '../base.ts';
import type { Fact } from '../fact.ts';
import { factsBehind, placeholdersIn } from '../placeholders.ts';

/** A question the base knows, answered or not verified. */
export type Entry = Answer | Unverified;

export const entriesOf = (base: KnowledgeBase): readonly Entry[] => [
  ...base.answers.values(),
  ...base.unverified.values(),
];

/** Facts and series an entry names, in its list or in its text, each once. */
export const refsOf = (entry: Entry): readonly string[] => {
  const text = 'says' in entry ? entry.says : `${entry.short}\n${entry.details}`;
  return [...new Set([...entry.facts, ...placeholdersIn(text).map(({ ref }) => ref)])];
};

/** The entries that rest on each fact, by the fact's id; a series stands for all of its versions. */
export const restingOn = (base: KnowledgeBase): ReadonlyMap<string, readonly Entry[]> => {
  const resting = new Map<string, Entry[]>();
  for (const entry of entriesOf(base)) {
    const facts: ReadonlySet<Fact> = new Set(refsOf(entry).flatMap((ref) => factsBehind(ref, base)));
    for (const { id } of facts) resting.set(id, [...(resting.get(id) ?? []), entry]);
  }
  return resting;
};
