import { describe, expect, it } from 'vitest';
import { type Instant, shift } from '../../../src/core/clock.ts';
import { anAccount } from '../../support/context.ts';
import { aPlan, aSession, aTerm } from '../../support/calendar/an-event.ts';
import { ANNA, command, form, idOf, JAN, MARIA, press, textOf } from '../handover/world.ts';
import { type Scene, scene } from './scene.ts';

const ZOFIA = anAccount({ user: 'U9', name: 'Zofia Nowak' });
const ADA = anAccount({ user: 'U8', name: 'Ada Lis' });

/** The two taps, from the list. */
const signUp = async ({ send }: Scene, who = ANNA) => {
  const list = await send(who, command('szkolenia'));
  const confirm = await send(who, press(idOf(list, 'Zgłoszenie')));
  return { confirm, answer: await send(who, press(idOf(confirm, 'Wysyłam'))) };
};

describe('signing up', () => {
  it('takes two taps from the list to a confirmed place', async () => {
    const all = await scene();
    await all.works(ANNA);
    await all.publish();
    const { confirm, answer } = await signUp(all);
    expect(textOf(confirm)).toContain('to zgłoszenie od razu daje miejsce');
    expect(textOf(answer)).toContain('Miejsce potwierdzone');
    expect(await all.read(ANNA, command('moje'))).toContain('miejsce potwierdzone');
  });

  it('says where to go, before and after, and opens the online room only to those who have a place', async () => {
    const all = await scene();
    await all.works(ANNA);
    await all.publish({ onlineUrl: 'https://pokoj.example/dialog' });
    const { confirm, answer } = await signUp(all);
    expect(textOf(confirm)).toContain('Opole, ul. Przykładowa 1, sala 12');
    expect(JSON.stringify(confirm)).not.toContain('pokoj.example');
    expect(textOf(answer)).toContain('Opole, ul. Przykładowa 1, sala 12');
    expect(JSON.stringify(answer)).toContain('https://pokoj.example/dialog');
    const mine = await all.send(ANNA, command('moje'));
    expect(textOf(mine)).toContain('Opole, ul. Przykładowa 1, sala 12');
    expect(JSON.stringify(mine)).toContain('https://pokoj.example/dialog');
  });

  it('says so where the unit has nobody who could consent, and whom to turn to', async () => {
    const all = await scene();
    await all.works(ANNA);
    await all.publish({ needsConsent: true, contact: 'tel. 77 123 45 67' });
    const { answer } = await signUp(all);
    expect(textOf(answer)).toContain('nie mamy jeszcze kogo poprosić o zgodę');
    expect(textOf(answer)).toContain('Kontakt: tel. 77 123 45 67.');
  });

  it('waits for the head where there is one, and says until when', async () => {
    const all = await scene();
    await all.works(ANNA);
    await all.works(ZOFIA, { isHead: true, post: 'manager' });
    await all.publish({ needsConsent: true });
    const { answer } = await signUp(all);
    expect(textOf(answer)).toContain('O decyzji napiszemy.');
    expect(textOf(answer)).toMatch(/czeka na zgodę kierownika jednostki, odpowiedź do: .* godz\. /);
    expect(textOf(answer)).not.toContain('kogo poprosić');
  });

  it('asks once, privately, for what the profile does not say, and then goes on', async () => {
    const { send, publish, storage } = await scene();
    await publish();
    const list = await send(ANNA, command('szkolenia'));
    const asked = await send(ANNA, press(idOf(list, 'Zgłoszenie')));
    expect(asked.kind).toBe('form');
    if (asked.kind !== 'form') return;
    expect(asked.form.fields.map(({ id }) => id)).toContain('imie');
    expect((await storage.calendar.shown({}, ALL, { from: 0, size: 1 })).happenings[0]?.terms[0]?.taken).toBe(
      0,
    );
  });

  it('explains every condition that is not met, and writes nothing', async () => {
    const { send, publish, works, storage } = await scene();
    await works(ANNA, { type: 'dps', unit: 'DPS Opole', years: 1 });
    const event = await publish({ eligibility: { unitTypes: ['ops'], minYearsWorked: 3 } });
    const list = await send(ANNA, command('szkolenia'));
    const said = textOf(await send(ANNA, press(idOf(list, 'Zgłoszenie'))));
    expect(said).toContain('typ jednostki: ośrodek pomocy społecznej');
    expect(said).toContain('dom pomocy społecznej');
    expect(said).toContain('staż co najmniej 3 lata (w profilu: 1 rok): niespełniony');
    expect((await storage.calendar.happening(event.id))?.terms[0]?.taken).toBe(0);
  });

  it('promises no seat that was taken while the question was read (F15)', async () => {
    const all = await scene();
    await all.works(ANNA);
    await all.works(ZOFIA);
    await all.publish({ terms: [aTerm('2026-12-15', { capacity: 1 })] });
    const list = await all.send(ANNA, command('szkolenia'));
    const asked = await all.send(ANNA, press(idOf(list, 'Zgłoszenie')));
    await signUp(all, ZOFIA);
    const again = await all.send(ANNA, press(idOf(asked, 'Wysyłam')));
    expect(textOf(again)).toContain('zajęto ostatnie wolne miejsce');
    expect(await all.read(ANNA, command('moje'))).not.toContain('lista rezerwowa');
    const waiting = await all.send(ANNA, press(idOf(again, 'Wpis na listę')));
    expect(textOf(waiting)).toContain('na liście rezerwowej, miejsce 1');
    expect(textOf(waiting)).not.toContain('Z udziału można zrezygnować');
  });

  it('keeps what was typed where the last seat goes while a form is filled in (F15)', async () => {
    const all = await scene();
    await all.works(ANNA);
    await all.works(ZOFIA);
    const terms = [aTerm('2026-12-15', { capacity: 1 })];
    const { terms: made } = await all.publish({ terms, asks: ['diet', 'overnight'] });
    const id = (expects: string) => `calendar.needs:${made[0]!.id}:2:${expects}`;
    await all.send(ZOFIA, form(id('seat'), { overnight: 'no' }));
    const again = await all.send(ANNA, form(id('seat'), { diet: 'bez glutenu', overnight: 'yes' }));
    expect(again.kind).toBe('form');
    if (again.kind !== 'form') return;
    expect(again.form.intro).toContain('listę rezerwową na miejsce 1');
    expect(again.form.fields[0]).toMatchObject({ value: 'bez glutenu' });
    const sent = await all.send(ANNA, form(again.form.id, { diet: 'bez glutenu', overnight: 'yes' }));
    expect(textOf(sent)).toContain('na liście rezerwowej, miejsce 1');
  });

  it('pressed twice is one application', async () => {
    const all = await scene();
    await all.works(ANNA);
    const event = await all.publish();
    const list = await all.send(ANNA, command('szkolenia'));
    const asked = await all.send(ANNA, press(idOf(list, 'Zgłoszenie')));
    const pressed = press(idOf(asked, 'Wysyłam'));
    const [first, second] = [await all.send(ANNA, pressed), await all.send(ANNA, pressed)];
    expect(textOf(first)).toContain('Miejsce potwierdzone');
    expect(textOf(second)).toContain('jest już u nas');
    expect((await all.storage.calendar.happening(event.id))?.terms[0]?.taken).toBe(1);
  });

  it('on a card of before a change is refused kindly, with the card as it is now', async () => {
    const all = await scene();
    await all.works(ANNA);
    const before = await all.publish();
    const list = await all.send(ANNA, command('szkolenia'));
    const asked = await all.send(ANNA, press(idOf(list, 'Zgłoszenie')));
    await all.storage.calendar.change({
      before,
      plan: aPlan({ place: 'Nysa, Rynek 1', terms: [aTerm('2026-12-16')] }),
      tell: [],
      at: all.clock.now(),
    });
    const said = textOf(await all.send(ANNA, press(idOf(asked, 'Wysyłam'))));
    expect(said).toContain('Organizator zmienił to wydarzenie');
    expect(said).toContain('Nysa, Rynek 1');
    expect(await all.read(ANNA, command('moje'))).not.toContain('miejsce potwierdzone');
  });

  it('says before, that there is another event at the same time, and lets the person choose', async () => {
    const all = await scene();
    await all.works(ANNA);
    await all.publish({ title: 'Pierwsze', terms: [aTerm('2026-12-15')] });
    await signUp(all);
    await all.publish({
      title: 'Drugie',
      terms: [aTerm('2026-12-15', { sessions: [aSession('2026-12-15')] })],
    });
    const list = await all.send(ANNA, command('szkolenia', { szukaj: 'drugie' }));
    const asked = await all.send(ANNA, press(idOf(list, 'Zgłoszenie')));
    expect(textOf(asked)).toContain('W tym samym czasie');
    expect(textOf(asked)).toContain('Pierwsze');
    const sent = await all.send(ANNA, press(idOf(asked, 'Wysyłam mimo to')));
    expect(textOf(sent)).toContain('Miejsce potwierdzone');
  });

  it('asks once more where another event has come in its way since the person agreed', async () => {
    const all = await scene();
    await all.works(ANNA);
    const at = (title: string) =>
      all.publish({ title, terms: [aTerm('2026-12-15', { sessions: [aSession('2026-12-15')] })] });
    await at('Pierwsze');
    await signUp(all);
    const [second, third] = [await at('Drugie'), await at('Trzecie')];
    const apply = async ({ terms }: typeof second) => all.send(ANNA, press(`calendar.apply:${terms[0]!.id}`));
    const agreed = idOf(await apply(second), 'Wysyłam mimo to');
    await all.send(ANNA, press(idOf(await apply(third), 'Wysyłam mimo to')));
    const asked = await all.send(ANNA, press(agreed));
    expect(textOf(asked)).toContain('Trzecie');
    expect(textOf(asked)).not.toContain('Miejsce potwierdzone');
    const sent = await all.send(ANNA, press(idOf(asked, 'Wysyłam mimo to')));
    expect(textOf(sent)).toContain('Miejsce potwierdzone');
  });

  it.each([
    ['order', 'Miejsce potwierdzone'],
    ['priority', 'To jeszcze nie jest potwierdzenie udziału'],
    ['organiser', 'To jeszcze nie jest potwierdzenie udziału'],
  ] as const)('by the mode „%s” is answered once, and says what it is worth', async (selection, said) => {
    const all = await scene();
    await all.works(ANNA);
    await all.publish({ selection, deadline: shift(all.clock.now(), 3_600_000) });
    expect(textOf((await signUp(all)).answer)).toContain(said);
  });

  it('again, under an old message, explains itself: it is there already, or the conditions have changed', async () => {
    const all = await scene();
    await all.works(ANNA);
    const event = await all.publish();
    const rejoin = press(`registrations.rejoin:${event.terms[0]!.id}`);
    expect(await all.read(ANNA, rejoin)).toContain('Jest Pani/Pan na liście uczestników');
    expect(await all.read(ANNA, rejoin)).toContain('To zgłoszenie jest już u nas');
    await all.works(MARIA, { post: 'carer' });
    const other = await all.publish({ eligibility: { posts: ['social-worker'] } });
    const refused = await all.send(MARIA, press(`registrations.rejoin:${other.terms[0]!.id}`));
    expect(textOf(refused)).toContain('wymaga sprawdzenia warunków');
    expect(await all.read(MARIA, press(idOf(refused, 'Sprawdzenie warunków')))).toContain('niespełniony');
  });

  it('after the deadline says when it was, and whom to ask', async () => {
    const all = await scene();
    await all.works(ANNA);
    const event = await all.publish({
      deadline: shift(all.clock.now(), 60_000),
      contact: 'tel. 77 123 45 67',
    });
    all.clock.pass(120_000);
    const said = await all.read(ANNA, press(`calendar.apply:${event.terms[0]!.id}`));
    expect(said).toContain('Zgłoszenia były przyjmowane do: poniedziałek, 23 listopada 2026 r., godz. 9:01');
    expect(said).toContain('Kontakt: tel. 77 123 45 67');
    expect(said).toContain('[Najbliższe szkolenia]');
    // Under a message of an offer that lapsed, the same reason.
    expect(await all.read(ANNA, press(`registrations.rejoin:${event.terms[0]!.id}`))).toContain(
      'Zgłoszenia były przyjmowane do: poniedziałek, 23 listopada 2026 r., godz. 9:01',
    );
  });
});

describe('what one signed up for', () => {
  it('can be changed until the deadline and resigned from, after the consequence was said', async () => {
    const all = await scene();
    await all.works(ANNA);
    await all.publish({ asks: ['diet'] });
    const list = await all.send(ANNA, command('szkolenia'));
    const asked = await all.send(ANNA, press(idOf(list, 'Zgłoszenie')));
    if (asked.kind !== 'form') throw new Error(asked.kind);
    await all.send(ANNA, form(asked.form.id, { diet: 'wegetariańska' }));
    const mine = await all.send(ANNA, command('moje'));
    const amend = await all.send(ANNA, press(idOf(mine, 'Zmiana zgłoszenia')));
    if (amend.kind !== 'form') throw new Error(amend.kind);
    expect(amend.form.fields[0]).toMatchObject({ value: 'wegetariańska' });
    expect(textOf(await all.send(ANNA, form(amend.form.id, { diet: 'wegańska' })))).toContain('Zapisaliśmy');
    const sure = await all.send(ANNA, press(idOf(mine, 'Rezygnuję')));
    const gone = await all.send(ANNA, press(idOf(sure, 'Tak, rezygnuję')));
    expect(textOf(gone)).toContain('Rezygnacja jest zapisana');
    expect(await all.read(ANNA, command('moje'))).toContain('· rezygnacja');
  });

  it('of somebody else is not shown and not changed', async () => {
    const all = await scene();
    await all.works(ANNA);
    await all.works(ADA);
    await all.publish({ asks: ['diet'] });
    const list = await all.send(ANNA, command('szkolenia'));
    const asked = await all.send(ANNA, press(idOf(list, 'Zgłoszenie')));
    if (asked.kind !== 'form') throw new Error(asked.kind);
    await all.send(ANNA, form(asked.form.id, { diet: 'wegetariańska' }));
    const amend = idOf(await all.send(ANNA, command('moje')), 'Zmiana');
    expect(await all.read(ADA, press(amend))).toContain('Nie ma już takiego zgłoszenia');
    expect(await all.read(ADA, form(amend, { diet: 'x' }))).not.toContain('Zapisaliśmy');
  });

  it('shows the address of the online room, which others do not see', async () => {
    const all = await scene();
    await all.works(ANNA);
    const event = await all.publish({ onlineUrl: 'https://example.org/pokoj' });
    const card = press(`calendar.show:${event.id}`);
    expect(await all.read(ANNA, card)).not.toContain('example.org');
    await signUp(all);
    expect(await all.read(ANNA, card)).toContain('https://example.org/pokoj');
    expect(await all.read(MARIA, card)).not.toContain('example.org');
    expect(await all.read(JAN, card)).toContain('example.org');
  });
});

const ALL = '2026-11-23T08:00:00.000Z' as Instant;
