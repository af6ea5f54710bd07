import type { Day } from '../../core/clock.ts';
import type { KnowledgeBase } from '../base.ts';
import { deepFreeze } from '../freeze.ts';
import { lint } from '../lint/lint.ts';
import type { Problem } from '../problem.ts';
import type { KnowledgeFile } from './knowledge-file.ts';
import { link } from './link.ts';
import { parse } from './parse.ts';
import { type ReadFolder, readFolder } from './read-folder.ts';

/** What came of loading: the base where there was no error, and all problems by file and line. */
export interface Loaded {
  readonly base: KnowledgeBase | undefined;
  readonly problems: readonly Problem[];
  /** Undefined where everything was looked at; else how many entries were not, besides what only a whole base shows. */
  readonly unchecked?: number;
}

/** Checks the files as a whole; `today` only decides over warnings. */
export const checkFiles = (files: readonly KnowledgeFile[], today: Day): Loaded => {
  const parsed = parse(files);
  const base = link(parsed);
  const whole = isSound(parsed.problems);
  const problems = inOrder([...parsed.problems, ...lint({ parsed, base, whole, today })]);
  return {
    base: isSound(problems) ? deepFreeze(base) : undefined,
    problems,
    ...(whole ? {} : { unchecked: parsed.unchecked }),
  };
};

/** Checks what was read of the knowledge folder. Nothing is thrown for a bad file: every mistake is a problem. */
export const checkFolder = ({ files, problems }: ReadFolder, today: Day): Loaded => {
  const loaded = checkFiles(files, today);
  return {
    ...loaded,
    base: isSound(problems) ? loaded.base : undefined,
    problems: inOrder([...problems, ...loaded.problems]),
  };
};

/** Reads and checks the knowledge folder. */
export const loadKnowledge = async (folder: string, today: Day): Promise<Loaded> =>
  checkFolder(await readFolder(folder), today);

const isSound = (problems: readonly Problem[]): boolean =>
  problems.every(({ severity }) => severity === 'warning');

const inOrder = (problems: readonly Problem[]): Problem[] =>
  problems.toSorted((a, b) =>
    a.at.file === b.at.file ? a.at.line - b.at.line : a.at.file < b.at.file ? -1 : 1,
  );
