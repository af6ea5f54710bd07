import { describe, expect, it } from 'vitest';
import type { Message } from '../../../../src/chat/message.ts';
import { plain } from '../../../../src/chat/plain.ts';
import type { Reply } from '../../../../src/chat/reply.ts';
import type { Day, Instant } from '../../../../src/core/clock.ts';
import type { PersonId } from '../../../../src/core/ids.ts';
import { createConsultationEntries } from '../../../../src/features/consultations/calendar-entries.ts';
import { adviceDeliveries } from '../../../../src/features/consultations/deliveries.ts';
import { deskScene } from '../../../support/consultations/desk.ts';
import { textOf } from '../../handover/world.ts';

const TOPIC = 'grupa-kadry';
const at = (time: string, day = '2027-01-12') => `${day}T${time}:00.000Z` as Instant;

const faultsOf = (reply: Reply) => (reply.kind === 'invalid' ? reply.faults : []);

/** Maria and Ewa advise; the topic has 12 seats and wants at least 4 people. */
const begin = async () => {
  const here = await deskScene();
  const maria = await here.adviser('U9', { name: 'Maria Doradcza', topics: [TOPIC] });
  const ewa = await here.adviser('U8', { name: 'Ewa Radna', topics: ['lpdi'] });
  const desk = here.as(maria);
  const open = async (values = {}) =>
    desk.fillIn(await desk.press(`duty.session:${TOPIC}`), {
      dzien: '12.01.2027',
      godziny: '10:00–13:00',
      forma: 'online',
      ...values,
    });
  const session = async () => (await here.store.groups(here.now(), at('00:00', '2028-01-01')))[0];
  const told = async (to: PersonId, verb: 'opened' | 'changed' | 'fewer'): Promise<readonly Message[]> => {
    const rows = await here.engine.queries
      .selectFrom('outbox')
      .select('content')
      .where('kind', '=', `advice.${verb}`)
      .execute();
    const contents = rows.map(({ content }) => JSON.parse(content ?? '{}') as { adviser: PersonId });
    const own = contents.filter(({ adviser }) => adviser === to);
    const kind = adviceDeliveries(here.working)[verb];
    const made: (Message | undefined)[] = [];
    for (const content of own) made.push(await kind.render(content, { locale: 'pl', now: here.now() }));
    return made.filter((one) => one !== undefined);
  };
  return { ...here, maria, ewa, desk, open, session, told };
};

describe('a group consultation that an adviser opens', () => {
  it('is offered to everybody at once, and can be booked without having been asked for', async () => {
    const { desk, open, booking, slots, crowd, booked } = await begin();
    const page = await desk.open();
    const topics = await desk.pressIn(page, 'Konsultacja grupowa');
    expect((await desk.pressIn(topics, 'Temat konsultacji grupowej', TOPIC)).kind).toBe('form');
    expect(textOf(await open())).toContain('Konsultacja grupowa otwarta');
    const wanted = { topic: TOPIC, mode: 'online' } as const;
    const offered = await slots(wanted, 200);
    const [slot] = offered.filter(({ group }) => group?.consultation !== undefined);
    expect(slot).toMatchObject({ startsAt: at('09:00'), endTime: '13:00', group: { taken: 0, seats: 12 } });
    const [client] = await crowd(1);
    const view = await booked(client!, at('09:00'), { wanted });
    expect(view.consultation.id).toBe(slot?.group?.consultation);
    const left = await booking.cancel({
      request: 'r_1',
      consultation: view.consultation.id,
      revision: view.consultation.revision,
      by: client!,
      at: at('08:00', '2027-01-10'),
    });
    expect(left).toMatchObject({ ok: true, value: { consultation: { state: 'confirmed' } } });
  });

  it('is offered where its adviser otherwise never receives in that way', async () => {
    const here = await begin();
    const { maria, open, engine, slots, booking } = here;
    await engine.queries.deleteFrom('adviser_hours').where('adviser', '=', maria).execute();
    await open({ godziny: '18' });
    expect(await booking.modes(TOPIC, undefined)).toEqual(['online']);
    expect(await slots({ topic: TOPIC, mode: 'online' }, 5)).toMatchObject([
      { adviser: maria, time: '18:00', endTime: '21:00' },
    ]);
  });

  it('takes the time of everybody who advises, and tells those who were named', async () => {
    const { open, ewa, maria, told, slots, session } = await begin();
    expect(textOf(await open({ doradcy: [ewa] }))).toContain('Doradcy: Maria Doradcza, Ewa Radna');
    expect(await session()).toMatchObject({ adviser: maria, coAdvisers: [ewa] });
    const [message] = await told(ewa, 'opened');
    expect(plain(message!)).toContain('Nowa konsultacja grupowa z Pani/Pana udziałem');
    expect(await told(maria, 'opened')).toEqual([]);
    const own = await slots({ topic: 'lpdi', mode: 'phone', adviser: ewa, from: '2027-01-12' as Day }, 50);
    const times = own.filter(({ day }) => day === '2027-01-12').map(({ time }) => time);
    expect(times).toContain('08:30');
    expect(times.filter((time) => time > '08:30' && time < '13:00')).toEqual([]);
  });

  it('is refused where somebody cannot, with who, why, and the nearest times that all of them can', async () => {
    const { open, ewa, leave, booked, crowd } = await begin();
    const [client] = await crowd(1);
    await booked(client!, at('11:30'), { wanted: { topic: 'lpdi', mode: 'phone', adviser: ewa } });
    expect(faultsOf(await open({ doradcy: [ewa] }))).toEqual([
      {
        field: 'godziny',
        text: 'Ewa Radna: w tym czasie inna konsultacja lub przerwa. Najbliższe wspólne terminy: 12 stycznia 2027 r., 9:00–12:00; 12 stycznia 2027 r., 9:15–12:15; 12 stycznia 2027 r., 9:30–12:30.',
      },
    ]);
    await leave(ewa, { from: '2027-01-12' as Day, until: '2027-03-31' as Day, reason: 'leave' });
    expect(faultsOf(await open({ doradcy: [ewa], godziny: '18–19' }))[0]?.text).toContain(
      'Ewa Radna: nieobecność w tym czasie.',
    );
  });

  it('is outside of one’s own hours only by one’s own choice', async () => {
    const { open, ewa } = await begin();
    expect(faultsOf(await open({ doradcy: [ewa], godziny: '17–19' }))[0]?.text).toContain(
      'Ewa Radna: poza godzinami dyżuru.',
    );
    expect(textOf(await open({ godziny: '17–19' }))).toContain('Konsultacja grupowa otwarta');
  });

  it('names every mistake at its field, an hour that a spring night leaves out among them', async () => {
    const { open, pass } = await begin();
    const wrong = await open({ dzien: 'kiedyś', godziny: '13–9', miejsce: 'http://zoom.us/1' });
    expect(faultsOf(wrong).map(({ field }) => field)).toEqual(['dzien', 'miejsce']);
    expect(faultsOf(await open({ godziny: '13–9' })).map(({ field }) => field)).toEqual(['godziny']);
    expect(faultsOf(await open({ dzien: '28.03.2027', godziny: '2:30' }))[0]?.text).toContain(
      'Tej nocy zmienia się czas',
    );
    pass(24 * 3);
    expect(faultsOf(await open())[0]?.text).toContain('Ten termin już minął.');
  });

  it('moves with everybody who advises and comes, and each of the others hears the old time', async () => {
    const here = await begin();
    const { open, ewa, maria, desk, session, crowd, booked, told, booking } = here;
    await open({ doradcy: [ewa], miejsce: 'https://spotkania.example/grupa' });
    const [client] = await crowd(1);
    await booked(client!, at('09:00'), { wanted: { topic: TOPIC, mode: 'online' } });
    const before = (await session())!;
    const times = await desk.press(`duty.move:${before.id}:${String(before.revision)}`);
    const menu = 'message' in times ? times.message.blocks.find((block) => block.kind === 'menu') : undefined;
    const options = menu?.kind === 'menu' ? menu.options : [];
    const half = options.find(({ label }) => label.includes('10:30–13:30'));
    const asked = await desk.pressIn(times, 'Wolne terminy', half!.value);
    expect(textOf(await desk.pressIn(asked, 'Przeniesienie'))).toContain('Konsultacja przeniesiona');
    const after = (await session())!;
    expect(after).toMatchObject({
      startsAt: at('09:30'),
      endsAt: at('12:30'),
      adviser: maria,
      coAdvisers: [ewa],
      onlineUrl: 'https://spotkania.example/grupa',
    });
    expect(after.client).toBeUndefined();
    expect((await booking.view(after.id))?.participants).toMatchObject([{ person: client, state: 'coming' }]);
    const [message] = await told(ewa, 'changed');
    expect(plain(message!)).toContain('Poprzedni termin: wtorek, 12 stycznia 2027 r., godz. 10:00–13:00');
    expect(await told(maria, 'changed')).toEqual([]);
  });

  it('counts for the day’s most of everybody who advises', async () => {
    const here = await begin();
    const { open, ewa, slots, engine } = here;
    await engine.queries
      .updateTable('advisers')
      .set({ daily_minutes: 240 })
      .where('person', '=', ewa)
      .execute();
    await open({ doradcy: [ewa] });
    const of = { topic: 'lpdi', mode: 'phone', adviser: ewa, from: '2027-01-12' as Day } as const;
    const offered = await slots({ ...of, minutes: 75 }, 50);
    expect(offered.filter(({ day }) => day === '2027-01-12')).toEqual([]);
    const short = await slots({ ...of, minutes: 60 }, 50);
    expect(short.filter(({ day }) => day === '2027-01-12').length).toBeGreaterThan(0);
  });
});

describe('somebody who advises on a group beside others', () => {
  it('leaves alone: their time is free, the others and those who come stay, and only advisers are told', async () => {
    const here = await begin();
    const { open, ewa, maria, session, crowd, booked, as, slots, working, engine, now } = here;
    await open({ doradcy: [ewa] });
    const [client] = await crowd(1);
    await booked(client!, at('09:00'), { wanted: { topic: TOPIC, mode: 'online' } });
    const before = (await session())!;
    const toldBefore = await here.told(maria, 'fewer');
    const waiting = async () =>
      (await engine.queries.selectFrom('outbox').select('kind').where('state', '=', 'pending').execute())
        .length;
    const outbox = await waiting();
    const asked = await as(ewa).pressIn(
      await as(ewa).press('duty.case', before.id),
      'Rezygnacja z prowadzenia',
    );
    expect(textOf(asked)).toContain('prowadzi ją dalej: Maria Doradcza');
    expect(textOf(await as(ewa).pressIn(asked, 'Rezygnacja'))).toContain('Rezygnacja zapisana.');
    const after = (await session())!;
    expect(after).toMatchObject({ id: before.id, state: 'confirmed', adviser: maria, coAdvisers: [] });
    // Reminders of those who come are of the same sequence, so they still go out.
    expect(after.sequence).toBe(before.sequence);
    expect(await waiting()).toBe(outbox + 1);
    expect(toldBefore).toEqual([]);
    const [message] = await here.told(maria, 'fewer');
    expect(plain(message!)).toContain('Jedna z osób zrezygnowała z prowadzenia tej konsultacji.');
    const own = await slots({ topic: 'lpdi', mode: 'phone', adviser: ewa, from: '2027-01-12' as Day }, 50);
    expect(own.map(({ startsAt }) => startsAt)).toContain(at('09:00'));
    const calendar = async (person: PersonId) =>
      (await createConsultationEntries(working).entriesOf(person, 'pl', now())).map(({ state }) => state);
    expect(await calendar(ewa)).toEqual(['cancelled']);
    expect([await calendar(maria), await calendar(client!)]).toEqual([['confirmed'], ['confirmed']]);
    // The old button, pressed again, says that it is somebody else's.
    expect(textOf(await as(ewa).pressIn(asked, 'Rezygnacja'))).toContain('prowadzi ktoś inny');
  });

  it('looks anew where somebody has booked since, and the first adviser cannot leave like this', async () => {
    const { open, ewa, maria, session, crowd, booked, as, deciding, now } = await begin();
    await open({ doradcy: [ewa] });
    const { id, revision } = (await session())!;
    const asked = await as(ewa).press(`duty.step-out:${id}:${String(revision)}`);
    const [client] = await crowd(1);
    await booked(client!, at('09:00'), { wanted: { topic: TOPIC, mode: 'online' } });
    expect(textOf(await as(ewa).pressIn(asked, 'Rezygnacja'))).toContain('W międzyczasie');
    expect((await session())?.coAdvisers).toEqual([ewa]);
    const leaves = { request: 'r', consultation: id, revision: revision + 1, by: maria, at: now() };
    expect(await deciding.stepOut(leaves)).toMatchObject({ ok: false, refusal: { kind: 'not-yours' } });
  });

  it('shows its advisers what each of those who come wants to talk about', async () => {
    const { open, session, crowd, booked, desk } = await begin();
    await open();
    const [one, other] = await crowd(2);
    const wanted = { topic: TOPIC, mode: 'online' } as const;
    await booked(one!, at('09:00'), { wanted, matter: 'Umowy zlecenia', documentUrl: 'https://a.pl/umowa' });
    await booked(other!, at('09:00'), { wanted, matter: 'Składki za koordynatora' });
    const { id } = (await session())!;
    const card = textOf(await desk.press(`duty.case:${id}`));
    expect(card).toContain('Pytanie do omówienia: Umowy zlecenia');
    expect(card).toContain('https://a.pl/umowa');
    expect(card).toContain('Pytanie do omówienia: Składki za koordynatora');
  });
});
