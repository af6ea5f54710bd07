import type { ThesaurusEntry } from '../source.ts';

/** What is searched: a title, its wordings, and the text of the answer. */
export interface SearchEntry {
  readonly id: string;
  readonly title: string;
  readonly wordings: readonly string[];
  readonly text: string;
}

/** An entry that fits, best first. */
export interface Hit {
  readonly id: string;
  /** How well the entry fits, from 0 to 1, comparable within one question. */
  readonly score: number;
  /** How much of the question's rare words the entry covers: a plain sum, comparable between questions. */
  readonly mass: number;
}

export interface SearchIndex {
  search(question: string, limit: number): readonly Hit[];
}

export interface SearchOptions {
  readonly thesaurus?: readonly Pick<ThesaurusEntry, 'says' | 'means'>[];
}
