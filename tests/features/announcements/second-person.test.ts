import { describe, expect, it } from 'vitest';
import { ANNA, form, idOf, JAN, press, textOf } from '../handover/world.ts';
import { announcementsScene, OLA, TYPED } from './scene.ts';

const URGENT = { pilne: 'tak', potwierdzenie: '', wzmianka: 'nie' };
const NOBODY = 'Nie znamy jeszcze nikogo innego z koordynacji';

describe('an announcement that a second person has to approve', () => {
  it('says at once that nobody is known who could, and what helps, and can be handed over all the same', async () => {
    const scene = await announcementsScene([JAN]);
    await scene.works(ANNA);
    await scene.drafted();
    await scene.addressed();
    const card = textOf(await scene.send(JAN, form(await scene.on('settings'), URGENT)));
    expect(card).toContain(NOBODY);
    const asked = await scene.send(JAN, press(await scene.on('send')));
    expect(textOf(asked)).toContain(NOBODY);
    const handed = textOf(await scene.send(JAN, press(idOf(asked, 'Przekazanie'))));
    expect(handed).not.toContain('dostaną wiadomość');
    expect(handed).toContain(NOBODY);
    expect(await scene.deliver()).toEqual([]);

    // The second one finds it where the first was told that they would.
    const { id } = await scene.latest();
    const found = await scene.send(OLA, press(`announcements.open:${id}`));
    await scene.send(OLA, press(idOf(found, 'Zatwierdzenie')));
    expect((await scene.deliver()).filter(({ kind }) => kind === 'told').map(({ user }) => user)).toEqual([
      'U1',
    ]);
  });

  it('says nothing of that where somebody is known, and writes to them', async () => {
    const scene = await announcementsScene();
    await scene.works(ANNA);
    await scene.drafted();
    await scene.addressed();
    const card = textOf(await scene.send(JAN, form(await scene.on('settings'), URGENT)));
    expect(card).not.toContain(NOBODY);
    const handed = textOf(await scene.send(JAN, press(await scene.on('submit'))));
    expect(handed).toContain('Osoby z koordynacji dostaną wiadomość');
    expect((await scene.deliver()).map(({ user, kind }) => [user, kind])).toEqual([['U9', 'approval']]);
  });

  it('that a second coordinator sent back, changed and handed over is for its author to approve', async () => {
    const scene = await announcementsScene();
    await scene.works(ANNA);
    await scene.drafted();
    await scene.send(JAN, press(await scene.on('audience'), 'everyone'));
    await scene.send(JAN, press(await scene.on('submit')));
    await scene.deliver();
    await scene.send(OLA, form(await scene.on('return'), { uwagi: 'Poprawię to.' }));
    await scene.deliver();
    await scene.send(OLA, press(await scene.on('submit')));
    const own = await scene.read(OLA, press(await scene.on('approve')));
    expect(own).toContain('Własnego ogłoszenia nie można zatwierdzić');
    expect((await scene.deliver()).map(({ user, kind }) => [user, kind])).toEqual([['U4', 'approval']]);
    await scene.send(JAN, press(await scene.on('approve')));
    expect((await scene.deliver()).filter(({ kind }) => kind === 'told').length).toBeGreaterThan(0);
  });
});

describe('the audience of coordinators', () => {
  it('are those of them whom the bot has met, whatever they did', async () => {
    const scene = await announcementsScene();
    await scene.drafted();
    const card = textOf(await scene.send(JAN, form(await scene.on('roles'), { role: ['coordinator'] })));
    expect(card).toContain('Razem dotrze do 2 osób');
  });
});

describe('the author’s message about how far it has come', () => {
  it('says that it was sent once everybody has it', async () => {
    const scene = await announcementsScene();
    await scene.works(ANNA);
    await scene.sent();
    const progress = (await scene.deliver()).filter(({ kind }) => kind.startsWith('progress'));
    expect(progress[0]?.text).toContain('Ogłoszenie wychodzi');
    expect(progress.at(-1)?.text).toContain('Ogłoszenie wysłane');
  });
});

describe('somebody who does not coordinate', () => {
  it('is told whose work it is', async () => {
    const scene = await announcementsScene();
    expect(await scene.read(ANNA, press('announcements.new'))).toContain(
      'Polecenie /ogloszenie jest dla osób z koordynacji.',
    );
  });
});

/** Urgent, so that it waits for a second person; the press that sends it. */
const waiting = async () => {
  const scene = await announcementsScene();
  await scene.works(ANNA);
  await scene.drafted(JAN, { ...TYPED, link: 'https://rops.example/wzory' });
  await scene.addressed();
  await scene.send(JAN, form(await scene.on('settings'), URGENT));
  await scene.send(JAN, press(await scene.on('submit')));
  return { ...scene, approve: press(await scene.on('approve')) };
};

describe('an announcement that waits for a second person', () => {
  it('is sent by one of two presses, and the other is not told to try again', async () => {
    const { approve, ...scene } = await waiting();
    const said = await Promise.all([scene.read(OLA, approve), scene.read(OLA, approve)]);
    expect(said.filter((text) => text.includes('Wysyłamy do 1 adresata'))).toHaveLength(1);
    const late = await scene.read(OLA, approve);
    for (const text of [...said.filter((one) => !one.includes('Wysyłamy do')), late]) {
      expect(text).toContain('już zdecydowano');
      expect(text).not.toContain('spróbować jeszcze raz');
    }
    expect((await scene.deliver()).filter(({ kind }) => kind === 'told')).toHaveLength(1);
  });

  it('and is sent back at the moment in which it is approved is not said to be decided', async () => {
    const { approve, ...scene } = await waiting();
    const back = form(await scene.on('return'), { uwagi: 'Zła data.' });
    const [, said] = await Promise.all([scene.read(OLA, back), scene.read(OLA, approve)]);
    expect((await scene.latest()).state).toBe('draft');
    expect(said).not.toContain('już zdecydowano');
    expect(said).toContain('spróbować jeszcze raz');
  });

  it('says that it is urgent when it asks for a decision, and where its button leads', async () => {
    const scene = await waiting();
    const [asked] = await scene.deliver();
    expect(asked?.kind).toBe('approval');
    expect(asked?.text).toContain('Pilne: Nowe wzory umów');
    const { id } = await scene.latest();
    expect(await scene.read(OLA, press(`announcements.open:${id}`))).toContain(
      'Przycisk „Więcej informacji”: https://rops.example/wzory',
    );
  });
});
