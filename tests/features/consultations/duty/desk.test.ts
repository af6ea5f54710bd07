import { describe, expect, it } from 'vitest';
import { plain } from '../../../../src/chat/plain.ts';
import type { FormValues } from '../../../../src/chat/form.ts';
import type { Reply } from '../../../../src/chat/reply.ts';
import type { Instant } from '../../../../src/core/clock.ts';
import { deskScene } from '../../../support/consultations/desk.ts';
import { textOf } from '../../handover/world.ts';

const at = (time: string, day = '2027-01-11') => `${day}T${time}:00.000Z` as Instant;

const faultsOf = (reply: Reply) => (reply.kind === 'invalid' ? reply.faults : []);

const begin = async (terms = {}) => {
  const here = await deskScene();
  const maria = await here.adviser('U9', { name: 'Maria Doradcza', ...terms });
  const anna = await here.person('U1');
  return { ...here, maria, anna, desk: here.as(maria) };
};

describe('somebody who begins to advise', () => {
  it('fills in two forms, and can be booked', async () => {
    const here = await deskScene();
    const ewa = await here.person('U5');
    const desk = here.as(ewa);
    const start = await desk.open();
    expect(textOf(start)).toContain('Wystarczą dwa kroki');
    const terms = await desk.pressIn(start, 'Zakres doradztwa');
    const saved = await desk.fillIn(terms, {
      nazwa: 'Ewa Radna',
      tematy: ['lpdi', 'cus'],
      wojewodztwo: 'opolskie',
      powiaty: 'nyski, powiat brzeski',
      baza: 'Opole',
    });
    expect(textOf(saved)).toContain('opolskie: nyski, brzeski');
    const hours = await desk.pressIn(saved, 'Godziny dyżuru');
    expect(textOf(await desk.fillIn(hours, { godziny: 'pn–pt 9–12 telefon' }))).toContain('Godziny zapisane');
    const slots = await here.slots({ adviser: ewa }, 1, here.now());
    expect(slots[0]).toMatchObject({ adviser: ewa, startsAt: at('08:00') });
  });

  it('is told every mistake at its field, and keeps what was typed', async () => {
    const { desk } = await begin();
    const limits = await desk.press('duty.limits');
    const refused = await desk.fillIn(limits, { wyprzedzenie: 'dwa dni', naprzod: '0', przed: '15' });
    expect(faultsOf(refused)).toEqual([
      { field: 'wyprzedzenie', text: 'Prosimy wpisać liczbę od 0 do 336.' },
      { field: 'naprzod', text: 'Prosimy wpisać liczbę od 1 do 365.' },
    ]);
    const typed =
      refused.kind === 'invalid' ? refused.form.fields.map((field) => 'value' in field && field.value) : [];
    expect(typed).toEqual(['dwa d', '0', '480', '15', '0']);
    const hours = await desk.press('duty.hours');
    expect(textOf(await desk.fillIn(hours, { godziny: 'pn 8–12 telefon\npn 11–13 online' }))).toBe(
      'Pory 8:00–12:00 i 11:00–13:00 się nakładają (poniedziałek).',
    );
  });

  it('cannot write over terms that changed meanwhile', async () => {
    const { desk, storage, maria } = await begin();
    const [one, other] = [await desk.press('duty.limits'), await desk.press('duty.limits')];
    expect(textOf(await desk.fillIn(one, { naprzod: '30' }))).toContain('Zapisano.');
    expect(textOf(await desk.fillIn(other, { naprzod: '90' }))).toContain('W międzyczasie');
    expect((await storage.consultations.adviser(maria))?.horizonDays).toBe(30);
  });

  it('is nobody without the role', async () => {
    const { as, anna } = await begin();
    const nobody = as(anna, ['worker']);
    for (const id of ['duty.open', 'duty.hours', 'duty.case:con_1', 'duty.call'])
      expect(textOf(await nobody.press(id))).toContain('Dyżury prowadzą');
    for (const id of ['duty.topics', 'duty.travel', 'duty.reassign'])
      expect(textOf(await as(anna).press(id))).toContain('To mogą zrobić tylko koordynatorzy.');
  });
});

describe('a case', () => {
  it('is accepted or declined from its card; who declines says why, and never names anybody', async () => {
    const { desk, booked, anna, told, booking } = await begin({ confirmsByHand: true });
    const view = await booked(anna, at('08:00'));
    const page = await desk.open();
    expect(textOf(page)).toContain('Czeka na decyzję');
    const card = await desk.pressIn(page, 'Karta konsultacji', view.consultation.id);
    const form = await desk.pressIn(card, 'Odmowa');
    const named = await desk.fillIn(form, { powod: 'Pan Jan Kowalski z Nysy już to załatwił' });
    expect(faultsOf(named)).toHaveLength(1);
    expect(textOf(await desk.pressIn(card, 'Przyjęcie'))).toContain('Zgłoszenie przyjęte');
    expect((await booking.view(view.consultation.id))?.consultation.state).toBe('confirmed');
    expect(textOf(await desk.fillIn(form, { powod: 'Prowadzę wtedy szkolenie' }))).toContain(
      'W międzyczasie',
    );
    expect((await told()).includes('advice.confirmed')).toBe(true);
  });

  it('of a colleague is not shown, but a coordinator sees it', async () => {
    const { booked, anna, as, person } = await begin();
    const view = await booked(anna, at('08:00'));
    const id = `duty.case:${view.consultation.id}`;
    const other = await person('U6');
    expect(textOf(await as(other).press(id))).toContain('prowadzi ktoś inny');
    expect(textOf(await as(other, ['worker', 'coordinator']).press(id))).toContain('Stan: potwierdzona');
  });

  it('is moved by its adviser to a time that is free, and those who come are told', async () => {
    const { desk, booked, anna, booking, told } = await begin();
    const view = await booked(anna, at('08:00'));
    const card = await desk.press(`duty.case:${view.consultation.id}`);
    const times = await desk.pressIn(card, 'Inny termin');
    const menu = 'message' in times ? times.message.blocks.find((block) => block.kind === 'menu') : undefined;
    const value =
      menu?.kind === 'menu' ? menu.options.find(({ label }) => label.includes('10:15'))!.value : '';
    const asked = await desk.pressIn(times, 'Wolne terminy', value);
    expect(textOf(asked)).toContain('Przenieść konsultację z');
    expect(textOf(await desk.pressIn(asked, 'Przeniesienie'))).toContain('Konsultacja przeniesiona');
    expect((await booking.view(view.consultation.id))?.consultation.state).toBe('moved');
    expect((await told()).includes('advice.moved')).toBe(true);
  });
});

describe('what came of a consultation', () => {
  it('can be noted once it has begun, is corrected, and the journal keeps both', async () => {
    const { desk, booked, anna, pass, storage, engine } = await begin();
    const { consultation } = await booked(anna, at('08:00'));
    const id = `duty.outcome:${consultation.id}:1`;
    expect(textOf(await desk.press(id))).toContain('gdy konsultacja się zacznie');
    pass(25);
    // On its day it stands once, under today.
    const ofDay = textOf(await desk.open());
    expect(ofDay.match(/9:00–10:30 · telefonicznie/g)).toHaveLength(1);
    expect(ofDay).toMatch(/9:00–10:30 · telefonicznie · .* · bez wyniku/);
    pass(24);
    expect(textOf(await desk.open())).toMatch(/Bez wyniku\s+• poniedziałek, 11 stycznia 2027 r., 9:00–10:30/);
    const form = await desk.press(id);
    const wrong = await desk.fillIn(form, { minuty: '0', osoby: 'trzy', dalej: 'PESEL 44051401359' });
    expect(faultsOf(wrong).map(({ field }) => field)).toEqual(['minuty', 'osoby', 'dalej']);
    const noted = await desk.fillIn(form, { minuty: '40', osoby: '2', dalej: 'Wysłać wzór umowy' });
    expect(textOf(noted)).toContain('Wynik: 40 min, 2 osoby');
    expect(textOf(noted)).not.toContain('2 osoby, ');
    const again = await desk.pressIn(noted, 'Korekta wyniku');
    const otherwise = await desk.fillIn(again, { forma: 'online', temat: 'cus' });
    expect(textOf(otherwise)).toContain('Wynik: 40 min, 2 osoby, online, Centrum usług społecznych (CUS)');
    const then = await desk.pressIn(otherwise, 'Korekta wyniku');
    const back = await desk.fillIn(then, { minuty: '50', forma: 'phone', temat: 'lpdi' });
    expect(textOf(back)).toContain('Korekta zapisana');
    expect(await storage.duty.outcome(consultation.id)).toMatchObject({
      minutes: 50,
      persons: 2,
      topic: 'lpdi',
    });
    const journal = await engine.queries
      .selectFrom('consultation_outcomes')
      .select(['number', 'is_current', 'minutes'])
      .orderBy('number')
      .execute();
    expect(journal).toEqual([
      { number: 1, is_current: 0, minutes: 40 },
      { number: 2, is_current: 0, minutes: 40 },
      { number: 3, is_current: 1, minutes: 50 },
    ]);
    expect(textOf(await desk.fillIn(form, { minuty: '10' }))).toContain('W międzyczasie');
  });

  it('is that nobody came, until somebody says that it took place after all', async () => {
    const { desk, booked, anna, pass, booking } = await begin();
    const { consultation } = await booked(anna, at('08:00'));
    pass(25);
    const card = await desk.press(`duty.case:${consultation.id}`);
    const none = await desk.pressIn(card, 'Nikt nie przyszedł');
    expect(textOf(none)).toContain('Stan: nikt nie przyszedł');
    const form = await desk.pressIn(none, 'Wynik');
    await desk.fillIn(form, { minuty: '30' });
    const view = await booking.view(consultation.id);
    expect(view?.consultation.state).toBe('held');
    expect(view?.participants.map(({ state }) => state)).toEqual(['present']);
  });
});

describe('a telephone call that nobody booked', () => {
  it('takes two taps, and can be taken back', async () => {
    const { desk, storage, maria } = await begin();
    const asked = await desk.pressIn(await desk.open(), 'Rozmowa telefoniczna', 'lpdi');
    const logged = await desk.pressIn(asked, '30 min');
    expect(textOf(logged)).toContain('Zapisano rozmowę telefoniczną');
    const day = '2027-01-10' as Parameters<typeof storage.duty.agenda>[1];
    const [call] = await storage.duty.agenda(maria, day, day);
    expect(call).toMatchObject({
      isUnplanned: true,
      state: 'held',
      mode: 'phone',
      from: '08:30',
      to: '09:00',
    });
    expect(await storage.duty.outcome(call!.id)).toMatchObject({ minutes: 30, persons: 1, topic: 'lpdi' });
    const unit = await desk.pressIn(logged, 'Jednostka');
    expect(textOf(await desk.fillIn(unit, { jednostka: 'nigdzie' }))).toContain('Nie znaleźliśmy');
    expect(textOf(await desk.fillIn(unit, { jednostka: 'OPS Nys' }))).toContain('Nys');
    expect((await storage.duty.outcome(call!.id))?.unit).toBe('uni_nysa');
    expect(textOf(await desk.pressIn(logged, 'Cofnięcie'))).toContain('nie liczy');
    expect(await storage.duty.outcome(call!.id)).toBeUndefined();
    expect(textOf(await desk.pressIn(logged, 'Cofnięcie'))).toContain('nie można już cofnąć');
  });
});

describe('leave over consultations', () => {
  const LEAVE = { od: '11.01.2027', do: '15.01.2027', powod: 'leave' };

  it('shows what it hits and what could be had instead before anything is written (F20)', async () => {
    const here = await begin();
    await here.adviser('U8', { name: 'Ewa Radna' });
    await here.booked(here.anna, at('08:00'), {
      wanted: { topic: 'lpdi', mode: 'phone', adviser: here.maria },
    });
    const form = await here.desk.press('duty.away');
    const asked = await here.desk.fillIn(form, LEAVE);
    expect(textOf(asked)).toContain('W tym czasie: 1 konsultacja.');
    expect(textOf(asked)).toContain('poniedziałek, 11 stycznia 2027 r., 9:00–10:30, Ewa Radna');
    expect((await here.storage.duty.timetable(here.maria)).exceptions).toEqual([]);
    expect(textOf(await here.desk.pressIn(asked, 'Zapis i 1 wiadomość'))).toContain('1 wiadomość');
    const [message] = await here.messages('away');
    expect(plain(message!)).toContain('W tym terminie konsultacji nie poprowadzi: Maria Doradcza.');
    expect(JSON.stringify(message)).toContain('consultations.move-to:');
    expect(textOf(await here.desk.open())).toContain('W czasie urlopu');
  });

  it('is looked at anew where somebody booked meanwhile', async () => {
    const here = await begin();
    await here.booked(here.anna, at('08:00'));
    const asked = await here.desk.fillIn(await here.desk.press('duty.away'), LEAVE);
    await here.booked(await here.person('U2'), at('12:00'));
    const fresh = await here.desk.pressIn(asked, 'Zapis i');
    expect(textOf(fresh)).toContain('W tym czasie: 2 konsultacje.');
    expect(await here.messages('away')).toEqual([]);
    expect(textOf(await here.desk.pressIn(fresh, 'Zapis i'))).toContain('2 wiadomości');
    expect(await here.messages('away')).toHaveLength(2);
  });

  it('says nothing to whoever cancelled meanwhile, or when the leave is taken back', async () => {
    const here = await begin();
    const view = await here.booked(here.anna, at('08:00'));
    await here.booked(await here.person('U2'), at('12:00'));
    const asked = await here.desk.fillIn(await here.desk.press('duty.away'), LEAVE);
    await here.desk.pressIn(asked, 'Zapis i');
    await here.booking.cancel(here.changing(view, here.anna));
    expect(await here.messages('away')).toHaveLength(1);
    const list = await here.desk.press('duty.leave');
    const { exceptions } = await here.storage.duty.timetable(here.maria);
    const ask = await here.desk.pressIn(list, 'Usunięcie wyjątku', exceptions[0]!.id);
    await here.desk.pressIn(ask, 'Usunięcie');
    expect(await here.messages('away')).toEqual([]);
  });

  it('never lasts backwards or lies in the past, and past consultations never stand in its way', async () => {
    const here = await begin();
    await here.booked(here.anna, at('08:00'));
    const form = await here.desk.press('duty.away');
    const wrong = await here.desk.fillIn(form, { od: '15.01.2027', do: '11.01.2027', godziny: '9–8' });
    expect(faultsOf(wrong).map(({ field }) => field)).toEqual(['do', 'godziny']);
    const past = async (values: FormValues) =>
      faultsOf(await here.desk.fillIn(form, values)).map(({ field, text }) => [field, text]);
    expect(await past({ od: '4.01.2027', do: '5.01.2027' })).toEqual([['do', 'Ten dzień już minął.']]);
    expect(await past({ od: '4.01.2027' })).toEqual([['od', 'Ten dzień już minął.']]);
    here.pass(30);
    expect(textOf(await here.desk.fillIn(form, { od: '11.01.2027', do: '11.01.2027' }))).toContain(
      'nikt się nie umówi',
    );
  });
});

describe('coordinators', () => {
  it('let somebody stand in: at the same time where it can be, by choice elsewhere, one message each', async () => {
    const here = await begin();
    await here.adviser('U8', { name: 'Ewa Radna' });
    const mine = { wanted: { topic: 'lpdi', mode: 'phone', adviser: here.maria } } as const;
    const first = await here.booked(here.anna, at('08:00'), mine);
    const piotr = await here.person('U2');
    await here.booked(piotr, at('10:00'), mine);
    // Ewa is taken at ten.
    await here.booked(await here.person('U3'), at('10:00'), {
      wanted: {
        ...mine.wanted,
        adviser: (await here.storage.duty.advisers()).find(({ name }) => name === 'Ewa Radna')!.person,
      },
    });
    const desk = here.as(await here.person('U7'), ['worker', 'coordinator']);
    const form = await desk.press('duty.reassign');
    const plan = await desk.fillIn(form, { doradca: here.maria, od: '11.01.2027' });
    expect(textOf(plan)).toContain('ta sama godzina, Ewa Radna');
    expect(textOf(plan)).toContain('osoba wybierze termin z wiadomości');
    expect(textOf(await desk.pressIn(plan, 'Zapis nieobecności'))).toContain(
      'Przeniesione: 1, do wyboru przez umówione osoby: 1.',
    );
    const old = await here.booking.view(first.consultation.id);
    const now = await here.booking.view(old!.consultation.movedTo!);
    expect(now).toMatchObject({ adviser: { name: 'Ewa Radna' }, consultation: { startsAt: at('08:00') } });
    expect(await here.messages('away')).toHaveLength(2);
    expect(await here.collisions()).toBe(0);
  });

  it('change topics, and a topic nobody advises on says where its requests go', async () => {
    const here = await begin();
    const desk = here.as(await here.person('U7'), ['worker', 'coordinator']);
    const list = await desk.press('duty.topics');
    expect(textOf(list)).toContain('zgłoszenia trafiają do koordynatorów');
    const form = await desk.press('duty.topic:new');
    const wrong = await desk.fillIn(form, {
      nazwa: 'Standardy',
      name: 'Standards',
      minuty: '50',
      wiedza: 'gotowanie',
    });
    expect(faultsOf(wrong).map(({ text }) => text)).toEqual([
      'Prosimy wpisać wielokrotność 15, od 15 do 480.',
      'Nie ma takich tematów w bazie wiedzy: gotowanie.',
    ]);
    const typed = { nazwa: 'Standardy', name: 'Standards', minuty: '45', wiedza: 'piecza' };
    expect(textOf(await desk.fillIn(form, typed))).toContain('Temat „Standardy” zapisany.');
    const made = (await here.store.topics()).find(({ name }) => name.pl === 'Standardy');
    expect(made).toMatchObject({ minutes: 45, knowledgeTopics: ['piecza'], isActive: true });
    const changed = await desk.pressIn(list, 'Zmiana tematu', made!.id);
    await desk.fillIn(changed, { umawianie: 'nie' });
    expect((await here.store.topics()).find(({ id }) => id === made!.id)?.isActive).toBe(false);
    expect(textOf(await desk.fillIn(changed, { minuty: '60' }))).toContain('W międzyczasie');
  });

  it('enter travel times, which slots keep free from then on', async () => {
    const here = await begin();
    const desk = here.as(await here.person('U7'), ['worker', 'coordinator']);
    const form = await desk.press('duty.travel');
    expect(textOf(await desk.fillIn(form, { dojazdy: 'Opole – nyski 90' }))).toContain('1 para powiatów');
    const [slot] = await here.slots({ mode: 'at-unit', unit: 'uni_nysa' });
    expect(slot?.startsAt).toBe(at('08:30'));
  });
});
