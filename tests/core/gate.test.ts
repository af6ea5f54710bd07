import { expect, it } from 'vitest';
import { createGate } from '../../src/core/gate.ts';

/** Work that ends when it is told to. */
const work = () => {
  let end: (() => void) | undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  return { ended, end: () => end?.() };
};

const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

it('lets so many through at once, and the others in the order in which they came', async () => {
  const gate = createGate(2);
  const begun: number[] = [];
  const all = [0, 1, 2, 3].map(() => work());
  const passed = all.map(({ ended }, index) =>
    gate.pass(async () => {
      begun.push(index);
      await ended;
    }),
  );
  await turns();
  expect(begun).toEqual([0, 1]);
  all[1]!.end();
  await turns();
  expect(begun).toEqual([0, 1, 2]);
  for (const { end } of all) end();
  await Promise.all(passed);
  expect(begun).toEqual([0, 1, 2, 3]);
});

it('goes on after work that failed', async () => {
  const gate = createGate(1);
  await expect(gate.pass(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await gate.pass(() => Promise.resolve('yes'))).toBe('yes');
});

it('tells whether whoever came now would have to wait', async () => {
  const gate = createGate(1);
  const one = work();
  expect(gate.isFull()).toBe(false);
  const passed = gate.pass(() => one.ended);
  expect(gate.isFull()).toBe(true);
  one.end();
  await passed;
  expect(gate.isFull()).toBe(false);
});

it('lets whoever waits in when there is a place and what comes before is done, and nobody overtakes them', async () => {
  const befores: (() => void)[] = [];
  const gate = createGate(1, () => new Promise((done) => befores.push(done)));
  const begun: string[] = [];
  const one = work();
  const passed = ['first', 'second', 'third'].map((name) =>
    gate.pass(async () => {
      begun.push(name);
      await one.ended;
    }),
  );
  one.end();
  await passed[0];
  expect(begun).toEqual(['first']);
  expect(gate.isFull()).toBe(true);
  const late = gate.pass(() => Promise.resolve(begun.push('late')));
  while (begun.length < 4) {
    await turns();
    befores.shift()?.();
  }
  await Promise.all([...passed, late]);
  expect(begun).toEqual(['first', 'second', 'third', 'late']);
  expect(gate.isFull()).toBe(false);
});
