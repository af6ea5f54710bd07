import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../../src/chat/reply.ts';
import type { Day } from '../../../../src/core/clock.ts';
import { deskScene } from '../../../support/consultations/desk.ts';
import { textOf } from '../../handover/world.ts';

const faultsOf = (reply: Reply) => (reply.kind === 'invalid' ? reply.faults : []);

const begin = async () => {
  const here = await deskScene();
  const maria = await here.adviser('U9', { name: 'Maria Doradcza' });
  const desk = here.as(maria);
  const exceptions = async () => (await here.storage.duty.timetable(maria)).exceptions;
  /** Removes the only exception there is, and gives what is shown then. */
  const removeIt = async (): Promise<Reply> => {
    const [one] = await exceptions();
    const ask = await desk.pressIn(await desk.press('duty.leave'), 'Usunięcie wyjątku', one!.id);
    return desk.pressIn(ask, 'Usunięcie');
  };
  return { ...here, maria, desk, exceptions, removeIt };
};

describe('what an adviser removes', () => {
  it('comes back with its place and ways, when it was extra hours', async () => {
    const { desk, exceptions, removeIt, slots, maria } = await begin();
    const form = await desk.press('duty.extra');
    const extra = { od: '16.01.2027', godziny: '9–12', formy: ['in-person'], miejsce: 'Nysa, Rynek 1' };
    await desk.fillIn(form, extra);
    const before = await exceptions();
    const saturday = { mode: 'in-person', adviser: maria, from: '2027-01-16' as Day } as const;
    expect((await slots(saturday))[0]).toMatchObject({ day: '2027-01-16', place: 'Nysa, Rynek 1' });
    const removed = await removeIt();
    expect(await exceptions()).toEqual([]);
    expect((await slots(saturday))[0]?.day).not.toBe('2027-01-16');
    expect(textOf(await desk.pressIn(removed, 'Przywrócenie'))).toContain('Dodatkowy dyżur zapisany.');
    expect(await exceptions()).toEqual(before);
    expect(textOf(await desk.pressIn(removed, 'Przywrócenie'))).not.toContain('zapisany');
    expect(await exceptions()).toEqual(before);
  });

  it('comes back after a look at what was booked meanwhile, when it was leave', async () => {
    const { desk, exceptions, removeIt, slots, booked, person } = await begin();
    await desk.fillIn(await desk.press('duty.away'), { od: '11.01.2027', powod: 'training' });
    const removed = await removeIt();
    const [first] = await slots();
    expect(first?.day).toBe('2027-01-11');
    await booked(await person('U1'), first!.startsAt);
    const asked = await desk.pressIn(removed, 'Przywrócenie');
    expect(textOf(asked)).toContain('W tym czasie: 1 konsultacja.');
    await desk.pressIn(asked, 'Zapis i');
    expect(await exceptions()).toMatchObject([{ kind: 'closed', from: '2027-01-11', reason: 'training' }]);
  });
});

describe('seats of a topic', () => {
  it('make it one of groups, are bounded, and are taken away again', async () => {
    const here = await begin();
    const coordinator = here.as(await here.person('U7'), ['worker', 'coordinator']);
    const form = await coordinator.pressIn(
      await coordinator.press('duty.topics'),
      'Miejsca w grupie',
      'lpdi',
    );
    const wrong = await coordinator.fillIn(form, { miejsca: '16', najmniej: '0' });
    expect(faultsOf(wrong)).toEqual([
      { field: 'miejsca', text: 'Prosimy wpisać liczbę od 2 do 15.' },
      { field: 'najmniej', text: 'Prosimy wpisać liczbę od 1 do 15.' },
    ]);
    expect(faultsOf(await coordinator.fillIn(form, { miejsca: '6', najmniej: '7' }))).toEqual([
      { field: 'najmniej', text: 'Prosimy wpisać liczbę od 1 do 6.' },
    ]);
    const saved = await coordinator.fillIn(form, { miejsca: '6', najmniej: '3' });
    expect(textOf(saved)).toContain('grupowo: miejsca 6, najmniej osób 3');
    expect((await here.slots({}, 1))[0]?.group).toEqual({ seats: 6, minimum: 3, taken: 0 });
    expect(textOf(await coordinator.fillIn(form, { miejsca: '9', najmniej: '3' }))).toContain(
      'W międzyczasie',
    );
    const again = await coordinator.pressIn(saved, 'Miejsca w grupie', 'lpdi');
    await coordinator.fillIn(again, { miejsca: '', najmniej: '' });
    expect((await here.slots({}, 1))[0]?.group).toBeUndefined();
  });

  it('of a session that is booked stay as they were', async () => {
    const here = await begin();
    const coordinator = here.as(await here.person('U7'), ['worker', 'coordinator']);
    const lpdi = async () =>
      coordinator.pressIn(await coordinator.press('duty.topics'), 'Miejsca w grupie', 'lpdi');
    await coordinator.fillIn(await lpdi(), { miejsca: '6', najmniej: '3' });
    const [slot] = await here.slots({}, 1);
    const view = await here.booked(await here.person('U1'), slot!.startsAt);
    await coordinator.fillIn(await lpdi(), { miejsca: '4', najmniej: '2' });
    const now = await here.booking.view(view.consultation.id);
    expect(now?.consultation.group).toEqual({ seats: 6, minimum: 3, runsAnyway: false });
  });
});

describe('a long call', () => {
  it('is noted with the minutes it took, at most ten hours', async () => {
    const { desk, storage, maria } = await begin();
    const asked = await desk.pressIn(await desk.open(), 'Rozmowa telefoniczna', 'lpdi');
    const form = await desk.pressIn(asked, 'Inny czas');
    expect(faultsOf(await desk.fillIn(form, { minuty: '601' }))).toHaveLength(1);
    expect(textOf(await desk.fillIn(form, { minuty: '135' }))).toContain('135 min');
    const day = '2027-01-10' as Day;
    const [call] = await storage.duty.agenda(maria, day, day);
    expect(call).toMatchObject({ isUnplanned: true, from: '06:45', to: '09:00' });
    expect(await storage.duty.outcome(call!.id)).toMatchObject({ minutes: 135 });
  });
});
