import { describe, expect, it } from 'vitest';
import { plain } from '../../../../src/chat/plain.ts';
import type { Instant } from '../../../../src/core/clock.ts';
import { deskScene } from '../../../support/consultations/desk.ts';
import { textOf } from '../../handover/world.ts';

const at = (time: string) => `2027-01-12T${time}:00.000Z` as Instant;

/** Olga, a coordinator, enters that Maria is away on Tuesday, when Anna has booked with her twice. */
const mariaIsAway = async ({ ewaAdvises = false }: { readonly ewaAdvises?: boolean } = {}) => {
  const here = await deskScene();
  const maria = await here.adviser('U9', { name: 'Maria Doradcza' });
  if (ewaAdvises) await here.adviser('U8', { name: 'Ewa Radna' });
  const olga = await here.person('U7');
  here.people.worksAt(olga, {}, { firstName: 'Olga', lastName: 'Próbna' });
  const anna = await here.person('U1');
  const desk = here.as(olga, ['worker', 'coordinator']);
  const wanted = { topic: 'lpdi', mode: 'phone', adviser: maria } as const;
  const view = await here.booked(anna, at('08:00'), { wanted });
  const enter = async () => {
    const form = await desk.press('duty.reassign');
    return desk.pressIn(await desk.fillIn(form, { doradca: maria, od: '12.01.2027' }), 'Zapis nieobecności');
  };
  await enter();
  const [exception] = (await here.storage.duty.timetable(maria)).exceptions;
  const value = `${maria}/${exception!.id}`;
  const takeBack = async () =>
    desk.pressIn(
      await desk.pressIn(await desk.press('duty.absences'), 'Usunięcie nieobecności', value),
      'Usunięcie',
    );
  const toldOf = async (kind: string) => (await here.told()).filter((one) => one === `duty.${kind}`).length;
  /** Anna is asked to choose another time. */
  const isAsked = () =>
    here.engine.queries
      .updateTable('outbox')
      .set({ state: 'sent', finished_at: here.now() })
      .where('kind', '=', 'duty.away')
      .execute();
  return {
    ...here,
    maria,
    olga,
    anna,
    desk,
    view,
    value,
    exception: exception!,
    enter,
    takeBack,
    toldOf,
    isAsked,
  };
};

describe('an absence that a coordinator entered', () => {
  it('is told once to the absent adviser: who, which days, what became of their consultations', async () => {
    const { messages, toldOf } = await mariaIsAway({ ewaAdvises: true });
    const [told, ...more] = await messages('absent');
    expect(more).toEqual([]);
    const text = plain(told!);
    expect(text).toContain('nieobecność (12 stycznia 2027 r.). Zapis: Olga.');
    expect(text).toContain('ta sama godzina, prowadzi Ewa Radna');
    expect(await toldOf('absent')).toBe(1);
  });

  it('tells the adviser of those who have to choose another time, too', async () => {
    const { messages } = await mariaIsAway();
    const [told] = await messages('absent');
    expect(plain(told!)).toContain('umówiona osoba ma wybrać inny termin');
  });

  it('is taken back by a coordinator: whoever was asked hears that their time holds, and so does the adviser', async () => {
    const here = await mariaIsAway();
    await here.isAsked();
    const said = textOf(await here.takeBack());
    expect(said).toContain('dowiedzą się, że termin jest jednak aktualny: 1 wiadomość.');
    expect(said).toContain('Nieobecna osoba dostanie o tym wiadomość.');
    expect((await here.storage.duty.timetable(here.maria)).exceptions).toEqual([]);
    expect(await here.messages('still-on')).toHaveLength(1);
    expect(await here.messages('absent')).toEqual([]);
    const [over, ...more] = await here.messages('absent-over');
    expect(more).toEqual([]);
    expect(plain(over!)).toContain('bez zmian, w swoim terminie');
    expect(plain(over!)).toContain('12 stycznia 2027 r.');
    expect(await here.toldOf('absent-over')).toBe(1);
  });

  it('leaves with colleagues what they have taken over, which the adviser reads', async () => {
    const here = await mariaIsAway({ ewaAdvises: true });
    await here.takeBack();
    const [over] = await here.messages('absent-over');
    expect(plain(over!)).toContain('ta sama godzina, prowadzi Ewa Radna');
  });

  it('can be entered again from the answer, and then nobody reads that it is over', async () => {
    const here = await mariaIsAway();
    const answer = await here.takeBack();
    const plan = await here.desk.pressIn(answer, 'Przywrócenie wyjątku');
    await here.desk.pressIn(plan, 'Zapis nieobecności');
    expect(await here.messages('absent-over')).toEqual([]);
    expect(await here.messages('absent')).toHaveLength(1);
  });

  it('is taken back once by two who press at the same moment', async () => {
    const here = await mariaIsAway();
    const ask = await here.desk.press('duty.absence', here.value);
    await Promise.all([here.desk.pressIn(ask, 'Usunięcie'), here.desk.pressIn(ask, 'Usunięcie')]);
    expect(await here.toldOf('absent-over')).toBe(1);
  });

  it('tells nothing to an adviser who takes it back alone, nor to a coordinator of their own', async () => {
    const here = await mariaIsAway();
    const own = here.as(here.maria, ['worker', 'adviser', 'coordinator']);
    await own.press('duty.removed:' + here.exception.id);
    expect(await here.toldOf('absent-over')).toBe(0);
    const form = await own.press('duty.reassign');
    await own.pressIn(
      await own.fillIn(form, { doradca: here.maria, od: '13.01.2027' }),
      'Zapis nieobecności',
    );
    expect(await here.toldOf('absent')).toBe(1);
  });
});

describe('leave that an adviser entered', () => {
  it('is not in the list of coordinators, and no forged press removes it', async () => {
    const here = await mariaIsAway();
    const own = here.as(here.maria);
    await own.fillIn(await own.press('duty.away'), { od: '14.01.2027', powod: 'leave' });
    const leave = (await here.storage.duty.timetable(here.maria)).exceptions.find(
      ({ reason }) => reason === 'leave',
    );
    expect(leave).toBeDefined();
    expect(textOf(await here.desk.press('duty.absences'))).not.toContain('14 stycznia');
    await here.desk.press(`duty.absence-over:${here.maria}:${leave!.id}`);
    const left = (await here.storage.duty.timetable(here.maria)).exceptions.map(({ id }) => id);
    expect(left).toEqual([here.exception.id, leave!.id]);
  });

  it('is not for workers to take back', async () => {
    const here = await mariaIsAway();
    const worker = here.as(here.anna, ['worker']);
    await worker.press(`duty.absence-over:${here.maria}:${here.exception.id}`);
    expect((await here.storage.duty.timetable(here.maria)).exceptions).toHaveLength(1);
  });
});
