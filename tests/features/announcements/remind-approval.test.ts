import { describe, expect, it } from 'vitest';
import { warsawDay, warsawTime } from '../../../src/core/warsaw.ts';
import { ANNA, DAY, form, HOUR, JAN, press } from '../handover/world.ts';
import { announcementsScene, OLA } from './scene.ts';

type Settings = Readonly<Record<string, string>>;
const URGENT: Settings = { pilne: 'tak', potwierdzenie: '', wzmianka: 'nie' };

/** Handed over on a Monday morning; the approver has the first message. */
const handedOver = async (settings?: Settings) => {
  const scene = await announcementsScene();
  const { clock, features } = scene;
  await scene.works(ANNA);
  await scene.drafted();
  await scene.send(JAN, press(await scene.on('audience'), 'everyone'));
  if (settings) await scene.send(JAN, form(await scene.on('settings'), settings));
  await scene.send(JAN, press(await scene.on('submit')));
  expect((await scene.deliver()).map(({ user, kind }) => [user, kind])).toEqual([['U9', 'approval']]);

  const remind = features.find(({ name }) => name === 'announcements')!.jobs!['approvals']!;
  /** What the job has sent when it ran so long after the last time. */
  const after = async (milliseconds: number) => {
    const due = clock.pass(milliseconds);
    await remind({
      schedule: 'approvals',
      content: undefined,
      due,
      day: warsawDay(due),
      time: warsawTime(due),
    });
    return (await scene.deliver()).map(({ user, kind, text }) => ({ user, kind, text }));
  };
  return { scene, after };
};

describe('an announcement that nobody decides about', () => {
  it('is brought to mind once, after a working day, to everybody but who handed it over', async () => {
    const { after } = await handedOver();
    expect(await after(23 * HOUR)).toEqual([]);
    const reminded = await after(HOUR);
    expect(reminded.map(({ user, kind }) => [user, kind])).toEqual([['U9', 'waits']]);
    expect(reminded[0]?.text).toContain('Ogłoszenie nadal czeka na zatwierdzenie');
    expect(await after(HOUR)).toEqual([]);
    expect(await after(DAY)).toEqual([]);
  });

  it('waits for office hours, unless it is urgent', async () => {
    const { after } = await handedOver();
    expect(await after(36 * HOUR)).toEqual([]);
    expect(await after(12 * HOUR)).toHaveLength(1);
    const urgent = await handedOver(URGENT);
    expect(await urgent.after(HOUR / 2)).toEqual([]);
    expect((await urgent.after(HOUR / 2)).map(({ kind }) => kind)).toEqual(['waits']);
  });

  it('is not brought to mind once it was decided, and anew where it was handed over again', async () => {
    const { scene, after } = await handedOver();
    await scene.send(OLA, form(await scene.on('return'), { uwagi: 'Proszę o datę.' }));
    expect((await after(DAY)).map(({ kind }) => kind)).toEqual(['decided']);
    await scene.send(JAN, press(await scene.on('submit')));
    expect((await after(DAY)).map(({ kind }) => kind)).toEqual(['approval', 'waits']);
  });
});
