import { createHash } from 'node:crypto';
import type { Instant } from '../../core/clock.ts';
import { randomText, type PersonId } from '../../core/ids.ts';
import type { KnownAccount } from './domain.ts';

/** How long a code works, in milliseconds. */
export const CODE_LASTS = 15 * 60 * 1000;

/** Wrong codes one person may type before they have to wait, and how long after the last, in milliseconds. */
export const WRONG_TRIES = 5;
export const WAIT_AFTER_TRIES = 60 * 60 * 1000;

const LENGTH = 8;

/** A one-time code that joins two accounts (pl. *kod do połączenia kont*), as it is kept. */
export interface LinkCode {
  readonly id: string;
  readonly person: PersonId;
  /** The account it was made on. */
  readonly account: string;
  readonly expiresAt: Instant;
  readonly used: boolean;
  /** Who typed it in and where; they still have to confirm. */
  readonly entered?: { readonly by: PersonId; readonly on: string };
}

/** What a person confirms before two accounts become one. */
export interface LinkProposal {
  readonly code: string;
  readonly mine: KnownAccount;
  readonly theirs: KnownAccount;
}

/** Why two accounts were not joined. `stale`: what was to be confirmed has changed meanwhile. */
export type LinkRefusal =
  | 'malformed'
  | 'wrong'
  | 'too-many-tries'
  | 'same-account'
  | 'already-linked'
  | 'same-place'
  | 'expired'
  | 'used'
  | 'stale';

export const newCode = (): string => randomText(LENGTH);

/** `k3v8x2mp` as people read it: `K3V8-X2MP`. */
export const showCode = (code: string): string =>
  `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`.toUpperCase();

/** The code in what somebody typed, whatever the case and the blanks; undefined where it cannot be one. */
export const readCode = (typed: string): string | undefined => {
  const code = typed.replace(/[\s\p{Pd}]/gu, '').toLowerCase();
  return /^[a-z0-9]{8}$/.test(code) ? code : undefined;
};

/** What is stored in place of the code. A plain hash will do: the code is random and dies in minutes. */
export const hashCode = (code: string): string =>
  createHash('sha256').update(`pomocnik:${code}`).digest('hex');
