import { describe, expect, it } from 'vitest';
import { aNewEvent, aPlan } from '../../support/calendar/an-event.ts';
import { ANNA, form, idOf, JAN, MARIA, press } from '../handover/world.ts';
import { announcementsScene, TYPED } from './scene.ts';

/** An announcement about an event, to two people. */
const withTwo = async () => {
  const scene = await announcementsScene();
  await scene.works(ANNA);
  await scene.works(MARIA, { unit: 'PCPR Nysa', type: 'pcpr' });
  return scene;
};

describe('an announcement that its event fills in', () => {
  it('says the same to the last as to the first, whatever becomes of its event', async () => {
    const scene = await withTwo();
    const happening = await scene.publish({ title: 'Dialog motywujący' });
    await scene.drafted(JAN, { tytul: 'Zapraszamy: {wydarzenie}', tresc: 'Prosimy o zgłoszenia.' });
    await scene.send(JAN, press(await scene.on('about'), happening.id));
    await scene.addressed();
    const asked = await scene.send(JAN, press(await scene.on('send')));
    await scene.send(JAN, press(idOf(asked, 'Wysłanie teraz')));
    expect((await scene.latest()).title).toBe('Zapraszamy: szkolenie „Dialog motywujący”');
  });

  it('is not changed into more than there is room for, and nothing of it is cut', async () => {
    const scene = await withTwo();
    const happening = await scene.publish({ title: 'Dialog motywujący' });
    await scene.drafted(JAN, { tytul: 'Zapraszamy', tresc: 'Prosimy o zgłoszenia.' });
    await scene.send(JAN, press(await scene.on('about'), happening.id));
    await scene.addressed();
    const asked = await scene.send(JAN, press(await scene.on('send')));
    await scene.send(JAN, press(idOf(asked, 'Wysłanie teraz')));
    const longer = {
      ...TYPED,
      tresc: `{wydarzenie} ${'a'.repeat(2980)}`,
      zmiana: 'Więcej.',
      wiadomosc: 'nie',
    };
    const refused = await scene.send(JAN, form(await scene.on('edit'), longer));
    expect(refused.kind === 'invalid' && refused.faults).toEqual([
      { field: 'tresc', text: expect.stringContaining('znaków: 3010, najwyżej 3000') as string },
    ]);
    expect((await scene.latest()).body).toBe('Prosimy o zgłoszenia.');
  });
});

describe('an announcement about an event online', () => {
  it('tells nobody the address of its room', async () => {
    const scene = await announcementsScene();
    await scene.works(ANNA);
    const { place, ...plan } = aPlan({ onlineUrl: 'https://pokoj.example.org/7' });
    const id = await scene.storage.calendar.create({ ...aNewEvent(), plan });
    const before = (await scene.storage.calendar.happening(id))!;
    const at = scene.clock.now();
    await scene.storage.calendar.publish({ before, as: 'published', tell: [], at });

    await scene.drafted(JAN, { tytul: 'Zapraszamy', tresc: 'Gdzie: {miejsce}' });
    await scene.send(JAN, press(await scene.on('about'), id));
    await scene.addressed();
    const asked = await scene.send(JAN, press(await scene.on('send')));
    await scene.send(JAN, press(idOf(asked, 'Wysłanie teraz')));
    const [told] = (await scene.deliver()).filter(({ kind }) => kind === 'told');
    expect(told?.text).toContain('Gdzie: online; adres pokoju zobaczą osoby z potwierdzonym miejscem');
    expect(told?.text).not.toContain('pokoj.example.org');
    expect(told?.text).not.toContain(place);
  });
});
