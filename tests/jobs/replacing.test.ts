import { afterEach, describe, expect, it } from 'vitest';
import { PlatformError, UnreachableError } from '../../src/core/failure.ts';
import type { DeliveryKind } from '../../src/chat/delivery-kind.ts';
import type { Posted } from '../../src/chat/target.ts';
import { aDelivery } from '../support/deliveries.ts';
import { sayThing, setStage, type Stage, type StageOptions } from './stage.ts';

const MINUTE = 60_000;

let stage: Stage;
afterEach(() => stage.stop());

/** A reminder, and a correction that belongs in its place. */
const open = async (posting: StageOptions['posting'] = {}): Promise<void> => {
  const replaces: DeliveryKind['replaces'] = () => stage.storage.ledger.postedAs('handover.reminder', 'raz');
  const kinds = {
    'handover.reminder': sayThing,
    'handover.correction': { ...sayThing, ifUnsure: 'resend', replaces } as const,
  };
  stage = await setStage({ kinds, posting });
  await stage.jobs.start();
  await stage.settle();
};

const reminder = (words: string) => aDelivery({ thing: 'raz', content: words.split('|') });
const correction = (words: string) =>
  aDelivery({ kind: 'handover.correction', thing: 'raz:2', content: words.split('|') });
const sent = async (): Promise<number> =>
  (await stage.storage.ledger.counts('handover.correction', 'raz:2')).sent;

describe('a message in the place of another', () => {
  it('changes it where it stands, and nothing is posted', async () => {
    await open();
    await stage.enqueue(reminder('sala 1'));
    await stage.enqueue(correction('sala 2'));
    await stage.pass(MINUTE);
    expect(stage.texts()).toEqual(['sala 2']);
    expect(await sent()).toBe(1);
  });

  it('that is shorter takes the rest away, and that is longer is posted to its end', async () => {
    await open();
    await stage.enqueue(reminder('sala 1|piętro 1'));
    await stage.pass(MINUTE);
    await stage.enqueue(correction('sala 2'));
    await stage.pass(MINUTE);
    expect(stage.texts()).toEqual(['sala 2']);
    await stage.stop();
    await open();
    await stage.enqueue(reminder('sala 1'));
    await stage.enqueue(correction('sala 2|piętro 2'));
    await stage.pass(MINUTE);
    expect(stage.texts()).toEqual(['sala 2', 'piętro 2']);
  });

  it('is posted where there is nothing to change, or nothing may be changed any more', async () => {
    await open();
    await stage.enqueue(correction('sala 2'));
    expect(stage.texts()).toEqual(['sala 2']);
    await stage.stop();
    await open({
      revise: () => Promise.reject(new PlatformError('revise', 'gone', undefined, { isLasting: true })),
    });
    await stage.enqueue(reminder('sala 1'));
    await stage.enqueue(correction('sala 2'));
    await stage.pass(MINUTE);
    expect(stage.texts()).toEqual(['sala 1', 'sala 2']);
  });

  it('is changed once more where the answer was lost, and still is one message', async () => {
    const places: Posted[] = [];
    await open({
      revise: (place) => {
        places.push(place);
        return places.length === 1 ? Promise.reject(new UnreachableError('revise')) : Promise.resolve();
      },
    });
    await stage.enqueue(reminder('sala 1'));
    await stage.enqueue(correction('sala 2'));
    await stage.pass(3 * MINUTE);
    expect(places).toHaveLength(2);
    expect(stage.posted).toHaveLength(1);
    expect(await sent()).toBe(1);
  });

  it('waits where the platform says so', async () => {
    let tries = 0;
    await open({
      revise: () => {
        tries += 1;
        return tries === 1 ? Promise.reject(new PlatformError('revise', 429, 30)) : Promise.resolve();
      },
    });
    await stage.enqueue(reminder('sala 1'));
    await stage.enqueue(correction('sala 2'));
    await stage.pass(20_000);
    expect(await sent()).toBe(0);
    await stage.pass(MINUTE);
    expect([tries, await sent()]).toEqual([2, 1]);
  });
});

describe('a message that is published', () => {
  it('is published where it stands, and nothing is posted', async () => {
    const published: Posted[] = [];
    const publishes: DeliveryKind['publishes'] = () =>
      stage.storage.ledger.postedAs('handover.reminder', 'raz');
    stage = await setStage({
      kinds: { 'handover.reminder': sayThing, 'handover.publication': { ...sayThing, publishes } },
      posting: {
        publish: (place) => {
          published.push(place);
          return Promise.resolve();
        },
      },
    });
    await stage.jobs.start();
    await stage.enqueue(reminder('raz'));
    await stage.enqueue(aDelivery({ kind: 'handover.publication', thing: 'raz', content: ['raz'] }));
    await stage.pass(MINUTE);
    expect(stage.texts()).toEqual(['raz']);
    expect(published).toHaveLength(1);
  });
});
