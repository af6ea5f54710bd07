import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { processEnvironment, readConfig, SETTINGS } from '../../src/config.ts';

/** The shapes of the platforms; nobody ever had these. */
const BOT = `xoxb-${'1'.repeat(12)}-${'2'.repeat(13)}-${'a'.repeat(24)}`;
const APP = `xapp-1-A${'1'.repeat(10)}-${'2'.repeat(13)}-${'b'.repeat(64)}`;
const SIGNING = '0123456789abcdef'.repeat(2);
const DISCORD = `${'M'.repeat(26)}.${'G'.repeat(6)}.${'x'.repeat(38)}`;

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

  it('want the server of letters and their sender together, or neither', () => {
    const smtp = { SMTP_URL: 'smtp://pomocnik:h%40slo@poczta.rops.example:587' };
    const from = { MAIL_FROM: 'Pomocnik <pomocnik@rops.example>' };
    expect(faults({ ...smtp, ...from })).toEqual([]);
    expect(faults(smtp).map(({ name }) => name)).toEqual(['MAIL_FROM']);
    expect(faults(from).map(({ name }) => name)).toEqual(['SMTP_URL']);
    expect(faults({ ...smtp, MAIL_FROM: 'Pomocnik' }).map(({ name }) => name)).toEqual(['MAIL_FROM']);
    expect(faults({ ...from, SMTP_URL: 'https://x.example' }).map(({ name }) => name)).toEqual(['SMTP_URL']);
  });

  it('show figures only where they are switched on, and to others only with a token that nobody guesses', () => {
    const metricsOf = (env: Record<string, string>) => {
      const read = readConfig(env);
      return read.ok ? read.value.metrics : read.refusal.map(({ name }) => name);
    };
    expect(metricsOf({})).toBeUndefined();
    expect(metricsOf({ METRICS: 'on' })).toEqual({ token: undefined });
    expect(metricsOf({ METRICS: 'on', METRICS_TOKEN: 'a'.repeat(24) })).toEqual({ token: 'a'.repeat(24) });
    expect(metricsOf({ METRICS: 'on', METRICS_TOKEN: 'a'.repeat(23) })).toEqual(['METRICS_TOKEN']);
    expect(metricsOf({ METRICS_TOKEN: 'a'.repeat(24) })).toEqual(['METRICS']);
  });

  it('want a second setting beside the Slack bot token, and only one', () => {
    expect(faults({ SLACK_BOT_TOKEN: BOT })[0]?.message).toContain('SLACK_SIGNING_SECRET');
    expect(
      faults({ SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP, SLACK_SIGNING_SECRET: SIGNING }),
    ).toHaveLength(1);
    expect(faults({ SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP })).toEqual([]);
    expect(faults({ SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: SIGNING })).toEqual([]);
  });

  it.each([
    ['DISCORD_TOKEN', 'x', 'trzy części'],
    ['SLACK_BOT_TOKEN', 'xoxb-1', 'token bota'],
    ['SLACK_APP_TOKEN', 'xapp-1 2', 'token aplikacji'],
    ['SLACK_SIGNING_SECRET', 'sekret', '32 znaki'],
  ])('refuse a %s that was not copied whole, and say what it looks like', (name, value, told) => {
    const rest = name === 'SLACK_SIGNING_SECRET' ? {} : { SLACK_APP_TOKEN: APP };
    const found = faults({ SLACK_BOT_TOKEN: BOT, ...rest, [name]: value });
    expect(found.find((fault) => fault.name === name)?.message).toContain(told);
    expect(JSON.stringify(found)).not.toContain(value === 'x' ? '"x"' : value);
  });

  it('take any token for a server of one’s own', () => {
    expect(faults({ DISCORD_TOKEN: 'x', DISCORD_API_URL: 'http://127.0.0.1:1' })).toEqual([]);
    expect(faults({ DISCORD_TOKEN: DISCORD })).toEqual([]);
  });

  it('refuse tokens left from an example', () => {
    const told = faults({ DISCORD_TOKEN: 'changeme' });
    expect(told.map(({ message }) => message)).toEqual([expect.stringContaining('z przykładu')]);
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

describe('the settings of a language model', () => {
  const ai = (env: Record<string, string>) => {
    const read = readConfig(env);
    return read.ok ? read.value.ai : read.refusal.map(({ name }) => name);
  };

  it('are absent until somebody names a model', () => {
    expect(ai({})).toBeUndefined();
    expect(ai({ AI_DAILY_BUDGET: '5000' })).toBeUndefined();
  });

  it('have careful defaults', () => {
    expect(ai({ OPENAI_BASE_URL: 'http://10.1.2.3:8000/v1', OPENAI_MODEL: 'bielik' })).toEqual({
      apiKey: undefined,
      baseUrl: 'http://10.1.2.3:8000/v1',
      model: 'bielik',
      embeddingModel: undefined,
      dailyBudget: 1_000_000,
      timeLimit: 6000,
      explain: false,
    });
  });

  it('name a server and a model, or neither', () => {
    expect(ai({ OPENAI_API_KEY: 'sk-1' })).toEqual(['OPENAI_MODEL']);
    expect(ai({ OPENAI_EMBEDDING_MODEL: 'e5' })).toEqual(['OPENAI_BASE_URL']);
    expect(ai({ OPENAI_API_KEY: 'sk-1', OPENAI_EMBEDDING_MODEL: 'e5', AI_EXPLAIN: 'on' })).toEqual([
      'AI_EXPLAIN',
    ]);
  });

  it.each([
    'http://model.example.org/v1',
    'http://8.8.8.8/v1',
    'ftp://model/v1',
    'http://10.evil.org/v1',
    'http://127.0.0.1.evil.org/v1',
  ])('do not send questions over the internet as they are: %s', (url) => {
    expect(ai({ OPENAI_BASE_URL: url, OPENAI_MODEL: 'm' })).toContain('OPENAI_BASE_URL');
  });

  it.each([
    'https://model.example.org/v1',
    'http://localhost:1234/v1',
    'http://modele:8000/v1',
    'http://[::1]:80/v1',
  ])('may send them encrypted or within the own network: %s', (url) => {
    expect(ai({ OPENAI_BASE_URL: url, OPENAI_MODEL: 'm' })).toMatchObject({ baseUrl: url });
  });
});
