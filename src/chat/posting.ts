import type { Instant } from '../core/clock.ts';
import type { Locale } from '../core/locale.ts';
import type { Message } from './message.ts';
import type { Posted, Target } from './target.ts';

/** One of the messages a long one is split into, as the platform takes it; only its adapter looks inside. */
export type Body = object;

/** How fast a platform may be sent to and asked; milliseconds between two calls of a kind. */
export interface Pace {
  /** To one conversation. */
  readonly place: number;
  /** In a whole lane: a workspace, a bot. It leaves room for the answers that people wait for. */
  readonly lane: number;
  /** Between two look-ups, which platforms count apart from posts. */
  readonly look: number;
  /** How many may be under way at once. */
  readonly atOnce: number;
}

/** What a look-up says. `unknown`: the platform does not let us look, so neither can be said. */
export type Sought =
  | { readonly kind: 'found'; readonly posted: Posted }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown' };

/**
 * How an adapter posts messages that answer nothing (pl. *wysyłka*). It never tries again by itself: whoever calls
 * it keeps account of what was sent. Every call throws PlatformError where the platform said no, which means that
 * nothing was posted, and UnreachableError where nobody can say whether it was.
 */
export interface Posting {
  readonly pace: Pace;
  /**
   * So many milliseconds after we gave up waiting for an answer, a message can be found if it was taken at all. It is
   * generous: a call may still be under way there when nobody waits for its answer any more.
   */
  readonly visibleAfter: number;
  /** For this many milliseconds after a post, posting again under the same name gives the first message back. */
  readonly sameNameHolds: number;
  /**
   * The message as this platform takes it: one body, or several where it is long. The language is for what a platform
   * has to say in words where others show a button.
   */
  bodies(message: Message, locale?: Locale): readonly Body[];
  /** Posts one body. The name, at most 25 characters, finds it again. */
  post(to: Target, body: Body, name: string): Promise<Posted>;
  /** Puts a body in the place of a message of ours, or takes the message away; doing it again changes nothing. */
  revise(posted: Posted, body: Body | undefined): Promise<void>;
  /** Lets those who follow a channel read a message of ours, too; where the platform has that. */
  publish?(posted: Posted): Promise<void>;
  /** Looks for a body posted under that name at that moment or later. */
  find(to: Target, name: string, since: Instant): Promise<Sought>;
}
