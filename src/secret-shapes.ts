/** A secret that cannot be what its setting wants, and what to paste instead. It never repeats the secret. */
export interface OddSecret {
  readonly name: string;
  readonly remedy: string;
}

interface Shape {
  readonly name: string;
  /** The setting that leads elsewhere than to the platform: servers for tests have tokens of their own making. */
  readonly elsewhere: string;
  /** What is checked before; a fault there is told already. */
  readonly begins: RegExp;
  readonly whole: RegExp;
  readonly remedy: string;
}

/** Values left over from an example file: a start with them would only fail later, and less clearly. */
export const PLACEHOLDER = /^(xox[bp]-?\.{3}|xapp-?\.{3}|changeme|twoj|your|example|\.{3}|<.*>)/i;

/** As the platforms make them today, without the lengths they may still change. */
const SHAPES: readonly Shape[] = [
  {
    name: 'SLACK_BOT_TOKEN',
    elsewhere: 'SLACK_API_URL',
    begins: /^xoxb-/,
    whole: /^xoxb-[A-Za-z0-9-]{20,}$/,
    remedy:
      'nie wygląda na cały token bota (xoxb-, potem co najmniej 20 znaków, bez odstępów); proszę skopiować go jeszcze raz (Slack: OAuth & Permissions)',
  },
  {
    name: 'SLACK_APP_TOKEN',
    elsewhere: 'SLACK_API_URL',
    begins: /^xapp-/,
    whole: /^xapp-[A-Za-z0-9-]{20,}$/,
    remedy:
      'nie wygląda na cały token aplikacji (xapp-, potem co najmniej 20 znaków, bez odstępów); proszę skopiować go jeszcze raz (Slack: Basic Information, App-Level Tokens)',
  },
  {
    name: 'SLACK_SIGNING_SECRET',
    elsewhere: 'SLACK_API_URL',
    begins: /^/,
    whole: /^[0-9a-f]{32}$/i,
    remedy:
      'nie wygląda na „Signing Secret”, który ma 32 znaki: cyfry i litery a–f; proszę skopiować go jeszcze raz (Slack: Basic Information)',
  },
  {
    name: 'DISCORD_TOKEN',
    elsewhere: 'DISCORD_API_URL',
    begins: /^/,
    whole: /^[\w-]{20,}\.[\w-]{5,}\.[\w-]{20,}$/,
    remedy:
      'nie wygląda na token bota, który ma trzy części rozdzielone kropkami; to nie Client Secret ani Public Key; proszę skopiować token (Discord Developer Portal: Bot, Reset Token)',
  },
];

/** Secrets that look wrong: told at the start, where a platform would only say later that it does not know them. */
export const oddSecrets = (env: Readonly<Record<string, unknown>>): readonly OddSecret[] =>
  SHAPES.flatMap(({ name, elsewhere, begins, whole, remedy }) => {
    const value = env[name];
    if (typeof value !== 'string' || PLACEHOLDER.test(value) || env[elsewhere] !== undefined) return [];
    return begins.test(value) && !whole.test(value) ? [{ name, remedy }] : [];
  });
