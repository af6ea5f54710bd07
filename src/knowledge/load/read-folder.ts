import { readFile, readdir } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import type { Problem } from '../problem.ts';
import { type KnowledgeFile, kindOf } from './knowledge-file.ts';

export interface ReadFolder {
  readonly files: readonly KnowledgeFile[];
  readonly problems: readonly Problem[];
}

/** Hidden files and the editors' guide. */
const IGNORED = /(^|\/)(\.[^/]*|README[^/]*\.md)$/;

const problem = (
  file: string,
  what: string,
  remedy: string,
  severity: Problem['severity'] = 'error',
): Problem => ({ at: { file, line: 1 }, severity, what, remedy });

/** Reads every YAML file of the knowledge folder, in the order of their paths; odd files become problems. */
export const readFolder = async (folder: string): Promise<ReadFolder> => {
  const root = resolve(folder);
  const shown = basename(root);
  const found = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (!found) {
    const missing = problem(
      shown,
      'nie ma takiego folderu',
      'proszę podać folder bazy wiedzy, np. knowledge',
    );
    return { files: [], problems: [missing] };
  }
  const paths = found
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !IGNORED.test(path))
    .sort();
  const read = await Promise.all(paths.map((path) => readOne(root, shown, path)));
  return {
    files: read.filter((one) => 'text' in one),
    problems: read.filter((one) => 'what' in one),
  };
};

const readOne = async (root: string, shown: string, path: string): Promise<KnowledgeFile | Problem> => {
  const at = `${shown}/${path}`;
  const kind = kindOf(path);
  if (path.endsWith('.yml')) {
    return problem(at, 'plik ma końcówkę .yml', 'proszę zmienić końcówkę nazwy na .yaml');
  }
  if (!path.endsWith('.yaml')) {
    const what = 'to nie jest plik .yaml, więc bot go nie czyta';
    return problem(at, what, 'proszę przenieść ten plik poza folder bazy wiedzy', 'warning');
  }
  if (!kind) {
    return problem(
      at,
      'plik leży w miejscu, w którym bot niczego nie szuka',
      'proszę przenieść go do folderu sources, facts, answers, unverified lub thesaurus (tematy: plik topics.yaml)',
    );
  }
  const text = await readFile(join(root, path), 'utf8');
  if (text.includes('\uFFFD')) {
    const what = 'plik nie jest zapisany w kodowaniu UTF-8 i polskie litery są nieczytelne';
    return problem(at, what, 'proszę zapisać go jeszcze raz, wybierając w edytorze kodowanie UTF-8');
  }
  return { kind, path: at, text };
};
