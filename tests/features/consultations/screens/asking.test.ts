import { describe, expect, it } from 'vitest';
import { formFaults } from '../../../../src/chat/form.ts';
import { links } from '../../../../src/features/consultations/links.ts';
import { NOW } from '../../../support/consultations/a-diary.ts';
import { idOf, press, textOf } from '../../handover/world.ts';
import { scene } from './scene.ts';

const REQUEST = {
  sprawa: 'Umowa z dwoma wykonawcami',
  pory: ['tue-pm', 'fri-am'],
  forma: 'any',
  dokument: '',
};

describe('where no time fits', () => {
  it('a request goes to the advisers, with the times that suit', async () => {
    const here = await scene();
    await here.adviser('U9');
    const anna = await here.worker('U1', 'Anna');
    const slots = await here.send(anna, press(links.slots({ topic: 'zamowienia', mode: 'phone' })));
    const form = await here.pressIn(anna, slots, 'Żaden termin nie pasuje');
    expect(form.kind === 'form' && formFaults(form.form)).toEqual([]);
    const sent = await here.fillIn(anna, form, REQUEST);
    expect(textOf(sent)).toContain('Zgłoszenie jest u doradców');
    const [request] = await here.asking.requestsOf(anna);
    expect(request).toMatchObject({ topic: { id: 'zamowienia' }, preferred: ['tue-pm', 'fri-am'] });
    expect(request).not.toHaveProperty('mode');
    expect(textOf(await here.pressIn(anna, sent, 'Zobacz'))).toContain('wtorek po południu, piątek rano');
    const mine = textOf({ kind: 'home', message: { blocks: await here.mine(anna) } });
    expect(mine).toContain('Zamówienia publiczne (czeka na doradcę)');
    expect(mine).not.toContain('Nie ma tu jeszcze żadnej konsultacji');
  });

  it('one of the proposed times is picked by its button, and the request is settled', async () => {
    const here = await scene();
    const maria = await here.adviser('U9', { name: 'Maria Doradcza' });
    const anna = await here.worker('U1', 'Anna');
    const form = await here.send(anna, press(links.ask({ topic: 'zamowienia' })));
    const id = idOf(await here.fillIn(anna, form, REQUEST), 'Zobacz').split(':')[1]!;
    const free = await here.slots({ topic: 'zamowienia' });
    const starts = [free[0]!, free[4]!].map(({ startsAt }) => ({
      adviser: maria,
      mode: 'phone' as const,
      startsAt,
    }));
    const done = await here.asking.propose({ id, by: maria, starts, at: NOW });
    const [first] = done.ok ? done.value.proposals : [];
    const proposed = await here.send(anna, press(links.request(id)));
    expect(textOf(proposed)).toContain('są propozycje terminów');
    const picked = await here.pressIn(anna, proposed, 'poniedziałek, 11 stycznia 2027 r., 9:00');
    expect(textOf(picked)).toContain('Termin potwierdzony');
    expect(await here.booking.ofPerson(anna, NOW)).toHaveLength(1);
    expect(textOf(await here.send(anna, press(links.pick(id, first!.id))))).toContain('już nieaktualna');
    expect(await here.booking.ofPerson(anna, NOW)).toHaveLength(1);
  });

  it('belongs to who asked: nobody else sees, picks or withdraws it', async () => {
    const here = await scene();
    await here.adviser('U9');
    const [anna, piotr] = [await here.worker('U1', 'Anna'), await here.worker('U2', 'Piotr')];
    const form = await here.send(anna, press(links.ask({ topic: 'zamowienia' })));
    const id = idOf(await here.fillIn(anna, form, REQUEST), 'Zobacz').split(':')[1]!;
    for (const link of [links.request(id), links.withdraw(id), links.pick(id, 'prp_1')])
      expect(textOf(await here.send(piotr, press(link)))).toContain('nie ma już na liście');
    const withdrawn = await here.send(anna, press(links.withdraw(id)));
    expect(textOf(withdrawn)).toContain('Zgłoszenie jest wycofane');
  });

  it('a topic that nobody advises on goes to the coordinators, and says so', async () => {
    const here = await scene();
    const anna = await here.worker('U1', 'Anna');
    const nobody = await here.send(anna, press(links.modes({ topic: 'cus' })));
    expect(textOf(nobody)).toContain('nikt jeszcze nie prowadzi dyżurów');
    const form = await here.pressIn(anna, nobody, 'Zgłoszenie do koordynatorów');
    expect(form.kind === 'form' && form.form.intro).toContain('trafi do koordynatorów');
    const sent = await here.fillIn(anna, form, REQUEST);
    expect(textOf(sent)).toContain('Zgłoszenie jest u koordynatorów');
    expect(textOf(await here.pressIn(anna, sent, 'Zobacz'))).toContain('czeka na koordynatora');
  });

  it('keeps nothing that may name a person', async () => {
    const here = await scene();
    const anna = await here.worker('U1', 'Anna');
    const form = await here.send(anna, press(links.ask({ topic: 'cus' })));
    const told = await here.fillIn(anna, form, { ...REQUEST, sprawa: 'Klientka PESEL 44051401359' });
    expect(told).toMatchObject({ kind: 'invalid', faults: [{ field: 'sprawa' }] });
    expect(await here.asking.requestsOf(anna)).toEqual([]);
  });

  it('does not take more requests than advisers can answer', async () => {
    const here = await scene();
    const anna = await here.worker('U1', 'Anna');
    const form = await here.send(anna, press(links.ask({ topic: 'cus' })));
    for (let count = 0; count < 5; count += 1) await here.fillIn(anna, form, REQUEST);
    expect(textOf(await here.fillIn(anna, form, REQUEST))).toContain('u doradców 5 zgłoszeń');
    expect(await here.asking.requestsOf(anna)).toHaveLength(5);
  });
});

describe('`/moje` and the own page', () => {
  it('show what is booked, asked for and waited for', async () => {
    const here = await scene();
    await here.adviser('U9');
    const anna = await here.worker('U1', 'Anna');
    const [first] = await here.slots({ topic: 'zamowienia' });
    const wanted = { topic: 'zamowienia', mode: 'phone', unit: 'uni_nysa' } as const;
    const view = await here.booked(anna, first!.startsAt, { wanted });
    const form = await here.send(anna, press(links.ask({ topic: 'cus' })));
    await here.fillIn(anna, form, REQUEST);
    await here.send(anna, press(links.earlier(view.consultation.id)));
    const said = textOf({ kind: 'home', message: { blocks: await here.mine(anna) } });
    expect(said).toContain('Zamówienia publiczne');
    expect(said).toContain('poniedziałek, 11 stycznia 2027 r., 8:00–9:00 · telefonicznie');
    expect(said).toContain('czeka na koordynatora');
    expect(said).toContain('Powiadomienie o wcześniejszym terminie: Zamówienia publiczne');
  });

  it('keep a request that could not be taken, with its reason and what can be done', async () => {
    const here = await scene();
    const leads = await here.adviser('U9', { topics: ['cus'] });
    const anna = await here.worker('U1', 'Anna');
    await here.fillIn(anna, await here.send(anna, press(links.ask({ topic: 'cus' }))), REQUEST);
    const [asked] = await here.asking.requestsOf(anna);
    const { id, revision } = asked!;
    await here.asking.decline({ id, revision, by: leads, reason: 'Dział prawny', at: NOW });
    const mine = { kind: 'home', message: { blocks: await here.mine(anna) } } as const;
    expect(textOf(mine)).toContain('zamknięte bez terminu');
    expect(textOf(mine)).toContain('Powód odmowy: Dział prawny');
    const card = await here.pressIn(anna, mine, 'Zobacz');
    expect(textOf(card)).toContain('[Przekazanie koordynatorom]');
  });
});
