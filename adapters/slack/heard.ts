import type { Input } from '../../src/chat/input.ts';
import type { Origin } from './origin.ts';

/** A file as Slack names it: what it is, not yet what is in it. */
export interface SentFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
}

/** What we make of something that Slack delivered. */
export type Heard =
  | {
      readonly kind: 'input';
      /** Equal for a redelivery, and for nothing else. */
      readonly key: string;
      readonly workspace: string;
      readonly input: Input;
      readonly origin: Origin;
      /** Files of a sent form, by field. */
      readonly files?: Readonly<Record<string, SentFile>>;
    }
  /** Somebody opened the empty conversation with the bot. */
  | {
      readonly kind: 'conversation';
      readonly workspace: string;
      readonly user: string;
      readonly channel: string;
    }
  /** To be acknowledged and left alone: the bot's own words, edits, buttons that only open a page. */
  | { readonly kind: 'nothing' };

export const NOTHING: Heard = { kind: 'nothing' };

/** What listening needs to know about ourselves. */
export interface Self {
  readonly user: string;
  /** Whether this is a conversation of one person with the bot; a `D…` may also be one between two people. */
  isOwnDirect(channel: string): boolean;
}
