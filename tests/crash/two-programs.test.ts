import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createDatabase } from '../support/crash/database.ts';
import { type Child, createNursery } from '../support/crash/nursery.ts';
import type { Request } from '../support/crash/orders.ts';
import { openScene, type Scene } from '../support/crash/scene.ts';

const WITHIN = 300_000;
const url = process.env['TEST_DATABASE_URL'];
if (!url)
  it.skip('PostgreSQL: SKIPPED, set TEST_DATABASE_URL to the address of a scratch database', () => {});

const requestsFor = ({ slack, discord }: Scene): readonly Request[] =>
  Array.from({ length: 12 }, (_, number) => ({
    key: `r${number}`,
    messages: [slack, discord].map((fake) => ({
      to: number % 3 === 0 ? fake.channel(number) : fake.person(number),
      words: `r${number} ${fake.name}.`,
    })),
  }));

/** Two programs on one PostgreSQL, which share the work through the queue. */
const twoPrograms = async (server: string) => {
  const database = await createDatabase(server);
  const scene = await openScene({ storage: database.storage, work: 'shared' });
  const nursery = createNursery(2);
  const children = [await nursery.next(), await nursery.next()] as const;
  // Both at once, as a rolling start does it: each finds the schema there or makes it.
  await Promise.all(children.map((child) => child.begin(scene.order)));
  const acknowledged = new Set<string>();
  for (const child of children)
    child.onAnswer((answer) => {
      if (answer.kind === 'acknowledged') acknowledged.add(answer.key);
    });
  const requests = requestsFor(scene);
  return {
    children,
    scene,
    ask: (child: Child, from: number, to: number): void => {
      for (const request of requests.slice(from, to)) child.request(request);
    },
    /** Whoever was not acknowledged asks again. */
    askAgain: async (child: Child): Promise<void> => {
      while (acknowledged.size < requests.length) {
        for (const request of requests) if (!acknowledged.has(request.key)) child.request(request);
        await wait(100);
      }
    },
    arrived: async (count: number): Promise<void> => {
      while (scene.slack.arrivedCount() + scene.discord.arrivedCount() < count) await wait(10);
    },
    /** Waits until this one has nothing left to send, and sees that each message was read once. */
    saysTheRest: async (child: Child): Promise<void> => {
      const { unsent } = await child.drained();
      const words = requests.flatMap(({ messages }) => messages.map((message) => message.words));
      expect(words.map((one) => scene.timesRead(one))).toEqual(Array.from({ length: 24 }, () => 1));
      expect(unsent).toBe(0);
      await child.stop();
    },
    close: async () => {
      await nursery.close();
      await scene.close();
      await database.drop();
    },
  };
};

describe.runIf(url !== undefined)('two programs on PostgreSQL', () => {
  it('say everything once, whichever of them was asked', { timeout: WITHIN }, async () => {
    const both = await twoPrograms(url!);
    const [one, other] = both.children;
    both.ask(one, 0, 6);
    both.ask(other, 6, 12);
    await both.askAgain(other);
    await both.saysTheRest(other);
    await one.stop();
    await both.close();
  });

  it.each([
    ['killed', (one: Child) => one.kill()],
    ['stopped in order', (one: Child) => one.stop()],
  ] as const)(
    'go on when one of them is %s, and say everything once',
    { timeout: WITHIN },
    async (_, end) => {
      const both = await twoPrograms(url!);
      const [one, other] = both.children;
      both.ask(one, 0, 12);
      await both.arrived(5);
      await end(one);
      await both.askAgain(other);
      await both.saysTheRest(other);
      await both.close();
    },
  );
});
