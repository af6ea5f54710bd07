import OpenAI from 'openai';
import type { AiSettings } from './settings.ts';

/**
 * The client of the configured server. Every setting is given, because the library would else read the environment
 * by itself; retries are ours (`caller.ts`), its log would hold people's words, and a redirect would carry them to a
 * server nobody configured.
 */
export const createClient = ({ apiKey, baseUrl }: Pick<AiSettings, 'apiKey' | 'baseUrl'>): OpenAI =>
  new OpenAI({
    apiKey: apiKey ?? 'none',
    adminAPIKey: null,
    baseURL: baseUrl ?? 'https://api.openai.com/v1',
    organization: null,
    project: null,
    webhookSecret: null,
    maxRetries: 0,
    logLevel: 'off',
    fetchOptions: { redirect: 'error' },
  });
