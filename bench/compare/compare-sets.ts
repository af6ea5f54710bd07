import { readFileSync } from 'node:fs';
import type { Query } from '../retrieval/evaluate.ts';
import { entryLine, queryLine, readLines } from '../retrieval/read-lines.ts';
import { ownSet } from '../retrieval/own-set.ts';
import type { Searched } from './contestant.ts';

/** What is searched and what is asked. */
export interface CompareSet extends Searched {
  readonly name: string;
  readonly queries: readonly Query[];
}

/** Entries with fewer wordings than this keep all of them. */
const ENOUGH = 5;

/**
 * The shipped base without the middle wording of each entry, which is asked instead: a question that one of the
 * editors' words answers, in words that the index has not seen.
 */
export const heldOutSet = async (): Promise<CompareSet> => {
  const { entries, thesaurus } = await ownSet();
  const middle = (wordings: readonly string[]): number => Math.floor(wordings.length / 2);
  const rich = entries.filter(({ wordings }) => wordings.length >= ENOUGH);
  return {
    name: 'own, one wording of each entry held out',
    thesaurus,
    entries: entries.map((entry) =>
      entry.wordings.length < ENOUGH
        ? entry
        : { ...entry, wordings: entry.wordings.filter((_, at) => at !== middle(entry.wordings)) },
    ),
    queries: rich.map(({ id, wordings }) => ({ q: wordings[middle(wordings)]!, gold: [id], kind: 'ok' })),
  };
};

/** The shipped base and the labelled questions, written from titles alone. */
export const labelledSet = async (): Promise<CompareSet> => ({
  name: 'own, labelled questions',
  ...(await ownSet()),
});

/** A set of files as `eval:retrieval` takes them; undefined where they are not there. */
export const filedSet = (name: string, folder: URL): CompareSet | undefined => {
  const [entries, queries] = ['entries.jsonl', 'queries.jsonl'].map((file) => new URL(file, folder).pathname);
  try {
    readFileSync(entries!);
  } catch {
    return undefined;
  }
  return {
    name,
    entries: readLines(entries!, entryLine),
    queries: readLines(queries!, queryLine),
    thesaurus: [],
  };
};
