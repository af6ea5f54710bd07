import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { processEnvironment, readConfig } from '../config.ts';
import { type Day, systemClock } from '../core/clock.ts';
import { parseDay } from '../core/day.ts';
import { silentLog } from '../core/log.ts';
import { regionOf } from '../core/regions.ts';
import { warsawDay } from '../core/warsaw.ts';
import { createAnswering, type Question } from '../features/answers/answering.ts';
import { type BatchLine, batchLine } from '../features/answers/batch-line.ts';
import { loadKnowledge } from '../knowledge/load/load-knowledge.ts';
import { reportOf } from '../knowledge/report.ts';
import { CALCULATORS } from '../wiring/features.ts';
import { openAi, type OpenedAi } from '../wiring/open-ai.ts';

// `npm run -s ask -- "pytanie" [--as-of RRRR-MM-DD] [--region WOJEWODZTWO] [--json] [--ai]`
// `npm run -s ask -- --batch PLIK.jsonl [--ai]`: lines {"q","as_of"?,"region"?}; one JSON line each. See docs/answering.md.
const USAGE = [
  'Użycie: npm run -s ask -- "pytanie" [--as-of RRRR-MM-DD] [--region WOJEWÓDZTWO] [--json] [--ai]',
  '        npm run -s ask -- --batch PLIK.jsonl [--ai]   (wiersze {"q": "…", "as_of"?: "RRRR-MM-DD", "region"?: "…"})',
  '--ai: także z pomocą modelu językowego z ustawień OPENAI_; bez tego model nie jest pytany o nic.',
  '--as-of to dzień zadania pytania; bez niego dzisiaj.',
].join('\n');

const fail = (text: string): never => {
  console.error(text);
  process.exit(2);
};

const readArguments = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        'as-of': { type: 'string' },
        region: { type: 'string' },
        ai: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        batch: { type: 'string' },
        knowledge: { type: 'string', default: 'knowledge' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch {
    return fail(USAGE);
  }
};

const { values, positionals } = readArguments();
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}

const lineSchema = z.object({
  q: z.string({ error: 'brakuje pola „q” z pytaniem' }),
  as_of: z
    .string()
    .refine((text) => parseDay(text) !== undefined, '„as_of” nie jest datą RRRR-MM-DD')
    .nullish(),
  region: z
    .string()
    .refine((text) => regionOf(text) !== undefined, '„region” nie jest nazwą województwa')
    .nullish(),
});

const today = warsawDay(systemClock.now());

const toQuestion = ({ q, as_of, region }: z.infer<typeof lineSchema>): Question => {
  const found = region ? regionOf(region) : undefined;
  return { text: q, today: (as_of ?? today) as Day, ...(found ? { region: found.id } : {}) };
};

const { base, problems } = await loadKnowledge(values.knowledge, today);
const mistakes = problems.filter(({ severity }) => severity === 'error');
if (!base) fail(reportOf(base, mistakes).join('\n'));
const answering = createAnswering(base!, CALCULATORS);

/** The configured models, when they were asked for; they have read the knowledge before the first question. */
const readModels = async (): Promise<OpenedAi | undefined> => {
  if (!values.ai) return undefined;
  const read = readConfig(processEnvironment());
  if (!read.ok) return fail(read.refusal.map(({ name, message }) => `${name}: ${message}`).join('\n'));
  const opened = await openAi({ config: read.value, clock: systemClock, log: silentLog });
  await opened?.prepare(answering.base);
  return opened ?? fail('Opcja --ai wymaga ustawień modelu: OPENAI_MODEL albo OPENAI_EMBEDDING_MODEL.');
};
const models = await readModels();

const answer = async (question: Question): Promise<BatchLine> => {
  const found = answering.ask(question);
  return batchLine(
    answering,
    question,
    models ? await models.assist.improve(answering, question, found) : found,
  );
};

const parseJson = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

/** Every line gets its line: a bad one says what is wrong with it, and the rest goes on. */
const runBatch = async (file: string): Promise<void> => {
  const lines = readFileSync(file, 'utf8').split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const parsed = lineSchema.safeParse(parseJson(line));
    if (parsed.success) {
      process.stdout.write(`${JSON.stringify(await answer(toQuestion(parsed.data)))}\n`);
      continue;
    }
    const isJson = parseJson(line) !== undefined;
    const why = isJson
      ? parsed.error.issues.map(({ message }) => message).join('; ')
      : 'to nie jest poprawny wiersz JSON';
    console.error(`${file}:${index + 1}: ${why}`);
    process.stdout.write(`${JSON.stringify({ outcome: 'error', line: index + 1, error: why })}\n`);
    process.exitCode = 1;
  }
};

const runOne = async (text: string): Promise<void> => {
  const parsed = lineSchema.safeParse({ q: text, as_of: values['as-of'], region: values.region });
  if (!parsed.success) return void fail(parsed.error.issues.map(({ message }) => message).join('\n'));
  const answered = await answer(toQuestion(parsed.data));
  console.log(values.json ? JSON.stringify(answered) : answered.text);
};

if (values.batch !== undefined) {
  try {
    await runBatch(values.batch);
  } catch (error) {
    fail(`Nie można odczytać pliku ${values.batch}: ${error instanceof Error ? error.message : ''}`);
  }
} else if (positionals.length > 0) {
  await runOne(positionals.join(' '));
} else {
  fail(USAGE);
}
