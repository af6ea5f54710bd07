import { readdirSync, readFileSync } from 'node:fs';
import type { Day } from '../src/core/clock.ts';
import { createAnswering } from '../src/features/answers/answering.ts';
import { loadKnowledge } from '../src/knowledge/load/load-knowledge.ts';
import { CALCULATORS } from '../src/wiring/features.ts';
import { judge, labelled, scores, type Verdict } from '../tests/answers/judge.ts';

// `npm run -s eval:answers [-- --misses] [-- --set=NAME]`: the project's labelled questions, or one set of them, by
// topic, model off.
const folder = new URL('../tests/answers/sets/', import.meta.url);
const knowledge =
  process.argv.find((argument) => argument.startsWith('--knowledge='))?.slice(12) ?? 'knowledge';
const { base } = await loadKnowledge(knowledge, '2026-11-22' as Day);
if (!base) throw new Error('the knowledge base has errors: npm run -s knowledge');
const answering = createAnswering(base, CALCULATORS);
const set = process.argv.find((argument) => argument.startsWith('--set='))?.slice(6) ?? '';

const questions = readdirSync(folder)
  .filter((name) => name.startsWith(set) && name.endsWith('.jsonl'))
  .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n'))
  .filter((line) => line.trim() !== '')
  .map((line) => labelled.parse(JSON.parse(line)));

const judged = questions.map((question) => ({ question, ...judge(answering, question) }));
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const row = (name: string, of: typeof judged): Record<string, string | number> => {
  const score = scores(
    of.map(({ question, verdict, rankedFirst }) => ({ expect: question.expect, verdict, rankedFirst })),
  );
  return {
    topic: name,
    questions: score.questions,
    'right alone': percent(score.rightAlone),
    'right first': percent(score.rightFirst),
    'right shown': percent(score.rightShown),
    'wrong answers': score.wrongAnswers,
    'wrong numbers': score.wrongNumbers,
    declined: percent(score.declined),
    'not answered': percent(score.notAnswered),
    'other right': percent(score.otherRight),
  };
};

const topics = [...new Set(questions.map(({ topic }) => topic))].sort();
console.table([
  ...topics.map((topic) =>
    row(
      topic,
      judged.filter(({ question }) => question.topic === topic),
    ),
  ),
  row('all', judged),
]);

const FINE: readonly Verdict[] = ['right', 'declined'];
if (process.argv.includes('--misses'))
  for (const { question, verdict, line } of judged)
    if (!FINE.includes(verdict))
      console.log(
        `${verdict}: „${question.q}” expected ${question.ids.join('|') || question.expect}, got ${line.outcome} ${line.answers.map(({ id }) => id).join(' ')}`,
      );
