import { describe, expect, it } from 'vitest';
import { newId } from '../../../src/core/ids.ts';
import { ANNA, DAY, form, idOf, JAN, press, textOf } from '../handover/world.ts';
import { announcementsScene } from './scene.ts';

const PAUSED = 'Wszystkie wysyłki są teraz wstrzymane';

/** An announcement to Anna, and a coordinator who stops everything. */
const withAnna = async () => {
  const scene = await announcementsScene();
  await scene.works(ANNA);
  const pause = async (): Promise<void> => {
    const { author } = await scene.latest();
    await scene.storage.pauses.pause(newId('pau'), { by: author.person, at: scene.clock.now(), tell: [] });
  };
  const card = async (): Promise<string> =>
    scene.read(JAN, press(`announcements.open:${(await scene.latest()).id}`));
  return { ...scene, pause, card };
};

describe('an announcement while all deliveries are paused', () => {
  it('says before it is sent, and while it waits, that it goes out only when they go on', async () => {
    const scene = await withAnna();
    await scene.drafted();
    await scene.addressed();
    await scene.pause();
    const asked = await scene.send(JAN, press(await scene.on('send')));
    expect(textOf(asked)).toContain(PAUSED);
    await scene.send(JAN, press(idOf(asked, 'Wysłanie teraz')));
    expect(await scene.card()).toContain(PAUSED);
  });

  it('does not claim that a copy to oneself was sent', async () => {
    const scene = await withAnna();
    await scene.drafted();
    await scene.pause();
    await scene.addressed();
    const tried = await scene.read(JAN, press(await scene.on('test')));
    expect(tried).toContain('Próbna wiadomość przyjdzie po wznowieniu');
    expect(tried).not.toContain('Wysłaliśmy');
  });
});

describe('a copy of an announcement to oneself', () => {
  it('comes as often as it is asked for, as each answer says', async () => {
    const scene = await withAnna();
    await scene.drafted();
    await scene.addressed();
    const copies = async () => (await scene.deliver()).filter(({ kind }) => kind === 'test').length;
    for (let time = 0; time < 2; time += 1) {
      expect(await scene.read(JAN, press(await scene.on('test')))).toContain('Wysłaliśmy próbną');
      expect(await copies()).toBe(1);
    }
  });
});

describe('an announcement that is set for a time', () => {
  it.each([
    ['30.11.2026 22:00', true],
    ['28.11.2026 10:00', true],
    ['30.11.2026 10:00', false],
  ])('%s says once when it goes out, and that this is outside office hours: %s', async (kiedy, isOdd) => {
    const scene = await withAnna();
    await scene.drafted();
    await scene.addressed();
    const text = await scene.read(JAN, form(await scene.on('schedule'), { kiedy }));
    expect(text).toContain('Termin wysłania:');
    expect(text).not.toContain('Zwykłe: wychodzi w dni robocze');
    expect(text.includes('ale wyjdzie właśnie wtedy')).toBe(isOdd);
    scene.clock.pass(8 * DAY);
    expect((await scene.deliver()).filter(({ kind }) => kind === 'told')).toHaveLength(1);
  });
});
