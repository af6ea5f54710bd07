import { describe, expect, it } from 'vitest';
import { aNewEvent, aPlan } from '../../support/calendar/an-event.ts';
import { ANNA, idOf, JAN, press } from '../handover/world.ts';
import { announcementsScene } from './scene.ts';

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
