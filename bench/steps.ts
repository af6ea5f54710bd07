import { performance } from 'node:perf_hooks';
import { plain } from '../src/chat/plain.ts';
import type { Reply } from '../src/chat/reply.ts';

/** The id of the first button whose label begins so. */
export const buttonIn = (reply: Reply, label: string): string => {
  const blocks = 'message' in reply ? reply.message.blocks : [];
  for (const block of blocks)
    if (block.kind === 'buttons')
      for (const button of block.buttons)
        if (button.kind === 'act' && button.label.startsWith(label)) return button.id;
  throw new Error(`no such button in: ${'message' in reply ? plain(reply.message) : JSON.stringify(reply)}`);
};

/** How long others waited while some work was done, in milliseconds: the pauses of a timer that asks each millisecond. */
const waits = async <T>(work: () => Promise<T>): Promise<{ value: T; took: number; waited: number[] }> => {
  const waited: number[] = [];
  let looked = performance.now();
  const look = (): void => {
    const at = performance.now();
    waited.push(at - looked);
    looked = at;
  };
  const timer = setInterval(look, 1);
  const began = performance.now();
  const value = await work();
  look();
  clearInterval(timer);
  return { value, took: performance.now() - began, waited: waited.toSorted((a, b) => b - a) };
};

const shown = (waited: readonly number[]): string =>
  `nobody else served for at most ${(waited[0] ?? 0).toFixed(0)} ms (more than 50 ms ${String(
    waited.filter((one) => one > 50).length,
  )} times of ${String(waited.length)})`;

/** The same measurement of two seconds in which nothing is done: what the machine itself adds. */
export const idle = async (): Promise<string> => {
  const { waited } = await waits(() => new Promise((resolve) => setTimeout(resolve, 2000)));
  return `idle: ${shown(waited)}`;
};

/** Does one step and prints its time, and for how long others waited. */
export const stepping =
  () =>
  async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const { value, took, waited } = await waits(work);
    console.log(`  ${what}: ${(took / 1000).toFixed(1)} s, ${shown(waited)}`);
    return value;
  };
