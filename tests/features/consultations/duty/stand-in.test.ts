import { describe, expect, it } from 'vitest';
import { plain } from '../../../../src/chat/plain.ts';
import type { Instant } from '../../../../src/core/clock.ts';
import { deskScene } from '../../../support/consultations/desk.ts';
import { textOf } from '../../handover/world.ts';

const at = (time: string) => `2027-01-11T${time}:00.000Z` as Instant;

/** Maria has two consultations with Anna on Monday; Ewa wants to know a day before. It is Monday, six o’clock. */
const mondayMorning = async () => {
  const here = await deskScene();
  const maria = await here.adviser('U9', { name: 'Maria Doradcza' });
  const ewa = await here.adviser('U8', { name: 'Ewa Radna', noticeHours: 24 });
  const anna = await here.person('U1');
  const wanted = { topic: 'lpdi', mode: 'phone', adviser: maria } as const;
  const views = [
    await here.booked(anna, at('08:00'), { wanted }),
    await here.booked(anna, at('12:00'), { wanted }),
  ];
  here.pass(21);
  const desk = here.as(await here.person('U7'), ['worker', 'coordinator']);
  const plan = await desk.fillIn(await desk.press('duty.reassign'), { doradca: maria, od: '11.01.2027' });
  const latest = async () =>
    Promise.all(
      views.map(async ({ consultation: { id } }) => {
        const old = await here.booking.view(id);
        return here.booking.view(old!.consultation.movedTo ?? id);
      }),
    );
  return { ...here, maria, ewa, anna, desk, plan, views, latest };
};

describe('an adviser who is ill on the day', () => {
  it('is not stood in for by somebody who wants to know a day before, unless a coordinator says so', async () => {
    const here = await mondayMorning();
    expect(textOf(here.plan)).toContain('osoba wybierze termin z wiadomości');
    expect(textOf(here.plan)).toContain('wyprzedzenie ustawione przez doradców: 2 konsultacje');
    await here.desk.pressIn(here.plan, 'Zapis nieobecności');
    expect((await here.latest()).map((view) => view?.consultation.adviser)).toEqual([here.maria, here.maria]);
  });

  it('is stood in for where a coordinator leaves the notice aside, which the plan names', async () => {
    const here = await mondayMorning();
    const plan = await here.desk.pressIn(here.plan, 'Pominięcie wyprzedzenia');
    expect(textOf(plan)).toContain('ta sama godzina, Ewa Radna (mimo zasad wyprzedzenia)');
    expect(textOf(await here.desk.pressIn(plan, 'Zapis nieobecności'))).toContain('Przeniesione: 2');
    expect(
      (await here.latest()).map((view) => [view?.consultation.adviser, view?.consultation.startsAt]),
    ).toEqual([
      [here.ewa, at('08:00')],
      [here.ewa, at('12:00')],
    ]);
    expect(await here.collisions()).toBe(0);
  });

  it('has one message for whoever had booked twice that day, and one for whoever stands in', async () => {
    const here = await mondayMorning();
    await here.desk.pressIn(
      await here.desk.pressIn(here.plan, 'Pominięcie wyprzedzenia'),
      'Zapis nieobecności',
    );
    const [told, ...more] = await here.messages('away');
    expect(more).toEqual([]);
    expect(plain(told!).match(/Doradca: Ewa Radna/gu)).toHaveLength(2);
    const [standIn, ...others] = await here.messages('stand-in');
    expect(others).toEqual([]);
    expect(plain(standIn!).match(/Temat:/gu)).toHaveLength(2);
    const kinds = (await here.told()).filter((kind) => kind !== 'advice.hour-before');
    expect(kinds.toSorted()).toEqual([
      'advice.booked',
      'advice.booked',
      'advice.confirmed',
      'advice.confirmed',
      'duty.absent',
      'duty.away',
      'duty.stand-in',
    ]);
  });

  it('lets a worker move nothing to somebody sooner than they want to know', async () => {
    const here = await mondayMorning();
    const [view] = here.views;
    const moved = await here.booking.move({
      ...here.changing(view!, here.anna, here.now()),
      startsAt: at('08:00'),
      adviser: here.ewa,
      despiteClash: true,
      despiteNotice: true,
    });
    expect(moved).toMatchObject({ ok: false, refusal: { kind: 'gone' } });
  });
});

describe('leave that was removed', () => {
  it('comes back with one press, once', async () => {
    const here = await deskScene();
    const desk = here.as(await here.adviser('U9'));
    await desk.fillIn(await desk.press('duty.away'), { od: '11.01.2027', do: '15.01.2027', powod: 'leave' });
    const { person } = (await here.storage.duty.advisers())[0]!;
    const away = async () => (await here.storage.duty.timetable(person)).exceptions;
    const [before] = await away();
    const ask = await desk.pressIn(await desk.press('duty.leave'), 'Usunięcie wyjątku', before!.id);
    const gone = await desk.pressIn(ask, 'Usunięcie');
    expect(await away()).toEqual([]);
    await desk.pressIn(gone, 'Przywrócenie wyjątku');
    await desk.pressIn(gone, 'Przywrócenie wyjątku');
    expect(await away()).toEqual([{ ...before, id: expect.any(String) as string }]);
  });
});

describe('a group that is too small', () => {
  it('takes place where its adviser says so on the card', async () => {
    const here = await deskScene();
    const desk = here.as(await here.adviser('U9', { topics: ['grupa-kadry'] }));
    const view = await here.booked(await here.person('U1'), at('08:00'), {
      wanted: { topic: 'grupa-kadry', mode: 'online' },
    });
    const card = await desk.press(`duty.case:${view.consultation.id}`);
    expect(textOf(await desk.pressIn(card, 'Odbędzie się mimo to'))).toContain('bez względu na liczbę osób');
    await here.deciding.sweep(at('06:00'));
    expect((await here.booking.view(view.consultation.id))?.consultation.state).toBe('confirmed');
  });
});

describe('whoever is stood in for, where a menu does not hold all advisers', () => {
  it('is named in writing, and only where one person fits', async () => {
    const here = await deskScene();
    for (let count = 1; count <= 26; count += 1)
      await here.adviser(`A${String(count)}`, { name: `Doradczyni Numer ${String(count)} z Opola` });
    const desk = here.as(await here.person('U7'), ['worker', 'coordinator']);
    const form = await desk.press('duty.reassign');
    expect(form.kind === 'form' && form.form.fields[0]).toMatchObject({ id: 'doradca', kind: 'text' });
    const nobody = await desk.fillIn(form, { doradca: 'Kowalska', od: '11.01.2027' });
    expect(nobody).toMatchObject({
      kind: 'invalid',
      faults: [{ field: 'doradca', text: 'Nie ma takiej osoby do wyboru: „Kowalska”.' }],
    });
    const plan = await desk.fillIn(form, { doradca: 'opola numer 26', od: '11.01.2027' });
    expect(textOf(plan)).toContain('Zastępstwo za: Doradczyni Numer 26 z Opola');
  });

  it('is chosen from a list of those who fit, which keeps the days that were typed', async () => {
    const here = await deskScene();
    for (let count = 1; count <= 26; count += 1)
      await here.adviser(`A${String(count)}`, { name: `Doradczyni Numer ${String(count)} z Opola` });
    const desk = here.as(await here.person('U7'), ['worker', 'coordinator']);
    const several = await desk.fillIn(await desk.press('duty.reassign'), {
      doradca: 'numer 2',
      od: '11.01.2027',
    });
    const [field, from] = several.kind === 'form' ? several.form.fields : [];
    const options = field?.kind === 'choice' ? field.options : [];
    expect(options.map(({ label }) => label)).toEqual(
      [2, 20, 21, 22, 23, 24, 25, 26].map((number) => `Doradczyni Numer ${String(number)} z Opola`),
    );
    expect(from).toMatchObject({ value: '11.01.2027' });
    const plan = await desk.fillIn(several, { doradca: options[0]!.value });
    expect(textOf(plan)).toContain('Zastępstwo za: Doradczyni Numer 2 z Opola');
  });
});
