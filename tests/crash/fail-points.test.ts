import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Holder } from '../../src/features/delivery/lease-store.ts';
import { createThisRun, isOver } from '../../src/jobs/this-run.ts';
import { createNursery, type Nursery } from '../support/crash/nursery.ts';
import { type ChildOrder, type FromChild, POINTS, type Point } from '../support/crash/orders.ts';
import { type Program, startProgram } from '../support/crash/program.ts';
import { aRequest, openScene, type Scene } from '../support/crash/scene.ts';

/** Processes have to start on a machine that may be busy. */
const WITHIN = 120_000;
const PLATFORMS = ['slack', 'discord'] as const;
type Fail = NonNullable<ChildOrder['fail']>;

let nursery: Nursery;
beforeAll(() => {
  nursery = createNursery(2);
});
afterAll(() => nursery.close());

/** What has to go wrong at the platform, so that the point is reached at all. */
const openFor = async ({ point, platform }: Fail): Promise<Scene> => {
  const scene = await openScene();
  if (point === 'reply-lost' || point.endsWith('look-up')) scene[platform].trouble({ kind: 'lost-reply' });
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
const finish = async (program: Program, scene: Scene): Promise<void> => {
  await program.take(aRequest('r1', scene));
  await program.drained();
  await program.stop();
};

const expectOnce = (scene: Scene): void => {
  const { messages } = aRequest('r1', scene);
  expect(messages.map(({ words }) => [words, scene.timesRead(words)])).toEqual(
    messages.map(({ words }) => [words, 1]),
  );
  for (const fake of [scene.slack, scene.discord]) {
    const names = fake.arrived().map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    // Three messages, one of them too long for one body.
    expect(names.length).toBeGreaterThan(3);
  }
};

const everywhere = (test: (point: Point, platform: (typeof PLATFORMS)[number]) => Promise<void>): void => {
  for (const platform of PLATFORMS)
    it.concurrent.each(POINTS)(`at „%s” on ${platform}`, { timeout: WITHIN }, (point) =>
      test(point, platform),
    );
};

describe('everything is said once when the program is gone at once', () => {
  everywhere(async (point, platform) => {
    const fail = { point, platform, mode: 'exit' } as const;
    const scene = await openFor(fail);
    const child = await nursery.next();
    await child.begin({ ...scene.order, fail });
    child.request(aRequest('r1', scene));
    await child.over;
    await finish(await start(scene, () => false), scene);
    expectOnce(scene);
    await scene.close();
  });
});

describe('everything is said once when the program meets a bug', () => {
  everywhere(async (point, platform) => {
    const fail = { point, platform, mode: 'throw' } as const;
    const scene = await openFor(fail);
    const order = { ...scene.order, fail };
    const holder = createThisRun();
    const said: string[] = [];
    const tell = ({ kind }: FromChild): void => void said.push(kind);
    const program = await startProgram(order, tell, { holder, isGone: () => false });
    await program.take(aRequest('r1', scene)).catch(() => undefined);
    await finish(program, scene);
    expect(said).toContain('reached');
    expectOnce(scene);
    await scene.close();
  });
});

describe('everything is said once when the program hangs and another one takes over while it still runs', () => {
  everywhere(async (point, platform) => {
    const fail = { point, platform, mode: 'hang' } as const;
    const scene = await openFor(fail);
    const holder = createThisRun();
    let hang = (): void => {};
    const hanging = new Promise<void>((resolve) => (hang = resolve));
    const tell = ({ kind }: FromChild): void => {
      if (kind === 'reached') hang();
    };
    const first = await startProgram({ ...scene.order, fail }, tell, { holder, isGone: () => false });
    void first.take(aRequest('r1', scene));
    await hanging;
    await finish(await start(scene, ({ id }) => id === holder.id), scene);
    expectOnce(scene);
    first.die();
    await scene.close();
  });
});

describe('the harness', () => {
  it.each(PLATFORMS)(
    'sees what is said twice on %s when nothing is looked up',
    { timeout: WITHIN },
    async (platform) => {
      const fail = { point: 'before-recorded', platform, mode: 'exit' } as const;
      const scene = await openFor(fail);
      const child = await nursery.next();
      await child.begin({ ...scene.order, policy: 'blind', fail });
      child.request(aRequest('r1', scene));
      await child.over;
      const holder = createThisRun();
      const isGone = (other: Holder): boolean => isOver(other, holder);
      const blind = { ...scene.order, policy: 'blind' } as const;
      await finish(await startProgram(blind, () => undefined, { holder, isGone }), scene);
      const read = aRequest('r1', scene).messages.map(({ words }) => scene.timesRead(words));
      expect(Math.max(...read)).toBe(2);
      await scene.close();
    },
  );
});
