import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Holder } from '../../src/features/delivery/lease-store.ts';
import { createThisRun, isOver } from '../../src/jobs/this-run.ts';
import { createNursery, type Nursery } from '../support/crash/nursery.ts';
import {
  type ChildOrder,
  type FromChild,
  type Mode,
  MODES,
  POINTS,
  type Point,
  type Quiet,
  type Request,
} from '../support/crash/orders.ts';
import { type Program, startProgram } from '../support/crash/program.ts';
import { aRequest, openScene, type Scene } from '../support/crash/scene.ts';

/** Processes have to start on a machine that may be busy. */
const WITHIN = 120_000;
const PLATFORMS = ['slack', 'discord'] as const;
const OUTLETS = [...PLATFORMS, 'email'] as const;
type Outlet = (typeof OUTLETS)[number];
type Fail = NonNullable<ChildOrder['fail']>;

let nursery: Nursery;
beforeAll(() => {
  nursery = createNursery(2);
});
afterAll(() => nursery.close());

/** What has to go wrong at the platform, so that the point is reached at all. */
const openFor = async ({ point, platform }: Fail, given: Partial<ChildOrder> = {}): Promise<Scene> => {
  const scene = await openScene(given);
  const outlet = platform === 'email' ? scene.post : scene[platform];
  if (point === 'reply-lost' || point.endsWith('look-up')) outlet.trouble({ kind: 'lost-reply' });
  if (point === 'told-to-wait') outlet.trouble({ kind: 'later', seconds: 2 });
  for (const fake of [scene.slack, scene.discord]) {
    fake.showAfter(4000);
    fake.pagesOf(2);
  }
  return scene;
};

const start = (scene: Scene, isGone: (other: Holder) => boolean): Promise<Program> => {
  const holder = createThisRun();
  return startProgram(scene.order, () => undefined, {
    holder,
    isGone: (other) => isGone(other) || isOver(other, holder),
  });
};

/** Whoever got no acknowledgement asks again; whoever got one may too, as platforms deliver again. */
const finish = async (program: Program, request: Request): Promise<Quiet> => {
  await program.take(request);
  const quiet = await program.drained();
  await program.stop();
  return quiet;
};

/** Lets a program fail at the point and another one, or itself, carry on until nothing waits any more. */
const fails: Readonly<Record<Mode, (fail: Fail, scene: Scene, request: Request) => Promise<Quiet>>> = {
  exit: async (fail, scene, request) => {
    const child = await nursery.next();
    await child.begin({ ...scene.order, fail });
    child.request(request);
    await child.over;
    return finish(await start(scene, () => false), request);
  },
  throw: async (fail, scene, request) => {
    const holder = createThisRun();
    const said: string[] = [];
    const tell = ({ kind }: FromChild): void => void said.push(kind);
    const program = await startProgram({ ...scene.order, fail }, tell, { holder, isGone: () => false });
    await program.take(request).catch(() => undefined);
    const quiet = await finish(program, request);
    expect(said).toContain('reached');
    return quiet;
  },
  hang: async (fail, scene, request) => {
    const holder = createThisRun();
    let hang = (): void => {};
    const hanging = new Promise<void>((resolve) => (hang = resolve));
    const tell = ({ kind }: FromChild): void => {
      if (kind === 'reached') hang();
    };
    const first = await startProgram({ ...scene.order, fail }, tell, { holder, isGone: () => false });
    void first.take(request);
    await hanging;
    const quiet = await finish(await start(scene, ({ id }) => id === holder.id), request);
    first.die();
    return quiet;
  },
};

const expectOnce = (scene: Scene): void => {
  const { messages } = aRequest('r1', scene);
  expect(messages.map(({ words }) => [words, scene.timesRead(words)])).toEqual(
    messages.map(({ words }) => [words, 1]),
  );
  // Nobody can look a letter up: it may come again, but only as the letter that it is.
  expect(scene.lettersWith('r1 copied.')).toHaveLength(1);
  for (const fake of [scene.slack, scene.discord]) {
    const names = fake.arrived().map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    // Three messages, one of them too long for one body.
    expect(names.length).toBeGreaterThan(3);
  }
};

/** A letter is never in parts. */
const everyPoint = POINTS.flatMap((point) =>
  OUTLETS.filter((outlet) => outlet !== 'email' || point !== 'between-parts').map(
    (outlet): readonly [Point, Outlet] => [point, outlet],
  ),
);

describe.each([
  ['is gone at once', 'exit'],
  ['meets a bug', 'throw'],
  ['hangs and another one takes over while it still runs', 'hang'],
] as const)('everything is said once when the program %s', (_how, mode) => {
  it.concurrent.each(everyPoint)('at „%s” on %s', { timeout: WITHIN }, async (point, platform) => {
    const fail = { point, platform, mode };
    const scene = await openFor(fail);
    await fails[mode](fail, scene, aRequest('r1', scene));
    expectOnce(scene);
    await scene.close();
  });
});

describe('what may have arrived where nobody may look it up is not said again', () => {
  const everyMode = MODES.flatMap((mode) => PLATFORMS.map((platform) => [mode, platform] as const));
  it.concurrent.each(everyMode)('in mode „%s” on %s', { timeout: WITHIN }, async (mode, platform) => {
    const fail = { point: 'before-recorded', platform, mode } as const;
    const scene = await openFor(fail, { mayRead: false });
    const words = 'Ogłoszenie.';
    scene[platform].forbidReading();
    const request = { key: 'r1', messages: [{ to: scene[platform].channel(1), words }] };
    const { unsent } = await fails[mode](fail, scene, request);
    expect(scene.timesRead(words)).toBe(1);
    // Discord takes the same name once for some minutes, so there it may be sent again and arrive once all the same.
    if (platform === 'slack') expect(unsent).toBe(1);
    await scene.close();
  });
});

describe('the harness', () => {
  it.each(PLATFORMS)(
    'sees what is said twice on %s when nothing is looked up',
    { timeout: WITHIN },
    async (platform) => {
      const fail = { point: 'before-recorded', platform, mode: 'exit' } as const;
      const scene = await openFor(fail, { policy: 'blind' });
      await fails.exit(fail, scene, aRequest('r1', scene));
      const read = aRequest('r1', scene).messages.map(({ words }) => scene.timesRead(words));
      expect(Math.max(...read)).toBe(2);
      await scene.close();
    },
  );
});
