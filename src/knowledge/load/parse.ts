import { type z } from 'zod';
import type { Answer, Unverified } from '../answer.ts';
import type { Topic } from '../base.ts';
import type { Fact, FilePlace } from '../fact.ts';
import {
  answerFile,
  factFile,
  sourceFile,
  thesaurusFile,
  topicFile,
  unverifiedFile,
} from '../file-schema.ts';
import type { Problem } from '../problem.ts';
import type { Source, ThesaurusEntry } from '../source.ts';
import { explainIssue } from './explain-issue.ts';
import type { Kind, KnowledgeFile } from './knowledge-file.ts';
import { mend } from './mend.ts';
import { toAnswer, toFact, toSource, toThesaurusEntry, toTopic, toUnverified } from './to-entry.ts';
import { type PlaceOf, type YamlEntry, yamlEntries } from './yaml-entries.ts';

/** All entries the rules can look at, not linked yet, and all mistakes of spelling and shape. */
export interface Parsed {
  readonly sources: readonly Source[];
  readonly facts: readonly Fact[];
  readonly answers: readonly Answer[];
  readonly unverified: readonly Unverified[];
  readonly thesaurus: readonly ThesaurusEntry[];
  readonly topics: readonly Topic[];
  /** Where a field of an entry stands, by the names used in the files: `placeOf(fact, ['check_by'])`. */
  readonly placeOf: (entry: object, path?: readonly PropertyKey[]) => FilePlace;
  /** Ids seen in entries that are not sound, so that a reference to them is not called dead as well. */
  readonly brokenIds: ReadonlySet<string>;
  /** How many entries the rules could not look at; a file that cannot be read counts as one. */
  readonly unchecked: number;
  readonly problems: readonly Problem[];
}

const ID_LINE = /^- +id: *["']?([A-Za-z0-9-]+)/gm;

/** Checks the shape of every entry of every file; no mistake hides another. */
export const parse = (files: readonly KnowledgeFile[]): Parsed => {
  const problems: Problem[] = [];
  const brokenIds = new Set<string>();
  const places = new Map<object, PlaceOf>();
  let unchecked = 0;

  const read = new Map<Kind, YamlEntry[]>();
  for (const file of files) {
    const { entries, problems: found } = yamlEntries(file.path, file.text);
    problems.push(...found);
    if (entries.length === 0 && found.length > 0) unchecked += 1;
    if (entries.length === 0) for (const [, id] of file.text.matchAll(ID_LINE)) brokenIds.add(id!);
    read.set(file.kind, [...(read.get(file.kind) ?? []), ...entries]);
  }

  const sound = <S extends z.ZodObject, T extends object>(
    kind: Kind,
    schema: S,
    convert: (written: z.infer<S>, at: FilePlace) => T,
  ): readonly T[] =>
    (read.get(kind) ?? []).flatMap(({ value, placeOf }) => {
      const checked = schema.safeParse(value, { reportInput: true });
      if (!checked.success) {
        problems.push(...told(checked.error, placeOf));
        const id = idOf(value);
        if (id !== undefined) brokenIds.add(id);
      }
      const usable = checked.success ? checked : schema.safeParse(mend(value, checked.error.issues));
      if (!usable.success) {
        unchecked += 1;
        return [];
      }
      const entry = convert(usable.data, placeOf([]));
      places.set(entry, placeOf);
      return [entry];
    });

  const entries = {
    sources: sound('sources', sourceFile, toSource),
    facts: sound('facts', factFile, toFact),
    answers: sound('answers', answerFile, toAnswer),
    unverified: sound('unverified', unverifiedFile, toUnverified),
    thesaurus: sound('thesaurus', thesaurusFile, toThesaurusEntry),
    topics: sound('topics', topicFile, toTopic),
  };
  return {
    ...entries,
    placeOf: (entry, path = []) => places.get(entry)!(path),
    brokenIds,
    unchecked,
    problems,
  };
};

const idOf = (value: unknown): string | undefined => {
  const id = (value as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : undefined;
};

const told = (error: z.ZodError, placeOf: PlaceOf): Problem[] =>
  error.issues
    .flatMap(explainIssue)
    .map(({ path, what, remedy }) => ({ at: placeOf(path), severity: 'error', what, remedy }));
