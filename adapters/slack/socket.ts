import { type Logger, SocketModeReceiver, type webApi } from '@slack/bolt';
import { type Clock, type Instant, shift } from '../../src/core/clock.ts';
import { PlatformError, toError } from '../../src/core/failure.ts';
import type { Log } from '../../src/core/log.ts';
import type { Timer } from '../../src/core/timer.ts';
import { translateError } from './api.ts';
import { asApp, type Connection, type Sink } from './connection.ts';

/** Waits before each new attempt, in milliseconds; the last one repeats. */
const WAITS = [200, 1000, 2000, 5000, 10_000, 30_000] as const;

/** A socket that lived shorter than this counts as one more failed attempt. */
const STEADY = 10_000;

export interface SocketDeps {
  readonly appToken: string;
  readonly options: webApi.WebClientOptions;
  readonly logger: Logger;
  readonly sink: Sink;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly log: Log;
}

/**
 * Socket Mode. We reconnect ourselves: the library's own reconnecting ends the process with an unhandled
 * rejection when `apps.connections.open` fails while it tries again.
 */
export const createSocket = (deps: SocketDeps): Connection => {
  const { clock, timer, log } = deps;
  const receiver = new SocketModeReceiver({
    appToken: deps.appToken,
    logger: deps.logger,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: deps.options },
  });
  receiver.init(asApp(deps.sink));
  let since: Instant | undefined;
  let isClosed = false;
  let cancelWait = (): void => {};

  const connect = async (): Promise<void> => {
    try {
      await receiver.start();
      since = clock.now();
    } catch (thrown) {
      throw translateError('apps.connections.open', thrown);
    }
  };

  const wait = async (attempt: number, atLeastSeconds: number): Promise<void> => {
    const milliseconds = Math.max(WAITS[attempt] ?? WAITS.at(-1)!, atLeastSeconds * 1000);
    const waiting = timer.after(milliseconds);
    cancelWait = () => waiting.cancel();
    await waiting.elapsed;
  };

  const reconnect = async (failedBefore: number): Promise<void> => {
    let retryAfter = 0;
    for (let attempt = failedBefore; !isClosed; attempt += 1) {
      await wait(attempt, retryAfter);
      try {
        await connect();
        log.info('slack: connected again', { platform: 'slack', count: attempt });
        return;
      } catch (thrown) {
        const error = toError(thrown);
        retryAfter = error instanceof PlatformError ? (error.retryAfter ?? 0) : 0;
        log.warn('slack: cannot connect yet', { platform: 'slack', count: attempt, error });
      }
    }
  };

  receiver.client.on('disconnected', () => {
    if (since === undefined) return;
    const wasSteady = shift(since, STEADY) < clock.now();
    since = undefined;
    if (isClosed) return;
    log.info('slack: disconnected', { platform: 'slack' });
    void reconnect(wasSteady ? 0 : 1);
  });

  return {
    open: connect,
    ready: () => since !== undefined,
    close: async (underWay) => {
      isClosed = true;
      cancelWait();
      await underWay;
      await receiver.stop();
    },
  };
};
