import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { KnowledgeBase } from './base.ts';
import { deepFreeze } from './freeze.ts';
import { link } from './load/link.ts';

/** A base that was found sound, and the digest of the files it came from. */
export interface Sound {
  readonly digest: string;
  readonly base: KnowledgeBase;
}

/**
 * Keeps one whole knowledge base, so that files that have not changed need not be checked at every start, and so that
 * it can be served when the files are broken (pl. *kopia bazy wiedzy*).
 */
export interface Snapshot {
  /** What is kept; undefined when there is nothing, or nothing that this version of the program can read. */
  read(): Promise<Sound | undefined>;
  write(sound: Sound): Promise<void>;
}

/** Raised whenever the shape of the base changes: an older snapshot is then as good as none. */
const FORMAT = 2;

type Linkable = Parameters<typeof link>[0];

/** What is kept as text; the series are left out, they follow from the facts. */
export const toSnapshotText = ({ digest, base }: Sound): string => {
  const entries: Linkable = {
    sources: [...base.sources.values()],
    facts: [...base.facts.values()],
    answers: [...base.answers.values()],
    unverified: [...base.unverified.values()],
    thesaurus: base.thesaurus,
    topics: [...base.topics.values()],
  };
  return JSON.stringify({ format: FORMAT, digest, entries });
};

/** What a snapshot's text keeps; undefined where the text is none, or of another format. */
export const fromSnapshotText = (text: string): Sound | undefined => {
  try {
    const kept = JSON.parse(text) as { format?: unknown; digest?: unknown; entries?: Linkable } | null;
    if (kept?.format !== FORMAT || typeof kept.digest !== 'string' || !kept.entries) return undefined;
    return { digest: kept.digest, base: deepFreeze(link(kept.entries)) };
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
  write: async (sound) => {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const unfinished = `${path}.new`;
    await writeFile(unfinished, toSnapshotText(sound), { mode: 0o600 });
    await rename(unfinished, path);
  },
});
