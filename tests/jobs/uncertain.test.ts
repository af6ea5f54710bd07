import { afterEach, describe, expect, it } from 'vitest';
import { PlatformError, UnreachableError } from '../../src/core/failure.ts';
import { aDelivery, person } from '../support/deliveries.ts';
import { sayThing, setStage, type Stage, type StageOptions } from './stage.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

let stage: Stage;
afterEach(() => stage.stop());

const open = async (options: StageOptions = {}): Promise<Stage> => {
  stage = await setStage(options);
  await stage.jobs.start();
  await stage.settle();
  return stage;
};

const delivery = aDelivery({ thing: 'x', content: ['raz'] });
const resend = { 'handover.reminder': { ...sayThing, ifUnsure: 'resend' as const } };
const unknown = () => Promise.resolve({ kind: 'unknown' });
const lostBefore = () => Promise.reject(new UnreachableError('post'));

/** The message arrives, its answer does not. */
const lostAfter = () => {
  (stage.posted as { name: string; to: unknown; text: string }[]).push({
    name: 'later',
    to: delivery.to,
    text: 'raz',
  });
  return Promise.reject(new UnreachableError('post'));
};

const states = async () => {
  const counts = await stage.storage.ledger.counts('handover.reminder', 'x');
  return Object.entries(counts).flatMap(([state, count]) => (count > 0 ? [state] : []));
};

describe('a delivery of which nobody knows whether it arrived', () => {
  it('is looked up when the platform is sure to show it, and sent again where it is not there', async () => {
    await open();
    stage.posts.push(lostBefore);
    await stage.enqueue(delivery);
    await stage.pass(9 * SECOND);
    expect(await states()).toEqual(['uncertain']);
    await stage.pass(3 * SECOND);
    expect(stage.texts()).toEqual(['raz']);
    expect(await states()).toEqual(['sent']);
  });

  it('is not sent again where it is there', async () => {
    await open();
    stage.posts.push(lostAfter);
    stage.finds.push(() => Promise.resolve({ kind: 'found', posted: { channel: 'D', message: '1.1' } }));
    await stage.enqueue(delivery);
    await stage.pass(12 * SECOND);
    expect(stage.texts()).toEqual(['raz']);
    expect(await states()).toEqual(['sent']);
    expect(await stage.storage.ledger.postedAs('handover.reminder', 'x')).toEqual([
      { channel: 'D', message: '1.1' },
    ]);
  });

  it('and that cannot be looked up is sent again where twice is better than never', async () => {
    await open({ kinds: resend });
    stage.posts.push(lostAfter);
    stage.finds.push(unknown);
    await stage.enqueue(delivery);
    await stage.pass(12 * SECOND);
    expect(stage.texts()).toEqual(['raz', 'raz']);
  });

  it('and that cannot be looked up waits for a person where once is better than twice', async () => {
    await open();
    stage.posts.push(lostAfter);
    stage.finds.push(unknown);
    await stage.enqueue(delivery);
    await stage.pass(90 * MINUTE);
    expect(stage.texts()).toEqual(['raz']);
    const [held] = await stage.storage.ledger.held(10);
    expect(held).toMatchObject({ thing: 'x', to: person(1), state: 'held' });
    await stage.storage.ledger.decide(held!.id, 'resend', stage.time.now());
    await stage.settle();
    expect(stage.texts()).toEqual(['raz', 'raz']);
    expect(await states()).toEqual(['sent']);
  });

  it('is sent again at once where the platform takes the same name only once', async () => {
    await open({ posting: { sameNameHolds: 2 * MINUTE } });
    stage.posts.push(lostBefore);
    stage.finds.push(unknown);
    await stage.enqueue(delivery);
    await stage.pass(12 * SECOND);
    expect(stage.texts()).toEqual(['raz']);
    expect(await states()).toEqual(['sent']);
  });

  it('but not after the platform has forgotten the name', async () => {
    await open({ posting: { sameNameHolds: 5 * SECOND } });
    stage.posts.push(lostBefore);
    stage.finds.push(unknown);
    await stage.enqueue(delivery);
    await stage.pass(12 * SECOND);
    expect(await states()).toEqual(['held']);
  });

  it('stays uncertain while the platform is away, and is found when it is back', async () => {
    await open();
    stage.posts.push(lostAfter);
    stage.finds.push(
      ...Array.from({ length: 20 }, () => () => Promise.reject(new UnreachableError('find'))),
      () => Promise.resolve({ kind: 'found', posted: { channel: 'D', message: '1.1' } }),
    );
    await stage.enqueue(delivery);
    await stage.pass(4 * 60 * MINUTE);
    expect(stage.texts()).toEqual(['raz']);
    expect(await states()).toEqual(['sent']);
  });

  it('waits with its look-up as long as the platform wants', async () => {
    await open();
    stage.posts.push(lostBefore);
    stage.finds.push(() => Promise.reject(new PlatformError('find', 429, 45)));
    await stage.enqueue(delivery);
    await stage.pass(50 * SECOND);
    expect(stage.texts()).toEqual([]);
    await stage.pass(10 * SECOND);
    expect(stage.texts()).toEqual(['raz']);
  });

  it('because the platform never answered is given up waiting for after half a minute', async () => {
    await open();
    stage.posts.push(() => new Promise(() => undefined));
    await stage.enqueue(delivery);
    await stage.pass(29 * SECOND);
    expect(await states()).toEqual(['sending']);
    await stage.pass(13 * SECOND);
    expect(await states()).toEqual(['sent']);
  });

  it('ten times over was never refused, so its first refusal does not give it up', async () => {
    await open();
    stage.posts.push(...Array.from({ length: 10 }, () => lostBefore), () =>
      Promise.reject(new PlatformError('post', 503)),
    );
    await stage.enqueue(delivery);
    await stage.pass(3 * MINUTE);
    expect(stage.posts).toEqual([]);
    expect(await states()).toEqual(['sent']);
    expect(stage.texts()).toEqual(['raz']);
  });

  it('because of a bug is looked up too, and the log has the bug', async () => {
    await open();
    stage.posts.push(() => Promise.reject(new TypeError('no channel in the answer')));
    await stage.enqueue(delivery);
    await stage.pass(12 * SECOND);
    expect(stage.texts()).toEqual(['raz']);
    expect(stage.log).toContainEqual(expect.objectContaining({ level: 'error', event: 'sending failed' }));
  });
});
