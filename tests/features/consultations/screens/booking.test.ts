import { describe, expect, it } from 'vitest';
import { formFaults } from '../../../../src/chat/form.ts';
import { parseActionId } from '../../../../src/chat/action-id.ts';
import type { Instant } from '../../../../src/core/clock.ts';
import { links } from '../../../../src/features/consultations/links.ts';
import { command, idOf, press, textOf } from '../../handover/world.ts';
import { type Scene, scene } from './scene.ts';

const MATTER = { sprawa: 'Próg zamówienia przy dwóch częściach', dokument: '' };

const at = (moment: string): Instant => moment as Instant;

/** Topic, way and the first free time: three taps. */
const threeTaps = async ({ send, pressIn }: Scene, person: Awaited<ReturnType<Scene['worker']>>) => {
  const topics = await send(person, command('doradztwo'));
  const modes = await pressIn(person, topics, 'Temat konsultacji', 'zamowienia');
  const slots = await pressIn(person, modes, 'Telefonicznie');
  return { topics, modes, slots, form: await pressIn(person, slots, '8:00') };
};

describe('booking a consultation', () => {
  it.each(['pl', 'en'] as const)('has forms that every platform can show (%s)', async (locale) => {
    const here = await scene();
    await here.adviser('U9', { topics: ['zamowienia', 'grupa-ksiegowosc'], confirmsByHand: true });
    const anna = await here.worker('U1', 'Anna');
    await here.worker('U2', 'Piotr');
    const [free] = await here.slots({ topic: 'zamowienia' });
    const group = { topic: 'grupa-ksiegowosc', mode: 'online' } as const;
    const [session] = await here.slots(group);
    const view = await here.booked(anna, (await here.slots({ topic: 'zamowienia' }, 41))[40]!.startsAt, {
      wanted: { topic: 'zamowienia', mode: 'phone', unit: 'uni_nysa' },
    });
    const { id, revision } = view.consultation;
    for (const link of [
      links.book({ topic: 'zamowienia', mode: 'phone' }, free!.startsAt),
      links.book(group, session!.startsAt),
      links.nearest({ topic: 'zamowienia', mode: 'phone' }, free!.startsAt),
      links.ask({ topic: 'cus' }),
      links.cancel(id, revision),
      links.handOver(id, revision),
    ]) {
      const reply = await here.send(anna, press(link), locale);
      expect(reply.kind === 'form' ? formFaults(reply.form) : textOf(reply)).toEqual([]);
    }
  });

  it('takes three taps and a short form, and ends with everything one needs', async () => {
    const here = await scene();
    await here.adviser('U9', { name: 'Maria Doradcza', phone: '77 000 00 00' });
    const anna = await here.worker('U1', 'Anna');
    const { modes, slots, form } = await threeTaps(here, anna);
    expect(textOf(modes)).toContain('Telefonicznie: rozmowa o umówionej godzinie');
    expect(textOf(slots)).toContain('poniedziałek, 11 stycznia 2027 r.');
    expect(textOf(slots)).toContain('Doradca: dowolny');
    if (form.kind !== 'form') throw new Error(form.kind);
    expect(formFaults(form.form)).toEqual([]);
    expect(form.form.intro).toContain('Maria Doradcza');
    const booked = await here.fillIn(anna, form, MATTER);
    const said = textOf(booked);
    expect(said).toContain('Termin potwierdzony.');
    expect(said).toContain('poniedziałek, 11 stycznia 2027 r., 8:00–9:00');
    expect(said).toContain('Telefon: 77 000 00 00');
    expect(said).toContain('Próg zamówienia przy dwóch częściach');
    for (const label of ['Plik kalendarza', 'Zmiana terminu', 'Przekazanie', 'Powiadomienie', 'Rezygnacja'])
      expect(parseActionId(idOf(booked, label))).toBeDefined();
    const [view] = await here.booking.ofPerson(anna, at('2027-01-10T08:00:00.000Z'));
    expect(view?.consultation).toMatchObject({ state: 'confirmed', unit: 'uni_nysa', matter: MATTER.sprawa });
  });

  it('offers a few times of each day, at most eight, and the others of a day in a list', async () => {
    const here = await scene();
    await here.adviser('U9');
    const anna = await here.worker('U1', 'Anna');
    const { slots } = await threeTaps(here, anna);
    const blocks = 'message' in slots ? slots.message.blocks : [];
    const times = blocks
      .flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
      .map(({ label }) => label)
      .filter((label) => /^\d/.test(label));
    expect(times).toEqual(['8:00', '11:30', '15:00', '8:00', '11:30', '15:00', '8:00', '15:00']);
    const menus = blocks.flatMap((block) => (block.kind === 'menu' ? [block.options.length] : []));
    expect(menus.every((options) => options <= 25)).toBe(true);
    expect(menus).toHaveLength(3);
    const later = await here.pressIn(anna, slots, 'Późniejsze terminy');
    expect(textOf(later)).toContain('czwartek, 14 stycznia 2027 r.');
    expect(textOf(later)).not.toContain('poniedziałek, 11 stycznia 2027 r.');
    expect(textOf(await here.pressIn(anna, later, 'Najbliższe terminy'))).toContain('11 stycznia');
  });

  it('lets a certain adviser be chosen, and says so', async () => {
    const here = await scene();
    const maria = await here.adviser('U8', { name: 'Maria Doradcza' });
    await here.adviser('U9', { name: 'Ewa Radna' });
    const anna = await here.worker('U1', 'Anna');
    const { slots } = await threeTaps(here, anna);
    const ofMaria = await here.pressIn(anna, slots, 'Wybór doradcy', maria);
    expect(textOf(ofMaria)).toContain('Doradca: Maria Doradcza');
    const form = await here.pressIn(anna, ofMaria, '8:00');
    expect(form.kind === 'form' && form.form.intro).toContain('Maria Doradcza');
    expect(textOf(await here.pressIn(anna, ofMaria, 'Wybór doradcy', 'any'))).toContain('Doradca: dowolny');
  });

  it('shows the three nearest times at once where the one that was pressed is gone', async () => {
    const here = await scene();
    await here.adviser('U9');
    const [anna, piotr] = [await here.worker('U1', 'Anna'), await here.worker('U2', 'Piotr')];
    const { slots, form } = await threeTaps(here, anna);
    await here.fillIn(piotr, (await threeTaps(here, piotr)).form, MATTER);
    const pressed = await here.pressIn(anna, slots, '8:00');
    expect(textOf(pressed)).toContain('Ten termin ktoś już zajął');
    expect(textOf(pressed).match(/\[poniedziałek, 11 stycznia 2027 r\., /g)).toHaveLength(3);
    // The form was open while somebody else was quicker: what was typed stays.
    const nearest = await here.fillIn(anna, form, MATTER);
    if (nearest.kind !== 'form') throw new Error(textOf(nearest));
    expect(nearest.form.intro).toContain('Ten termin przed chwilą ktoś zajął');
    const [time, matter] = nearest.form.fields;
    expect(time?.kind === 'choice' && time.options).toHaveLength(3);
    expect(matter).toMatchObject({ id: 'sprawa', value: MATTER.sprawa });
    const termin = time?.kind === 'choice' ? time.options[0]!.value : '';
    expect(textOf(await here.fillIn(anna, nearest, { ...MATTER, termin }))).toContain('Termin potwierdzony');
  });

  it('tells of a clash with the form still filled in, and books only when it is sent again', async () => {
    const here = await scene();
    await here.adviser('U8', { name: 'Maria Doradcza' });
    await here.adviser('U9', { name: 'Ewa Radna' });
    const anna = await here.worker('U1', 'Anna');
    await here.fillIn(anna, (await threeTaps(here, anna)).form, MATTER);
    const clash = await here.fillIn(anna, (await threeTaps(here, anna)).form, MATTER);
    if (clash.kind !== 'form') throw new Error(textOf(clash));
    expect(clash.form.intro).toContain('W tym samym czasie ma już Pani/Pan');
    expect(clash.form.fields[0]).toMatchObject({ value: MATTER.sprawa });
    expect(await here.booking.ofPerson(anna, at('2027-01-10T08:00:00.000Z'))).toHaveLength(1);
    expect(textOf(await here.fillIn(anna, clash, MATTER))).toContain('Termin potwierdzony');
    expect(await here.booking.ofPerson(anna, at('2027-01-10T08:00:00.000Z'))).toHaveLength(2);
  });

  it('keeps nothing that may name a person, and gives the text back without it', async () => {
    const here = await scene();
    await here.adviser('U9');
    const anna = await here.worker('U1', 'Anna');
    const { form } = await threeTaps(here, anna);
    const sprawa = 'Pani Kowalska, PESEL 44051401359';
    const told = await here.fillIn(anna, form, { sprawa, dokument: 'http://x' });
    if (told.kind !== 'invalid') throw new Error(told.kind);
    expect(told.faults.map(({ field }) => field)).toEqual(['sprawa', 'dokument']);
    expect(told.form.fields[0]).not.toMatchObject({
      value: expect.stringContaining('44051401359') as string,
    });
    expect(await here.booking.ofPerson(anna, at('2027-01-10T08:00:00.000Z'))).toEqual([]);
  });

  it('refuses a link that is none, at its field', async () => {
    const here = await scene();
    await here.adviser('U9');
    const anna = await here.worker('U1', 'Anna');
    const { form } = await threeTaps(here, anna);
    const dokument = 'javascript:alert(1)';
    const told = await here.fillIn(anna, form, { ...MATTER, dokument });
    expect(told).toMatchObject({ kind: 'invalid', faults: [{ field: 'dokument' }] });
  });

  it('has the question one came from in the form, and its topics first among all', async () => {
    const question = { words: 'Czy dwie dostawy sumuje się do progu?', topic: 'rodzinne' };
    const here = await scene(() => question);
    await here.adviser('U9');
    const anna = await here.worker('U1', 'Anna');
    const topics = await here.send(anna, press(links.allTopics({ about: 'k-rodzinne' })));
    const menu = 'message' in topics ? topics.message.blocks.find(({ kind }) => kind === 'menu') : undefined;
    expect(menu?.kind === 'menu' && menu.options[0]?.value).toBe('rodzina-i-piecza');
    const modes = await here.pressIn(anna, topics, 'Temat konsultacji', 'zamowienia');
    const form = await here.pressIn(anna, await here.pressIn(anna, modes, 'Online'), '8:00');
    expect(form.kind === 'form' && form.form.fields[0]).toMatchObject({ value: question.words });
  });

  it('answers forged and outdated buttons with what can be chosen instead', async () => {
    const here = await scene();
    await here.adviser('U9');
    const anna = await here.worker('U1', 'Anna');
    const read = async (id: string): Promise<string> => textOf(await here.send(anna, press(id)));
    expect(await read('consultations.book:zamowienia.t:zzzzzzzzzz')).toContain('Takiego terminu nie ma');
    expect(await read('consultations.book:zamowienia.t:1')).toContain('Ten termin już minął');
    expect(await read('consultations.book:nie-ma.t:1')).toContain('Tego tematu nie ma już na liście');
    expect(await read('consultations.book:%20:..')).toContain('Tego tematu nie ma już na liście');
    expect(await read('consultations.slots:zamowienia.q')).toContain('W jakiej formie?');
    expect(await read('consultations.view:con_zmyslona')).toContain('nie ma już na liście');
    expect(await read('consultations.move:con_zmyslona:1')).toContain('nie ma już na liście');
    expect(await read('consultations.pick:ask_x:prp_y')).toContain('Tego zgłoszenia nie ma');
  });

  it('says who advises in which other way, and leads there', async () => {
    const here = await scene();
    const monday = [{ id: 'h', weekday: 1, from: '08:00', to: '12:00', modes: ['online'] as const }];
    await here.adviser('U9', {}, monday);
    const anna = await here.worker('U1', 'Anna');
    const none = await here.send(anna, press('consultations.slots:zamowienia.t'));
    expect(textOf(none)).toContain('nikt nie doradza telefonicznie');
    expect(textOf(await here.pressIn(anna, none, 'Online'))).toContain('Wolne terminy');
  });
});
