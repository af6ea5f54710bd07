import { describe, expect, it } from 'vitest';
import type { Message } from '../../../../src/chat/message.ts';
import { plain } from '../../../../src/chat/plain.ts';
import type { Day, Instant } from '../../../../src/core/clock.ts';
import { cardMessage } from '../../../../src/features/consultations/screens/card-message.ts';
import { textsIn } from '../../../../src/i18n/texts.ts';
import { deskScene } from '../../../support/consultations/desk.ts';
import { textOf } from '../../handover/world.ts';

const TOPIC = 'grupa-kadry';
const at = (time: string, day = '2027-01-12') => `${day}T${time}:00.000Z` as Instant;

const minutesOf = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
};

/** Maria has a group on Tuesday, 9:00–12:00, that Anna has booked. */
const begin = async () => {
  const here = await deskScene();
  const maria = await here.adviser('U9', { name: 'Maria Doradcza', topics: [TOPIC, 'lpdi'] });
  const anna = await here.person('U1');
  const wanted = { topic: TOPIC, mode: 'online' } as const;
  const view = await here.booked(anna, at('08:00'), { wanted });
  const desk = here.as(maria);
  const away = async (values = {}) =>
    desk.fillIn(await desk.press('duty.away'), { od: '12.01.2027', powod: 'leave', ...values });
  return { ...here, maria, anna, view, desk, away };
};

describe('leave over a group', () => {
  it('offers the nearest time to which the whole group can be moved, and moves it with one press', async () => {
    const { desk, away, view, booking, anna, messages, told } = await begin();
    const asked = await away();
    expect(textOf(asked)).toContain('cała grupa: poniedziałek, 11 stycznia 2027 r., 13:00–16:00');
    const saved = await desk.pressIn(asked, 'Zapis i 1 wiadomość');
    expect(plain((await messages('away'))[0]!)).toContain('Nowy termin dla całej grupy poda doradca');
    const sure = await desk.pressIn(saved, 'Przeniesienie grupy: 11 stycznia 2027 r., 13:00');
    await desk.pressIn(sure, 'Przeniesienie');
    const before = await booking.view(view.consultation.id);
    const now = await booking.view(before!.consultation.movedTo!);
    expect(now?.consultation).toMatchObject({ state: 'confirmed', startsAt: at('12:00', '2027-01-11') });
    expect(now?.participants).toMatchObject([{ person: anna, state: 'coming' }]);
    expect((await told()).filter((kind) => kind === 'advice.moved')).toHaveLength(1);
    // Whoever was moved hears of the new time, and no more of leave.
    expect(await messages('away')).toEqual([]);
  });

  it('is said on the card of those who come, until it is moved or the leave is taken back', async () => {
    const { desk, away, view, booking, storage, maria } = await begin();
    expect(await booking.isAway(view.consultation)).toBe(false);
    await desk.pressIn(await away(), 'Zapis i');
    expect(await booking.isAway(view.consultation)).toBe(true);
    const telling = { texts: textsIn('pl'), locale: 'pl', now: at('08:00', '2027-01-11') } as const;
    expect(
      plain(cardMessage(view, { reader: maria, unitName: undefined }, telling, { isAway: true })),
    ).toContain('Nowy termin dla całej grupy przyjdzie w wiadomości');
    const { exceptions } = await storage.duty.timetable(maria);
    const ask = await desk.pressIn(await desk.press('duty.leave'), 'Usunięcie wyjątku', exceptions[0]!.id);
    await desk.pressIn(ask, 'Usunięcie');
    expect(await booking.isAway(view.consultation)).toBe(false);
  });
});

describe('leave over a group and somebody who comes alone', () => {
  /** Times that buttons of a message offer. */
  const offeredIn = (told: Message): readonly string[] =>
    told.blocks
      .flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
      .flatMap(({ label }) => /^.+ \d{4} r\., \d+:\d\d/u.exec(label) ?? []);

  it('offers nobody a time that is proposed to the others', async () => {
    const { desk, away, booked, person, maria, messages } = await begin();
    const alone = { topic: 'lpdi', mode: 'phone', adviser: maria } as const;
    // Before the group, and after it: whose time is planned first makes no difference.
    await booked(await person('U2'), at('07:00'), { wanted: { ...alone, minutes: 60 } });
    await booked(await person('U3'), at('11:00'), { wanted: alone });
    const asked = await away();
    const plan = textOf(asked);
    expect(plan).toContain('cała grupa: poniedziałek, 11 stycznia 2027 r., 12:00–15:00');
    await desk.pressIn(asked, 'Zapis i 3 wiadomości');
    const toThose = (await messages('away')).map(offeredIn).filter((times) => times.length > 0);
    expect(toThose).toHaveLength(2);
    const [from, to] = ['12:00', '15:00'].map(minutesOf);
    for (const time of toThose.flat()) {
      const [, day, clock] = /^(.+), (\d+:\d\d)$/u.exec(time)!;
      const begins = minutesOf(clock!);
      const overlaps = day === 'poniedziałek, 11 stycznia 2027 r.' && begins < to! && begins + 60 > from!;
      expect(overlaps, time).toBe(false);
    }
  });
});

describe('half an hour later', () => {
  it('can be had by whoever has booked the time before', async () => {
    const { anna, booked, booking, now } = await begin();
    const wanted = { topic: 'lpdi', mode: 'phone' } as const;
    const { consultation } = await booked(anna, at('08:00', '2027-01-13'), { wanted });
    const where = { adviser: consultation.adviser, from: '2027-01-13' as Day };
    const times = await booking.otherTimes(consultation, where, now(), 5);
    expect(times.map(({ time }) => time)).toEqual(['08:00', '08:15', '08:30', '08:45', '09:15']);
  });
});
