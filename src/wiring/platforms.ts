import type { Bot, Platform } from '../chat/platform.ts';
import { type Clock } from '../core/clock.ts';
import type { Log } from '../core/log.ts';
import { systemTimer } from '../core/timer.ts';
import type { Config } from '../config.ts';
import type { Mount } from '../http/mount.ts';
import { PERSONAS } from './personas.ts';

export interface PlatformDeps {
  readonly config: Config;
  readonly bot: Bot;
  readonly clock: Clock;
  readonly log: Log;
  readonly onQuit: () => void;
}

/** A platform, and the part of the web server it needs. */
export interface Connected {
  readonly platform: Platform;
  readonly mount?: Mount;
}

const connectSlack = async (
  settings: NonNullable<Config['slack']>,
  deps: PlatformDeps,
): Promise<Connected> => {
  const { createSlack } = await import('../../adapters/slack/start.ts');
  const groups = Object.values(deps.config.groups.slack).flat();
  const platform = createSlack({ ...deps, timer: systemTimer, config: { ...settings, groups } });
  return platform.http ? { platform, mount: platform.http } : { platform };
};

const connectDiscord = async (
  settings: NonNullable<Config['discord']>,
  deps: PlatformDeps,
): Promise<Connected> => {
  const { createDiscord } = await import('../../adapters/discord/start.ts');
  const groups = Object.values(deps.config.groups.discord).flat();
  return { platform: createDiscord({ ...deps, timer: systemTimer, config: { ...settings, groups } }) };
};

/** The preview on this computer: the page, and the terminal where somebody sits at one. */
const connectLocal = async ({ config, bot, clock, log, onQuit }: PlatformDeps): Promise<Connected> => {
  const [{ createLocal }, slack, discord] = await Promise.all([
    import('../../adapters/local/local.ts'),
    import('../../adapters/slack/render.ts'),
    import('../../adapters/discord/render.ts'),
  ]);
  const address = `http://${config.host}:${config.port}`;
  const local = createLocal({
    bot,
    personas: PERSONAS,
    previews: [
      { name: 'slack', label: 'Slack', render: slack.render },
      { name: 'discord', label: 'Discord', render: discord.render },
    ],
    clock,
    log,
    banner: [`Podgląd działa też w przeglądarce: ${address}`],
    onQuit,
    ...(process.stdin.isTTY ? { terminal: { input: process.stdin, output: process.stdout } } : {}),
  });
  return { platform: local, mount: local.mount };
};

/** Every configured platform; with none configured, the preview. Adapters are loaded only where they are used. */
export const connectPlatforms = async (deps: PlatformDeps): Promise<readonly Connected[]> => {
  const { slack, discord } = deps.config;
  if (!slack && !discord) return [await connectLocal(deps)];
  return Promise.all([
    ...(slack ? [connectSlack(slack, deps)] : []),
    ...(discord ? [connectDiscord(discord, deps)] : []),
  ]);
};
