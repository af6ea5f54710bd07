import { afterEach, describe, expect, it } from 'vitest';
import type { Posting } from '../../src/chat/posting.ts';
import { shift } from '../../src/core/clock.ts';
import { PlatformError, UnreachableError } from '../../src/core/failure.ts';
import { aDelivery, person } from '../support/deliveries.ts';
import { setStage, type Stage } from './stage.ts';

const SECOND = 1000;
const MANY = 120;

let stage: Stage;
afterEach(() => stage.stop());

const open = async (pace: Partial<Posting['pace']> = {}): Promise<void> => {
  const own = { place: 1000, lane: 0, look: 1200, atOnce: 8, ...pace };
  stage = await setStage({ posting: { pace: own, visibleAfter: 10 * SECOND } });
  await stage.jobs.start();
  await stage.settle();
};

const lost = () => Promise.reject(new UnreachableError('post'));
const told = (from: number, count: number, words = 'raz') =>
  Array.from({ length: count }, (_, index) =>
    aDelivery({ thing: `${words} ${String(index)}`, to: person(from + index), content: [words] }),
  );
const countOf = (words: string) => stage.texts().filter((text) => text === words).length;

/** So many messages of which nobody knows whether they arrived, which may be looked up now. */
const inDoubt = async (count: number): Promise<void> => {
  stage.posts.push(...Array.from({ length: count }, () => lost));
  await stage.enqueue(...told(1, count));
  await stage.pass(35 * SECOND);
};

describe('looking up what may have arrived', () => {
  it('goes at its own pace and takes no turn of messages, however much there is of it', async () => {
    await open({ look: 60 * SECOND });
    await inDoubt(MANY);
    await stage.enqueue(...told(500, 50, 'dwa'));
    await stage.pass(11 * SECOND);
    expect(countOf('dwa')).toBe(50);
    expect(countOf('raz')).toBeLessThanOrEqual(1);
  });

  it('goes on at that pace beside many messages', async () => {
    await open({ lane: SECOND, look: 2 * SECOND });
    stage.posts.push(lost, lost, lost, lost, lost);
    await stage.enqueue(...told(1, 5), ...told(500, 50, 'dwa'));
    await stage.pass(27 * SECOND);
    expect(countOf('raz')).toBe(5);
    expect(countOf('dwa')).toBeLessThanOrEqual(23);
  });

  it('comes to an end, though nothing else is said', async () => {
    await open();
    await inDoubt(10);
    await stage.pass(14 * SECOND);
    expect(countOf('raz')).toBe(10);
  });

  it('keeps what was said later to the same person waiting', async () => {
    await open({ look: 60 * SECOND });
    await inDoubt(3);
    await stage.enqueue(...told(1, 3, 'dwa'));
    await stage.pass(5 * SECOND);
    // One of them was looked up, and sent again; what comes after it follows.
    expect([countOf('raz'), countOf('dwa')]).toEqual([1, 1]);
    await stage.pass(120 * SECOND);
    expect([countOf('raz'), countOf('dwa')]).toEqual([3, 3]);
  });

  it('that the platform tells to wait stops no message', async () => {
    await open();
    stage.finds.push(() => Promise.reject(new PlatformError('find', 429, 60)));
    await inDoubt(2);
    await stage.enqueue(...told(500, 10, 'dwa'));
    await stage.pass(3 * SECOND);
    expect([countOf('raz'), countOf('dwa')]).toEqual([0, 10]);
    await stage.pass(70 * SECOND);
    expect(countOf('raz')).toBe(2);
  });

  it('that is told to wait long keeps nothing waiting that becomes due meanwhile', async () => {
    await open();
    stage.finds.push(() => Promise.reject(new PlatformError('find', 429, 600)));
    await inDoubt(1);
    // Just after a tick, so that the next one is far away.
    while (stage.time.now().slice(17, 19) !== '02') await stage.pass(SECOND);
    const notBefore = shift(stage.time.now(), 5 * SECOND);
    await stage.enqueue(...told(500, 1, 'dwa').map((delivery) => ({ ...delivery, notBefore })));
    await stage.pass(6 * SECOND);
    expect(countOf('dwa')).toBe(1);
  });

  it('waits with everything else where the app itself is refused', async () => {
    await open({ look: 60 * SECOND });
    await inDoubt(2);
    const lasting = new PlatformError('post', 'token_revoked', undefined, { isGeneral: true });
    stage.posts.push(() => Promise.reject(lasting));
    await stage.enqueue(...told(500, 1, 'dwa'));
    await stage.pass(120 * SECOND);
    expect([countOf('raz'), countOf('dwa')]).toEqual([1, 0]);
    await stage.pass(600 * SECOND);
    expect([countOf('raz'), countOf('dwa')]).toEqual([2, 1]);
  });
});
