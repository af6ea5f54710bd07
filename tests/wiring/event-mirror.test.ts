import { describe, expect, it } from 'vitest';
import type { MirroredEvent, Mirroring } from '../../src/chat/event-mirror.ts';
import type { Platform } from '../../src/chat/platform.ts';
import { silentLog } from '../../src/core/log.ts';
import { createEventMirror } from '../../src/wiring/event-mirror.ts';
import { aSession, aTerm } from '../support/calendar/an-event.ts';
import { HOUR } from '../features/handover/world.ts';
import { scene } from '../features/calendar/scene.ts';

/** A platform with a calendar that shows whatever it is told to, and can be out of order. */
const aPlatform = () => {
  const shown: (readonly MirroredEvent[])[] = [];
  let isWell = true;
  let isReady = true;
  const mirror = {
    reconcile: (wanted: readonly MirroredEvent[]): Promise<Mirroring> => {
      if (isWell) shown.push(wanted);
      return Promise.resolve({ created: 0, changed: 0, ended: 0, isComplete: isWell });
    },
  };
  const platform = { name: 'discord', ready: () => isReady, mirror } as unknown as Platform;
  return {
    platform,
    shown,
    titles: () => shown.at(-1)?.map(({ title }) => title),
    set: (well: boolean, ready = true) => void ([isWell, isReady] = [well, ready]),
  };
};

/** A program on another computer, of which nobody knows whether it lives. */
const ELSEWHERE = { id: 'run_inny', host: 'inny-komputer', pid: 1 };

const setting = async () => {
  const all = await scene();
  const calendar = aPlatform();
  const { mirror } = createEventMirror(all.storage, [calendar.platform], all.clock, silentLog);
  return { ...all, ...calendar, mirror };
};

describe('the mirror of published events', () => {
  it('shows what is published and has not begun, and nothing of drafts, plans and what was called off', async () => {
    const { publish, mirror, titles, storage, clock } = await setting();
    await publish({
      title: 'Superwizja',
      onlineUrl: 'https://spotkania.example/pokoj',
      terms: [aTerm('2026-12-10')],
    });
    await publish({ title: 'Kiedyś', terms: [] });
    const off = await publish({ title: 'Odwołane' });
    await mirror();
    expect(titles()).toEqual(['Superwizja', 'Odwołane']);
    await storage.calendar.cancel({ before: off, reason: 'choroba', tell: [], at: clock.now() });
    await mirror();
    expect(titles()).toEqual(['Superwizja']);
  });

  it('tells the day of the first meeting of a cycle, and never the address of an online room', async () => {
    const { publish, mirror, shown } = await setting();
    const online = { onlineUrl: 'https://spotkania.example/pokoj' };
    await publish({
      ...online,
      terms: [
        aTerm('2026-12-10', { sessions: [aSession('2026-12-10'), aSession('2026-12-17', { number: 2 })] }),
      ],
    });
    await mirror();
    const [event] = shown.at(-1)!;
    expect(event?.startsAt).toBe('2026-12-10T08:00:00.000Z');
    expect(event?.text).toContain('Liczba zajęć: 2');
    expect(JSON.stringify(event)).not.toContain('spotkania.example');
  });

  it('asks the platform only where something changed, after a failure, or once an hour', async () => {
    const { publish, mirror, shown, set, clock } = await setting();
    await publish();
    await mirror();
    await mirror();
    expect(shown).toHaveLength(1);
    clock.pass(HOUR + 1);
    await mirror();
    expect(shown).toHaveLength(2);
    await publish({ title: 'Nowe' });
    set(false);
    await mirror();
    set(true, false);
    await mirror();
    expect(shown).toHaveLength(2);
    set(true);
    await mirror();
    expect(shown).toHaveLength(3);
  });

  it('is kept by one of several programs', async () => {
    const { publish, mirror, shown, storage, platform, clock } = await setting();
    await publish();
    await mirror();
    const other = createEventMirror(storage, [platform], clock, silentLog, ELSEWHERE);
    await other.mirror();
    expect(shown).toHaveLength(1);
    clock.pass(10 * 60_000);
    await other.mirror();
    expect(shown).toHaveLength(2);
  });
});
