import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MirroredEvent } from '../../../src/chat/event-mirror.ts';
import { shift } from '../../../src/core/clock.ts';
import type { FakeEvent } from '../../support/fake-discord/scheduled-events.ts';
import { createExample } from './example-feature.ts';
import { coordinator, guild, setStage, type Stage } from './stage.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let stage: Stage;
beforeEach(async () => {
  stage = await setStage([createExample().feature], { hasWall: true });
  await stage.platform.start();
});
afterEach(() => stage.stop());

const event = (over: Partial<MirroredEvent> = {}): MirroredEvent => {
  const startsAt = shift(stage.clock.now(), 10 * DAY);
  return {
    key: 'ses_k3v8',
    title: 'Dialog motywujący',
    text: 'Warsztat dla pracowników socjalnych.',
    place: 'Opole, ul. Ćwikła 1',
    startsAt,
    endsAt: shift(startsAt, 6 * HOUR),
    ...over,
  };
};

const reconcile = (...wanted: readonly MirroredEvent[]) =>
  stage.platform.mirror!.reconcile(wanted, stage.clock.now());
const kept = (): readonly FakeEvent[] => stage.discord.state.events;
const open = () => kept().filter(({ status }) => status === 1);
const calls = (method: string) =>
  stage.discord.state.calls.filter((call) => call.method === method && call.path.includes('scheduled'));

const foreign = (over: Partial<FakeEvent> = {}): FakeEvent => ({
  id: '1500000000000000000',
  guild_id: guild.id,
  creator_id: coordinator.id,
  name: 'Spotkanie przy kawie',
  description: 'nr ses_k3v8',
  scheduled_start_time: shift(stage.clock.now(), DAY),
  scheduled_end_time: shift(stage.clock.now(), DAY + HOUR),
  privacy_level: 2,
  entity_type: 3,
  entity_metadata: { location: 'kuchnia' },
  status: 1,
  ...over,
});

describe('published events in the calendar of a Discord server', () => {
  test('are made once, however often it is looked', async () => {
    expect(await reconcile(event())).toEqual({ created: 1, changed: 0, ended: 0, isComplete: true });
    expect(open()[0]).toMatchObject({
      name: 'Dialog motywujący',
      description: 'Warsztat dla pracowników socjalnych.\nnr ses_k3v8',
      entity_metadata: { location: 'Opole, ul. Ćwikła 1' },
      entity_type: 3,
    });
    expect(await reconcile(event())).toMatchObject({ created: 0, changed: 0, ended: 0 });
    expect(calls('POST')).toHaveLength(1);
  });

  test('follow a change of the hour, the name or the place', async () => {
    await reconcile(event());
    const later = shift(event().startsAt, DAY);
    const moved = event({ title: 'Dialog II', place: 'Nysa', startsAt: later, endsAt: shift(later, HOUR) });
    expect(await reconcile(moved)).toMatchObject({ created: 0, changed: 1 });
    expect(open()).toHaveLength(1);
    expect(open()[0]).toMatchObject({
      name: 'Dialog II',
      scheduled_start_time: later,
      entity_metadata: { location: 'Nysa' },
    });
  });

  test('are cancelled where they are not to be shown any more', async () => {
    await reconcile(event(), event({ key: 'ses_drugi' }));
    expect(await reconcile(event())).toMatchObject({ ended: 1 });
    expect(kept().map(({ status }) => status)).toEqual([1, 4]);
  });

  test('are left to Discord once they have begun', async () => {
    await reconcile(event());
    stage.clock.pass(10 * DAY + HOUR);
    expect(await reconcile()).toMatchObject({ ended: 0, isComplete: true });
    expect(open()).toHaveLength(1);
  });

  test('are not doubled where Discord took one and its answer was lost', async () => {
    stage.discord.state.faults.loseReply('POST', /scheduled-events/);
    expect(await reconcile(event())).toMatchObject({ created: 0, isComplete: false });
    expect(await reconcile(event())).toMatchObject({ created: 0, isComplete: true });
    expect(open()).toHaveLength(1);
  });

  test('are not doubled by another run of the program after a crash', async () => {
    await reconcile(event());
    await stage.platform.stop();
    const again = stage.again();
    await again.start();
    expect(await again.mirror!.reconcile([event()], stage.clock.now())).toMatchObject({
      created: 0,
      isComplete: true,
    });
    expect(open()).toHaveLength(1);
    await again.stop();
  });

  test('that were made twice by two programs at once become one again, the older', async () => {
    await reconcile(event());
    const [first] = open();
    stage.discord.state.events = [...kept(), { ...first!, id: '1900000000000000000' }];
    expect(await reconcile(event())).toMatchObject({ ended: 1, created: 0 });
    expect(open().map(({ id }) => id)).toEqual([first!.id]);
  });

  test('never touch what others made, even where it looks like ours', async () => {
    const others = [
      foreign(),
      foreign({
        id: '1500000000000000001',
        creator_id: '900000000000000002',
        description: 'Zebranie bez numeru',
      }),
    ];
    stage.discord.state.events = others;
    await reconcile(event());
    await reconcile();
    expect(kept().slice(0, 2)).toEqual(others);
    expect(calls('PATCH').every(({ path }) => !path.includes('15000000000000'))).toBe(true);
  });

  test('keep within the limits of Discord, and the mark stays at the end', async () => {
    const long = event({ title: 'Ż'.repeat(300), text: '🎓 słowo '.repeat(400), place: 'ą'.repeat(250) });
    expect(await reconcile(long)).toMatchObject({ created: 1, isComplete: true });
    const [made] = open();
    expect(made!.name).toHaveLength(100);
    expect(made!.description!.length).toBeLessThanOrEqual(1000);
    expect(made!.description).toMatch(/…\nnr ses_k3v8$/);
    expect(made!.entity_metadata!.location).toHaveLength(100);
    expect(await reconcile(long)).toMatchObject({ created: 0, changed: 0 });
  });

  test('are missing where the bot lacks the right, which the log says, and nothing else breaks', async () => {
    stage.discord.state.withoutEvents.add(guild.id);
    expect(await reconcile(event())).toMatchObject({ created: 0, isComplete: false });
    expect(stage.log.lines).toContainEqual(
      expect.objectContaining({
        level: 'warn',
        event: 'events could not be shown in a Discord server',
        status: 50_013,
      }),
    );
  });
});
