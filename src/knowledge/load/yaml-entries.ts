import {
  type Document,
  LineCounter,
  type Node,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  visit,
} from 'yaml';
import type { FilePlace } from '../fact.ts';
import type { Problem } from '../problem.ts';
import { GENERAL, explainYaml } from './yaml-remedy.ts';
import { trapIn } from './yaml-traps.ts';

/** Where a field of an entry stands; a path that is not there gives the nearest thing that is. */
export type PlaceOf = (path: readonly PropertyKey[]) => FilePlace;

/** One entry of a file's list, not checked yet. */
export interface YamlEntry {
  readonly value: unknown;
  readonly placeOf: PlaceOf;
}

/** Reads a YAML list. The mistakes of the whole file are reported, and then it has no entries at all. */
export const yamlEntries = (
  file: string,
  text: string,
): { readonly entries: readonly YamlEntry[]; readonly problems: readonly Problem[] } => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: '1.2' });
  const placeAt = (offset: number): FilePlace => ({ file, line: lines.linePos(offset).line });

  const rows = text.split('\n');
  const broken = [...document.errors, ...document.warnings].map((error): Problem => {
    const at = placeAt(startOfQuoted(document, error.pos[0]) ?? error.pos[0]);
    return { at, severity: 'error', ...explainYaml(error.code, rows[at.line - 1] ?? '') };
  });
  if (broken.length > 0) return { entries: [], problems: withoutEchoes(broken) };

  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === null))
    return { entries: [], problems: [] };
  if (!isSeq(contents)) {
    const what = 'plik nie jest listą wpisów';
    const remedy = 'każdy wpis proszę zacząć od „- ” na początku wiersza, np. „- id: …”';
    return { entries: [], problems: [{ at: placeAt(contents.range[0]), severity: 'error', what, remedy }] };
  }
  const problems: Problem[] = [];
  const report = (node: Node): void => {
    const trap = trapIn(node);
    if (trap) problems.push({ at: placeAt(node.range?.[0] ?? 0), ...trap });
  };
  const entries = contents.items.map((item) => ({
    value: valueOf(item, report),
    placeOf: (path: readonly PropertyKey[]) => placeAt(offsetOf(item, path)),
  }));
  return { entries, problems };
};

/**
 * One problem a line, the first cause first; what follows it may be its echo, and says so. Of those that nothing
 * explains only the first is told, for the rest mostly are echoes.
 */
const withoutEchoes = (problems: readonly Problem[]): readonly Problem[] => {
  const ordered = problems.toSorted((one, other) => one.at.line - other.at.line);
  const [first] = ordered;
  const firstGeneral = ordered.find(({ what }) => what === GENERAL.what);
  const lines = new Set<number>();
  return ordered
    .filter((problem) => {
      if (problem.what === GENERAL.what && problem !== firstGeneral) return false;
      const isNew = !lines.has(problem.at.line);
      lines.add(problem.at.line);
      return isNew;
    })
    .map((problem) =>
      problem === first || first === undefined
        ? problem
        : { ...problem, what: `${problem.what} (może to być tylko skutek błędu w wierszu ${first.at.line})` },
    );
};

/** A quotation mark that is never closed is found at the end of the file; the editor needs its beginning. */
const startOfQuoted = (document: Document, offset: number): number | undefined => {
  let start: number | undefined;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type?.startsWith('QUOTE') && range && range[0] < offset && range[1] >= offset) start = range[0];
    },
  });
  return start;
};

const valueOf = (node: unknown, report: (node: Node) => void): unknown => {
  if (isAlias(node)) return report(node);
  if (isScalar(node)) {
    report(node);
    return node.value;
  }
  if (isSeq(node)) return node.items.map((item) => valueOf(item, report));
  if (!isMap(node)) return null;
  return Object.fromEntries(
    node.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : '', valueOf(pair.value, report)]),
  );
};

const offsetOf = (entry: unknown, path: readonly PropertyKey[]): number => {
  let node = entry;
  let offset = startOf(entry) ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((one) => isScalar(one.key) && String(one.key.value) === String(step));
      if (!pair) return offset;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)];
      if (item === undefined) return offset;
      offset = startOf(item) ?? offset;
      node = item;
    } else return offset;
  }
  return offset;
};

const startOf = (node: unknown): number | undefined => {
  if (isPair(node)) return startOf(node.key);
  return (node as Node | undefined)?.range?.[0];
};
