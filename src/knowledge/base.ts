import type { Answer, Unverified } from './answer.ts';
import type { Fact } from './fact.ts';
import type { Source, ThesaurusEntry } from './source.ts';

/** A topic of questions (pl. *temat*). */
export interface Topic {
  readonly id: string;
  readonly name: { readonly pl: string; readonly en: string };
}

/** All the bot knows, loaded, checked and frozen (pl. *baza wiedzy*). */
export interface KnowledgeBase {
  readonly sources: ReadonlyMap<string, Source>;
  readonly facts: ReadonlyMap<string, Fact>;
  /** Facts of one series, oldest first. */
  readonly series: ReadonlyMap<string, readonly Fact[]>;
  readonly answers: ReadonlyMap<string, Answer>;
  readonly unverified: ReadonlyMap<string, Unverified>;
  readonly thesaurus: readonly ThesaurusEntry[];
  readonly topics: ReadonlyMap<string, Topic>;
}
