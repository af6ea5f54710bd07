import { afterEach, describe, expect, it } from 'vitest';
import { type Instant, shift } from '../../src/core/clock.ts';
import { createAdviceFeature } from '../../src/features/consultations/advice-feature.ts';
import { createRegistrationsFeature } from '../../src/features/registrations/feature.ts';
import { aTerm, TODAY } from '../support/calendar/an-event.ts';
import { NOW } from '../support/consultations/a-diary.ts';
import { laterBy, stageOn as consultationsOn } from '../support/consultations/stage.ts';
import { freshEngine, onEveryDatabase } from '../support/engines.ts';
import { openPostOffice } from '../support/mail/post-office.ts';
import { stageOn as registrationsOn, seats } from '../support/registrations/stage.ts';

const HOUR = 3_600_000;
const ANNA = 'anna@mops.example';
/** The next working day, when offices read: today and now are Sundays. */
const MONDAY: Instant = shift(TODAY, 24 * HOUR);
const LATER_MONDAY: Instant = shift(NOW, 24 * HOUR);

const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

onEveryDatabase((fresh) => {
  describe('a letter about one’s own application', () => {
    const scene = async () => {
      const stage = await registrationsOn(await freshEngine(fresh));
      const { storage, signUps, store, people } = stage;
      const feature = createRegistrationsFeature({ signUps, store, directory: people.directory });
      const clock = { now: () => TODAY };
      const office = await openPostOffice(storage, [feature], clock);
      opened.push(office.close);
      const [anna, ewa] = await stage.crowd(2);
      await office.prove(anna!, ANNA, TODAY);
      const inChat = async () => (await storage.outbox.due('slack:T1', MONDAY, 50)).map(({ kind }) => kind);
      return { ...stage, ...office, anna: anna!, ewa: ewa!, inChat };
    };

    it('confirms it once, with the calendar file, and the chat says nothing a second time', async () => {
      const { anna, ewa, term, signed, collect, inChat } = await scene();
      const of = await term(seats(5));
      await signed(anna, { term: of });
      await signed(ewa, { term: of });
      expect(await collect(TODAY)).toEqual([]);
      const [letter, ...more] = await collect(MONDAY);
      expect(more).toEqual([]);
      expect(letter).toMatchObject({ to: [ANNA], subject: 'Zgłoszenie jest zapisane' });
      expect(letter?.text).toContain('Jest Pani/Pan na liście uczestników.');
      expect(letter?.text).toContain('wtorek, 15 grudnia 2026 r., godz. 9:00–15:00');
      expect(letter?.calendar).toContain('METHOD:PUBLISH');
      expect(letter?.calendar).toContain('DTSTART:20261215T080000Z');
      expect(await inChat()).toEqual([]);
    });

    it('tells of a place on the waiting list without a file, and of the offer and its acceptance', async () => {
      const { anna, ewa, term, signed, signUps, doing, collect } = await scene();
      const of = await term(seats(1));
      const seat = await signed(ewa, { term: of });
      const { id } = await signed(anna, { term: of });
      const [waiting] = await collect(MONDAY);
      expect(waiting?.text).toContain('Jest Pani/Pan na liście rezerwowej, miejsce 1.');
      expect(waiting?.calendar).toBeUndefined();
      await signUps.resign(doing(ewa), seat.id);
      expect((await collect(MONDAY)).map(({ subject }) => subject)).toEqual(['Jest miejsce dla Pani/Pana']);
      await signUps.accept(doing(anna), id);
      const [accepted] = await collect(MONDAY);
      expect(accepted?.subject).toBe('Odpowiedź jest zapisana');
      expect(accepted?.calendar).toContain('METHOD:PUBLISH');
    });

    it('of what was changed and called off before it left tells the last alone, with a file that takes the entry away', async () => {
      const { anna, term, signed, signUps, doing, collect } = await scene();
      const { id } = await signed(anna, { term: await term(seats(5)) });
      await signUps.amend(doing(anna), id, { diet: 'bez laktozy' });
      await signUps.resign(doing(anna), id);
      const [letter, ...more] = await collect(MONDAY);
      expect(more).toEqual([]);
      expect(letter?.subject).toBe('Rezygnacja jest zapisana');
      expect(letter?.calendar).toContain('METHOD:CANCEL');
    });

    it('tells of another date once, whoever chose it; in the chat only where somebody else did', async () => {
      const { anna, ewa, event, signed, signUps, doing, collect, inChat } = await scene();
      const { terms } = await event({ terms: [aTerm('2026-12-15'), aTerm('2026-12-17', { number: 2 })] });
      const { id } = await signed(anna, { term: terms[0]!.id });
      const moved = await signUps.move(doing(anna), id, terms[1]!.id);
      expect((await collect(MONDAY)).map(({ subject }) => subject)).toEqual(['Zmiana terminu w zgłoszeniu']);
      expect(await inChat()).toEqual([]);
      const back = moved.ok ? moved.value.registration.id : '';
      await signUps.move(doing(ewa, { isCoordinator: true }), back, terms[0]!.id);
      expect((await collect(MONDAY)).map(({ subject }) => subject)).toEqual(['Zmiana terminu w zgłoszeniu']);
      expect(await inChat()).toEqual(['registrations.moved']);
    });

    it('does not wait for the morning where the event begins before', async () => {
      const { anna, term, signed, collect } = await scene();
      await signed(anna, { term: await term(seats(5, '2026-11-22')) }, { at: shift(TODAY, -2 * HOUR) });
      expect((await collect(shift(TODAY, -HOUR))).map(({ subject }) => subject)).toEqual([
        'Zgłoszenie jest zapisane',
      ]);
    });
  });

  describe('a letter about one’s own consultation', () => {
    const scene = async () => {
      const stage = await consultationsOn(await freshEngine(fresh));
      const office = await openPostOffice(stage.storage, [createAdviceFeature(stage.working)], {
        now: () => NOW,
      });
      opened.push(office.close);
      await stage.adviser('A');
      const anna = await stage.person('U1');
      await office.prove(anna, ANNA, NOW);
      return { ...stage, ...office, anna };
    };

    it('confirms it once with the calendar file, and tells of another time that one chose', async () => {
      const { anna, booked, booking, changing, collect } = await scene();
      const view = await booked(anna, laterBy(47));
      const [letter, ...more] = await collect(shift(NOW, 23 * HOUR));
      expect(more).toEqual([]);
      expect(letter).toMatchObject({ to: [ANNA], subject: 'Konsultacja jest umówiona' });
      expect(letter?.calendar).toContain('METHOD:PUBLISH');
      await booking.move({ ...changing(view, anna), startsAt: laterBy(71), despiteClash: false });
      const [moved] = await collect(shift(NOW, 23 * HOUR));
      expect(moved?.text).toContain('środa, 13 stycznia 2027 r.');
    });

    it('says that it was called off by oneself, without being sorry for it, and takes the entry away', async () => {
      const { anna, booked, booking, changing, collect } = await scene();
      const view = await booked(anna, laterBy(47));
      await booking.cancel(changing(view, anna));
      const [letter, ...more] = await collect(LATER_MONDAY);
      expect(more).toEqual([]);
      expect(letter?.subject).toBe('Rezygnacja z konsultacji jest zapisana');
      expect(letter?.text).not.toContain('Przepraszamy');
      expect(letter?.calendar).toContain('METHOD:CANCEL');
    });
  });
});
