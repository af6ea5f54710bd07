import { type Clock, systemClock } from '../core/clock.ts';
import type { ConsultationBooking } from '../features/consultations/booking.ts';
import { createBooking } from '../features/consultations/create-booking.ts';
import type { Working } from '../features/consultations/working.ts';
import { mayGoOut } from '../features/registrations/quiet-hours.ts';
import type { Storage } from '../storage/storage.ts';
import { directoryOf } from './registrations.ts';

export interface ConsultationsDeps extends Working {
  readonly booking: ConsultationBooking;
}

/** Consultations over the storage, with what they need of units and people; it keeps nothing in memory. */
export const consultationsDeps = (storage: Storage, clock: Clock = systemClock): ConsultationsDeps => {
  const directory = directoryOf(storage);
  const working: Working = {
    store: storage.consultations,
    directory,
    clock,
    mayGoOut: (at) => mayGoOut(at, 'any'),
  };
  return { ...working, booking: createBooking(working) };
};
