import { describe, expect, it } from 'vitest';
import { announcementsScene, TYPED } from './scene.ts';
import { ANNA, form, idOf, JAN, MARIA, press, textOf } from '../handover/world.ts';

describe('an announcement', () => {
  it('goes once to everybody who is meant, and its author sees how far it has come', async () => {
    const scene = await announcementsScene();
    await scene.works(ANNA);
    await scene.works(MARIA);
    await scene.drafted();
    const card = await scene.send(JAN, form(await scene.on('workers'), { wojewodztwa: ['opolskie'] }));
    expect(textOf(card)).toContain('Razem dotrze do: 2 osób');
    await scene.send(JAN, press(await scene.on('test')));
    expect((await scene.deliver()).map(({ user, kind }) => [user, kind])).toEqual([['U4', 'test']]);
    const asked = await scene.send(JAN, press(await scene.on('send')));
    await scene.send(JAN, press(idOf(asked, 'Wysłanie teraz')));
    const arrived = await scene.deliver();
    const told = arrived.filter(({ kind }) => kind === 'told');
    expect(told.map(({ user }) => user).toSorted()).toEqual(['U1', 'U2']);
    expect(told[0]?.text).toContain(TYPED.tresc);
    expect(await scene.deliver()).toEqual([]);
    expect((await scene.latest()).state).toBe('sent');
    const last = arrived.filter(({ kind }) => kind.startsWith('progress')).at(-1);
    expect(last?.user).toBe('U4');
    expect(last?.text).toContain('Załatwione: 2 z 2');
  });
});
