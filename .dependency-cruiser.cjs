/** Who may import whom; the picture and the reasons are in docs/architecture.md. */
const only = (name, path, allowed, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path },
  to: { path: '^(src|adapters|tests|bench)/', pathNot: allowed },
});

const home = (name, pkg, allowed) => ({
  name,
  severity: 'error',
  comment: `${pkg} has one home`,
  from: { path: '^(src|adapters)/', pathNot: allowed },
  to: { path: `node_modules/(${pkg})/` },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: { path: '^(src|adapters|tests|bench)/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'shipped-code-needs-shipped-packages',
      severity: 'error',
      from: { path: '^(src|adapters)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-tests-in-shipped-code',
      severity: 'error',
      from: { path: '^(src|adapters)/' },
      to: { path: '^(tests|bench)/' },
    },
    {
      name: 'nothing-dead',
      severity: 'error',
      comment: 'every module is reached from an entry point',
      from: { path: '^src/(main|cli/[^/]+)\\.ts$' },
      to: { path: '^(src|adapters)/.*\\.ts$', pathNot: '^src/(main|cli/[^/]+)\\.ts$', reachable: false },
    },
    only('core-stands-alone', '^src/core/', '^src/core/', 'core imports nothing'),
    only('i18n', '^src/i18n/', '^src/(i18n|core)/', 'i18n sees core'),
    only('chat', '^src/chat/', '^src/(chat|i18n|core)/', 'chat sees i18n and core'),
    only('knowledge', '^src/knowledge/', '^src/(knowledge|core)/', 'knowledge sees core'),
    only('features', '^src/features/', '^src/(features|chat|i18n|knowledge|core)/', 'features see inward'),
    {
      name: 'features-apart',
      severity: 'error',
      comment: "no feature imports another's service, store or messages; people is shared",
      from: { path: '^src/features/([^/]+)/' },
      to: {
        path: '^src/features/',
        pathNot: [
          '^src/features/$1/',
          '^src/features/(people|imports)/',
          '^src/features/[^/]+/(domain|calculator)\\.ts$',
          // The screens of the sign-up are the calendar's, over what registrations publish.
          '^src/features/registrations/(service|group-sign-up|capacity|open|eligibility|clash-mark|prospect|closed-text)\\.ts$',
          // How whoever waits for a long file is told how far it has come.
          '^src/features/delivery/progress\\.ts$',
          // How a button elsewhere leads to a consultation.
          '^src/features/consultations/links\\.ts$',
        ],
      },
    },
    only('storage', '^src/storage/', '^src/(storage|features|chat|core)/', 'storage implements ports'),
    only(
      'documents',
      '^src/documents/',
      '^src/((documents|features/imports|core)/|features/[^/]+/domain\\.ts$)',
      'documents implement ports',
    ),
    only('jobs', '^src/jobs/', '^src/(jobs|features/delivery|chat|i18n|core)/', 'jobs carry out deliveries'),
    only(
      'ai',
      '^src/ai/',
      '^src/((ai|core)/|features/answers/ai-port\\.ts$)',
      'ai implements the port of the answers',
    ),
    only('metrics', '^src/metrics/', '^src/(metrics|core)/', 'metrics see core'),
    only('http', '^src/http/', '^src/(http|i18n|core)/', 'http sees i18n and core'),
    only(
      'config',
      '^src/(config|secret-shapes)\\.ts$',
      '^src/(config\\.ts|secret-shapes\\.ts|core/)',
      'config sees core',
    ),
    ...['slack', 'discord', 'local', 'email'].map((platform) =>
      only(
        `adapter-${platform}`,
        `^adapters/${platform}/`,
        `^(adapters/${platform}/|src/(chat|i18n|core)/)`,
        'an adapter sees chat, i18n and core, never another adapter',
      ),
    ),
    {
      name: 'adapters-are-wired-in-one-place',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(main|wiring/[^/]+|cli/[^/]+)\\.ts$' },
      to: { path: '^adapters/' },
    },
    home('discord-js-home', 'discord\\.js|@discordjs|discord-api-types', '^adapters/discord/'),
    home('slack-home', '@slack', '^adapters/slack/'),
    home('database-home', 'better-sqlite3|kysely|pg', '^src/storage/'),
    home('cron-home', 'node-cron|croner', '^src/jobs/'),
    home('queue-home', 'graphile-worker', '^src/jobs/'),
    home('openai-home', 'openai', '^src/ai/'),
    home('calendar-home', 'ical-generator', '^src/documents/'),
    home('paper-home', 'fontkit|pdfkit|qrcode', '^src/documents/'),
    home('chart-home', 'echarts|@resvg|satori', '^src/documents/'),
    home('limiter-home', 'rate-limiter-flexible', '^src/http/'),
    home('tables-home', 'csv-parse|fflate|read-excel-file|write-excel-file', '^src/documents/'),
    {
      name: 'kysely-through-one-door',
      severity: 'error',
      comment: 'its values come from src/storage/kysely.ts, which loads the quick build',
      from: { path: '^(src|adapters|tests)/', pathNot: '^src/storage/kysely\\.ts$' },
      to: { path: 'node_modules/kysely/', dependencyTypesNot: ['type-only'] },
    },
    home('yaml-home', 'yaml', '^src/knowledge/'),
    home('mail-home', 'nodemailer', '^adapters/email/'),
    home('metrics-home', 'prom-client', '^src/metrics/'),
    home('pino-home', 'pino', '^src/log\\.ts$'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.mjs', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
