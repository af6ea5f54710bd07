import { ok, refuse, type Result } from '../../core/result.ts';
import type { ChangeRefusal, Changing, ConsultationView } from './booking.ts';
import { type Consultation, isLive, type Participant } from './domain.ts';
import { latestOf, TRIES, viewOf, type Working } from './working.ts';

export type Changed = Result<ConsultationView, ChangeRefusal>;

/** A consultation that may be changed, and as whom. */
export interface Held {
  readonly consultation: Consultation;
  readonly role: NonNullable<Consultation['endedBy']>;
  readonly coming: readonly Participant[];
  /** Their own seat, where they have one. */
  readonly seat?: Participant;
}

/** Consultations that are about to be changed, as they stand and by whoever may do it. */
export const createHolding = (working: Working) => {
  const { store } = working;

  const ended = async (id: string): Promise<ChangeRefusal> => {
    const latest = await latestOf(working, id);
    return latest ? { kind: 'ended', view: await viewOf(working, latest) } : { kind: 'unknown' };
  };

  /** As it stands now, if this person may change it and it is what was on their screen. */
  const hold = async (change: Changing): Promise<Result<Held, ChangeRefusal>> => {
    const { consultation: id, by, revision, isCoordinator = false, at } = change;
    const consultation = await store.consultation(id);
    if (!consultation) return refuse({ kind: 'unknown' });
    const coming = (await store.participants([id])).filter(({ state }) => state === 'coming');
    const seat = coming.find(({ person }) => person === by);
    const advises = [consultation.adviser, ...consultation.coAdvisers].includes(by);
    const role = seat ? 'client' : advises ? 'adviser' : isCoordinator ? 'coordinator' : undefined;
    if (!role && consultation.client !== by) return refuse({ kind: 'not-yours' });
    if (!role || !isLive(consultation) || consultation.startsAt <= at) return refuse(await ended(id));
    // In a group others come and go all the time; one's own seat is what it was.
    const isOwnSeat = consultation.group !== undefined && role === 'client';
    if (consultation.revision !== revision && !isOwnSeat)
      return refuse({ kind: 'changed', view: await viewOf(working, consultation) });
    return ok({ consultation, role, coming, ...(seat ? { seat } : {}) });
  };

  const viewNow = async (id: string): Promise<ConsultationView> =>
    viewOf(working, (await store.consultation(id))!);

  /** Tries until it is done, or is refused for what stands then. */
  const attempt = async (
    change: Changing,
    once: (held: Held) => Promise<Changed | undefined>,
  ): Promise<Changed> => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const held = await hold(change);
      if (!held.ok) return held;
      const done = await once(held.value);
      if (done) return done;
    }
    return refuse({ kind: 'changed', view: await viewNow(change.consultation) });
  };

  return { attempt, viewNow };
};
