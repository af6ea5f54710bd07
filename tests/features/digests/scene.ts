import { plain } from '../../../src/chat/plain.ts';
import type { Message } from '../../../src/chat/message.ts';
import type { Account } from '../../../src/chat/input.ts';
import { type Day, type Instant, shift, toInstant } from '../../../src/core/clock.ts';
import { warsawDay, warsawTime } from '../../../src/core/warsaw.ts';
import type { Subscription } from '../../../src/features/digests/domain.ts';
import { ANNA, command, idOf, press } from '../handover/world.ts';
import { scene } from '../calendar/scene.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Monday, 23 November 2026, nine o’clock in Warsaw, at which the scene begins. */
export const MONDAY = toInstant(Date.UTC(2026, 10, 23, 8));

/** What somebody got, and where. */
export interface Got {
  readonly where: string;
  readonly text: string;
  readonly message: Message;
}

/** Every feature behind the real router, with the digests’ jobs run by hand and what they send in readers’ words. */
export const digestScene = async () => {
  const base = await scene();
  const { storage, features, clock, send } = base;
  const digests = features.find(({ name }) => name === 'digests')!;

  /** Runs a job of the digests as the scheduler does, at this moment. */
  const run = async (verb: string, content: unknown = null): Promise<void> => {
    const due = clock.now();
    await digests.jobs![verb]!({
      schedule: `digests:${verb}`,
      content,
      due,
      day: warsawDay(due),
      time: warsawTime(due),
    });
  };

  /** Takes everything that is due out of the outbox; what has nothing to say any more is left out. */
  const sent = async (kind = 'digests.issue'): Promise<readonly Got[]> => {
    const got: Got[] = [];
    for (;;) {
      const due = await storage.outbox.due('slack:T1', clock.now(), 50);
      if (due.length === 0) return got.toSorted((one, other) => one.where.localeCompare(other.where));
      for (const one of due) {
        const [feature = '', verb = ''] = one.kind.split('.');
        const known = features.find(({ name }) => name === feature)!.deliveries![verb]!;
        const message = await known.render(one.content, { locale: one.locale, now: clock.now() });
        const claimant = { holder: 'run_test', lease: 'test', at: clock.now() };
        await storage.leases.take(
          'test',
          { id: 'run_test', host: 'test', pid: 1 },
          clock.now(),
          shift(clock.now(), DAY),
        );
        if (!message) {
          await storage.outbox.settle(one, { state: 'dropped', reason: 'not-wanted' }, clock.now());
          continue;
        }
        const claimed = (await storage.outbox.claim(one, claimant, { parts: 1 }))!;
        await storage.outbox.partSent(claimed, { channel: 'D', message: one.id }, clock.now(), 'claimed');
        if (one.kind === kind)
          got.push({
            where: one.to.kind === 'person' ? one.to.user : one.to.channel,
            text: plain(message),
            message,
          });
      }
    }
  };

  /** Orders a ready set, for oneself or on the channel one is in. */
  const orders = async (account: Account, label: string, place: 'direct' | 'channel' = 'direct') => {
    const screen = await send(account, command('subskrypcje'), { place });
    return send(account, press(idOf(screen, label)), { place });
  };

  const subscriptionOf = async (account: Account): Promise<Subscription> => {
    const { id } = (await storage.people.personBehind(account))!;
    return (await storage.digests.of({ kind: 'person', person: id }))!;
  };

  const slots = async (slot: string): Promise<void> => run('slot', { slot });
  const nextDays = (days: number): Instant => clock.pass(days * DAY);
  const dayIn = (days: number): Day => warsawDay(shift(clock.now(), days * DAY));
  return { ...base, run, sent, orders, subscriptionOf, slots, nextDays, dayIn };
};

/** Anna works in Opole and reads the digest of the week. */
export const annaReads = async (label = 'Co tydzień: moje województwo') => {
  const stage = await digestScene();
  await stage.works(ANNA);
  await stage.orders(ANNA, label);
  return stage;
};
