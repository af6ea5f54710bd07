import { describe, expect, it } from 'vitest';
import { createConsultationEntries } from '../../../src/features/consultations/calendar-entries.ts';
import { NOW } from '../../support/consultations/a-diary.ts';
import { laterBy, stageOn } from '../../support/consultations/stage.ts';
import { freshEngine, type FreshDatabase, onEveryDatabase } from '../../support/engines.ts';

const MONDAY = laterBy(23);

const open = async (fresh: FreshDatabase) => {
  const stage = await stageOn(await freshEngine(fresh));
  const entries = createConsultationEntries(stage.working);
  const calendarOf = async (person: Parameters<typeof entries.entriesOf>[0], now = NOW) =>
    (await entries.entriesOf(person, 'pl', now)).map(({ uid, sequence, state, title, when }) => ({
      uid,
      sequence,
      state,
      title,
      startsAt: when.kind === 'hours' ? when.startsAt : when.from,
    }));
  return { ...stage, entries, calendarOf };
};

onEveryDatabase((fresh) => {
  describe('consultations in people’s own calendars', () => {
    it('are one entry for life: moved and cancelled it is replaced, and its number grows', async () => {
      const { adviser, person, booked, booking, changing, calendarOf } = await open(fresh);
      await adviser('A');
      const client = await person('U1');
      const view = await booked(client, MONDAY);
      const uid = `${view.consultation.id}@pomocnik`;
      const title = 'Konsultacja: Deinstytucjonalizacja i lokalny plan (LPDI)';
      expect(await calendarOf(client)).toEqual([
        { uid, sequence: 1, state: 'confirmed', title, startsAt: MONDAY },
      ]);
      const startsAt = laterBy(27);
      const moved = await booking.move({ ...changing(view, client), startsAt, despiteClash: false });
      if (!moved.ok) throw new Error('not moved');
      expect(await calendarOf(client)).toEqual([{ uid, sequence: 3, state: 'confirmed', title, startsAt }]);
      await booking.cancel(changing(moved.value, client));
      expect(await calendarOf(client)).toEqual([{ uid, sequence: 4, state: 'cancelled', title, startsAt }]);
      expect(await calendarOf(client, laterBy(31 * 24))).toEqual([]);
    });

    it('are to be confirmed while the adviser has not decided', async () => {
      const { adviser, person, booked, deciding, changing, calendarOf } = await open(fresh);
      const one = await adviser('A', { confirmsByHand: true });
      const client = await person('U1');
      const view = await booked(client, MONDAY);
      expect(await calendarOf(client)).toMatchObject([
        {
          state: 'tentative',
          title: 'Do potwierdzenia: Konsultacja: Deinstytucjonalizacja i lokalny plan (LPDI)',
        },
      ]);
      await deciding.decide({ ...changing(view, one), accept: true });
      expect(await calendarOf(client)).toMatchObject([{ state: 'confirmed', sequence: 2 }]);
    });

    it('are taken away from whoever handed one over, and stand in the adviser’s calendar', async () => {
      const { adviser, crowd, booked, booking, changing, people, calendarOf } = await open(fresh);
      const one = await adviser('A');
      const [client, colleague] = await crowd(2);
      people.worksAt(client!);
      people.worksAt(colleague!);
      const view = await booked(client!, MONDAY);
      await booking.handOver({ ...changing(view, client!), to: colleague! });
      expect(await calendarOf(client!)).toMatchObject([{ state: 'cancelled', sequence: 2 }]);
      expect(await calendarOf(colleague!)).toMatchObject([{ state: 'confirmed', sequence: 2 }]);
      expect(await calendarOf(one)).toMatchObject([{ state: 'confirmed', sequence: 2 }]);
    });

    it('stay a while as cancelled with the adviser from whom a colleague took one over', async () => {
      const { adviser, person, booked, booking, changing, calendarOf } = await open(fresh);
      const [ill, stands] = [await adviser('A'), await adviser('B')];
      const client = await person('U1');
      const wanted = { topic: 'lpdi', mode: 'phone', adviser: ill } as const;
      const view = await booked(client, MONDAY, { wanted });
      const uid = `${view.consultation.id}@pomocnik`;
      const taken = { startsAt: MONDAY, adviser: stands, despiteClash: true };
      const over = await booking.move({
        ...changing(view, await person('K')),
        isCoordinator: true,
        ...taken,
      });
      if (!over.ok) throw new Error('not taken over');
      expect(await calendarOf(ill)).toMatchObject([{ uid, state: 'cancelled', sequence: 2 }]);
      expect(await calendarOf(stands)).toMatchObject([{ uid, state: 'confirmed', sequence: 3 }]);
      expect(await calendarOf(client)).toMatchObject([{ uid, state: 'confirmed', sequence: 3 }]);
      expect(await calendarOf(ill, laterBy(31 * 24))).toEqual([]);
      await booking.move({
        ...changing(over.value, stands),
        startsAt: MONDAY,
        adviser: ill,
        despiteClash: true,
      });
      expect(await calendarOf(ill)).toMatchObject([{ uid, state: 'confirmed', sequence: 5 }]);
    });

    it('are files for those whose they are, and for nobody else', async () => {
      const { adviser, crowd, booked, entries } = await open(fresh);
      await adviser('A');
      const [client, stranger] = await crowd(2);
      const { consultation } = await booked(client!, MONDAY);
      expect(await entries.entryOf(consultation.id, client!, 'pl', NOW)).toMatchObject({
        day: '2027-01-11',
        title: 'Konsultacja: Deinstytucjonalizacja i lokalny plan (LPDI)',
      });
      expect(await entries.entryOf(consultation.id, stranger!, 'pl', NOW)).toBeUndefined();
    });
  });
});
