import type { StorageConfig } from '../../../src/storage/open-storage.ts';
import type { Target } from '../../../src/chat/target.ts';

/** The places at which a process can be made to fail; the rows of the table in docs/reliability.md. */
export const POINTS = [
  'before-commit',
  'before-acknowledgement',
  'before-claim',
  'after-claim',
  'told-to-wait',
  'reply-lost',
  'before-recorded',
  'after-recorded',
  'between-parts',
  'before-look-up',
  'after-look-up',
] as const;
export type Point = (typeof POINTS)[number];

/** `exit`: the process is gone at once. `throw`: a bug. `hang`: nothing comes back any more. */
export const MODES = ['exit', 'throw', 'hang'] as const;
export type Mode = (typeof MODES)[number];

/** What a child process is told to be. */
export interface ChildOrder {
  readonly storage: StorageConfig;
  readonly work: 'alone' | 'shared';
  /** `look-up` is what is shipped; `blind` sends again without looking, to prove that the harness sees doubles. */
  readonly policy: 'look-up' | 'blind';
  readonly slack: string;
  readonly discord: string;
  readonly mail: string;
  /** Whether the bot may read Discord's channels; absent: it may. */
  readonly mayRead?: boolean;
  /** When the fast clock began. */
  readonly beginning: number;
  readonly fail?: {
    readonly point: Point;
    readonly mode: Mode;
    readonly platform: 'slack' | 'discord' | 'email';
  };
}

/** A request of a person: it is written down together with the messages it causes. */
export interface Request {
  readonly key: string;
  readonly messages: readonly {
    readonly to: Target;
    readonly words: string;
    readonly isLong?: boolean;
    /** A copy of it goes out by e-mail, to somebody who reads copies. */
    readonly isCopied?: boolean;
  }[];
}

/** What stands when nothing waits any more. */
export interface Quiet {
  /** Those that wait for a person or failed. */
  readonly unsent: number;
  /** Why, one by one: „failed 503”. */
  readonly why: readonly string[];
  /** Those of which nobody knew at some time whether they had arrived. */
  readonly lookedUp: number;
}

export type ToChild =
  | { readonly kind: 'go'; readonly order: ChildOrder }
  | { readonly kind: 'request'; readonly request: Request }
  | { readonly kind: 'drain' }
  | { readonly kind: 'stop' };

export type FromChild =
  | { readonly kind: 'loaded' | 'ready' | 'reached' }
  | ({ readonly kind: 'quiet' } & Quiet)
  | { readonly kind: 'acknowledged' | 'refused'; readonly key: string };
