import type { Command } from '../../src/chat/command.ts';
import { cut } from '../../src/chat/cut.ts';
import { pl } from '../../src/i18n/pl.ts';
import { EVENTS_PATH } from './paths.ts';
import { METHODS } from './methods.ts';

/** Slack's limits on what a manifest says. */
const LIMITS = { agent: 300, description: 140, commandDescription: 2000, usageHint: 1000, commands: 50 };

/** What we subscribe to, and the scope without which Slack does not send it. */
const EVENTS = {
  app_home_opened: undefined,
  app_mention: 'app_mentions:read',
  'message.im': 'im:history',
} as const;

export interface ManifestOptions {
  /** The address under which Slack reaches the program, `https://pomocnik.example.org`; absent: Socket Mode. */
  readonly publicUrl?: string;
}

const scopes = (): readonly string[] => {
  const needed = ['commands', ...Object.values(METHODS).flat(), ...Object.values(EVENTS)];
  return [...new Set(needed.filter((scope) => scope !== undefined))].sort();
};

/** How the command goes on after its name, shown while it is being typed. */
const usageHint = ({ name, example }: Command): string =>
  example.pl.startsWith(`/${name} `) ? example.pl.slice(name.length + 2) : '';

const toSlashCommand = (command: Command, url: { readonly url?: string }): object => {
  const hint = cut(usageHint(command), LIMITS.usageHint);
  return {
    command: `/${command.name}`,
    description: cut(command.description.pl, LIMITS.commandDescription),
    ...(hint === '' ? {} : { usage_hint: hint }),
    should_escape: false,
    ...url,
  };
};

/**
 * The description of the app that is pasted into Slack („From a manifest”): everything the adapter needs and
 * nothing more.
 * @throws {RangeError} when there are more commands than Slack takes.
 */
export const slackManifest = (commands: readonly Command[], { publicUrl }: ManifestOptions = {}) => {
  if (commands.length > LIMITS.commands) throw new RangeError(`Slack takes ${LIMITS.commands} commands`);
  const address = publicUrl === undefined ? undefined : new URL(EVENTS_PATH, publicUrl).href;
  const url = address === undefined ? {} : { url: address };
  const requestUrl = address === undefined ? {} : { request_url: address };
  return {
    display_information: {
      name: pl.slack.appName,
      description: cut(pl.slack.appDescription, LIMITS.description),
    },
    features: {
      agent_view: { agent_description: cut(pl.slack.agentDescription, LIMITS.agent) },
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: pl.slack.appName, always_online: true },
      slash_commands: commands.map((command) => toSlashCommand(command, url)),
    },
    oauth_config: { scopes: { bot: scopes() } },
    settings: {
      event_subscriptions: { ...requestUrl, bot_events: Object.keys(EVENTS).sort() },
      interactivity: { is_enabled: true, ...requestUrl },
      org_deploy_enabled: false,
      socket_mode_enabled: address === undefined,
      token_rotation_enabled: false,
    },
  };
};
