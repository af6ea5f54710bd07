import { describe, expect, it } from 'vitest';
import { anAccount } from '../../../support/context.ts';
import { ANNA, command, form, idOf, JAN, press, textOf } from '../../handover/world.ts';
import { deskScene, PLACE } from './desk-scene.ts';

const ADA = anAccount({ user: 'U8', name: 'Ada Lis' });
const EWA = anAccount({ user: 'U9', name: 'Ewa Maj' });
const OLA = anAccount({ user: 'U10', name: 'Ola Bór' });

/** Anna, Ada and Ewa have the three seats of a published event, Ola waits. */
const runningScene = async () => {
  const all = await deskScene();
  const event = await all.publishDraft();
  const term = event.terms[0]!.id;
  for (const who of [ANNA, ADA, EWA, OLA]) {
    await all.works(who);
    const asked = await all.send(who, press(`calendar.apply:${term}:${String(event.revision)}`));
    await all.send(who, press(idOf(asked, who === OLA ? 'Wpis na listę rezerwową' : 'Wysyłam zgłoszenie')));
  }
  const standings = async () =>
    Promise.all(
      (await all.storage.registrations.ofTerm(term)).map(async ({ person, state, position }) => {
        const { firstName } = await all.storage.units.profile(person!);
        return `${firstName ?? ''} ${state} ${String(position)}`;
      }),
    );
  const happening = async () => (await all.storage.calendar.happening(event.id))!;
  return { ...all, event, term, standings, happening };
};

describe('the number of seats', () => {
  it('is raised at once, and the first who waits is offered the seat', async () => {
    const { send, janSends, term, standings } = await runningScene();
    expect(textOf(await janSends(`desk.capacity:${term}:0`, { miejsca: '4' }))).toContain('4 miejsca');
    expect((await standings()).filter((one) => one.startsWith('Ola'))[0]).toContain('offered');
    expect(textOf(await send(JAN, command('wydarzenie')))).toContain('4 z 4');
  });

  it('is lowered below what was given only after it was said who goes back to the list, and can be set back', async () => {
    const { jan, janSends, term, standings, happening } = await runningScene();
    const asked = await janSends(`desk.capacity:${term}:0`, { miejsca: '1' });
    if (asked.kind !== 'invalid') throw new Error(textOf(asked));
    expect(asked.faults[0]?.text).toContain('2 osoby');
    expect(asked.faults[0]?.text).toContain('Ada Lis, Ewa Maj');
    expect((await happening()).terms[0]).toMatchObject({ capacity: 3, taken: 3 });
    const done = await janSends(asked.form.id, { miejsca: '1' });
    expect(textOf(done)).toContain('1 miejsce');
    expect((await happening()).terms[0]).toMatchObject({ capacity: 1, taken: 1 });
    const waiting = (await standings()).filter((one) => one.includes('waiting'));
    expect(waiting.map((one) => one.split(' ')[0])).toEqual(['Ada', 'Ewa', 'Ola']);
    const back = await jan(idOf(done, 'Wróć do 3'));
    if (back.kind !== 'form') throw new Error(textOf(back));
    await janSends(back.form.id, { miejsca: '3' });
    const offered = (await standings()).filter((one) => one.includes('offered'));
    expect(offered.map((one) => one.split(' ')[0])).toEqual(['Ada', 'Ewa']);
  });

  it('is refused at its field when it is none', async () => {
    const { janSends, term, happening } = await runningScene();
    for (const miejsca of ['-1', '0', 'dużo', '99999']) {
      const wrong = await janSends(`desk.capacity:${term}:0`, { miejsca });
      expect(wrong.kind === 'invalid' && wrong.faults[0]?.field).toBe('miejsca');
    }
    expect((await happening()).terms[0]?.capacity).toBe(3);
  });
});

describe('calling an event off', () => {
  it('needs a reason, ends every registration, and tells each person once', async () => {
    const { jan, janSends, event, standings, happening, read } = await runningScene();
    const before = (await happening()).terms[0]!.sequence;
    const opened = await jan(idOf(await jan(`desk.open:${event.id}`), 'Odwołaj'));
    if (opened.kind !== 'form') throw new Error(textOf(opened));
    expect(opened.form.intro).toContain('trafi do 4 osób');
    const empty = await janSends(opened.form.id, { powod: ' ' });
    expect(empty.kind === 'invalid' && empty.faults[0]?.field).toBe('powod');
    expect(textOf(await janSends(opened.form.id, { powod: 'choroba prowadzącej' }))).toContain('4');
    expect((await standings()).every((one) => one.includes('cancelled'))).toBe(true);
    expect((await happening()).terms[0]).toMatchObject({
      state: 'cancelled',
      sequence: before + 1,
      taken: 0,
    });
    expect(textOf(await janSends(opened.form.id, { powod: 'jeszcze raz' }))).toContain('Odwołane');
    expect((await happening()).cancelReason).toBe('choroba prowadzącej');
    expect(await read(ANNA, press(`calendar.show:${event.id}`))).toContain('choroba prowadzącej');
  });
});

describe('a change of a published event', () => {
  it('is shown as a difference with the number of people, and counts once it is saved', async () => {
    const { jan, fillPart, event, happening, read } = await runningScene();
    const before = (await happening()).terms[0]!.sequence;
    const begun = await jan(`desk.edit:${event.id}`);
    expect(textOf(begun)).toContain('nic się nie różni');
    const moved = await fillPart(begun, 'term-1', {
      zajecia: '14.01.2027 9:00-15:00',
      przerwy: '30',
      nazwa: '',
      sala: '',
    });
    expect(textOf(moved)).toContain(
      '12.01.2027 9:00-15:00; 13.01.2027 9:00-12:00”, będzie „14.01.2027 9:00-15:00”',
    );
    expect(textOf(moved)).toContain('4 osoby dostaną wiadomość');
    expect(await read(ANNA, press(`calendar.show:${event.id}`))).toContain('12 stycznia');
    const saved = await jan(idOf(moved, 'Zapisz i powiadom (4)'));
    expect(textOf(saved)).toContain('Wiadomości o niej: 4');
    expect((await happening()).terms[0]).toMatchObject({ sequence: before + 1, capacity: 3, taken: 3 });
    expect(await read(ANNA, press(`calendar.show:${event.id}`))).toContain('14 stycznia');
    const undone = await jan(idOf(saved, 'Cofnij'));
    expect(textOf(undone)).toContain('będzie „12.01.2027 9:00-15:00');
    await jan(idOf(undone, 'Zapisz i powiadom'));
    expect((await happening()).terms[0]).toMatchObject({ sequence: before + 2 });
    expect(await read(ANNA, press(`calendar.show:${event.id}`))).toContain('12 stycznia');
  });

  it('tells nobody of what does not concern where and when, and can be dropped', async () => {
    const { jan, fillPart, event, happening } = await runningScene();
    const begun = await jan(`desk.edit:${event.id}`);
    const wordy = await fillPart(begun, 'place', { ...PLACE, tematy: 'rodzina, mediacje' });
    expect(textOf(wordy)).toContain('Nikt nie dostanie wiadomości');
    const asked = await jan(idOf(wordy, 'Porzuć'));
    await jan(idOf(asked, 'Tak, usuń'));
    expect((await happening()).topics).toEqual(['rodzina']);
    expect((await happening()).revision).toBe(event.revision);
  });

  it('keeps a term for which people signed up, and refuses a card of before', async () => {
    const { send, jan, fillPart, event, happening, term } = await runningScene();
    const two = await fillPart(await jan(`desk.edit:${event.id}`), 'term-2', {
      zajecia: '2.02.2027 9-12',
      miejsca: '5',
      przerwy: '',
      nazwa: 'Nysa',
      sala: '',
    });
    const one = await jan(idOf(two, 'Zmień'), 'drop-1');
    expect(textOf(await jan(idOf(one, 'Zapisz')))).toContain('Nie można zapisać');
    expect((await happening()).terms).toHaveLength(1);
    const twoAgain = await jan(idOf(await jan(`desk.edit:${event.id}`), 'Zmień'), 'drop-2');
    expect(textOf(twoAgain)).not.toContain('Nysa');
    await send(ANNA, press(`registrations.resign-sure:${term}`));
    const stale = await send(OLA, press(`calendar.apply:${term}:1`));
    expect(textOf(stale)).toContain('Organizator zmienił');
  });
});

describe('an announcement without a date', () => {
  it('collects those who are interested, and tells them once when there is a date', async () => {
    const { jan, janSends, formOf, fillPart, draftId, send, storage, clock, features } = await deskScene();
    const begun = await janSends(formOf(await jan('desk.new')), {
      tytul: 'Rodzina',
      forma: 'workshop',
      wojewodztwo: 'opolskie',
      organizator: 'ROPS',
      cel: '',
    });
    const placed = await fillPart(begun, 'place', PLACE);
    const id = draftId(placed);
    expect(textOf(await jan(idOf(placed, 'Opublikuj zapowiedź')))).toContain('Zapowiedź');
    await send(ANNA, press(`calendar.interest:${id}`));
    expect(textOf(await jan(`desk.open:${id}`))).toContain('Zainteresowani (1)');
    const dated = await fillPart(await jan(`desk.edit:${id}`), 'term-1', {
      zajecia: '14.01.2027 9-12',
      miejsca: '9',
      przerwy: '',
      nazwa: '',
      sala: '',
    });
    await jan(idOf(dated, 'Zapisz'));
    expect((await storage.calendar.happening(id))?.state).toBe('published');
    const kind = features.find(({ name }) => name === 'desk')!.deliveries!['dated']!;
    const told = await kind.render({ event: id }, { locale: 'pl', now: clock.now() });
    expect(JSON.stringify(told)).toContain('14 stycznia 2027');
  });

  it('is asked for by form', async () => {
    const { send } = await deskScene();
    expect(textOf(await send(ANNA, form('desk.part:new:0:basics', {})))).toContain('/wydarzenie');
  });
});
