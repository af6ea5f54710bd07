import { afterEach, describe, expect, it } from 'vitest';
import type { HappeningPlan } from '../../../src/features/calendar/store.ts';
import type { Instant } from '../../../src/core/clock.ts';
import { aProject } from '../../support/calendar/a-project.ts';
import { TODAY } from '../../support/calendar/an-event.ts';
import { laterBy, seats } from '../../support/registrations/stage.ts';
import { toldOn } from '../../support/registrations/told.ts';
import { temporaryStorage } from '../../support/storage.ts';

const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

const PROJECT = aProject();

const scene = async () => {
  const storage = await temporaryStorage();
  opened.push(() => storage.close());
  const stage = await toldOn(storage);
  return { ...stage, remindHeads: (due: Instant) => stage.runs('consents', due) };
};

describe('somebody whose turn has come', () => {
  const offered = async (plan: Partial<HappeningPlan> = {}) => {
    const world = await scene();
    await world.storage.calendar.saveProject(PROJECT);
    const term = await world.term({ ...seats(1), ...plan });
    const [anna, maria, ewa] = await world.crowd(3);
    const seat = await world.signed(anna!, { term });
    await world.signed(maria!, { term });
    await world.signed(ewa!, { term });
    await world.signUps.resign(world.doing(anna!), seat.id);
    const [message] = await world.sent(laterBy(23));
    return { ...world, term, maria: maria!, ewa: ewa!, message: message! };
  };

  it('reads what, when, where, until when, and what happens without an answer', async () => {
    const { message } = await offered();
    expect(message.text).toContain('Jest miejsce dla Pani/Pana');
    expect(message.text).toContain('„Dialog motywujący w pracy socjalnej”');
    expect(message.text).toContain('do: wtorek, 24 listopada 2026 r., godz. 12:00');
    expect(message.text).toContain('wtorek, 15 grudnia 2026 r., godz. 9:00–15:00');
    expect(message.text).toContain('Opole, ul. Przykładowa 1, sala 12');
    expect(message.text).toContain('Bez odpowiedzi do tego czasu zaproponujemy miejsce następnej osobie');
    expect(message.buttons.map(({ verb }) => verb)).toEqual(['accept', 'decline']);
  });

  it('accepts by one press, and a second press says the same', async () => {
    const { message, press, maria, statesOf, term } = await offered();
    const [accept] = message.buttons;
    expect((await press(accept!, maria)).text).toContain('miejsce jest Pani/Pana');
    expect((await press(accept!, maria)).text).toContain('miejsce jest Pani/Pana');
    expect(await statesOf(term)).toEqual(['confirmed', 'waiting', 'resigned']);
  });

  it('is led to the form of the project with the answer that gives the seat', async () => {
    const { message, press, maria } = await offered({ project: PROJECT.id });
    const { text } = await press(message.buttons[0]!, maria);
    expect(text).toContain('miejsce jest Pani/Pana');
    expect(text).toContain('Projekt prosi o formularz uczestnika');
    expect(text).toContain('https://projekt.example.org/formularz');
  });

  it('declines, and the next one is asked', async () => {
    const { message, press, maria, sent } = await offered();
    expect((await press(message.buttons[1]!, maria)).text).toContain('następnej osobie');
    expect((await sent(laterBy(23))).map(({ text }) => text)).toEqual([
      expect.stringContaining('Jest miejsce dla Pani/Pana'),
    ]);
  });

  it('is told kindly that it is too late, and signs up again at the end of the list', async () => {
    const { message, press, maria, sent, signUps, countOf, term } = await offered();
    await signUps.sweep(laterBy(60));
    expect((await press(message.buttons[0]!, maria, laterBy(60))).text).toContain('Minął już na to czas');
    const all = await sent(laterBy(60));
    const lapsed = all.find(({ text }) => text.includes('Propozycja miejsca wygasła'))!;
    const again = await press(lapsed.buttons[0]!, maria, laterBy(61));
    expect(again.text).toContain('na liście rezerwowej, miejsce 1');
    // The same message pressed once more makes no second place.
    const third = await press(lapsed.buttons[0]!, maria, laterBy(62));
    expect(third.text).toContain('To zgłoszenie jest już u nas.');
    expect(await countOf(term, 'waiting')).toBe(1);
  });

  it('cannot be answered for by somebody else', async () => {
    const { message, press, ewa, countOf, term } = await offered();
    await press(message.buttons[0]!, ewa);
    await press(message.buttons[1]!, ewa);
    expect(await countOf(term, 'offered')).toBe(1);
  });

  it('is not written to about an offer that is over when the message would leave', async () => {
    const { signUps, sent, term, ewa, doing } = await offered();
    const mine = (await signUps.ofTerm(term)).find(({ registration }) => registration.person === ewa)!;
    await signUps.resign(doing(ewa), mine.registration.id);
    await signUps.sweep(laterBy(60));
    expect((await sent(laterBy(100))).filter(({ text }) => text.includes('Jest miejsce'))).toEqual([]);
  });
});

describe('resigning', () => {
  it('says the consequence and the deadline first, and then gives the seat to the next one', async () => {
    const { term, crowd, signed, press, statesOf } = await scene();
    const on = await term({ ...seats(1), resignUntil: laterBy(100) });
    const [anna, maria] = await crowd(2);
    const { id } = await signed(anna!, { term: on });
    await signed(maria!, { term: on });
    const asked = await press({ verb: 'resign', args: [id] }, anna!);
    expect(asked.text).toContain('Czy na pewno zrezygnować?');
    expect(asked.text).toContain('Miejsce od razu zwolni się dla następnej osoby');
    expect(asked.text).toContain('Zrezygnować tym przyciskiem można do: czwartek, 26 listopada 2026 r.');
    expect(await statesOf(on)).toEqual(['confirmed', 'waiting']);
    expect((await press(asked.buttons[1]!, anna!)).text).toContain('bez zmian');
    const resigned = await press(asked.buttons[0]!, anna!);
    expect(resigned.text).toContain('Rezygnacja jest zapisana');
    expect(resigned.text).toContain('Zapis ponownie');
    expect(resigned.buttons).toEqual([{ feature: 'calendar', verb: 'apply', args: [on] }]);
    expect(await statesOf(on)).toEqual(['offered', 'resigned']);
    expect((await press(asked.buttons[0]!, anna!)).text).toContain('Rezygnacja jest zapisana');
  });

  it('after its deadline is for the organiser', async () => {
    const { term, person, signed, press } = await scene();
    const on = await term({ ...seats(1), resignUntil: laterBy(10) });
    const anna = await person('U1');
    const { id } = await signed(anna, { term: on });
    const late = await press({ verb: 'resign-sure', args: [id] }, anna, laterBy(11));
    expect(late.text).toContain('prosimy o kontakt z organizatorem');
  });
});

describe('the consent of the head', () => {
  const asked = async () => {
    const world = await scene();
    const term = await world.term({ ...seats(1), needsConsent: true });
    const [anna, maria, head] = await world.crowd(3);
    world.people.worksAt(anna!, {}, { firstName: 'Anna Kowalska' });
    world.people.worksAt(maria!);
    world.people.worksAt(head!, { isHead: true });
    await world.signed(anna!, { term });
    await world.signed(maria!, { term });
    const [message, ...others] = await world.sent(TODAY);
    expect(others).toEqual([]);
    return { ...world, term, anna: anna!, head: head!, message: message! };
  };

  it('is asked with the name, the date and the deadline, and keeps the seat meanwhile', async () => {
    const { message, statesOf, term } = await asked();
    expect(message.text).toContain('Anna Kowalska chce wziąć udział');
    expect(message.text).toContain('wtorek, 15 grudnia 2026 r.');
    expect(message.text).toContain('Na odpowiedź czekamy do: środa, 25 listopada 2026 r., godz. 7:30');
    expect(await statesOf(term)).toEqual(['consent', 'waiting']);
  });

  it('given by a press makes it a seat, and the person hears of it', async () => {
    const { message, press, head, sent, statesOf, term } = await asked();
    expect((await press(message.buttons[0]!, head)).text).toContain('Zgoda jest zapisana');
    expect(await statesOf(term)).toEqual(['confirmed', 'waiting']);
    const [told] = await sent(TODAY);
    expect(told?.text).toContain('kierownictwo jednostki wyraziło zgodę');
    expect(told?.text).toContain('Jest Pani/Pan na liście uczestników');
  });

  it('refused, or not given in time, passes the seat on', async () => {
    const first = await asked();
    await first.press(first.message.buttons[1]!, first.head);
    expect(await first.statesOf(first.term)).toEqual(['offered', 'rejected']);
    const second = await asked();
    await second.signUps.sweep(laterBy(72));
    expect(await second.statesOf(second.term)).toEqual(['offered', 'rejected']);
  });

  it('is asked for once more in the day before the time is over, and by nobody who has answered', async () => {
    const { remindHeads, sent, press, head, message } = await asked();
    await remindHeads(laterBy(30));
    expect(await sent(laterBy(30))).toEqual([]);
    await remindHeads(laterBy(49));
    await remindHeads(laterBy(50));
    const [reminder, ...others] = await sent(laterBy(50));
    expect(others).toEqual([]);
    expect(reminder?.text).toContain('Anna Kowalska nadal czeka na Pani/Pana zgodę');
    expect(reminder?.text).toContain('środa, 25 listopada 2026 r., godz. 7:30');
    expect(reminder?.buttons.map(({ verb }) => verb)).toEqual(['agree', 'refuse']);

    const answered = await asked();
    await answered.remindHeads(laterBy(49));
    await answered.press(answered.message.buttons[0]!, answered.head);
    const later = await answered.sent(laterBy(50));
    expect(later.filter(({ text }) => text.includes('nadal czeka'))).toEqual([]);
    expect((await press(message.buttons[0]!, head)).text).toContain('Zgoda jest zapisana');
  });

  it('is not the person’s own to give', async () => {
    const { message, press, anna, statesOf, term } = await asked();
    expect((await press(message.buttons[0]!, anna)).text).toContain('może to zrobić tylko');
    expect(await statesOf(term)).toEqual(['consent', 'waiting']);
  });
});

describe('in the last day', () => {
  it('everybody who waits hears of a free seat, and the first to answer has it', async () => {
    const { term, crowd, signed, signUps, doing, sent, press, statesOf } = await scene();
    const on = await term(seats(1));
    const [anna, maria, ewa] = await crowd(3);
    const seat = await signed(anna!, { term: on });
    await signed(maria!, { term: on });
    await signed(ewa!, { term: on });
    const last = laterBy(23 * 24 - 20);
    await signUps.resign(doing(anna!, { at: last }), seat.id);
    const told = await sent(last);
    expect(told.map(({ text }) => text)).toEqual([
      expect.stringContaining('Dostanie je osoba, która odpowie pierwsza'),
      expect.stringContaining('Dostanie je osoba, która odpowie pierwsza'),
    ]);
    expect((await press(told[1]!.buttons[0]!, ewa!, last)).text).toContain('miejsce jest Pani/Pana');
    expect((await press(told[0]!.buttons[0]!, maria!, last)).text).toContain('Ktoś odpowiedział wcześniej');
    expect(await statesOf(on)).toEqual(['confirmed', 'waiting', 'resigned']);
  });
});
