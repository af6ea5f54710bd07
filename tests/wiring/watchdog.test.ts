import { describe, expect, it, onTestFinished } from 'vitest';
import type { PersonId } from '../../src/core/ids.ts';
import { type Log, type LogFields, silentLog } from '../../src/core/log.ts';
import type { LookingAfter, Watcher } from '../../src/features/delivery/looking-after.ts';
import { stuckDelivery } from '../../src/features/delivery/watch.ts';
import { plain } from '../../src/chat/plain.ts';
import { createWatchdog } from '../../src/wiring/watchdog.ts';
import { aDelivery, MORNING, person } from '../support/deliveries.ts';
import { movingClock } from '../support/moving-clock.ts';
import { temporaryStorage } from '../support/storage.ts';

const MINUTE = 60_000;
const NEVER = () => ({ start: () => {}, stop: () => {} });
const onDiscord = { kind: 'person', platform: 'discord', workspace: '', user: 'D1' } as const;

/** Jan coordinates on Slack and, having linked it, on Discord; Ola on Slack alone. */
const JAN: Watcher = { person: 'per_jan' as PersonId, targets: [person(4), onDiscord], locale: 'pl' };
const OLA: Watcher = { person: 'per_ola' as PersonId, targets: [person(5)], locale: 'pl' };

const scene = async () => {
  const clock = movingClock(MORNING);
  const storage = await temporaryStorage(clock);
  onTestFinished(() => storage.close());
  const errors: LogFields[] = [];
  const log: Log = { ...silentLog, error: (_event, fields = {}) => void errors.push(fields) };
  const deps: Pick<LookingAfter, 'overview' | 'pauses' | 'watchers' | 'jobTitle'> = {
    overview: storage.overview,
    pauses: storage.pauses,
    watchers: () => Promise.resolve([JAN, OLA]),
    jobTitle: () => Promise.resolve(undefined),
  };
  const watchdog = createWatchdog(deps, clock, log, NEVER);
  /** The alarms that wait, as they would be read; those that are not true any more are dropped, as the worker does. */
  const told = async () => {
    const all = [
      ...(await storage.outbox.due('slack:T1', clock.now(), 50)),
      ...(await storage.outbox.due('discord', clock.now(), 50)),
    ].filter(({ kind }) => kind === 'delivery.stuck');
    return Promise.all(
      all.map(async (alarm) => {
        const { to, content } = alarm;
        const message = await stuckDelivery(deps).render(content, { locale: 'pl', now: clock.now() });
        if (!message)
          await storage.outbox.settle(alarm, { state: 'dropped', reason: 'not-wanted' }, clock.now());
        return [to.platform, to.kind === 'person' ? to.user : '', message && plain(message)] as const;
      }),
    );
  };
  return { clock, storage, watchdog, told, errors };
};

describe('the watchdog', () => {
  it('is quiet for a quarter of an hour, then tells every coordinator once, around what is stuck', async () => {
    const { clock, storage, watchdog, told, errors } = await scene();
    await storage.ledger.enqueue([aDelivery({ isUrgent: true })], MORNING);
    clock.pass(14 * MINUTE);
    await watchdog.look();
    expect(watchdog.health()).toBe('ok');
    expect(await told()).toEqual([]);
    clock.pass(2 * MINUTE);
    await watchdog.look();
    await watchdog.look();
    clock.pass(60 * MINUTE);
    await watchdog.look();
    expect(watchdog.health()).toBe('stuck');
    expect(errors.length).toBeGreaterThan(0);
    const alarms = await told();
    expect(alarms.map(([platform, user]) => [platform, user])).toEqual([
      ['slack', 'U5'],
      ['discord', 'D1'],
    ]);
    expect(alarms[1]![2]).toContain('na platformie Slack czeka wiadomość do wysłania');
  });

  it('takes an alarm back that nobody has read yet, and raises it anew another time', async () => {
    const { clock, storage, watchdog, told } = await scene();
    await storage.ledger.enqueue([aDelivery({ isUrgent: true })], MORNING);
    clock.pass(16 * MINUTE);
    await watchdog.look();
    await storage.ledger.drop('handover.reminder', 'question:1', clock.now());
    await watchdog.look();
    expect((await told()).map(([, , text]) => text)).toEqual([undefined, undefined]);
    expect(watchdog.health()).toBe('ok');
    const again = aDelivery({ thing: 'question:2', isUrgent: true });
    await storage.ledger.enqueue([again], clock.now());
    clock.pass(16 * MINUTE);
    await watchdog.look();
    expect((await told()).filter(([, , text]) => text !== undefined)).toHaveLength(2);
    expect((await storage.overview.alarms()).map(({ about }) => about)).toEqual(['lane slack:T1']);
  });

  it('calls a pause a pause', async () => {
    const { clock, storage, watchdog, told } = await scene();
    const by = 'per_jan' as PersonId;
    const account = { account: 'acc', platform: 'slack', workspace: 'T1', user: 'U4', name: 'Jan' } as const;
    await storage.people.welcome({ person: by, ...account, at: MORNING });
    await storage.ledger.enqueue([aDelivery({ isUrgent: true })], MORNING);
    await storage.pauses.pause('pau', { by, at: MORNING, tell: [] });
    clock.pass(60 * MINUTE);
    await watchdog.look();
    expect(watchdog.health()).toBe('paused');
    expect(await told()).toEqual([]);
    await storage.pauses.resume({ id: 'pau', by, at: MORNING }, { by, at: clock.now(), tell: [] });
    await watchdog.look();
    expect(watchdog.health()).toBe('stuck');
  });

  it('knows nothing when the database does not answer', async () => {
    const { clock, storage, watchdog } = await scene();
    clock.pass(MINUTE);
    await storage.close();
    await watchdog.look();
    expect(watchdog.health()).toBe('unknown');
  });
});
