import { type Instant, toEpoch } from '../../core/clock.ts';
import { areFreeBeside, diariesOf } from './beside.ts';
import type { ConsultationBooking, Slot } from './booking.ts';
import type { Diary } from './diary.ts';
import type { Consultation } from './domain.ts';
import { look } from './looking.ts';
import { findSlots } from './slots.ts';
import type { Working } from './working.ts';

/** Beginnings among which those are sought that everybody who advises can do. */
const LOOKED_THROUGH = 2000;

/** How long it lasts, in minutes. */
export const lengthOf = ({ startsAt, endsAt }: Pick<Consultation, 'startsAt' | 'endsAt'>): number =>
  (toEpoch(endsAt) - toEpoch(startsAt)) / 60_000;

/** Diaries of those who advise beside its adviser, as if it were not there. */
export const besideOf = async (
  working: Pick<Working, 'store'>,
  { id, coAdvisers }: Consultation,
  now: Instant,
): Promise<readonly Diary[]> => (coAdvisers.length === 0 ? [] : diariesOf(working, coAdvisers, now, id));

/** See {@link ConsultationBooking.otherTimes}. */
export const createOtherTimes =
  (working: Working): ConsultationBooking['otherTimes'] =>
  async (consultation, where, now, most): Promise<readonly Slot[]> => {
    const { topic, mode, unit, startsAt, adviser, coAdvisers } = consultation;
    const minutes = lengthOf(consultation);
    const wanted = { topic, mode, minutes, ...where, ...(unit === undefined ? {} : { unit }) };
    const looked = await look(working, wanted, { now, without: consultation.id });
    if (!looked.ok) return [];
    const beside = await besideOf(working, consultation, now);
    if (beside.length < coAdvisers.length) return [];
    const { diaries, search } = looked.value;
    return findSlots(diaries, search, LOOKED_THROUGH)
      .filter((slot) => slot.startsAt !== startsAt || slot.adviser !== adviser)
      .filter((slot) => areFreeBeside(beside, slot, minutes))
      .slice(0, most);
  };
