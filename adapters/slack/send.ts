import type { Message } from '../../src/chat/message.ts';
import { PlatformError, UnreachableError } from '../../src/core/failure.ts';
import type { Log } from '../../src/core/log.ts';
import type { Timer } from '../../src/core/timer.ts';
import { render } from './render.ts';
import type { Way } from './ways.ts';

/** The longest we wait for Slack to take a message it put off, in seconds. */
const PATIENCE = 30;

export interface SendDeps {
  readonly timer: Timer;
  readonly log: Log;
}

/** „Later” (429) means that nothing was posted, so asking once more after that time cannot double a message. */
const patiently = async (send: () => Promise<void>, { timer, log }: SendDeps): Promise<void> => {
  try {
    await send();
  } catch (error) {
    if (!(error instanceof PlatformError) || error.retryAfter === undefined || error.retryAfter > PATIENCE)
      throw error;
    log.warn('slack: told to wait', { platform: 'slack', method: error.method, status: 429, error });
    await timer.after(error.retryAfter * 1000).elapsed;
    await send();
  }
};

/**
 * Whether the next way may be tried. After a refusal always. When the answer did not come the message may be
 * there already: a private answer shown twice is a smaller harm than none, a post for everyone twice is not.
 */
const mayTryNext = (error: unknown, isPrivate: boolean): boolean =>
  error instanceof PlatformError || (isPrivate && error instanceof UnreachableError);

/** Sends the bodies of a message from number `from` on, by the first way that works. Throws the last way's error. */
export const sendBy = async (
  ways: readonly Way[],
  message: Message,
  isPrivate: boolean,
  deps: SendDeps,
  from = 0,
): Promise<void> => {
  let sent = from;
  for (const [index, way] of ways.entries()) {
    const bodies = render(message, way.surface);
    try {
      for (; sent < bodies.length; sent += 1) await patiently(() => way.send(bodies[sent]!), deps);
      return;
    } catch (error) {
      if (index === ways.length - 1 || !mayTryNext(error, isPrivate)) throw error;
    }
  }
};
