import { type Clock, systemClock } from '../core/clock.ts';
import type { AdviceAsking } from '../features/consultations/asking.ts';
import type { ConsultationBooking } from '../features/consultations/booking.ts';
import { type AdviceQueue, type AskingDeps, createAsking } from '../features/consultations/create-asking.ts';
import { createBooking } from '../features/consultations/create-booking.ts';
import { createDeciding } from '../features/consultations/deciding.ts';
import { createWishing } from '../features/consultations/wishing.ts';
import { mayGoOut } from '../features/registrations/quiet-hours.ts';
import type { Storage } from '../storage/storage.ts';
import type { Coordinators } from './coordinators.ts';
import { directoryOf } from './registrations.ts';

export interface ConsultationsDeps extends AskingDeps {
  readonly booking: ConsultationBooking;
  readonly requests: AdviceAsking & AdviceQueue;
}

/** Consultations over the storage, with what they need of units and people; it keeps nothing in memory. */
export const consultationsDeps = (
  storage: Storage,
  clock: Clock = systemClock,
  coordinators?: Coordinators,
): ConsultationsDeps => {
  const working: AskingDeps = {
    store: storage.consultations,
    asking: storage.asking,
    directory: directoryOf(storage, coordinators),
    clock,
    mayGoOut: (at) => mayGoOut(at, 'any'),
  };
  return { ...working, booking: createBooking(working), requests: createAsking(working) };
};

/** What time leaves to be done for consultations. */
export const consultationsSweep = (storage: Storage, clock: Clock) => {
  const working = consultationsDeps(storage, clock);
  const deciding = createDeciding(working);
  const { sweepWishes } = createWishing(working);
  return async (at: ReturnType<Clock['now']>): Promise<void> => {
    await deciding.sweep(at);
    await working.asking.lapse(at);
    await sweepWishes(at);
  };
};
