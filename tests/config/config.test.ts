import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { processEnvironment, readConfig, SETTINGS } from '../../src/config.ts';

const faults = (env: Record<string, string>) => {
  const read = readConfig(env);
  return read.ok ? [] : read.refusal;
};

describe('the settings', () => {
  it('have defaults for everything, so that a newcomer sets nothing', () => {
    const read = readConfig({});
    expect(read.ok && read.value).toMatchObject({
      slack: undefined,
      discord: undefined,
      host: '127.0.0.1',
      port: 8787,
      dataDir: './data',
    });
  });

  it('are all named in .env.example, and .env.example names no others', () => {
    const example = readFileSync('.env.example', 'utf8');
    const named = [...example.matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]!);
    expect([...named].sort()).toEqual([...SETTINGS].sort());
  });

  it('report every mistake at once', () => {
    const names = faults({
      PORT: 'osiem',
      SLACK_BOT_TOKEN: 'xoxp-1',
      LOG_LEVEL: 'loud',
      DATABASE_URL: 'mysql://x',
    });
    expect(names.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['PORT', 'SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'LOG_LEVEL', 'DATABASE_URL']),
    );
  });

  it('want a second setting beside the Slack bot token, and only one', () => {
    expect(faults({ SLACK_BOT_TOKEN: 'xoxb-1' })[0]?.message).toContain('SLACK_SIGNING_SECRET');
    expect(
      faults({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', SLACK_SIGNING_SECRET: 's' }),
    ).toHaveLength(1);
    expect(faults({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' })).toEqual([]);
  });

  it('refuse tokens left from an example', () => {
    expect(faults({ DISCORD_TOKEN: 'changeme' })[0]?.message).toContain('z przykładu');
  });

  it('never repeat a secret in a mistake', () => {
    const told = JSON.stringify(
      faults({ SLACK_BOT_TOKEN: 'xoxp-very-secret', SLACK_APP_TOKEN: 'hush-hush' }),
    );
    expect(told).not.toContain('very-secret');
    expect(told).not.toContain('hush-hush');
  });

  it('read lists of group ids', () => {
    const read = readConfig({ SLACK_ADVISER_GROUPS: 'S1, S2 ,,' });
    expect(read.ok && read.value.groups.slack.adviser).toEqual(['S1', 'S2']);
  });

  it('are read from the file .env, and the environment goes before it', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'pomocnik-')), '.env');
    writeFileSync(file, 'ADVISER_CONTACT="doradca, pokój 12" # uwaga\nPATH=nowhere\n');
    expect(processEnvironment(file)).toMatchObject({
      ADVISER_CONTACT: 'doradca, pokój 12',
      PATH: process.env['PATH'],
    });
    expect(processEnvironment(`${file}.absent`)['ADVISER_CONTACT']).toBeUndefined();
  });
});
