import { type SearchEntry } from '../../src/knowledge/search/search-index.ts';
import { searchableEntries } from '../../src/knowledge/search/searchable.ts';
import { type ThesaurusEntry } from '../../src/knowledge/source.ts';
import { askedQuestions, shippedKnowledge } from '../../tests/answers/asked-questions.ts';
import { type Query } from './evaluate.ts';

/** The shipped knowledge base and the questions labelled for it. */
export const ownSet = async (): Promise<{
  readonly entries: readonly SearchEntry[];
  readonly thesaurus: readonly ThesaurusEntry[];
  readonly queries: readonly Query[];
}> => {
  const base = await shippedKnowledge();
  return {
    entries: searchableEntries(base),
    thesaurus: base.thesaurus,
    queries: askedQuestions().map(({ q, expect, kind }) => {
      return { q, gold: expect === 'none' ? [] : expect, kind: expect === 'none' ? kind : 'ok' };
    }),
  };
};
