import { readFileSync } from 'node:fs';

/** Questions as colleagues ask them: the labelled set of the tests. */
export const askedQuestions = (): readonly string[] =>
  readFileSync('tests/answers/retrieval-set.jsonl', 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { q: string }).q);
