import { createHash, timingSafeEqual } from 'node:crypto';
import { randomText } from '../../core/ids.ts';

/** The part of the site under which feeds are. */
export const FEED_PATH = '/kalendarz';

/** 32 characters of almost five bits each: nobody guesses it. */
const LENGTH = 32;

const TOKEN = /^[a-z0-9]{32}$/;

export const newToken = (): string => randomText(LENGTH);

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Whether they are the same, found out in a time that does not tell how much of them is. */
export const isSameHash = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

export const addressOf = (publicUrl: string, token: string): string =>
  `${publicUrl.replace(/\/+$/, '')}${FEED_PATH}/${token}.ics`;

/** The token in the path of a request; undefined where it is none. */
export const tokenIn = (path: string): string | undefined => {
  const [, token = ''] = /^\/kalendarz\/([^/]+)\.ics$/.exec(path) ?? [];
  return TOKEN.test(token) ? token : undefined;
};
