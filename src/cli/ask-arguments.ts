import { parseArgs } from 'node:util';

export const USAGE = [
  'Użycie: npm run -s ask -- "pytanie" [--as-of RRRR-MM-DD] [--region WOJEWÓDZTWO] [--json] [--ai]',
  '        npm run -s ask -- --answer ODPOWIEDŹ [--for DNI] [--as-of RRRR-MM-DD]',
  '        npm run -s ask -- --batch PLIK.jsonl [--ai]   (wiersze {"q": "…", "as_of"?: "RRRR-MM-DD", "region"?: "…"})',
  '--ai: także z pomocą modelu językowego z ustawień OPENAI_; bez tego model nie jest pytany o nic.',
  '--as-of to dzień zadania pytania; bez niego dzisiaj.',
  '--answer pokazuje jedną odpowiedź z bazy; --for to dni, o które chodzi, na przykład 2023-05-10.',
].join('\n');

const OPTIONS = {
  'as-of': { type: 'string' },
  region: { type: 'string' },
  answer: { type: 'string' },
  for: { type: 'string' },
  ai: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  batch: { type: 'string' },
  knowledge: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** What is wrong with the options, in Polish; the name of the option is the one that was typed. */
const faultOf = (thrown: unknown): string => {
  const { code, message } = thrown as { readonly code?: string; readonly message?: string };
  const named = /'(-{1,2}[^' ]*)/.exec(message ?? '')?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `Nie znam opcji ${named}.`;
  const isFlag = /does not take an argument/.test(message ?? '');
  return isFlag ? `Opcja ${named} nie przyjmuje wartości.` : `Opcja ${named} wymaga wartości.`;
};

/**
 * The options and words of the command line.
 * @throws {Error} whose message tells the person which option is wrong, and how the command is used.
 */
export const readArguments = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  } catch (thrown) {
    throw new Error(`${faultOf(thrown)}\n${USAGE}`, { cause: thrown });
  }
};
