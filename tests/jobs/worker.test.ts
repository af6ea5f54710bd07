import { afterEach, describe, expect, it } from 'vitest';
import { message, paragraph } from '../../src/chat/message.ts';
import { shift } from '../../src/core/clock.ts';
import { PlatformError, UnreachableError } from '../../src/core/failure.ts';
import { aDelivery, channel, person } from '../support/deliveries.ts';
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

const say = (words: string, over: Parameters<typeof aDelivery>[0] = {}) =>
  aDelivery({ thing: words, content: words.split('|'), ...over });

const stateOf = async (thing: string): Promise<string> => {
  const counts = await stage.storage.ledger.counts('handover.reminder', thing);
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([state]) => state)
    .join();
};

const refuse =
  (...traits: ConstructorParameters<typeof PlatformError>) =>
  () =>
    Promise.reject(new PlatformError(...traits));

describe('a delivery', () => {
  it('is sent at once when it is put in', async () => {
    await open();
    await stage.enqueue(say('raz'));
    expect(stage.texts()).toEqual(['raz']);
    expect(await stateOf('raz')).toBe('sent');
  });

  it('for later is sent at its second, though the clock ticks only each minute', async () => {
    await open();
    await stage.enqueue(say('później', { notBefore: shift(stage.time.now(), 17 * SECOND) }));
    await stage.pass(16 * SECOND);
    expect(stage.texts()).toEqual([]);
    await stage.pass(SECOND);
    expect(stage.texts()).toEqual(['później']);
  });

  it('for next week waits for the tick', async () => {
    await open();
    await stage.enqueue(say('za godzinę', { notBefore: shift(stage.time.now(), 60 * MINUTE) }));
    await stage.pass(61 * MINUTE);
    expect(stage.texts()).toEqual(['za godzinę']);
  });

  it('says what holds when it is sent, and is dropped when nobody wants it any more', async () => {
    let isWanted = true;
    const render = () => (isWanted ? message(paragraph('termin 5 maja')) : undefined);
    await open({ kinds: { 'handover.reminder': { ...sayThing, render } } });
    const notBefore = shift(stage.time.now(), 5 * SECOND);
    await stage.enqueue(say('jedno'), say('drugie', { notBefore }));
    isWanted = false;
    await stage.pass(10 * SECOND);
    expect(stage.texts()).toEqual(['termin 5 maja']);
    expect(await stateOf('drugie')).toBe('dropped');
  });

  it('that comes too late is not sent', async () => {
    await open();
    stage.posts.push(refuse('post', 429, 30));
    await stage.enqueue(say('przed wykładem', { expiresAt: shift(stage.time.now(), 20 * SECOND) }));
    await stage.pass(MINUTE);
    expect(stage.texts()).toEqual([]);
    expect(await stateOf('przed wykładem')).toBe('dropped');
  });

  it('for a platform that is not connected waits', async () => {
    await open();
    await stage.enqueue(say('na Discordzie', { to: { ...person(1), platform: 'discord' } }));
    expect(await stateOf('na Discordzie')).toBe('pending');
  });

  it('of a kind nobody knows fails, and the log says so', async () => {
    await open();
    await stage.enqueue(say('obce', { kind: 'old.feature' }));
    expect(stage.log).toContainEqual(
      expect.objectContaining({ level: 'warn', kind: 'old.feature', status: 'unknown-kind' }),
    );
  });

  it('that is refused seven times goes out at the eighth try, and no later', async () => {
    const refused = refuse('post', 503);
    await open();
    stage.posts.push(...Array.from({ length: 7 }, () => refused));
    await stage.enqueue(say('siedem'));
    await stage.pass(80 * MINUTE);
    expect(await stateOf('siedem')).toBe('sent');
    stage.posts.push(...Array.from({ length: 8 }, () => refused));
    await stage.enqueue(say('osiem'));
    await stage.pass(80 * MINUTE);
    expect(await stateOf('osiem')).toBe('failed');
    expect(stage.texts()).toEqual(['siedem']);
  });

  it('that cannot be made is tried again later, and given up at last', async () => {
    let broken = 3;
    const render = () => {
      broken -= 1;
      if (broken >= 0) throw new Error('nie ma pytania');
      return message(paragraph('już jest'));
    };
    await open({ kinds: { 'handover.reminder': { ...sayThing, render } } });
    await stage.enqueue(say('x'));
    await stage.pass(5 * MINUTE);
    expect(stage.texts()).toEqual(['już jest']);
    broken = 1000;
    await stage.enqueue(say('y'));
    await stage.pass(80 * MINUTE);
    expect(await stateOf('y')).toBe('failed');
  });
});

describe('a message of several parts', () => {
  it('goes out in order, each under its own name', async () => {
    await open();
    await stage.enqueue(say('a|b|c'));
    await stage.pass(2 * SECOND);
    expect(stage.texts()).toEqual(['a', 'b', 'c']);
    expect(stage.posted.map(({ name }) => name.split('.')[1])).toEqual(['0', '1', '2']);
  });

  it('goes on after the part that arrived, with the words it began with', async () => {
    let end = 'c';
    const render = () => message(paragraph('a'), paragraph('b'), paragraph(end));
    await open({ kinds: { 'handover.reminder': { ...sayThing, render } } });
    stage.posts.push(
      () => Promise.resolve(),
      () => Promise.reject(new UnreachableError('post')),
    );
    await stage.enqueue(say('x'));
    await stage.pass(SECOND);
    end = 'inny koniec';
    await stage.enqueue(say('potem', { isUrgent: true }));
    await stage.pass(30 * SECOND);
    expect(stage.texts()).toEqual(['a', 'b', 'c', 'a', 'b', 'inny koniec']);
  });
});

describe('a post that is refused', () => {
  it('is tried again after the time Slack gives, and only its conversation waits', async () => {
    await open();
    stage.posts.push(refuse('post', 429, 7));
    await stage.enqueue(
      say('a', { to: channel(1) }),
      say('b', { to: channel(2) }),
      say('c', { to: channel(1) }),
    );
    expect(stage.texts()).toEqual(['b']);
    await stage.pass(6 * SECOND);
    expect(stage.texts()).toEqual(['b']);
    await stage.pass(3 * SECOND);
    expect(stage.texts()).toEqual(['b', 'a', 'c']);
  });

  it('in two conversations at the same time keeps nobody else waiting', async () => {
    await open();
    stage.posts.push(refuse('post', 429, 7), refuse('post', 429, 7));
    await stage.enqueue(say('a', { to: channel(1) }), say('b', { to: channel(2) }));
    await stage.enqueue(say('c', { to: channel(3) }));
    expect(stage.texts()).toEqual(['c']);
    await stage.pass(6 * SECOND);
    expect(stage.texts()).toEqual(['c']);
    await stage.pass(2 * SECOND);
    expect([...stage.texts()].toSorted()).toEqual(['a', 'b', 'c']);
  });

  it('in conversation after conversation means that all have to wait', async () => {
    await open();
    stage.posts.push(refuse('post', 429, 7), refuse('post', 429, 7), refuse('post', 429, 7));
    for (const [index, text] of ['a', 'b', 'c'].entries())
      await stage.enqueue(say(text, { to: channel(index) }));
    await stage.enqueue(say('d', { to: channel(4) }));
    await stage.pass(6 * SECOND);
    expect(stage.texts()).toEqual([]);
    await stage.pass(2 * SECOND);
    expect([...stage.texts()].toSorted()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('in three conversations, with one that got through between them, concerns only those three', async () => {
    await open();
    const passes = () => Promise.resolve();
    stage.posts.push(refuse('post', 429, 7), refuse('post', 429, 7), passes, refuse('post', 429, 7));
    for (const [index, text] of ['a', 'b', 'c', 'd', 'e'].entries())
      await stage.enqueue(say(text, { to: channel(index) }));
    expect(stage.texts()).toEqual(['c', 'e']);
  });

  it('leaves its turn to the next one', async () => {
    await open({ posting: { pace: { place: SECOND, lane: 10 * SECOND, look: 0, atOnce: 8 } } });
    stage.posts.push(refuse('post', 429, 60));
    await stage.enqueue(...['a', 'b', 'c'].map((text, index) => say(text, { to: channel(index) })));
    expect(stage.texts()).toEqual(['b']);
    await stage.pass(9 * SECOND);
    expect(stage.texts()).toEqual(['b']);
    await stage.pass(SECOND);
    expect(stage.texts()).toEqual(['b', 'c']);
  });

  it('does not leave its turn when the one before was refused as well', async () => {
    await open({ posting: { pace: { place: SECOND, lane: 10 * SECOND, look: 0, atOnce: 8 } } });
    stage.posts.push(refuse('post', 429, 60), refuse('post', 429, 60));
    await stage.enqueue(...['a', 'b', 'c'].map((text, index) => say(text, { to: channel(index) })));
    await stage.pass(9 * SECOND);
    expect(stage.texts()).toEqual([]);
    await stage.pass(SECOND);
    expect(stage.texts()).toEqual(['c']);
  });

  it('because of the app itself stops everything for a while, and costs no attempt', async () => {
    await open();
    stage.posts.push(refuse('post', 'token_revoked', undefined, { isGeneral: true }));
    await stage.enqueue(say('a', { to: channel(1) }));
    await stage.enqueue(say('b', { to: channel(2) }));
    await stage.pass(9 * MINUTE);
    expect(stage.texts()).toEqual([]);
    await stage.pass(2 * MINUTE);
    expect([...stage.texts()].toSorted()).toEqual(['a', 'b']);
  });

  it('for good is not tried again', async () => {
    await open();
    stage.posts.push(refuse('post', 'is_archived', undefined, { isLasting: true }));
    await stage.enqueue(say('a'));
    await stage.pass(90 * MINUTE);
    expect(stage.texts()).toEqual([]);
    expect(await stateOf('a')).toBe('failed');
  });
});
