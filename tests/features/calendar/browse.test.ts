import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/core/clock.ts';
import { aSession, aTerm } from '../../support/calendar/an-event.ts';
import { ANNA, command, form, idOf, JAN, press, textOf } from '../handover/world.ts';
import { scene } from './scene.ts';

const list = (szukaj = '') => command('szkolenia', szukaj ? { szukaj } : {});

describe('/szkolenia', () => {
  it('shows five at a time, the next first, with the way there and back', async () => {
    const { publish, send } = await scene();
    for (let day = 10; day < 22; day += 1)
      await publish({ title: `Szkolenie ${day}`, terms: [aTerm(`2026-12-${day}`)] });
    const first = await send(ANNA, list());
    expect(textOf(first)).toContain('12 wydarzeń, strona 1 z 3');
    expect(textOf(first)).toContain('Szkolenie 14');
    expect(textOf(first)).not.toContain('Szkolenie 15');
    const second = await send(ANNA, press(idOf(first, 'Następne')));
    expect(second.kind).toBe('update');
    const third = await send(ANNA, press(idOf(second, 'Następne')));
    expect(textOf(third)).toContain('Szkolenie 21');
    expect(textOf(third)).not.toContain('[Następne]');
    expect(textOf(await send(ANNA, press(idOf(third, 'Poprzednie'))))).toContain('strona 2 z 3');
  });

  it('narrows by a typed line, and names the words that nothing is about', async () => {
    const { publish, read } = await scene();
    await publish({ title: 'Praca z rodziną', topics: ['piecza zastępcza'] });
    await publish({ title: 'Wizyta w CUS', form: 'study-visit', terms: [aTerm('2027-01-12')] });
    const said = await read(ANNA, list('wizyty styczeń opolskie blockchain'));
    expect(said).toContain('Wizyta w CUS');
    expect(said).not.toContain('Praca z rodziną');
    expect(said).toContain('„blockchain”');
    expect(said).toContain('wizyta studyjna, opolskie, styczeń 2027 r.');
    expect(await read(ANNA, list('pieczy'))).toContain('Praca z rodziną');
  });

  it.each(['online', 'zdalnie', 'szkolenia zdalne w grudniu', 'przez internet'])(
    'finds what is held online by „%s”, and leaves out what is not',
    async (line) => {
      const { publish, read } = await scene();
      await publish({ title: 'Kontrakt socjalny', onlineUrl: 'https://pokoj.example/a' });
      await publish({ title: 'Praca z rodziną' });
      const said = await read(ANNA, list(line));
      expect(said).toContain('Kontrakt socjalny');
      expect(said).not.toContain('Praca z rodziną');
      expect(said).not.toContain('Pominęliśmy');
    },
  );

  it('finds „Żary” as a powiat and no „Zarządzanie”, whether or not something is there', async () => {
    const { publish, read } = await scene();
    await publish({ title: 'Zarządzanie zespołem' });
    expect(await read(ANNA, list('Żary'))).toMatch(/pominęliśmy: „Żary”[\s\S]*Zarządzanie zespołem/u);
    await publish({ title: 'Spotkanie powiatowe', powiat: 'żarski' });
    const said = await read(ANNA, list('Żary'));
    expect(said).toContain('Lista zawężona: pow. żarski');
    expect(said).toContain('Spotkanie powiatowe');
    expect(said).not.toContain('Zarządzanie');
  });

  it('finds an event by the town of any of its dates, beside those of the powiat', async () => {
    const { publish, read } = await scene();
    const inNysa = aTerm('2026-12-17', {
      number: 2,
      sessions: [aSession('2026-12-17', { place: 'Nysa, Rynek 2' })],
    });
    await publish({ title: 'Dwa miasta', powiat: 'Opole', terms: [aTerm('2026-12-15'), inNysa] });
    expect(await read(ANNA, list('Nysa'))).toContain('Dwa miasta');
    await publish({ title: 'Tylko u nas', powiat: 'nyski' });
    const both = await read(ANNA, list('w Nysie'));
    expect(both).toContain('Dwa miasta');
    expect(both).toContain('Tylko u nas');
    expect(await read(ANNA, list('powiat nyski'))).not.toContain('Dwa miasta');
  });

  it('repeats the words with their Polish letters, on the next pages, too', async () => {
    const { publish, send } = await scene();
    for (let day = 10; day < 16; day += 1)
      await publish({ title: `Piecza zastępcza ${day}`, terms: [aTerm(`2026-12-${day}`)] });
    const first = await send(ANNA, list('zastępczej pieczy'));
    expect(textOf(first)).toContain('słowa „zastępczej pieczy”');
    const next = await send(ANNA, press(idOf(first, 'Następne')));
    expect(textOf(next)).toContain('słowa „zastępczej pieczy”');
    expect(textOf(next)).toContain('Piecza zastępcza 15');
  });

  it('says that nothing fits, and offers everything', async () => {
    const { publish, send } = await scene();
    await publish();
    const said = await send(ANNA, list('wizyty'));
    expect(textOf(said)).toContain('nie pasuje do wszystkich tych warunków');
    expect(textOf(await send(ANNA, press(idOf(said, 'Wszystkie'))))).toContain('Dialog motywujący');
  });

  it('narrows by its form, and keeps that on the way to a card and back', async () => {
    const { publish, send } = await scene();
    await publish({ title: 'Warsztat', form: 'workshop', region: 'lubuskie' });
    await publish();
    const asked = await send(ANNA, press(idOf(await send(ANNA, list()), 'Zawęź')));
    if (asked.kind !== 'form') throw new Error(asked.kind);
    const values = { forma: 'workshop', wojewodztwo: 'lubuskie', miesiac: 'any', miejsca: 'free' };
    const narrowed = await send(ANNA, form(asked.form.id, values));
    expect(textOf(narrowed)).toContain('1 wydarzenie');
    const card = await send(ANNA, press(idOf(narrowed, 'Szczegóły')));
    expect(textOf(await send(ANNA, press(idOf(card, 'Lista'))))).toContain('1 wydarzenie');
  });

  it('narrows by its form to what is held online, beside what was typed', async () => {
    const { publish, send } = await scene();
    await publish({ title: 'Kontrakt socjalny', onlineUrl: 'https://pokoj.example/a' });
    await publish({ title: 'Praca z rodziną' });
    const asked = await send(ANNA, press(idOf(await send(ANNA, list()), 'Zawęź')));
    if (asked.kind !== 'form') throw new Error(textOf(asked));
    const values = { slowa: '', wojewodztwo: 'online', forma: 'any', miesiac: 'any', miejsca: 'any' };
    const narrowed = await send(ANNA, form(asked.form.id, values));
    expect(textOf(narrowed)).toContain('Kontrakt socjalny');
    expect(textOf(narrowed)).not.toContain('Praca z rodziną');
    const again = await send(ANNA, press(idOf(narrowed, 'Zawęź')));
    if (again.kind !== 'form') throw new Error(textOf(again));
    const shown = again.form.fields.flatMap((field) => ('value' in field ? [[field.id, field.value]] : []));
    expect(Object.fromEntries(shown)).toMatchObject({ wojewodztwo: 'online', forma: 'any' });
    expect(shown.map(([id]) => id)).not.toContain('slowa');
  });

  it('leads straight to the application for either date of an event that has two', async () => {
    const { publish, send } = await scene();
    await publish({ terms: [aTerm('2026-12-15'), aTerm('2027-01-12', { number: 2 })] });
    const shown = await send(ANNA, list());
    const [first, second] = [
      idOf(shown, 'Zgłoszenie: 15 grudnia 2026 r.'),
      idOf(shown, 'Zgłoszenie: 12 stycznia 2027 r.'),
    ];
    expect(new Set([first, second]).size).toBe(2);
  });

  it('tells no number of seats where nobody limits them', async () => {
    const { publish, read } = await scene();
    await publish({ terms: [aTerm('2026-12-15', { capacity: 200 })] });
    expect(await read(ANNA, list())).toContain('bez limitu miejsc');
  });

  it('survives a page that is not there any more and a forged one', async () => {
    const { publish, read } = await scene();
    await publish();
    for (const id of ['calendar.list:9:-', 'calendar.list:x:zzz', 'calendar.list:-3:-'])
      expect(await read(ANNA, press(id))).toContain('Dialog motywujący');
  });
});

describe('the card of an event', () => {
  it('has everything one needs to decide', async () => {
    const { publish, read, storage } = await scene();
    await storage.calendar.saveProject({
      id: 'prj_1',
      name: 'Opolskie Spójne',
      region: 'opolskie',
      funding: 'Współfinansowane z Europejskiego Funduszu Społecznego Plus.',
      hourMinutes: 45,
      startsOn: '2023-10-01' as Day,
      endsOn: '2028-12-31' as Day,
      isExample: false,
    });
    const event = await publish({
      project: 'prj_1',
      aim: 'Rozmowa, która pomaga zmienić zachowanie.',
      trainer: 'trenerka dialogu motywującego',
      eligibility: { unitTypes: ['ops', 'pcpr'], posts: ['social-worker'], minYearsWorked: 2 },
      perUnit: 2,
      partners: 'PCPR w Nysie, Fundacja Pomocna',
      downloads: [{ label: 'Regulamin', url: 'https://a.pl/regulamin' }, { url: 'https://a.pl/inne' }],
      minimum: 8,
      catering: true,
      asks: ['overnight'],
      accessibility: 'sala bez barier, pętla indukcyjna',
      deadline: '2026-12-08T10:00:00.000Z' as never,
      terms: [
        aTerm('2026-12-15', {
          label: 'Opole',
          sessions: [aSession('2026-12-15'), aSession('2026-12-16', { number: 2 })],
        }),
        aTerm('2027-01-12', { number: 2, label: 'Nysa', capacity: 1 }),
      ],
    });
    const card = await read(ANNA, press(`calendar.show:${event.id}`));
    for (const said of [
      'Termin 1: Opole',
      'wtorek, 15 grudnia 2026 r., 9:00–15:00',
      'środa, 16 grudnia 2026 r., 9:00–15:00',
      'Termin 2: Nysa',
      'Wolne miejsca: 20 z 20',
      '14,7 godz. dydaktycznych',
      'typ jednostki: ośrodek pomocy społecznej, powiatowe centrum pomocy rodzinie',
      'staż co najmniej 2 lata',
      'najwyżej 2 osoby',
      'Partnerzy: PCPR w Nysie, Fundacja Pomocna',
      'Do pobrania: Regulamin (https://a.pl/regulamin) · dokumenty (https://a.pl/inne)',
      'Najmniejsza grupa: 8 osób',
      'Zgłoszenia do: wtorek, 8 grudnia 2026 r., godz. 11:00',
      'Decyduje kolejność zgłoszeń',
      'udział bezpłatny',
      'Nocleg',
      'pętla indukcyjna',
      'Współfinansowane z Europejskiego Funduszu Społecznego Plus.',
      '[Zgłoszenie: Opole] [Zgłoszenie: Nysa]',
    ])
      expect(card).toContain(said);
  });

  it('of a draft is shown to coordinators only', async () => {
    const { read, storage } = await scene();
    const { aNewEvent } = await import('../../support/calendar/an-event.ts');
    const id = await storage.calendar.create(aNewEvent());
    expect(await read(ANNA, press(`calendar.show:${id}`))).toContain('nie ma już na liście');
    expect(await read(JAN, press(`calendar.show:${id}`))).toContain('Dialog motywujący');
  });

  it('without a date takes interest, which /moje shows, and gives it up', async () => {
    const { publish, send, read } = await scene();
    await publish({ terms: [] });
    const card = await send(ANNA, press(idOf(await send(ANNA, list()), 'Szczegóły')));
    expect(textOf(card)).toContain('Termin nie jest jeszcze ustalony');
    const noted = await send(ANNA, press(idOf(card, 'Jestem zainteresowana')));
    expect(textOf(noted)).toContain('Zapisaliśmy zainteresowanie');
    expect(await read(ANNA, command('moje'))).toContain('Zainteresowania');
    await send(ANNA, press(idOf(noted, 'Już mnie to nie')));
    expect(await read(ANNA, command('moje'))).not.toContain('Zainteresowania');
  });

  it('that was cancelled says why, and takes no applications', async () => {
    const { publish, read, storage, clock } = await scene();
    const before = await publish();
    await storage.calendar.cancel({ before, reason: 'choroba trenerki', tell: [], at: clock.now() });
    expect(await read(ANNA, press(`calendar.show:${before.id}`))).toContain('Powód: choroba trenerki');
    expect(await read(ANNA, press(`calendar.apply:${before.terms[0]!.id}`))).toContain('odwołał');
  });
});
