import type { Channel } from './channel.ts';
import type { Command } from './command.ts';
import type { Locale } from '../core/locale.ts';
import type { EventMirror } from './event-mirror.ts';
import type { Incoming, PlatformName } from './input.ts';
import type { Posting } from './posting.ts';
import type { Reply } from './reply.ts';

/** What the bot is to an adapter. It never throws: a fault becomes an apology with an incident number. */
export interface Bot {
  readonly commands: readonly Command[];
  /** Up to four questions to offer to somebody who has not asked anything yet. */
  prompts(locale: Locale): readonly { readonly title: string; readonly text: string }[];
  handle(incoming: Incoming): Promise<Reply>;
  /** Told after how many seconds the platform knew that something was taken, for whoever watches over the program. */
  acknowledged?(platform: PlatformName, seconds: number): void;
}

/** What an adapter is to the bot: a connection that starts, is ready or not, and stops. */
export interface Platform {
  readonly name: PlatformName;
  /** How messages go out that answer nothing: reminders, announcements. Usable before the start. */
  readonly posting: Posting;
  /** Where the platform has a calendar of its own that shows our events; usable while it is ready. */
  readonly mirror?: EventMirror;
  start(): Promise<void>;
  /** Where it may write besides direct conversations, as far as the platform says now. */
  channels(): Promise<readonly Channel[]>;
  /** Whether people can be heard now; false while connecting or reconnecting. */
  ready(): boolean;
  /** Takes no more input and lets what is under way finish. */
  stop(): Promise<void>;
}

/**
 * How long a platform may be kept waiting for the answer itself, in milliseconds. Both cut us off at 3 s
 * (Slack: acknowledgement of events, commands and interactions; Discord: first response); after this time the
 * adapter acknowledges and follows up.
 */
export const ANSWER_WITHIN = 1500;

/**
 * Inputs of one platform that are worked on at once. In a crowd whoever comes behind them is told at once that they were
 * heard, and waits for the answer: a platform that hears nothing for three seconds shows everybody an error.
 */
export const WORKED_ON_AT_ONCE = 24;
