import { createHmac } from 'node:crypto';
import type { Attempt } from './domain.ts';

/** How long a code works, in milliseconds: letters may take a while. */
export const CODE_LASTS = 60 * 60 * 1000;

/** Codes one person may ask for or mistype before they have to wait, and how long after the last, in milliseconds. */
export const TRIES = 5;
export const WAIT_AFTER_TRIES = 60 * 60 * 1000;

const LENGTH = 6;

/** Six digits, the same for the same attempt, so that a letter that is sent twice says the same. */
export const codeOf = ({ secret, address }: Pick<Attempt, 'secret' | 'address'>): string => {
  const number = createHmac('sha256', secret).update(address).digest().readUInt32BE(0);
  return String(number % 10 ** LENGTH).padStart(LENGTH, '0');
};

/** The code in what somebody typed; undefined where it cannot be one. */
export const readCode = (typed: string): string | undefined => {
  const code = typed.replace(/[\s\p{Pd}]/gu, '');
  return /^\d{6}$/u.test(code) ? code : undefined;
};
