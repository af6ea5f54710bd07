import type { Figures, Scope } from './domain.ts';
import type { EditionCounts, HeldEdition } from './edition-figures.ts';
import type { ListId, Row } from './lists.ts';

/** Facts, counted. */
export interface ReportsStore {
  /** Whether anything real can be counted: then examples are left out. */
  hasRealFacts(): Promise<boolean>;
  figures(scope: Scope): Promise<Figures>;
  /** Whole editions of the scope's voivodeship, whatever its period and project, in order of time. */
  editions(scope: Scope): Promise<readonly HeldEdition[]>;
  /** What became of each of the terms, in their order. */
  editionCounts(terms: readonly string[]): Promise<readonly EditionCounts[]>;
  /** The rows that figures are made of, in an order that does not change between pages. */
  rows(
    scope: Scope,
    of: ListId,
    page: { readonly from: number; readonly most: number },
  ): Promise<readonly Row[]>;
  /** All of them in the same order, as they are at one moment, so many at a time. */
  portions(scope: Scope, of: ListId, size: number): AsyncIterable<readonly Row[]>;
}
