import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../../src/core/clock.ts';
import { deskScene } from '../../../support/consultations/desk.ts';
import { textOf } from '../../handover/world.ts';

const at = (time: string) => `2027-01-12T${time}:00.000Z` as Instant;

const TUESDAY = { od: '12.01.2027', powod: 'leave' } as const;

/** Maria has leave on Tuesday, 12 January 2027; Anna has booked 11:00 of that day, if she has. */
const mariaOnLeave = async ({ isBooked }: { readonly isBooked: boolean }) => {
  const here = await deskScene();
  const maria = await here.adviser('U9', { name: 'Maria Doradcza' });
  const desk = here.as(maria);
  if (isBooked) await here.booked(await here.person('U1'), at('10:00'));
  const asked = await desk.fillIn(await desk.press('duty.away'), TUESDAY);
  if (isBooked) await desk.pressIn(asked, 'Zapis i 1 wiadomość');
  /** Presses through to the removal of that leave. */
  const takeBack = async () => {
    const [exception] = (await here.storage.duty.timetable(maria)).exceptions;
    const list = await desk.press('duty.leave');
    return desk.pressIn(await desk.pressIn(list, 'Usunięcie wyjątku', exception!.id), 'Usunięcie');
  };
  return { ...here, takeBack };
};

describe('leave that is removed', () => {
  it('leaves its adviser to call those who were already asked to choose another time', async () => {
    const { takeBack, messages } = await mariaOnLeave({ isBooked: true });
    expect(textOf(await takeBack())).toContain('nie dowiedzą się o tym same: prosimy o telefon');
    // Nobody hears of it by message: the one of the leave is dropped, and none is sent in its place.
    expect(await messages('away')).toEqual([]);
  });

  it('asks for no calls where nobody had booked', async () => {
    const { takeBack } = await mariaOnLeave({ isBooked: false });
    const said = textOf(await takeBack());
    expect(said).toContain('Wyjątek usunięty.');
    expect(said).not.toContain('telefon');
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
