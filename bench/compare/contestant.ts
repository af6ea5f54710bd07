import type { SearchEntry, SearchOptions } from '../../src/knowledge/search/search-index.ts';

/** What is searched, as it is in a set. */
export interface Searched {
  readonly entries: readonly SearchEntry[];
  readonly thesaurus: NonNullable<SearchOptions['thesaurus']>;
}

/** A search over one set, ready to be asked. */
export interface Built {
  /** Ids, best first. */
  readonly find: (question: string, limit: number) => readonly string[] | Promise<readonly string[]>;
  /** Bytes that are not on the heap of this process; absent where all of it is. */
  readonly bytes?: number;
}

/** One way to set a search up; of several the best one on the questions themselves is shown. */
export interface Setting {
  readonly name: string;
  readonly build: (searched: Searched) => Built | Promise<Built>;
}

/** A search that is compared (pl. *zawodnik*), with the settings that were tried. */
export interface Contestant {
  readonly name: string;
  readonly settings: readonly Setting[];
}
