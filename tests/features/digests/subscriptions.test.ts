import { describe, expect, it } from 'vitest';
import { anAccount } from '../../support/context.ts';
import { ANNA, command, form, idOf, JAN, press, textOf } from '../handover/world.ts';
import { annaReads, digestScene } from './scene.ts';

describe('a pause', () => {
  it('keeps everything back, and nothing that still holds is lost', async () => {
    const { publish, slots, sent, nextDays, send } = await annaReads();
    const pause = await send(ANNA, press(idOf(await send(ANNA, command('subskrypcje')), 'Przerwa')));
    expect(textOf(await send(ANNA, press(idOf(pause, 'Bez przerwy'))))).toContain('Następny');
    const paused = await send(ANNA, press(idOf(pause, 'Tydzień')));
    expect(textOf(paused)).toContain('Przerwa: do 30 listopada 2026 r. (pierwszy dzień po przerwie)');
    await publish({ title: 'W czasie przerwy' });
    await slots('w1-0800');
    expect(await sent()).toEqual([]);
    nextDays(7);
    await slots('w1-0800');
    expect((await sent())[0]?.text).toContain('W czasie przerwy');
  });

  it('until a day takes a day to come, and explains the others', async () => {
    const { send, subscriptionOf } = await annaReads();
    const { id } = await subscriptionOf(ANNA);
    const typed = async (day: string) =>
      textOf(await send(ANNA, form(`digests.pauseday:${id}:1`, { do: day })));
    expect(await typed('kiedyś')).toContain('Nie rozpoznajemy tej daty');
    expect(await typed('31.02')).toContain('Takiego dnia nie ma w kalendarzu: „31.02”');
    expect(await typed('31 listopada 2026')).toContain('Takiego dnia nie ma w kalendarzu');
    expect(await typed('dzisiaj')).toContain('już minął');
    expect(await typed('23.11.2026')).toContain('już minął');
    expect(await typed('1.01.2029')).toContain('najwyżej rok');
    expect(await typed('7 stycznia 2027')).toContain('7 stycznia 2027');
    expect(await typed('8 stycznia 2027')).toContain('zmieniły się w międzyczasie');
  });
});

describe('/subskrypcje', () => {
  it('asks for the voivodeship where nobody knows it, and orders with what was chosen', async () => {
    const { send, orders, subscriptionOf } = await digestScene();
    const asked = await orders(ANNA, 'Co tydzień: moje województwo');
    expect(asked.kind).toBe('form');
    const id = asked.kind === 'form' ? asked.form.id : '';
    const empty = await send(ANNA, form(id, { tresc: [], wojewodztwo: 'any', powiat: '', tematy: '' }));
    expect(textOf(empty)).toContain('choć jedną pozycję');
    const person = await send(
      ANNA,
      form(id, { tresc: ['trainings'], wojewodztwo: 'any', powiat: '', tematy: 'Jan Kowalski 44051401458' }),
    );
    expect(textOf(person)).toContain('dane osoby');
    const done = await send(
      ANNA,
      form(id, { tresc: ['trainings'], wojewodztwo: 'opolskie', powiat: '', tematy: '' }),
    );
    expect(textOf(done)).toContain('co tydzień w poniedziałek o 8:00');
    expect((await subscriptionOf(ANNA)).wants).toEqual({ contents: ['trainings'], region: 'opolskie' });
  });

  it('doubts a powiat and topics that nobody knows, and puts in their place what is meant by one tap', async () => {
    const { publish, send, subscriptionOf } = await annaReads();
    await publish({ title: 'Superwizja', topics: ['piecza zastępcza'] });
    const { id } = await subscriptionOf(ANNA);
    const wanted = { tresc: ['trainings'], wojewodztwo: 'opolskie' };
    const known = { ...wanted, powiat: 'opole', tematy: 'superwizja, zastępcza piecza' };
    const done = textOf(await send(ANNA, form(`digests.content:${id}:1`, known)));
    expect(done).not.toMatch(/nie ma jednostki|nic nie dotyczy/u);

    const typed = { ...wanted, powiat: 'Opolle', tematy: 'superwizja, piecza zastenpcza, xyzw' };
    const saved = await send(ANNA, form(`digests.content:${id}:2`, typed));
    expect(textOf(saved)).toContain('nie ma jednostki z powiatu „Opolle”, więc przegląd może być pusty');
    expect(textOf(saved)).toContain('nic nie dotyczy tematu „piecza zastenpcza”. Czy chodzi o: ');
    expect(textOf(saved)).toContain('nic nie dotyczy tematu „xyzw”. Może zostać');
    expect((await subscriptionOf(ANNA)).wants).toMatchObject({ powiat: 'Opolle' });

    const better = await send(ANNA, press(idOf(saved, 'piecza zastępcza')));
    expect((await subscriptionOf(ANNA)).wants.topics).toEqual(['superwizja', 'piecza zastępcza', 'xyzw']);
    expect(textOf(better)).not.toContain('zastenpcza');
    await send(ANNA, press(idOf(better, 'Opole')));
    expect((await subscriptionOf(ANNA)).wants.powiat).toBe('Opole');
    expect(textOf(await send(ANNA, press(idOf(better, 'Opole'))))).toContain('zmieniły się w międzyczasie');
  });

  it('warns of the hour that clocks leave out or show twice, and says what then happens', async () => {
    const { send, subscriptionOf } = await annaReads();
    const { id } = await subscriptionOf(ANNA);
    const wrong = await send(
      ANNA,
      form(`digests.time:${id}:1`, { rytm: 'daily', dzien: '1', godzina: '25' }),
    );
    expect(textOf(wrong)).toContain('Nie rozpoznajemy tej godziny');
    const night = await send(
      ANNA,
      form(`digests.time:${id}:1`, { rytm: 'daily', dzien: '1', godzina: '2.30' }),
    );
    expect(textOf(night)).toContain('codziennie o 2:30');
    expect(textOf(night)).toContain('przyjdzie o 3:00');
    const day = await send(ANNA, form(`digests.time:${id}:2`, { rytm: 'weekly', dzien: '4', godzina: '8' }));
    expect(textOf(day)).toContain('co tydzień w czwartek o 8:00');
    expect(textOf(day)).not.toMatch(/zmiany czasu|dwa razy/u);
  });

  it('shows how a digest would look now, and tells nobody anything by it', async () => {
    const { publish, send, slots, sent } = await annaReads();
    await publish({ title: 'Podejrzane' });
    const preview = await send(ANNA, press(idOf(await send(ANNA, command('subskrypcje')), 'Podgląd')));
    expect(textOf(preview)).toContain('Podejrzane');
    await slots('w1-0800');
    expect((await sent())[0]?.text).toContain('Podejrzane');
  });

  it('ends it after a question, and nobody else’s button does anything', async () => {
    const { publish, send, slots, sent, subscriptionOf } = await annaReads();
    const { id } = await subscriptionOf(ANNA);
    expect(textOf(await send(JAN, press(`digests.ended:${id}:1`)))).toContain('nie ma');
    const asked = await send(ANNA, press(idOf(await send(ANNA, command('subskrypcje')), 'Rezygnacja')));
    const ended = await send(ANNA, press(idOf(asked, 'Tak')));
    expect(textOf(await send(ANNA, press(idOf(ended, 'Przegląd nowości'))))).toContain('Gotowe zestawy');
    await publish();
    await slots('w1-0800');
    expect(await sent()).toEqual([]);
    expect(textOf(await send(ANNA, command('subskrypcje')))).toContain('Gotowe zestawy');
  });

  it('orders one digest however often it is pressed', async () => {
    const { publish, slots, sent, send } = await annaReads();
    const again = await send(ANNA, press('digests.preset:me:changes'));
    expect(textOf(again)).toContain('już zamówiony');
    await publish();
    await slots('w1-0800');
    expect(await sent()).toHaveLength(1);
  });
});

describe('a digest on a channel', () => {
  it('is set by coordinators only, and everybody signs up from it for themselves', async () => {
    const { publish, works, orders, slots, sent, send } = await digestScene();
    await works(ANNA);
    await works(JAN);
    const forAnna = await send(ANNA, command('subskrypcje'), { place: 'channel' });
    expect(textOf(forAnna)).toContain('Na tym kanale nie ma przeglądu');
    const forged = await send(ANNA, press('digests.preset:P1:weekly'), { place: 'channel' });
    expect(textOf(forged)).toContain('koordynatorki i koordynatorzy');

    await orders(JAN, 'Co tydzień: moje województwo');
    const screen = await send(JAN, command('subskrypcje'), { place: 'channel' });
    const ordered = await send(JAN, press(idOf(screen, 'Co tydzień: zmiany')), { place: 'channel' });
    expect(textOf(ordered)).toContain('Przegląd na tym kanale');
    const setting = await send(JAN, command('subskrypcje'), { place: 'channel' });
    expect(textOf(setting)).toContain('Przegląd na tym kanale');

    await publish();
    await slots('w1-0800');
    const got = await sent();
    expect(got.map(({ where }) => where).toSorted()).toEqual(['P1', 'U4']);
    const onChannel = { kind: 'update', message: got.find(({ where }) => where === 'P1')!.message } as const;
    const settings = await send(ANNA, press(idOf(onChannel, 'Ustawienia')), { place: 'channel' });
    expect(settings).toMatchObject({ kind: 'message', to: 'person' });
    expect(textOf(settings)).toContain('ustawiają koordynatorki i koordynatorzy');
  });

  it('is not offered the groups of single people, and says what is left out of it', async () => {
    const { works, orders, send } = await digestScene();
    await works(JAN);
    await orders(JAN, 'Co tydzień: moje województwo');
    const screen = await send(JAN, command('subskrypcje'), { place: 'channel' });
    const ordered = await send(JAN, press(idOf(screen, 'Co tydzień: zmiany')), { place: 'channel' });
    expect(textOf(ordered)).toContain('Poza przeglądem: kończące się zgłoszenia');
    expect(textOf(ordered)).toContain('nabory i konkursy');
    expect(textOf(ordered)).not.toContain('moje grupy tematyczne');
    const opened = await send(JAN, press(idOf(ordered, 'Zmiana treści')), { place: 'channel' });
    const shown = opened.kind === 'form' ? opened.form : undefined;
    expect(shown?.intro).toContain('dla wszystkich na tym kanale');
    const [contents] = shown?.fields ?? [];
    const offered = contents?.kind === 'choices' ? contents.options.map(({ value }) => value) : [];
    expect(offered).toContain('calls');
    expect(offered).not.toContain('groups');
  });

  it('never shows the meetings of thematic groups, which belong to their members', async () => {
    const { storage, works, orders, slots, sent, publish, clock } = await digestScene();
    const stranger = anAccount({ user: 'U7', name: 'Ola Obca' });
    const anna = await works(ANNA);
    await works(stranger);
    const group = await storage.groups.create({
      id: 'grp_1',
      request: 'req_1',
      plan: { name: 'Przemoc', region: 'opolskie', joining: 'open' },
      isExample: false,
      at: clock.now(),
    });
    const unit = (await storage.units.profile(anna)).units[0]!.unit;
    await storage.groups.join({ id: 'mem_1', group, person: anna, unit }, clock.now());
    await publish({ title: 'Spotkanie grupy', form: 'group-meeting', group });
    await orders(ANNA, 'Co tydzień: moje województwo');
    await orders(stranger, 'Co tydzień: moje województwo');
    await slots('w1-0800');
    const got = await sent();
    expect(got.filter(({ text }) => text.includes('Spotkanie grupy')).map(({ where }) => where)).toEqual([
      'U1',
    ]);
  });
});
