import type { Tally } from '../core/tally.ts';
import type { ConsultationBooking } from '../features/consultations/booking.ts';
import type { OutboxStore } from '../features/delivery/delivery.ts';
import type { SignUpOutcome, SignUps } from '../features/registrations/service.ts';

/** Sign-ups, counted by what they came to. */
export const countSignUps = (signUps: SignUps, tally: Tally): SignUps => {
  const counted = (done: SignUpOutcome): SignUpOutcome => {
    // The same request again is no other sign-up.
    if (!done.ok) tally.booked('registration', done.refusal.kind);
    else if (done.value.isNew) tally.booked('registration', done.value.registration.state);
    return done;
  };
  return {
    ...signUps,
    signUp: async (doing, wanted) => counted(await signUps.signUp(doing, wanted)),
    signUpEach: async (doing, wanted) => (await signUps.signUpEach(doing, wanted)).map(counted),
  };
};

/** Consultations that are booked, counted by what they came to. */
export const countConsultations = (booking: ConsultationBooking, tally: Tally): ConsultationBooking => ({
  ...booking,
  book: async (wanted) => {
    const done = await booking.book(wanted);
    tally.booked('consultation', done.ok ? 'booked' : done.refusal.kind);
    return done;
  },
});

/** The outbox, with what becomes of its deliveries counted: `pending` is put off, `uncertain` is looked up. */
export const countDeliveries = (outbox: OutboxStore, tally: Tally): OutboxStore => ({
  ...outbox,
  partSent: async (claimed, ...rest) => {
    const sent = await outbox.partSent(claimed, ...rest);
    if (sent?.state === 'sent') tally.delivery(claimed.to.platform, 'sent');
    return sent;
  },
  settle: async (delivery, fate, at) => {
    const isSettled = await outbox.settle(delivery, fate, at);
    if (isSettled) tally.delivery(delivery.to.platform, fate.state);
    return isSettled;
  },
});
