import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { processEnvironment, readConfig } from '../config.ts';
import { type Day, systemClock } from '../core/clock.ts';
import { parseDay } from '../core/day.ts';
import { toError } from '../core/failure.ts';
import { silentLog } from '../core/log.ts';
import { regionOf } from '../core/regions.ts';
import { warsawDay } from '../core/warsaw.ts';
import { createAnswering, type Question } from '../features/answers/answering.ts';
import { batchLine } from '../features/answers/batch-line.ts';
import type { Outcome } from '../features/answers/domain.ts';
import { outcomeMessage } from '../features/answers/messages.ts';
import { decodePeriods } from '../features/answers/period-code.ts';
import { textsIn } from '../i18n/texts.ts';
import { loadKnowledge } from '../knowledge/load/load-knowledge.ts';
import { reportOf } from '../knowledge/report.ts';
import { CALCULATORS } from '../wiring/features.ts';
import { openAi, type OpenedAi } from '../wiring/open-ai.ts';
import { readArguments, USAGE } from './ask-arguments.ts';
import { askText } from './ask-text.ts';

// `npm run -s ask -- "pytanie" [--as-of RRRR-MM-DD] [--region WOJEWODZTWO] [--json] [--ai]`
// `npm run -s ask -- --answer ID [--for DNI]`: one answer, as another one led to it.
// `npm run -s ask -- --batch PLIK.jsonl [--ai]`: lines {"q","as_of"?,"region"?}; one JSON line each. See docs/answering.md.
const fail = (text: string): never => {
  console.error(text);
  process.exit(2);
};

const commandLine = () => {
  try {
    return readArguments(process.argv.slice(2));
  } catch (thrown) {
    return fail(toError(thrown).message);
  }
};

const { values, positionals } = commandLine();
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

// Of the program, not of the folder it was called from.
const folder = values.knowledge ?? fileURLToPath(new URL('../../knowledge', import.meta.url));
const { base, problems } = await loadKnowledge(folder, today);
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

const ask = async (question: Question): Promise<Outcome> => {
  const found = answering.ask(question);
  return models ? models.assist.improve(answering, question, found) : found;
};

const parseJson = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

const READ_FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'nie ma takiego pliku',
  EISDIR: 'to jest katalog',
  EACCES: 'brak prawa do odczytu',
};

const readLines = (file: string): readonly string[] => {
  try {
    return readFileSync(file, 'utf8').split(/\r?\n/);
  } catch (thrown) {
    const { code = '' } = thrown as NodeJS.ErrnoException;
    return fail(`Nie można odczytać pliku ${file}: ${READ_FAULTS[code] ?? code}.`);
  }
};

/** Every line gets its line: a bad one says what is wrong with it, and the rest goes on. */
const runBatch = async (file: string): Promise<void> => {
  const bad: number[] = [];
  for (const [index, line] of readLines(file).entries()) {
    if (line.trim() === '') continue;
    const json = parseJson(line);
    const parsed = lineSchema.safeParse(json);
    if (parsed.success) {
      const question = toQuestion(parsed.data);
      const answered = batchLine(answering, question, await ask(question));
      process.stdout.write(`${JSON.stringify(answered)}\n`);
      continue;
    }
    const error =
      json === undefined
        ? 'to nie jest poprawny wiersz JSON'
        : parsed.error.issues.map(({ message }) => message).join('; ');
    bad.push(index + 1);
    process.stdout.write(`${JSON.stringify({ outcome: 'error', line: index + 1, error })}\n`);
  }
  if (bad.length === 0) return;
  console.error(`${file}: błędne wiersze: ${bad.join(', ')} (opisane w wyniku, w polu „error”).`);
  process.exitCode = 1;
};

const tell = (question: Question, outcome: Outcome): void => {
  if (values.json) return console.log(JSON.stringify(batchLine(answering, question, outcome)));
  const showing = { base: answering.base, texts: textsIn('pl'), locale: 'pl', shareable: false } as const;
  const asOf = values['as-of'] === undefined ? '' : ` --as-of ${values['as-of']}`;
  console.log(askText(outcomeMessage(outcome, showing), asOf));
};

const questionOf = (text: string): Question => {
  const parsed = lineSchema.safeParse({ q: text, as_of: values['as-of'], region: values.region });
  return parsed.success
    ? toQuestion(parsed.data)
    : fail(parsed.error.issues.map(({ message }) => message).join('\n'));
};

const runOne = async (text: string): Promise<void> => {
  const question = questionOf(text);
  tell(question, await ask(question));
};

/** The answer that another one led to. */
const showAnswer = (id: string): void => {
  const asked = decodePeriods(values.for ?? '');
  if (!asked) return void fail(`Opcja --for: „${values.for}” to nie są dni, na przykład 2023-05-10.`);
  const question = questionOf(id);
  const outcome = answering.show(id, asked, question.today);
  if (!outcome) return void fail(`Nie ma odpowiedzi „${id}”.`);
  tell(question, outcome);
};

if (values.batch !== undefined) await runBatch(values.batch);
else if (values.answer !== undefined) showAnswer(values.answer);
else if (positionals.length > 0) await runOne(positionals.join(' '));
else fail(USAGE);
