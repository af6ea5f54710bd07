import { describe, expect, it } from 'vitest';
import { plain } from '../../../../src/chat/plain.ts';
import type { Instant } from '../../../../src/core/clock.ts';
import { deskScene } from '../../../support/consultations/desk.ts';
import { textOf } from '../../handover/world.ts';

const at = (time: string) => `2027-01-12T${time}:00.000Z` as Instant;

const TUESDAY = { od: '12.01.2027', powod: 'leave' } as const;

/** Maria has leave on Tuesday, 12 January 2027; Anna has booked 11:00 of that day, if she has. */
const mariaOnLeave = async ({ isBooked }: { readonly isBooked: boolean }) => {
  const here = await deskScene();
  const maria = await here.adviser('U9', { name: 'Maria Doradcza' });
  const anna = await here.person('U1');
  const desk = here.as(maria);
  const view = isBooked ? await here.booked(anna, at('10:00')) : undefined;
  const takeLeave = async () => {
    const asked = await desk.fillIn(await desk.press('duty.away'), TUESDAY);
    if (isBooked) await desk.pressIn(asked, 'Zapis i 1 wiadomość');
  };
  await takeLeave();
  /** Presses through to the removal of that leave. */
  const takeBack = async () => {
    const [exception] = (await here.storage.duty.timetable(maria)).exceptions;
    const list = await desk.press('duty.leave');
    return desk.pressIn(await desk.pressIn(list, 'Usunięcie wyjątku', exception!.id), 'Usunięcie');
  };
  /** Anna is asked to choose another time. */
  const isAsked = () =>
    here.engine.queries
      .updateTable('outbox')
      .set({ state: 'sent', finished_at: here.now() })
      .where('kind', '=', 'duty.away')
      .where('state', '=', 'pending')
      .execute();
  return { ...here, anna, maria, desk, view, takeLeave, takeBack, isAsked };
};

describe('leave that is removed', () => {
  it('tells those who were already asked to choose another time that theirs holds, once', async () => {
    const { takeBack, isAsked, messages, told } = await mariaOnLeave({ isBooked: true });
    await isAsked();
    expect(textOf(await takeBack())).toContain('dowiedzą się, że termin jest jednak aktualny: 1 wiadomość.');
    expect(await messages('away')).toEqual([]);
    const [holds] = await messages('still-on');
    const text = plain(holds!);
    expect(text).toContain('Termin jednak aktualny');
    expect(text).toContain('poprowadzi ją Maria Doradcza');
    expect(text).toContain('wtorek, 12 stycznia 2027 r., 11:00–12:30');
    expect((await told()).filter((kind) => kind === 'duty.still-on')).toHaveLength(1);
  });

  it('tells nobody who was not asked yet', async () => {
    const { takeBack, messages } = await mariaOnLeave({ isBooked: true });
    const said = textOf(await takeBack());
    expect(said).toContain('Konsultacje umówione w tym czasie pozostają w swoich terminach.');
    expect(said).not.toContain('dowiedzą się');
    // The question waited for the morning: neither it nor its answer goes out.
    expect(await messages('away')).toEqual([]);
    expect(await messages('still-on')).toEqual([]);
  });

  it('tells nobody who has chosen another time, or resigned, meanwhile', async () => {
    const { takeBack, isAsked, messages, booking, changing, view, anna } = await mariaOnLeave({
      isBooked: true,
    });
    await isAsked();
    await takeBack();
    expect(await messages('still-on')).toHaveLength(1);
    await booking.cancel(changing(view!, anna));
    expect(await messages('still-on')).toEqual([]);
  });

  it('is not told of where other leave closes the same time', async () => {
    const { takeLeave, takeBack, isAsked, messages } = await mariaOnLeave({ isBooked: true });
    await isAsked();
    await takeBack();
    await takeLeave();
    expect(await messages('still-on')).toEqual([]);
    expect(await messages('away')).toHaveLength(1);
  });

  it('promises no messages where nobody had booked', async () => {
    const { takeBack, told } = await mariaOnLeave({ isBooked: false });
    const said = textOf(await takeBack());
    expect(said).toContain('Wyjątek usunięty.');
    expect(said).not.toContain('Konsultacje umówione');
    expect(await told()).toEqual([]);
  });
});

describe('times offered to somebody whom leave hits', () => {
  it('do not overlap, though every quarter of an hour is free', async () => {
    const { messages } = await mariaOnLeave({ isBooked: true });
    const [told] = await messages('away');
    const offered = told!.blocks
      .flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
      .filter(({ label }) => /\d:\d\d/u.test(label))
      .map(({ label }) => label);
    // An hour and a half each, nearest to Tuesday, 11:00, of those that do not overlap.
    expect(offered).toEqual([
      'poniedziałek, 11 stycznia 2027 r., 13:00, Maria Doradcza',
      'poniedziałek, 11 stycznia 2027 r., 14:30, Maria Doradcza',
      'środa, 13 stycznia 2027 r., 8:00, Maria Doradcza',
    ]);
  });
});

describe('days of leave', () => {
  const typed = async (values: Readonly<Record<string, string>>) => {
    const here = await deskScene();
    const maria = await here.adviser('U9', { name: 'Maria Doradcza' });
    const desk = here.as(maria);
    const reply = await desk.fillIn(await desk.press('duty.away'), { powod: 'leave', ...values });
    const { exceptions } = await here.storage.duty.timetable(maria);
    return { reply, days: exceptions.map(({ from, until }) => [from, until]) };
  };

  // It is Sunday, 10 January 2027.
  it.each([
    ['27.11', '', '2027-11-27', '2027-11-27'],
    ['9.01', '', '2028-01-09', '2028-01-09'],
    ['27.12', '5.01', '2027-12-27', '2028-01-05'],
    ['jutro', 'piątek', '2027-01-11', '2027-01-15'],
    ['przyszły poniedziałek', 'piątek', '2027-01-11', '2027-01-15'],
    ['12 stycznia', '14.01.2027', '2027-01-12', '2027-01-14'],
  ])('typed as „%s” to „%s” are the next such days', async (od, until, from, to) => {
    expect((await typed({ od, do: until })).days).toEqual([[from, to]]);
  });

  it.each([
    [{ od: '31.02' }, 'od', 'Takiego dnia nie ma w kalendarzu: „31.02”.'],
    [{ od: '12.01', do: '30.02.2027' }, 'do', 'Takiego dnia nie ma w kalendarzu: „30.02.2027”.'],
    [{ od: 'kiedyś' }, 'od', 'Prosimy wpisać dzień, na przykład 15.12.2026.'],
    [{ od: '14.01.2027', do: '12.01.2027' }, 'do', 'Ostatni dzień jest przed pierwszym.'],
    [{ od: '14.01', do: 'jutro' }, 'do', 'Ostatni dzień jest przed pierwszym.'],
  ])('that cannot be are told at their field: %o', async (values, field, text) => {
    const { reply, days } = await typed(values);
    expect(reply.kind === 'invalid' && reply.faults).toEqual([{ field, text }]);
    expect(days).toEqual([]);
  });
});
