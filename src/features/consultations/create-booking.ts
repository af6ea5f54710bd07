import { shift } from '../../core/clock.ts';
import { createGate } from '../../core/gate.ts';
import { isAwayAt } from './beside.ts';
import type { ConsultationBooking } from './booking.ts';
import { createBooked } from './booked.ts';
import { createChanged } from './changed.ts';
import { createMoved } from './moved.ts';
import { createOtherTimes } from './other-times.ts';
import { look, modesFor, soonest } from './looking.ts';
import { viewOf, viewsOf, type Working } from './working.ts';

/** How many bookings one program works on at once: those of one adviser follow one another anyway. */
const BOOKING_AT_ONCE = 50;

const YEARS = 3 * 366 * 24 * 3_600_000;

/** Consultations (pl. *doradztwo*) over a store: see {@link ConsultationBooking}. */
export const createBooking = (working: Working): ConsultationBooking => {
  const { store } = working;
  const { book } = createBooked(working);
  const gate = createGate(BOOKING_AT_ONCE);

  return {
    topics: async () => (await store.topics()).filter(({ isActive }) => isActive),
    modes: (topic, unit) => modesFor(working, topic, unit, working.clock.now()),
    advisers: async (topic, mode, unit) => {
      const now = working.clock.now();
      const looked = await look(working, { topic, mode, ...(unit === undefined ? {} : { unit }) }, { now });
      if (!looked.ok) return [];
      const receiving = looked.value.diaries.map(({ adviser }) => adviser);
      const known = new Set(receiving.map(({ person }) => person));
      const opened = looked.value.groups.map((group) => group.adviser).filter((person) => !known.has(person));
      const others = await Promise.all([...new Set(opened)].map((person) => store.adviser(person)));
      return [...receiving, ...others.filter((adviser) => adviser !== undefined)];
    },
    slots: async (wanted, _client, now, most) => {
      const looked = await look(working, wanted, { now });
      return looked.ok ? soonest(working, looked.value, most) : looked;
    },
    otherTimes: createOtherTimes(working),
    isAway: (consultation) => isAwayAt(working, consultation, working.clock.now()),
    sessions: async (person, now) => {
      const views = await viewsOf(working, await store.groups(now, shift(now, YEARS)));
      return views.map((view) => {
        const coming = view.participants.filter(({ state }) => state === 'coming');
        return { view, taken: coming.length, isMine: coming.some((one) => one.person === person) };
      });
    },
    book: (booking) => gate.pass(() => book(booking)),
    view: async (id) => {
      const found = await store.consultation(id);
      return found && viewOf(working, found);
    },
    ofPerson: async (person, now) => viewsOf(working, await store.comingOf(person, now)),
    ...createChanged(working),
    ...createMoved(working),
  };
};
