import { targetKey } from '../../../src/chat/target.ts';
import { describe, expect, it } from 'vitest';
import { createFanOut } from '../../../src/features/announcements/fan-out.ts';
import { announcementsScene, OLA, TYPED } from './scene.ts';
import { ANNA, DAY, EWA, form, HOUR, idOf, JAN, MARIA, press, textOf } from '../handover/world.ts';

const withTwo = async () => {
  const scene = await announcementsScene();
  await scene.works(ANNA);
  await scene.works(MARIA, { unit: 'PCPR Nysa', type: 'pcpr' });
  return scene;
};

describe('an announcement', () => {
  it('goes once to everybody who is meant, and its author sees how far it has come', async () => {
    const scene = await withTwo();
    await scene.drafted();
    const card = await scene.send(JAN, form(await scene.on('workers'), { wojewodztwa: ['opolskie'] }));
    expect(textOf(card)).toContain('Razem dotrze do 2 osób');
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

  it('is a draft from its first form on, and what was not understood is told at its field', async () => {
    const scene = await announcementsScene();
    const wrong = await scene.send(
      JAN,
      form('announcements.write:new:0', {
        tytul: 'ab',
        tresc: 'Dla {kogo}, PESEL 44051401359',
        link: 'http://x',
      }),
    );
    expect(wrong.kind === 'invalid' && wrong.faults.map(({ field }) => field)).toEqual([
      'tytul',
      'tresc',
      'link',
    ]);
    expect(await scene.latest()).toBeUndefined();
    const draft = await scene.drafted();
    expect(draft).toMatchObject({ state: 'draft', title: TYPED.tytul });
    const stale = await scene.send(JAN, press(`announcements.write:${draft.id}:7`));
    expect(textOf(stale)).toContain('zmieniło się w tym czasie');
  });

  it('that is urgent goes out by a second coordinator, who is asked by a message', async () => {
    const scene = await withTwo();
    await scene.drafted();
    await scene.send(
      JAN,
      form(await scene.on('settings'), { pilne: 'tak', potwierdzenie: '', wzmianka: 'nie' }),
    );
    await scene.addressed();
    const asked = await scene.send(JAN, press(await scene.on('send')));
    await scene.send(JAN, press(idOf(asked, 'Przekazanie do zatwierdzenia')));
    const own = await scene.read(JAN, press(await scene.on('approve')));
    expect(own).toContain('Własnego ogłoszenia nie można zatwierdzić');
    const request = await scene.deliver();
    expect(request.map(({ user, kind }) => [user, kind])).toEqual([['U9', 'approval']]);
    const seen = await scene.send(
      OLA,
      press(idOf({ kind: 'update', message: request[0]!.message }, 'Podgląd')),
    );
    const approve = press(idOf(seen, 'Zatwierdzenie'));
    await Promise.all([scene.send(OLA, approve), scene.send(OLA, approve)]);
    const arrived = await scene.deliver();
    expect(
      arrived
        .filter(({ kind }) => kind === 'told')
        .map(({ user }) => user)
        .toSorted(),
    ).toEqual(['U1', 'U2']);
    expect(await scene.latest()).toMatchObject({ state: 'sent', approver: { name: OLA.name } });
  });

  it('is sent back by a second coordinator, and its author hears of it', async () => {
    const scene = await withTwo();
    await scene.drafted();
    const card = await scene.send(JAN, press(await scene.on('audience'), 'everyone'));
    expect(textOf(card)).toContain('zatwierdza druga osoba, bo idzie do wszystkich.');
    await scene.send(JAN, press(await scene.on('submit')));
    await scene.deliver();
    const asked = await scene.send(OLA, press(await scene.on('return')));
    expect(asked.kind).toBe('form');
    await scene.send(OLA, form(await scene.on('return'), { uwagi: 'Proszę dopisać telefon.' }));
    const [verdict] = await scene.deliver();
    expect([verdict?.user, verdict?.kind]).toEqual(['U4', 'decided']);
    expect(verdict?.text).toContain('Do poprawy: Proszę dopisać telefon.');
    const { id, state } = await scene.latest();
    expect(state).toBe('draft');
    expect(await scene.read(JAN, press(`announcements.open:${id}`))).toContain('Do poprawy: Proszę dopisać');
  });

  it('waits for office hours unless somebody decides otherwise, and can be called off until then', async () => {
    const scene = await withTwo();
    scene.clock.pass(12 * HOUR);
    await scene.drafted();
    await scene.addressed();
    const asked = await scene.send(JAN, press(await scene.on('send')));
    expect(textOf(asked)).toContain('wtorek, 24 listopada 2026 r., godz. 7:30');
    await scene.send(JAN, press(idOf(asked, 'Wysłanie: wtorek')));
    expect((await scene.latest()).state).toBe('scheduled');
    expect(await scene.deliver()).toEqual([]);
    await scene.send(JAN, press(await scene.on('unschedule')));
    scene.clock.pass(DAY);
    expect(await scene.deliver()).toEqual([]);
    const again = await scene.send(JAN, press(await scene.on('send')));
    await scene.send(JAN, press(idOf(again, 'Wysłanie mimo to')));
    expect((await scene.deliver()).filter(({ kind }) => kind === 'told')).toHaveLength(2);
  });

  it.each([
    ['20.11.2026 8:00', 'już minął'],
    ['28.03.2027 2:30', 'czas letni'],
    ['31.10.2027 2:30', 'dwa razy'],
    ['28.03.2027', 'dopisać godzinę'],
    ['jutro', 'dopisać godzinę'],
    ['31.11.2026 8:00', 'nie ma w kalendarzu'],
    ['dzisiaj 8:00', 'już minął'],
    ['kiedyś 8:00', 'Nie rozpoznaliśmy'],
    ['kiedyś', 'Nie rozpoznaliśmy'],
  ])('for %s is refused with what is wrong', async (typed, said) => {
    const scene = await withTwo();
    await scene.drafted();
    await scene.addressed();
    expect(await scene.read(JAN, form(await scene.on('schedule'), { kiedy: typed }))).toContain(said);
    expect((await scene.latest()).state).toBe('draft');
  });

  it('for a later time settles its addressees when it goes out', async () => {
    const scene = await withTwo();
    await scene.drafted();
    await scene.addressed();
    await scene.send(JAN, form(await scene.on('schedule'), { kiedy: '24.11.2026 9:00' }));
    await scene.works(EWA);
    scene.clock.pass(DAY);
    expect((await scene.deliver()).filter(({ kind }) => kind === 'told')).toHaveLength(3);
  });

  it('set for the same minute as another one goes out beside it, each once', async () => {
    const scene = await withTwo();
    for (const tytul of ['Pierwsze', 'Drugie']) {
      scene.clock.pass(1000);
      await scene.drafted(JAN, { ...TYPED, tytul });
      await scene.addressed();
      await scene.send(JAN, form(await scene.on('schedule'), { kiedy: '24.11.2026 9:00' }));
    }
    scene.clock.pass(DAY);
    const told = (await scene.deliver()).filter(({ kind }) => kind === 'told');
    const each = told.map(({ user, text }) => [user, text.includes('Pierwsze') ? 'Pierwsze' : 'Drugie']);
    expect(each.toSorted()).toEqual([
      ['U1', 'Drugie'],
      ['U1', 'Pierwsze'],
      ['U2', 'Drugie'],
      ['U2', 'Pierwsze'],
    ]);
  });

  it('for a channel from which the bot was removed fails there alone, and its author reads why', async () => {
    const scene = await withTwo();
    await scene.drafted();
    const before = await scene.addressed();
    const to = { kind: 'channel', platform: 'slack', workspace: 'T1', channel: 'C9' } as const;
    const channel = { kind: 'channel', target: targetKey(to), name: 'dawny-kanał' } as const;
    const after = { ...before, audience: [...before.audience, channel] };
    expect(await scene.storage.announcements.change({ before, after, tell: [] })).toBe(true);
    const asked = await scene.send(JAN, press(await scene.on('send')));
    await scene.send(JAN, press(idOf(asked, 'Wysłanie teraz')));
    await scene.sweep();
    const due = await scene.storage.outbox.due('slack:T1', scene.clock.now(), 50);
    const gone = due.find((one) => one.to.kind === 'channel')!;
    const refused = { state: 'failed', reason: 'not_in_channel' } as const;
    await scene.storage.outbox.settle(gone, refused, scene.clock.now());
    expect((await scene.deliver()).filter(({ kind }) => kind === 'told')).toHaveLength(2);
    const { id } = await scene.latest();
    const card = await scene.send(JAN, press(`announcements.open:${id}`));
    expect(textOf(card)).toContain('nieudane: 1');
    const { lines } = await scene.storage.announcements.lines(id, ['failed'], { from: 0, size: 9 });
    expect(lines.map(({ reason }) => reason)).toEqual(['not_in_channel']);
  });

  it('is as long as what will be sent, not as its placeholders', async () => {
    const scene = await withTwo();
    const happening = await scene.publish({ title: 'Dialog motywujący' });
    await scene.drafted(JAN, { tytul: 'Zapraszamy', tresc: '{wydarzenie}' });
    const card = await scene.read(JAN, press(await scene.on('about'), happening.id));
    const body = card.split('\n').find((line) => line.includes('Dialog motywujący'))!;
    expect(card).toContain(`Długość: ${String('Zapraszamy'.length + body.length)} `);
  });

  it('about an event that was cancelled meanwhile does not go out, and its author hears why', async () => {
    const scene = await withTwo();
    const happening = await scene.publish();
    await scene.drafted(JAN, { tytul: 'Zapraszamy: {wydarzenie}', tresc: 'Kiedy: {termin}' });
    await scene.send(JAN, press(await scene.on('about'), happening.id));
    await scene.addressed();
    await scene.send(JAN, form(await scene.on('schedule'), { kiedy: '24.11.2026 9:00' }));
    const before = (await scene.storage.calendar.happening(happening.id))!;
    await scene.storage.calendar.cancel({ before, reason: 'choroba', tell: [], at: scene.clock.now() });
    scene.clock.pass(DAY);
    const arrived = await scene.deliver();
    expect(arrived.map(({ user, kind }) => [user, kind])).toEqual([['U4', 'decided']]);
    expect(arrived[0]?.text).toContain('wydarzenie zostało odwołane');
    expect((await scene.latest()).state).toBe('draft');
  });

  it('is looked after again and again while it goes out, and puts nothing in that is there already', async () => {
    const scene = await withTwo();
    await scene.sent();
    let told = 0;
    const store = {
      ...scene.handling.store,
      tell: (...given: Parameters<typeof scene.handling.store.tell>) => {
        told += 1;
        return scene.handling.store.tell(...given);
      },
    };
    const fanOut = createFanOut({ ...scene.handling, store });
    while (await fanOut.step(scene.clock.now()));
    expect(told).toBe(1);
    for (let looks = 0; looks < 3; looks += 1) expect(await fanOut.step(scene.clock.now())).toBe(false);
    expect([told, await fanOut.isBusy()]).toEqual([1, true]);
  });

  it('that failed is sent again to those alone whom it did not reach', async () => {
    const scene = await withTwo();
    const { id } = await scene.sent();
    await scene.sweep();
    expect(await scene.refuseAll('announcements.told')).toBe(2);
    await scene.deliver();
    const card = await scene.send(JAN, press(`announcements.open:${id}`));
    expect(textOf(card)).toContain('nieudane: 2');
    await scene.send(JAN, press(idOf(card, 'Ponowienie nieudanych (2)')));
    expect((await scene.deliver()).filter(({ kind }) => kind === 'told')).toHaveLength(2);
    const after = await scene.send(JAN, press(`announcements.resend:${id}`));
    expect(textOf(after)).toContain('Nie ma nieudanych wysyłek');
  });

  it('that is changed is changed where it stands, and told in a message where its author wants that', async () => {
    const scene = await withTwo();
    const { id } = await scene.sent();
    await scene.deliver();
    const typed = { tytul: TYPED.tytul, tresc: 'Wzory obowiązują od środy.', zmiana: 'Zmienił się dzień.' };
    await scene.send(JAN, form(await scene.on('edit'), { ...typed, wiadomosc: 'tak' }));
    const arrived = await scene.deliver();
    expect(arrived.map(({ user, kind }) => [kind, user]).toSorted()).toEqual([
      ['changed', 'U1'],
      ['changed', 'U2'],
      ['news', 'U1'],
      ['news', 'U2'],
    ]);
    const [changed] = arrived.filter(({ kind }) => kind === 'changed');
    expect(changed?.text).toContain('Zmiana: Zmienił się dzień.');
    expect(changed?.text).toContain('od środy');
    const kind = scene.features.find(({ name }) => name === 'announcements')!.deliveries!['changed']!;
    const to = { kind: 'person', platform: 'slack', workspace: 'T1', user: 'U1' } as const;
    expect(await kind.replaces!({ announcement: id }, to)).toHaveLength(1);
    expect(await scene.deliver()).toEqual([]);
  });

  it('that is changed gets a link, and what was confirmed before stays confirmed', async () => {
    const scene = await withTwo();
    const settings = { pilne: 'nie', potwierdzenie: '30.11.2026 12:00', wzmianka: 'nie' };
    await scene.drafted();
    await scene.send(JAN, form(await scene.on('settings'), settings));
    await scene.addressed();
    const asked = await scene.send(JAN, press(await scene.on('send')));
    await scene.send(JAN, press(idOf(asked, 'Wysłanie teraz')));
    await scene.deliver();
    const { id } = await scene.latest();
    await scene.send(ANNA, press(`announcements.ack:${id}`));
    const asksWhat = await scene.send(JAN, press(await scene.on('edit')));
    expect(asksWhat.kind === 'form' && asksWhat.form.intro).toContain(
      'Złożone potwierdzenia pozostają ważne.',
    );

    const edited = { ...TYPED, zmiana: 'Dodany link.', wiadomosc: 'nie' };
    const faulty = await scene.send(JAN, form(await scene.on('edit'), { ...edited, link: 'http://x' }));
    expect(faulty.kind === 'invalid' && faulty.faults.map(({ field }) => field)).toEqual(['link']);
    await scene.send(JAN, form(await scene.on('edit'), { ...edited, link: 'https://example.org/wzory' }));
    expect((await scene.latest()).url).toBe('https://example.org/wzory');
    const acks = await scene.send(JAN, press(`announcements.acks:${id}`));
    expect(textOf(acks)).toContain('Potwierdziło: 1 z 2 osób');
  });

  it('that is withdrawn stops at once, and says so where it has arrived', async () => {
    const scene = await withTwo();
    await scene.sent();
    await scene.sweep();
    await scene.send(JAN, form(await scene.on('retract'), { powod: 'Pomyłka.' }));
    expect((await scene.deliver()).filter(({ kind }) => kind === 'told')).toEqual([]);

    const second = await withTwo();
    await second.sent();
    await second.deliver();
    await second.send(JAN, form(await second.on('retract'), { powod: 'Pomyłka.' }));
    const arrived = await second.deliver();
    expect(arrived.map(({ user, kind }) => [user, kind]).toSorted()).toEqual([
      ['U1', 'retracted'],
      ['U2', 'retracted'],
    ]);
    expect(arrived[0]?.text).toContain('Powód: Pomyłka.');
  });

  it('is confirmed by its readers, counted by unit, and only those who are missing are asked again', async () => {
    const scene = await withTwo();
    await scene.drafted();
    const settings = { pilne: 'nie', potwierdzenie: '30.11.2026 12:00', wzmianka: 'nie' };
    await scene.send(JAN, form(await scene.on('settings'), settings));
    await scene.addressed();
    const asked = await scene.send(JAN, press(await scene.on('send')));
    await scene.send(JAN, press(idOf(asked, 'Wysłanie teraz')));
    const told = (await scene.deliver()).find(({ kind, user }) => kind === 'told' && user === 'U1')!;
    const ack = idOf({ kind: 'update', message: told.message }, 'Potwierdzenie przeczytania');
    expect(await scene.read(ANNA, press(ack))).toContain('potwierdzenie jest zapisane');
    expect(await scene.read(ANNA, press(ack))).toContain('już potwierdzone');
    expect(await scene.read(EWA, press(ack))).toContain('potwierdzenie jest zapisane');
    const { id } = await scene.latest();
    const acks = await scene.send(JAN, press(`announcements.acks:${id}`));
    expect(textOf(acks)).toContain('Potwierdziło: 1 z 2 osób');
    expect(textOf(acks)).toContain('PCPR Nysa: 0 z 1');
    expect(textOf(acks)).toContain('OPS Opole: 1 z 1');
    expect(textOf(acks)).toContain('spoza listy adresatów (na przykład z kanału): 1');
    expect(textOf(acks)).toContain('Dostarczenie nie oznacza przeczytania');
    const chased = await scene.send(JAN, press(idOf(acks, 'Przypomnienie (1)')));
    await scene.send(JAN, press(idOf(chased, 'Odwołanie')));
    scene.clock.pass(HOUR);
    expect(await scene.deliver()).toEqual([]);
    await scene.send(JAN, press(`announcements.chase:${id}`));
    expect(await scene.read(JAN, press(`announcements.chase:${id}`))).toContain('już zlecone');
    scene.clock.pass(HOUR);
    const reminder = await scene.deliver();
    expect(reminder.map(({ user, kind }) => [user, kind])).toEqual([['U2', 'chased']]);
    scene.clock.pass(DAY);
    await scene.send(JAN, press(`announcements.chase:${id}`));
    await scene.send(MARIA, press(ack));
    scene.clock.pass(HOUR);
    expect(await scene.deliver()).toEqual([]);
  });

  it('is not confirmed on the copy that its author tries out, and that copy does not say it is withdrawn', async () => {
    const scene = await withTwo();
    await scene.drafted();
    const settings = { pilne: 'nie', potwierdzenie: '30.11.2026 12:00', wzmianka: 'nie' };
    await scene.send(JAN, form(await scene.on('settings'), settings));
    await scene.addressed();
    await scene.send(JAN, press(await scene.on('test')));
    const [tried] = await scene.deliver();
    const ack = idOf({ kind: 'update', message: tried!.message }, 'Potwierdzenie przeczytania');
    expect(await scene.read(JAN, press(ack))).toContain('jeszcze nie wyszło, dlatego potwierdzenia');
    expect(await scene.storage.announcements.acknowledgedElsewhere((await scene.latest()).id)).toBe(0);
  });

  it('is for coordinators to write and send; others are told so, whatever they press', async () => {
    const scene = await withTwo();
    const { id, revision } = await scene.drafted();
    for (const verb of ['open', 'write', 'send', 'launch', 'ledger', 'file', 'acks', 'chase', 'retract']) {
      const said = textOf(await scene.send(ANNA, press(`announcements.${verb}:${id}:${revision}`)));
      expect(said, verb).toContain('/ogloszenie');
    }
    expect(await scene.read(ANNA, press(`announcements.read:${id}`))).toContain('jeszcze nie wyszło');
    expect((await scene.latest()).state).toBe('draft');
  });

  it('is not sent to who wants none, but urgent ones still are', async () => {
    const scene = await withTwo();
    expect(await scene.read(ANNA, press('announcements.off'))).toContain('Zwykłe ogłoszenia są wyłączone');
    await scene.drafted();
    const card = textOf(
      await scene.send(JAN, form(await scene.on('workers'), { wojewodztwa: ['opolskie'] })),
    );
    expect(card).toContain('Z wyłączonymi ogłoszeniami: 1 osoba');
    expect(card).toContain('Razem dotrze do 1 osoby');
    const settings = { pilne: 'tak', potwierdzenie: '', wzmianka: 'nie' };
    const urgent = textOf(await scene.send(JAN, form(await scene.on('settings'), settings)));
    expect(urgent).toContain('Razem dotrze do 2 osób');
  });

  it('reaching more people than its author was told of is shown once more before it goes', async () => {
    const scene = await withTwo();
    await scene.drafted();
    await scene.addressed();
    const asked = await scene.send(JAN, press(await scene.on('send')));
    await scene.works(EWA);
    const again = await scene.send(JAN, press(idOf(asked, 'Wysłanie teraz')));
    expect(textOf(again)).toContain('Czy wysłać to ogłoszenie do 3 osób?');
    expect((await scene.latest()).state).toBe('draft');
  });
});
