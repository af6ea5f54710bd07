import { Worker } from 'node:worker_threads';
import { createGate } from '../../core/gate.ts';
import type { LookPicture } from '../../core/look.ts';
import { systemTimer, within } from '../../core/timer.ts';
import type { drawLooks } from './draw-looks.ts';

type Drawn = Awaited<ReturnType<typeof drawLooks>>;

/** The longest announcement takes a few seconds on a slow machine, in milliseconds. */
const LONGEST = 60_000;

const drawOne = async (picture: LookPicture): Promise<Drawn> => {
  const worker = new Worker(new URL('./draw-looks-worker.mjs', import.meta.url), { workerData: picture });
  const drawn = new Promise<Drawn>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the thread that draws looks ended without a picture')));
  });
  try {
    const done = await within(drawn, LONGEST, systemTimer);
    if (!done.inTime) throw new Error(`drawing looks took longer than ${LONGEST} ms`);
    return done.value;
  } finally {
    await worker.terminate();
  }
};

/**
 * Draws looks as PNG in a thread of their own: it takes a second or more, in which the program would answer nobody, and
 * what it loads is needed by nothing else. One picture at a time; others wait for their turn.
 * @throws {Error} when the thread fails: a bug.
 */
export const createLookDrawing = (): ((picture: LookPicture) => Promise<Uint8Array>) => {
  const gate = createGate(1);
  return (picture) => gate.pass(() => drawOne(picture));
};
