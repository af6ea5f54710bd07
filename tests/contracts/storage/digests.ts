import { describe, expect, it } from 'vitest';
import { shift } from '../../../src/core/clock.ts';
import type { PersonId } from '../../../src/core/ids.ts';
import type { Reader, Subscription, Timing } from '../../../src/features/digests/domain.ts';
import type { NewIssue, Slot } from '../../../src/features/digests/store.ts';
import { TODAY } from '../../support/calendar/an-event.ts';
import { type FreshDatabase, freshStorage } from '../../support/engines.ts';
import { annaTwice } from './linking.ts';
import { welcome } from './people.ts';

const DAY = 24 * 3_600_000;
const LATER = shift(TODAY, 60_000);
const MONDAY: Timing = { rhythm: 'weekly', weekday: 1, time: '08:00' };
const CHANNEL: Reader = {
  kind: 'channel',
  to: { kind: 'channel', platform: 'slack', workspace: 'T1', channel: 'C1' },
};
const SLOT: Slot = {
  schedule: {
    id: 'digests:w1-0800',
    job: 'digests.slot',
    content: { slot: 'w1-0800' },
    pattern: '0 8 * * 1',
    windowMinutes: 240,
  },
  nextAt: LATER,
};

const aSubscription = (
  id: string,
  reader: Reader,
  by: PersonId,
  over: Partial<Subscription> = {},
): Subscription => ({
  id,
  reader,
  locale: 'pl',
  wants: { contents: ['trainings', 'deadlines'], region: 'opolskie' },
  timing: MONDAY,
  madeBy: by,
  madeAt: TODAY,
  revision: 1,
  ...over,
});

const anIssue = (subscription: string, period: string, over: Partial<NewIssue> = {}): NewIssue => ({
  subscription,
  period,
  outcome: 'told',
  items: [{ id: 'event:e1', version: 'v1' }],
  covers: [{ id: 'free:e1', version: 'v1' }],
  tell: [
    {
      kind: 'digests.issue',
      thing: `${subscription}:${period}`,
      to: { kind: 'person', platform: 'slack', workspace: 'T1', user: 'U1' },
      locale: 'pl',
      content: { subscription, period },
    },
  ],
  ...over,
});

export const digestsContract = (fresh: FreshDatabase): void => {
  const stage = async () => {
    const storage = await freshStorage(fresh);
    const person = async (user: string): Promise<PersonId> =>
      (await welcome(storage.people, { platform: 'slack', workspace: 'T1', user })).person;
    const anna = await person('U1');
    const mine: Reader = { kind: 'person', person: anna };
    return { storage, digests: storage.digests, person, anna, mine };
  };

  describe('digests', () => {
    it('are ordered once by each reader, together with the slot in which they are made', async () => {
      const { storage, digests, anna, mine } = await stage();
      const ordered = await Promise.all(
        ['s1', 's2', 's3'].map((id) => digests.subscribe(aSubscription(id, mine, anna), SLOT, TODAY)),
      );
      expect(ordered.toSorted()).toEqual([false, false, true]);
      expect(await digests.subscribe(aSubscription('s4', CHANNEL, anna), SLOT, TODAY)).toBe(true);
      expect(await digests.subscribe(aSubscription('s5', CHANNEL, anna), SLOT, TODAY)).toBe(false);
      expect(await digests.of(CHANNEL)).toEqual(aSubscription('s4', CHANNEL, anna));
      expect((await storage.schedules.schedule('digests:w1-0800'))?.nextAt).toBe(LATER);
      expect(await digests.slots()).toEqual(new Map([['w1-0800', 2]]));
    });

    it('are changed by one of two at once, and move to another slot', async () => {
      const { digests, anna, mine } = await stage();
      const before = aSubscription('s1', mine, anna);
      await digests.subscribe(before, SLOT, TODAY);
      const after: Subscription = { ...before, timing: { ...MONDAY, rhythm: 'now' }, revision: 2 };
      const changed = await Promise.all([1, 2].map(() => digests.change(before, after, undefined, LATER)));
      expect(changed.toSorted()).toEqual([false, true]);
      expect(await digests.inSlot('w1-0800', '', 9)).toEqual([]);
      expect(await digests.inSlot('now', '', 9)).toEqual([after]);
      expect(await digests.inSlot('now', 's1', 9)).toEqual([]);
      expect(await digests.waiting('', 9)).toEqual([]);
    });

    it('leave no slot running that has no readers, and let one run that has', async () => {
      const { storage, digests, anna, mine } = await stage();
      const isRunning = async () => (await storage.schedules.schedule('digests:w1-0800')) !== undefined;
      const [first, second] = [aSubscription('s1', mine, anna), aSubscription('s2', CHANNEL, anna)];
      await digests.subscribe(first, SLOT, TODAY);
      await digests.subscribe(second, SLOT, TODAY);
      await digests.end(first, LATER);
      expect(await isRunning()).toBe(true);
      const moved: Subscription = { ...second, timing: { ...MONDAY, rhythm: 'now' }, revision: 2 };
      await digests.change(second, moved, undefined, LATER);
      expect(await isRunning()).toBe(false);
      await digests.keepSlots([SLOT], LATER);
      expect(await isRunning()).toBe(true);
    });

    it('are made once for a period: of several at once one is written, with its message', async () => {
      const { storage, digests, anna, mine } = await stage();
      await digests.subscribe(aSubscription('s1', mine, anna), SLOT, TODAY);
      const written = await Promise.all(
        [1, 2, 3].map(() => digests.issue([anIssue('s1', '2026-11-23')], TODAY)),
      );
      expect(written.toSorted()).toEqual([false, false, true]);
      expect(await storage.outbox.due('slack:T1', LATER, 9)).toHaveLength(1);
      expect(await digests.made('2026-11-23', ['s1', 's9'])).toEqual(new Set(['s1']));
      expect(await digests.issueOf('s1', '2026-11-23')).toEqual({
        subscription: 's1',
        period: '2026-11-23',
        outcome: 'told',
        items: [{ id: 'event:e1', version: 'v1' }],
        madeAt: TODAY,
      });
    });

    it('are written all or none: one that is there already undoes the batch', async () => {
      const { digests, anna, mine } = await stage();
      await digests.subscribe(aSubscription('s1', mine, anna), SLOT, TODAY);
      await digests.subscribe(aSubscription('s2', CHANNEL, anna), SLOT, TODAY);
      await digests.issue(
        [anIssue('s1', 'p', { outcome: 'nothing', items: [], covers: [], tell: [] })],
        TODAY,
      );
      expect(await digests.issue([anIssue('s1', 'p'), anIssue('s2', 'p')], LATER)).toBe(false);
      expect(await digests.issueOf('s2', 'p')).toBeUndefined();
      expect((await digests.told(['s1', 's2'])).size).toBe(0);
    });

    it('have told their items in the latest version, unless the message failed', async () => {
      const { storage, digests, anna, mine } = await stage();
      await digests.subscribe(aSubscription('s1', mine, anna), SLOT, TODAY);
      await digests.issue([anIssue('s1', 'p1')], TODAY);
      await digests.issue(
        [anIssue('s1', 'p2', { items: [{ id: 'event:e1', version: 'v2' }], covers: [] })],
        LATER,
      );
      const told = async () => Object.fromEntries((await digests.told(['s1'])).get('s1') ?? []);
      expect(await told()).toEqual({ 'event:e1': 'v2', 'free:e1': 'v1' });
      const [first] = await storage.outbox.due('slack:T1', LATER, 9);
      await storage.outbox.settle(first!, { state: 'failed', reason: 'gone' }, LATER);
      expect(await told()).toEqual({ 'event:e1': 'v2' });
    });

    it('go with everything they told when they end, and stay when they changed meanwhile', async () => {
      const { digests, anna, mine } = await stage();
      const subscription = aSubscription('s1', mine, anna);
      await digests.subscribe(subscription, SLOT, TODAY);
      await digests.issue([anIssue('s1', 'p1')], TODAY);
      expect(await digests.end({ ...subscription, revision: 9 }, LATER)).toBe(false);
      expect(await digests.end(subscription, LATER)).toBe(true);
      expect(await digests.issues('s1', 9)).toEqual([]);
      expect((await digests.told(['s1'])).size).toBe(0);
    });

    it('are forgotten with what they told when nobody needs them any more', async () => {
      const { storage, digests, anna, mine } = await stage();
      await digests.subscribe(aSubscription('s1', mine, anna), SLOT, TODAY);
      await digests.issue([anIssue('s1', 'p1', { tell: [] })], TODAY);
      await storage.purge(shift(TODAY, 90 * DAY));
      expect(await digests.issues('s1', 9)).toHaveLength(1);
      await storage.purge(shift(TODAY, 90 * DAY + 1));
      expect(await digests.issues('s1', 9)).toEqual([]);
      expect((await digests.told(['s1'])).get('s1')?.size).toBe(2);
      await storage.purge(shift(TODAY, 400 * DAY + 1));
      expect((await digests.told(['s1'])).size).toBe(0);
    });

    it('are one when two accounts become one: the survivor’s own, or else the only one', async () => {
      const storage = await freshStorage(fresh);
      const { anna, onDiscord, merge } = await annaTwice(storage);
      const { digests } = storage;
      await digests.subscribe(aSubscription('s1', { kind: 'person', person: anna }, anna), SLOT, TODAY);
      await digests.subscribe(
        aSubscription('s2', { kind: 'person', person: onDiscord }, onDiscord),
        SLOT,
        TODAY,
      );
      await digests.subscribe(aSubscription('s3', CHANNEL, onDiscord), SLOT, TODAY);
      await digests.issue([anIssue('s2', 'p1')], TODAY);
      expect(await storage.people.link(merge)).toBe(true);
      expect((await digests.of({ kind: 'person', person: anna }))?.id).toBe('s1');
      expect(await digests.subscription('s2')).toBeUndefined();
      expect((await digests.of(CHANNEL))?.madeBy).toBe(anna);
    });
  });
};
