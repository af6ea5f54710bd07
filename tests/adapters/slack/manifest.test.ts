import { describe, expect, it } from 'vitest';
import { slackManifest } from '../../../adapters/slack/manifest.ts';
import { METHODS } from '../../../adapters/slack/methods.ts';
import { createFakeBot } from '../../support/fake-bot.ts';
import { SCOPES } from '../../support/fake-slack/state.ts';

const { commands } = createFakeBot();

describe('the manifest', () => {
  it('asks for the scope of every method that the adapter calls, and for no other', () => {
    const { bot } = slackManifest(commands).oauth_config.scopes;
    const needed = Object.keys(METHODS).flatMap((method) => {
      expect(Object.keys(SCOPES)).toContain(method);
      return SCOPES[method] ?? [];
    });
    const receiving = ['app_mentions:read', 'commands', 'im:history'];
    expect(bot).toEqual([...new Set([...needed, ...receiving])].sort());
  });

  it('subscribes to what the adapter hears', () => {
    const { bot_events } = slackManifest(commands).settings.event_subscriptions;
    expect(bot_events).toEqual(['app_home_opened', 'app_mention', 'message.im']);
  });

  it('names every command in Polish and shows how it goes on', () => {
    expect(slackManifest(commands).features.slash_commands[0]).toEqual({
      command: '/pytanie',
      description: 'Pytanie o przepisy i kwoty',
      usage_hint: 'jaki jest próg zamówień w 2026?',
      should_escape: false,
    });
    expect(slackManifest(commands).features.slash_commands[1]).not.toHaveProperty('usage_hint');
  });

  it('uses Socket Mode, or one public address for everything', () => {
    expect(slackManifest(commands).settings.socket_mode_enabled).toBe(true);
    expect(JSON.stringify(slackManifest(commands))).not.toContain('url');
    const { settings, features } = slackManifest(commands, { publicUrl: 'https://bot.example.org' });
    const address = 'https://bot.example.org/slack/events';
    expect(settings.socket_mode_enabled).toBe(false);
    expect(settings.event_subscriptions).toMatchObject({ request_url: address });
    expect(settings.interactivity).toMatchObject({ request_url: address });
    expect(features.slash_commands).toEqual(
      features.slash_commands.map((command) => ({ ...command, url: address })),
    );
  });

  it('keeps within what Slack takes', () => {
    const { display_information, features } = slackManifest(commands);
    expect(display_information.name.length).toBeLessThanOrEqual(35);
    expect(display_information.description.length).toBeLessThanOrEqual(140);
    expect(features.agent_view.agent_description.length).toBeLessThanOrEqual(300);
    const many = Array.from({ length: 51 }, () => commands[0]!);
    expect(() => slackManifest(many)).toThrow(RangeError);
  });
});
