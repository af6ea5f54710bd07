import { createHmac } from 'node:crypto';
import type { State } from './state.ts';
import { ACKNOWLEDGE_WITHIN, type Transport, type Wrapping } from './transport.ts';

export interface Signing {
  readonly secret: string;
  /** Seconds since 1970; the present, unless a test lies. */
  readonly timestamp?: number;
}

const encode = (wrapping: Wrapping, payload: Readonly<Record<string, unknown>>) => {
  if (wrapping === 'events_api') return { type: 'application/json', body: JSON.stringify(payload) };
  const fields =
    wrapping === 'interactive'
      ? { payload: JSON.stringify(payload) }
      : Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, String(value)]));
  return { type: 'application/x-www-form-urlencoded', body: new URLSearchParams(fields).toString() };
};

/** Slack's side of signed HTTP. */
export const createSignedHttpClient = (state: State, url: string, signing: Signing): Transport => ({
  deliver: async (wrapping, payload) => {
    const { type, body } = encode(wrapping, payload);
    const timestamp = signing.timestamp ?? Math.floor(Date.now() / 1000);
    const signature = createHmac('sha256', signing.secret).update(`v0:${timestamp}:${body}`).digest('hex');
    const sent = Date.now();
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': type,
        'x-slack-request-timestamp': String(timestamp),
        'x-slack-signature': `v0=${signature}`,
      },
      body,
    });
    const text = await response.text();
    const milliseconds = Date.now() - sent;
    if (milliseconds > ACKNOWLEDGE_WITHIN) state.violations.push(`acknowledged after ${milliseconds} ms`);
    if (text !== '' && wrapping === 'events_api') state.violations.push('answered where no answer is taken');
    const { status, ok } = response;
    return { ok, status, milliseconds, ...(text === '' ? {} : { body: JSON.parse(text) as unknown }) };
  },
});
