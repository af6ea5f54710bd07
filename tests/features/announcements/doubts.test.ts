import { describe, expect, it } from 'vitest';
import { ANNA, form, idOf, JAN, press } from '../handover/world.ts';
import { announcementsScene, OLA } from './scene.ts';

/** One announcement to Anna alone, whose arrival is in doubt. */
const doubted = async () => {
  const scene = await announcementsScene([JAN, OLA]);
  await scene.works(ANNA);
  await scene.sent();
  await scene.sweep();
  const { outbox } = scene.storage;
  const one = (await outbox.due('slack:T1', scene.clock.now(), 500)).find(
    ({ kind }) => kind === 'announcements.told',
  )!;
  const now = scene.clock.now();
  await outbox.settle(one, { state: 'uncertain', notBefore: now, reason: 'unreachable' }, now);
  const hold = async (): Promise<void> => {
    const at = scene.clock.now();
    await outbox.settle(
      (await outbox.due('slack:T1', at, 500)).find(({ id }) => id === one.id)!,
      {
        state: 'held',
        reason: 'unknown',
      },
      at,
    );
  };
  const card = async (): Promise<string> => {
    const { id } = await scene.latest();
    return scene.read(JAN, press(`announcements.open:${id}`));
  };
  return { ...scene, one, hold, card };
};

describe('an announcement of which it is not known whether it arrived', () => {
  it('is not over while that is looked up, and sends nobody to a decision that is not asked', async () => {
    const scene = await doubted();
    await scene.sweep();
    expect((await scene.latest()).state).toBe('sending');
    const card = await scene.card();
    expect(card).toContain('Załatwione: 0 z 1');
    expect(card).toContain('nie wiadomo, sprawdzamy');
    expect(card).not.toContain('Decyzja jest w /wysylki');
  });

  it('is over when a person has to decide, and what they decide is told where the progress stands', async () => {
    const scene = await doubted();
    await scene.hold();
    const waiting = (await scene.deliver()).findLast(({ kind }) => kind.startsWith('progress'));
    expect((await scene.latest()).state).toBe('sent');
    expect(waiting?.text).toContain('niepewne, czekają na decyzję: 1');

    const asked = await scene.send(JAN, press('delivery.show'));
    await scene.send(JAN, press(idOf(asked, 'Nie wysyłaj')));
    const decided = (await scene.deliver()).findLast(({ kind }) => kind.startsWith('progress'));
    expect((await scene.latest()).state).toBe('sent');
    expect(decided?.text).toContain('niepewne, bez ponowienia: 1');
    expect(decided?.text).not.toContain('Decyzja jest w /wysylki');
  });

  it('and is withdrawn: whoever may have got it is told so, and nobody is asked any more', async () => {
    const scene = await doubted();
    await scene.hold();
    await scene.deliver();
    await scene.send(JAN, form(await scene.on('retract'), { powod: 'Pomyłka.' }));
    const told = (await scene.deliver()).filter(({ kind }) => kind === 'retracted');
    expect(told.map(({ user }) => user)).toEqual(['U1']);
    expect(told[0]?.text).toContain('zostało wycofane');
    expect(await scene.deliver()).toEqual([]);
    expect(await scene.storage.ledger.held(9)).toEqual([]);
    expect(await scene.card()).not.toContain('Decyzja jest w /wysylki');
  });

  it('and is withdrawn while that is looked up: the same, when nothing is found', async () => {
    const scene = await doubted();
    await scene.send(JAN, form(await scene.on('retract'), { powod: 'Pomyłka.' }));
    await scene.sweep();
    await scene.hold();
    const told = (await scene.deliver()).filter(({ kind }) => kind === 'retracted');
    expect(told.map(({ user }) => user)).toEqual(['U1']);
    expect(await scene.storage.ledger.held(9)).toEqual([]);
  });

  it('says in its list of addressees why somebody got nothing, in words and not in codes', async () => {
    const scene = await announcementsScene([JAN, OLA]);
    await scene.works(ANNA);
    const { id } = await scene.sent();
    await scene.sweep();
    await scene.refuseAll('announcements.told');
    const listed = await scene.read(JAN, press(`announcements.ledger:${id}:all:0`));
    expect(listed).toContain('nieudane (to konto jest wyłączone albo go nie ma');
    expect(listed).not.toContain('user_disabled');
  });
});
