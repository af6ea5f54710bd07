import type { GiveWay } from '../../../core/turns.ts';
import type { Happening } from '../domain.ts';
import type { DeskHandling } from './handling.ts';

/** Events that are read at once: few enough that nobody waits for them. */
const AT_ONCE = 500;

/** All events, against which a file is held. */
export const everyEvent = async (
  store: DeskHandling['store'],
  giveWay: GiveWay,
): Promise<readonly Happening[]> => {
  const all: Happening[] = [];
  for (;;) {
    const { happenings } = await store.all({ from: all.length, size: AT_ONCE });
    all.push(...happenings);
    if (happenings.length < AT_ONCE) return all;
    await giveWay();
  }
};
