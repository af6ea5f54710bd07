import { describe, expect, it } from 'vitest';
import { toInstant } from '../../../src/core/clock.ts';
import { type Call, type CallPlan, changedTo } from '../../../src/features/calls/domain.ts';
import { aCall } from '../../support/calls/a-call.ts';
import { ANNA, form } from '../handover/world.ts';
import { annaReads } from './scene.ts';

const at = (day: string, hour = 11) => toInstant(Date.parse(`2026-${day}T${String(hour)}:00:00.000Z`));

/** Anna of Opole reads the digest of the week; calls are published and changed as coordinators do. */
const reading = async () => {
  const stage = await annaReads();
  const { storage, clock } = stage;
  const { calls } = storage;
  const step = async (id: string, after: (before: Call) => Call, did: 'changed' | 'cancelled' | 'undone') => {
    const before = (await calls.call(id))!;
    expect(await calls.step(before, after(before), did, { at: clock.now() })).toBe(true);
  };
  const call = async (over: Partial<CallPlan> = {}): Promise<string> => {
    const id = await calls.create(aCall(over));
    const draft = (await calls.call(id))!;
    await calls.step(draft, { ...draft, state: 'published' }, 'published', { at: clock.now() });
    return id;
  };
  const move = (id: string, deadline: CallPlan['deadline']) =>
    step(id, (before) => changedTo(before, { ...before, deadline }), 'changed');
  const off = (id: string) =>
    step(id, (before) => ({ ...before, state: 'cancelled', reason: 'Brak środków.' }), 'cancelled');
  const week = async () => {
    await stage.slots('w1-0800');
    return stage.sent();
  };
  const urgent = async () => {
    await stage.run('urgent');
    return stage.sent();
  };
  return { ...stage, call, move, off, week, urgent };
};

describe('a call in digests', () => {
  it('stands in its own section, after meetings and before changes, with its way to the announcement, once', async () => {
    const { call, publish, week, nextDays } = await reading();
    await call({ title: 'Konkurs na mieszkania' });
    await publish({ title: 'Wizyta w CUS', form: 'study-visit' });
    const [first] = await week();
    const order = ['Spotkania i wizyty', 'Wizyta w CUS', 'Nabory i konkursy', 'Konkurs na mieszkania'];
    const places = order.map((words) => first!.text.indexOf(words));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(first!.text).toContain('https://rops.example.org/konkurs');
    nextDays(7);
    expect(await week()).toEqual([]);
  });

  it('is among what ends within a week, and then not in its own section', async () => {
    const { call, week } = await reading();
    await call({ deadline: at('11-27') });
    const [first] = await week();
    expect(first!.text).toContain('Kończą się zgłoszenia');
    expect(first!.text).not.toContain('Nabory i konkursy');
  });

  it('comes for the whole country and one’s own voivodeship and powiat, and for no other', async () => {
    const { call, week, send, subscriptionOf } = await reading();
    const { id, wants } = await subscriptionOf(ANNA);
    const typed = { tresc: [...wants.contents], wojewodztwo: 'opolskie', powiat: 'nyski', tematy: '' };
    await send(ANNA, form(`digests.content:${id}:1`, typed));
    await call({ title: 'Krajowy' });
    await call({ title: 'Wojewódzki', region: 'opolskie' });
    await call({ title: 'Nyski', region: 'opolskie', powiat: 'nyski' });
    await call({ title: 'Brzeski', region: 'opolskie', powiat: 'brzeski' });
    await call({ title: 'Śląski', region: 'slaskie' });
    const [first] = await week();
    const titles = ['Krajowy', 'Wojewódzki', 'Nyski', 'Brzeski', 'Śląski'];
    expect(titles.filter((title) => first!.text.includes(title))).toEqual(['Krajowy', 'Wojewódzki', 'Nyski']);
  });

  it('with another deadline is told at once, and once, to those who knew it as it was, and to nobody else', async () => {
    const { call, move, week, urgent, nextDays } = await reading();
    const known = await call({ title: 'Znany' });
    await week();
    const fresh = await call({ title: 'Nieznany' });
    nextDays(1);
    await move(known, at('12-22', 14));
    await move(fresh, at('12-22', 14));
    const [told, ...more] = await urgent();
    expect(more).toEqual([]);
    expect(told!.text).toContain('Zmiana tego, o czym pisaliśmy');
    expect(told!.text).toContain('poprzednio: niedziela, 20 grudnia 2026 r., godz. 12:00');
    expect(told!.text).not.toContain('Nieznany');
    nextDays(1);
    expect(await urgent()).toEqual([]);
    nextDays(5);
    const [next] = await week();
    expect(next!.text).toContain('Nieznany');
    expect(next!.text).not.toContain('Znany –');
  });

  it('that ends before the next digest is told at once, even to those who read of calls alone', async () => {
    const { call, urgent, send, subscriptionOf, nextDays } = await reading();
    const { id } = await subscriptionOf(ANNA);
    await send(ANNA, form(`digests.content:${id}:1`, { tresc: ['calls'], wojewodztwo: 'any' }));
    nextDays(1);
    await call({ deadline: at('11-27') });
    const [told] = await urgent();
    expect(told!.text).toContain('Zanim przyjdzie następny przegląd');
  });

  it('that is called off is told with its reason to those who knew it; taken back, it comes again', async () => {
    const { call, off, week, urgent, nextDays, storage, clock } = await reading();
    const known = await call();
    await week();
    const unknown = await call({ title: 'Nieznany' });
    nextDays(1);
    await off(known);
    await off(unknown);
    const [told, ...more] = await urgent();
    expect(more).toEqual([]);
    expect(told!.text).toContain('Powód: Brak środków.');
    expect(told!.text).not.toContain('Nieznany');
    const before = (await storage.calls.call(known))!;
    const { before: former } = (await storage.calls.lastStep(known))!;
    await storage.calls.step(before, former!, 'undone', { at: clock.now() });
    clock.pass(3_600_000);
    const [back] = await urgent();
    expect(back!.text).toContain('do: niedziela, 20 grudnia 2026 r., godz. 12:00');
  });

  it('that is over when the digest is sent is left out of it', async () => {
    const { call, slots, sent, clock } = await reading();
    await call({ title: 'Już po terminie', deadline: at('11-23', 10) });
    await call({ title: 'Jeszcze otwarty' });
    await slots('w1-0800');
    clock.pass(3 * 3_600_000);
    const [told] = await sent();
    expect(told!.text).toContain('Jeszcze otwarty');
    expect(told!.text).not.toContain('Już po terminie');
  });
});
