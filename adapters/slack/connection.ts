import type { App, ReceiverEvent } from '@slack/bolt';

/** How Slack reaches us: a socket we open, or requests to the program's HTTP server. */
export interface Connection {
  /** @throws {PlatformError} when Slack refuses us. @throws {UnreachableError} when it does not answer. */
  open(): Promise<void>;
  ready(): boolean;
  /** Takes nothing new, lets what is under way be acknowledged, then ends. */
  close(underWay: Promise<unknown>): Promise<void>;
}

/** What a connection hands over: one delivery with its acknowledgement. It never throws. */
export type Sink = (event: ReceiverEvent) => Promise<void>;

/**
 * The library's receivers do the signatures, the socket and the acknowledgements, and call nothing of an `App` but
 * this. Its own `App` acknowledges events before their listeners run; we acknowledge after the answer is decided.
 */
export const asApp = (sink: Sink): App => ({ processEvent: sink }) as unknown as App;
