import type { Posting } from '../../../src/chat/posting.ts';
import type { OutboxStore } from '../../../src/features/delivery/delivery.ts';
import { PlatformError, UnreachableError } from '../../../src/core/failure.ts';
import type { ChildOrder, FromChild, Point } from './orders.ts';

const dead = (): never => {
  process.kill(process.pid, 'SIGKILL');
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
};

/**
 * Makes the process fail once at the place it was ordered to. The shipped code knows nothing of this: the ports it is
 * given are wrapped.
 */
export const createFailPoints = (fail: ChildOrder['fail'], tell: (message: FromChild) => void) => {
  let isDone = false;

  const reach = async (point: Point, platform?: string): Promise<void> => {
    if (isDone || fail?.point !== point || (platform !== undefined && platform !== fail.platform)) return;
    isDone = true;
    if (fail.mode === 'exit') dead();
    tell({ kind: 'reached' });
    if (fail.mode === 'throw') throw new Error(`fail point ${point}`);
    await new Promise(() => undefined);
  };

  return {
    reach,
    posting: (posting: Posting): Posting => ({
      ...posting,
      post: async (to, body, name) => {
        await reach('after-claim', to.platform);
        if (!name.endsWith('.0')) await reach('between-parts', to.platform);
        try {
          const posted = await posting.post(to, body, name);
          await reach('before-recorded', to.platform);
          return posted;
        } catch (thrown) {
          if (thrown instanceof UnreachableError) await reach('reply-lost', to.platform);
          if (thrown instanceof PlatformError) await reach('told-to-wait', to.platform);
          throw thrown;
        }
      },
      find: async (to, name, since) => {
        await reach('before-look-up', to.platform);
        const sought = await posting.find(to, name, since);
        await reach('after-look-up', to.platform);
        return sought;
      },
    }),
    outbox: (outbox: OutboxStore): OutboxStore => ({
      ...outbox,
      claim: async (delivery, claimant, made) => {
        await reach('before-claim', delivery.to.platform);
        return outbox.claim(delivery, claimant, made);
      },
      partSent: async (claimed, posted, at, rest) => {
        const next = await outbox.partSent(claimed, posted, at, rest);
        await reach('after-recorded', claimed.to.platform);
        return next;
      },
    }),
  };
};
