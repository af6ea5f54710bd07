import type { Target } from './target.ts';

/** A channel in which the bot may write (pl. *kanał*). */
export interface Channel {
  readonly to: Extract<Target, { readonly kind: 'channel' }>;
  /** As people see it, without a sign before it. */
  readonly name: string;
  /** What is published there reaches other servers that follow it (Discord's announcement channels). */
  readonly isAnnouncement?: true;
}
