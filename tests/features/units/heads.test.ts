import { describe, expect, it } from 'vitest';
import { plain } from '../../../src/chat/plain.ts';
import { textsIn } from '../../../src/i18n/texts.ts';
import type { World } from '../handover/world.ts';
import { ANNA, command, idOf, JAN, MARIA, press, textOf } from '../handover/world.ts';
import { annaAtOps, OPS, personOf, unitsWorld } from './scene.ts';

/** Jan coordinates and has opened the list of questions; Anna says that she heads the OPS. */
const annaClaims = async () => {
  const scene = await unitsWorld();
  await scene.send(JAN, command('pytania'));
  await annaAtOps(scene);
  const shown = await scene.send(ANNA, press('units.manage', OPS.id));
  const said = await scene.send(ANNA, press(idOf(shown, 'Kieruję tą jednostką')));
  return { ...scene, said };
};

/** What is waiting to be sent, as its readers will see it. */
const outbox = async ({ storage, features, clock }: World) => {
  const due = await storage.outbox.due('slack:T1', clock.now(), 10);
  const units = features.find(({ name }) => name === 'units')!;
  return Promise.all(
    due.map(async ({ kind, to, content }) => {
      const message = await units.deliveries![kind.split('.')[1]!]!.render(content, {
        locale: 'pl',
        now: clock.now(),
      });
      return { to: to.kind === 'person' ? to.user : '', message, text: message && plain(message) };
    }),
  );
};

describe('the head of a unit', () => {
  it('is confirmed by a coordinator, who is asked by a message with buttons, and is told', async () => {
    const scene = await annaClaims();
    expect(textOf(scene.said)).toContain('Przekazaliśmy to koordynatorom');
    const [asked] = await outbox(scene);
    expect(asked).toMatchObject({ to: JAN.user });
    expect(asked?.text).toContain('Anna Przykładowa-Wzorcowa prosi o potwierdzenie');
    const yes = idOf({ kind: 'update', message: asked!.message! }, 'Potwierdzam');
    expect(textOf(await scene.send(JAN, press(yes)))).toContain('Potwierdzone: Anna');
    const profile = await scene.storage.units.profile(await personOf(scene, ANNA));
    expect(profile.units).toMatchObject([{ isHead: true }]);
    const told = (await outbox(scene)).map(({ to, text }) => [to, text?.includes('Potwierdziliśmy')]);
    expect(told).toContainEqual([ANNA.user, true]);
    expect(told).toContainEqual([JAN.user, undefined]);
    expect(textOf(await scene.send(JAN, press(yes)))).toContain('już załatwiona');
  });

  it('is told, too, when a coordinator does not confirm it', async () => {
    const scene = await annaClaims();
    const anna = await personOf(scene, ANNA);
    await scene.send(JAN, press(`units.headno:${anna}:${OPS.id}`));
    expect((await scene.storage.units.profile(anna)).units).toMatchObject([{ isHead: false }]);
    expect((await outbox(scene)).map(({ text }) => text).join()).toContain('Nie potwierdziliśmy');
  });

  it('is not confirmed by anybody else: not by a worker, an adviser or the person themselves', async () => {
    const scene = await annaClaims();
    const anna = await personOf(scene, ANNA);
    const yes = press(`units.headyes:${anna}:${OPS.id}`);
    for (const account of [ANNA, MARIA])
      expect(textOf(await scene.send(account, yes))).toContain(
        textsIn('pl').chat.notAllowed('jednostki').slice(0, 20),
      );
    const asCoordinator = { ...ANNA, groups: ['S_KO'] };
    expect(textOf(await scene.send(asCoordinator, yes))).toContain('Własnej prośby');
    expect((await scene.storage.units.profile(anna)).units).toMatchObject([{ isHead: false }]);
  });

  it('asks once, and only for a unit of their own', async () => {
    const scene = await annaClaims();
    const again = await scene.send(ANNA, press(`units.head:${OPS.id}`));
    expect(textOf(again)).toContain('czeka na potwierdzenie');
    expect(await scene.read(JAN, press(`units.head:${OPS.id}`))).toContain('nie ma już w profilu');
  });
});
