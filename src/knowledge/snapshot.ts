import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { KnowledgeBase } from './base.ts';
import { deepFreeze } from './freeze.ts';
import { link } from './load/link.ts';

/** Keeps one whole knowledge base, so that it can be served when the files are broken (pl. *kopia bazy wiedzy*). */
export interface Snapshot {
  /** The kept base; undefined when there is none, or none that this version of the program can read. */
  read(): Promise<KnowledgeBase | undefined>;
  write(base: KnowledgeBase): Promise<void>;
}

/** Raised whenever the shape of the base changes: an older snapshot is then as good as none. */
const FORMAT = 1;

type Linkable = Parameters<typeof link>[0];

/** The base as text; the series are left out, they follow from the facts. */
export const toSnapshotText = (base: KnowledgeBase): string => {
  const entries: Linkable = {
    sources: [...base.sources.values()],
    facts: [...base.facts.values()],
    answers: [...base.answers.values()],
    unverified: [...base.unverified.values()],
    thesaurus: base.thesaurus,
    topics: [...base.topics.values()],
  };
  return JSON.stringify({ format: FORMAT, entries });
};

/** The base of a snapshot's text; undefined where the text is none, or of another format. */
export const fromSnapshotText = (text: string): KnowledgeBase | undefined => {
  try {
    const kept = JSON.parse(text) as { format?: unknown; entries?: Linkable } | null;
    return kept?.format === FORMAT && kept.entries ? deepFreeze(link(kept.entries)) : undefined;
  } catch {
    return undefined;
  }
};

/** A snapshot in one file. It is replaced as a whole, so a crash while writing leaves the one before. */
export const snapshotFile = (path: string): Snapshot => ({
  read: async () => {
    const text = await readFile(path, 'utf8').catch(() => undefined);
    return text === undefined ? undefined : fromSnapshotText(text);
  },
  write: async (base) => {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const unfinished = `${path}.new`;
    await writeFile(unfinished, toSnapshotText(base), { mode: 0o600 });
    await rename(unfinished, path);
  },
});
