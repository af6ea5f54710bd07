import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { type Result, ok, refuse } from './core/result.ts';
import { oddSecrets, PLACEHOLDER } from './secret-shapes.ts';

/** Comma-separated ids. */
const ids = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const secret = (prefix: RegExp | undefined, remedy: string) =>
  z
    .string()
    .optional()
    .refine((text) => text === undefined || !PLACEHOLDER.test(text), `ma wartość z przykładu; ${remedy}`)
    .refine((text) => text === undefined || PLACEHOLDER.test(text) || (prefix?.test(text) ?? true), remedy);

const address = z
  .url({ protocol: /^https?$/, message: 'ma być adresem zaczynającym się od http:// lub https://' })
  .optional();

const wholeNumber = (remedy: string, least: number, most = Number.MAX_SAFE_INTEGER) =>
  z.coerce.number(remedy).int(remedy).min(least, remedy).max(most, remedy);

const REMOTE_WITHOUT_TLS =
  'ma zaczynać się od https://, bo pytania szłyby przez internet otwartym tekstem; http:// może mieć serwer w sieci własnej';

const PUBLIC_WITHOUT_TLS =
  'ma zaczynać się od https://, bo adresy kalendarzy są prywatne; http:// może mieć strona w sieci własnej';

/** Names and addresses that only the own network knows. */
const OWN_NETWORK =
  /^(localhost|[^.:]+|.+\.(local|lan|internal|localhost)|127\.[\d.]+|10\.[\d.]+|192\.168\.[\d.]+|172\.(1[6-9]|2\d|3[01])\.[\d.]+|\[(::1|f[cd].*)\])$/i;

/** Whether questions may be sent there: encrypted, or within the own network. */
const isSafeToSendTo = (url: string | undefined): boolean => {
  if (url === undefined || !URL.canParse(url)) return true;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || OWN_NETWORK.test(hostname);
};

const environment = z
  .object({
    SLACK_BOT_TOKEN: secret(/^xoxb-/, 'token bota zaczyna się od xoxb- (Slack: OAuth & Permissions)'),
    SLACK_APP_TOKEN: secret(/^xapp-/, 'token aplikacji zaczyna się od xapp- (Slack: Basic Information)'),
    SLACK_SIGNING_SECRET: secret(undefined, 'proszę wkleić „Signing Secret” (Slack: Basic Information)'),
    SLACK_API_URL: address,
    SLACK_ADVISER_GROUPS: z.string().optional(),
    SLACK_COORDINATOR_GROUPS: z.string().optional(),
    SLACK_ADMIN_GROUPS: z.string().optional(),
    DISCORD_TOKEN: secret(undefined, 'proszę wkleić token bota (Discord Developer Portal: Bot)'),
    DISCORD_API_URL: address,
    DISCORD_ADVISER_ROLES: z.string().optional(),
    DISCORD_COORDINATOR_ROLES: z.string().optional(),
    DISCORD_ADMIN_ROLES: z.string().optional(),
    FIRST_ADMIN: z
      .string()
      .regex(/^(slack|discord|local):\S+$/, 'ma postać slack:U0123ABC albo discord:123456789012345678')
      .optional(),
    DATABASE_URL: z
      .string()
      .regex(
        /^postgres(ql)?:\/\//,
        'ma zaczynać się od postgres:// (bez tego ustawienia dane są w pliku SQLite)',
      )
      .optional(),
    DATA_DIR: z.string().default('./data'),
    KNOWLEDGE_DIR: z.string().default('./knowledge'),
    HOST: z.string().default('127.0.0.1'),
    PORT: wholeNumber('ma być numerem portu od 0 do 65535', 0, 65_535).default(8787),
    LOG_LEVEL: z
      .enum(['debug', 'info', 'warn', 'error', 'silent'], 'ma być jednym z: debug, info, warn, error, silent')
      .optional(),
    OPENAI_API_KEY: secret(undefined, 'proszę wkleić klucz API albo zostawić puste'),
    OPENAI_BASE_URL: address.refine(isSafeToSendTo, REMOTE_WITHOUT_TLS),
    OPENAI_MODEL: z.string().optional(),
    OPENAI_EMBEDDING_MODEL: z.string().optional(),
    AI_DAILY_BUDGET: wholeNumber('ma być liczbą tokenów na dobę, co najmniej 1', 1).default(1_000_000),
    AI_TIME_LIMIT: wholeNumber('ma być liczbą sekund od 1 do 30', 1, 30).default(6),
    AI_EXPLAIN: z.enum(['on', 'off'], 'ma być jednym z: on, off').default('off'),
    SMTP_URL: z
      .url({
        protocol: /^smtps?$/,
        message: 'ma mieć postać smtp://użytkownik:hasło@serwer:587 albo smtps://użytkownik:hasło@serwer:465',
      })
      .optional(),
    MAIL_FROM: z
      .string()
      .regex(
        /^(?:[^<>@"\p{Cc}]{1,80} <[^\s<>@"]+@[^\s<>@"]+>|[^\s<>@"]+@[^\s<>@"]+)$/u,
        'ma mieć postać Pomocnik <pomocnik@rops.example> albo sam adres',
      )
      .optional(),
    ADVISER_CONTACT: z.string().max(200, 'ma najwyżej 200 znaków').optional(),
    PRIVACY_URL: address,
    PRIVACY_FILE: z.string().optional(),
    ERASURES_FILE: z.string().optional(),
    PUBLIC_URL: address.refine(isSafeToSendTo, PUBLIC_WITHOUT_TLS),
    METRICS: z.enum(['on', 'off'], 'ma być jednym z: on, off').default('off'),
    METRICS_TOKEN: secret(
      /^[\x21-\x7e]{24,}$/,
      'ma mieć co najmniej 24 znaki, bez odstępów i polskich liter, na przykład z polecenia: openssl rand -hex 24',
    ),
    QUESTIONS_KEPT_DAYS: wholeNumber('ma być liczbą dni od 0 (nie zapisuj) do 730', 0, 730).default(180),
  })
  // Also where single settings are wrong: all mistakes are told at once.
  .superRefine(
    (env, context) => {
      const fault = (name: string, message: string): void =>
        context.addIssue({ code: 'custom', path: [name], message });
      if (env.SLACK_BOT_TOKEN && !env.SLACK_APP_TOKEN && !env.SLACK_SIGNING_SECRET)
        fault(
          'SLACK_APP_TOKEN',
          'do SLACK_BOT_TOKEN potrzebny jest SLACK_APP_TOKEN (Socket Mode) albo SLACK_SIGNING_SECRET (HTTP)',
        );
      if (!env.SLACK_BOT_TOKEN && (env.SLACK_APP_TOKEN ?? env.SLACK_SIGNING_SECRET))
        fault('SLACK_BOT_TOKEN', 'brakuje go, a pozostałe ustawienia Slacka są podane');
      if (env.SLACK_APP_TOKEN && env.SLACK_SIGNING_SECRET)
        fault(
          'SLACK_SIGNING_SECRET',
          'proszę zostawić jedno z dwóch: SLACK_APP_TOKEN (Socket Mode) albo SLACK_SIGNING_SECRET (HTTP)',
        );
      if (env.SMTP_URL && !env.MAIL_FROM)
        fault('MAIL_FROM', 'do SMTP_URL potrzebny jest adres nadawcy listów');
      if (env.MAIL_FROM && !env.SMTP_URL)
        fault(
          'SMTP_URL',
          'do MAIL_FROM potrzebny jest adres serwera poczty; bez obu ustawień listy są wyłączone',
        );
      if (env.METRICS_TOKEN && env.METRICS === 'off')
        fault('METRICS', 'ma być on, jeżeli METRICS_TOKEN jest podany; bez tego metryk nie ma');
      for (const { name, remedy } of oddSecrets(env)) fault(name, remedy);
      const isServerNamed = env.OPENAI_API_KEY !== undefined || env.OPENAI_BASE_URL !== undefined;
      const isModelNamed = env.OPENAI_MODEL !== undefined || env.OPENAI_EMBEDDING_MODEL !== undefined;
      if (isServerNamed && !isModelNamed)
        fault(
          'OPENAI_MODEL',
          'proszę podać nazwę modelu tu lub w OPENAI_EMBEDDING_MODEL albo usunąć ustawienia OPENAI_',
        );
      if (isModelNamed && !isServerNamed)
        fault('OPENAI_BASE_URL', 'proszę podać adres serwera modelu albo OPENAI_API_KEY (dla usługi OpenAI)');
      if (env.AI_EXPLAIN === 'on' && env.OPENAI_MODEL === undefined)
        fault('AI_EXPLAIN', 'wyjaśnienia wymagają OPENAI_MODEL');
    },
    { when: () => true },
  );

/** One mistake in the settings: which, and what to do. */
export interface ConfigFault {
  readonly name: string;
  readonly message: string;
}

/** Names of every setting, for the test that compares `.env.example` with this file. */
export const SETTINGS: readonly string[] = Object.keys(environment.shape);

const shape = (env: z.infer<typeof environment>) => ({
  slack: env.SLACK_BOT_TOKEN
    ? {
        botToken: env.SLACK_BOT_TOKEN,
        ...(env.SLACK_APP_TOKEN ? { appToken: env.SLACK_APP_TOKEN } : {}),
        ...(env.SLACK_SIGNING_SECRET ? { signingSecret: env.SLACK_SIGNING_SECRET } : {}),
        ...(env.SLACK_API_URL ? { apiUrl: env.SLACK_API_URL } : {}),
      }
    : undefined,
  discord: env.DISCORD_TOKEN
    ? { token: env.DISCORD_TOKEN, ...(env.DISCORD_API_URL ? { apiUrl: env.DISCORD_API_URL } : {}) }
    : undefined,
  groups: {
    slack: {
      adviser: ids(env.SLACK_ADVISER_GROUPS),
      coordinator: ids(env.SLACK_COORDINATOR_GROUPS),
      admin: ids(env.SLACK_ADMIN_GROUPS),
    },
    discord: {
      adviser: ids(env.DISCORD_ADVISER_ROLES),
      coordinator: ids(env.DISCORD_COORDINATOR_ROLES),
      admin: ids(env.DISCORD_ADMIN_ROLES),
    },
  },
  firstAdmin: env.FIRST_ADMIN,
  databaseUrl: env.DATABASE_URL,
  dataDir: env.DATA_DIR,
  knowledgeDir: env.KNOWLEDGE_DIR,
  host: env.HOST,
  port: env.PORT,
  logLevel: env.LOG_LEVEL,
  ai:
    env.OPENAI_MODEL === undefined && env.OPENAI_EMBEDDING_MODEL === undefined
      ? undefined
      : {
          apiKey: env.OPENAI_API_KEY,
          baseUrl: env.OPENAI_BASE_URL,
          model: env.OPENAI_MODEL,
          embeddingModel: env.OPENAI_EMBEDDING_MODEL,
          dailyBudget: env.AI_DAILY_BUDGET,
          timeLimit: env.AI_TIME_LIMIT * 1000,
          explain: env.AI_EXPLAIN === 'on',
        },
  mail: env.SMTP_URL && env.MAIL_FROM ? { url: env.SMTP_URL, from: env.MAIL_FROM } : undefined,
  adviserContact: env.ADVISER_CONTACT,
  privacyUrl: env.PRIVACY_URL,
  privacyFile: env.PRIVACY_FILE,
  /** Where erasures are kept apart from the database. */
  erasuresFile: env.ERASURES_FILE ?? join(env.DATA_DIR, 'erasures.txt'),
  /** Where the program's site is, as the outside sees it. */
  publicUrl: env.PUBLIC_URL,
  /** Figures for Prometheus; without a token only from this computer. */
  metrics: env.METRICS === 'on' ? { token: env.METRICS_TOKEN } : undefined,
  /** Questions without an answer are kept this long for the editors; 0: not at all. */
  questionsKeptDays: env.QUESTIONS_KEPT_DAYS,
});

/** Everything that can be set, typed and frozen. */
export type Config = Readonly<ReturnType<typeof shape>>;

/** Reads the settings; every mistake at once, each with its remedy. An empty value counts as not set. */
export const readConfig = (env: NodeJS.ProcessEnv): Result<Config, readonly ConfigFault[]> => {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim() !== ''));
  const parsed = environment.safeParse(given);
  if (parsed.success) return ok(Object.freeze(shape(parsed.data)));
  return refuse(parsed.error.issues.map(({ path, message }) => ({ name: String(path[0] ?? ''), message })));
};

/**
 * The file `.env` (or the one that ENV_FILE names), where there is one, and over it the process's own environment: the
 * only place that reads them.
 */
export const processEnvironment = (file = process.env['ENV_FILE'] ?? '.env'): NodeJS.ProcessEnv => ({
  ...(existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}),
  ...process.env,
});
