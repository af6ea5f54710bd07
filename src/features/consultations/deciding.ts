import { type Instant, shift } from '../../core/clock.ts';
import { ok, refuse } from '../../core/result.ts';
import { tellMade } from './booked.ts';
import type { Changing } from './booking.ts';
import type { Consultation, Participant } from './domain.ts';
import { type Changed, createHolding } from './holding.ts';
import { CALLED_OFF_HOURS, toAdvisers, toSeats } from './notices.ts';
import type { Altering, ConsultationChange } from './store.ts';
import { MOST_OPEN, type Working } from './working.ts';

/** What an adviser, or a coordinator for them, decides on a request (pl. *decyzja*). */
export interface Decision extends Changing {
  readonly accept: boolean;
  readonly reason?: string;
}

const HOUR = 3_600_000;

/** How long before it begins the advisers of a group that is too small are asked, in hours. */

const ASKED_HOURS = 48;

/** Requests that one sweep looks at; the next minute goes on. */
const MOST_AT_ONCE = 200;

/** What advisers decide, and what time decides where nobody does. */
export const createDeciding = (working: Working) => {
  const { store, mayGoOut } = working;
  const { attempt, viewNow } = createHolding(working);

  const alter = (
    altering: Altering,
    change: Pick<ConsultationChange, 'cause' | 'by' | 'tell' | 'at'>,
  ): Promise<boolean> => store.change({ alter: altering, mostOpen: MOST_OPEN, ...change });

  /** Everybody who comes, as they are told of what it is after the change. */
  const tellSeats = async (
    verb: 'declined' | 'expired' | 'too-few',
    before: Consultation,
    coming: readonly Participant[],
    at: Instant,
  ): Promise<ConsultationChange['tell']> => {
    const addresses = await store.addresses(coming.map(({ person }) => person));
    const after = { ...before, sequence: before.sequence + 1 };
    return toSeats(verb, after, coming, addresses, { notBefore: mayGoOut(at), expiresAt: before.endsAt });
  };

  const decide = (decision: Decision): Promise<Changed> =>
    attempt(decision, async ({ consultation, role, coming }) => {
      const { accept, by, reason, at } = decision;
      if (role === 'client') return refuse({ kind: 'not-yours' });
      if (consultation.state !== 'requested')
        return refuse({ kind: 'changed', view: await viewNow(consultation.id) });
      const after = { ...consultation, state: 'confirmed' as const, sequence: consultation.sequence + 1 };
      const isDone = accept
        ? await alter(
            { before: consultation, state: 'confirmed' },
            {
              cause: 'accepted',
              by,
              at,
              tell: await tellMade(working, after, coming, { by, at, isNews: false }),
            },
          )
        : await alter(
            {
              before: consultation,
              state: 'declined',
              endedBy: role,
              ...(reason === undefined ? {} : { reason }),
            },
            { cause: 'declined', by, at, tell: await tellSeats('declined', consultation, coming, at) },
          );
      return isDone ? ok(await viewNow(consultation.id)) : undefined;
    });

  /** A group takes place, however few come. */
  const keepGroup = (change: Changing): Promise<Changed> =>
    attempt(change, async ({ consultation, role }) => {
      const { by, at } = change;
      if (role === 'client' || !consultation.group) return refuse({ kind: 'not-yours' });
      const { state } = consultation;
      const isDone = await alter(
        { before: consultation, state, runsAnyway: true },
        { cause: 'kept', by, at, tell: [] },
      );
      return isDone ? ok(await viewNow(consultation.id)) : undefined;
    });

  /** Whoever advises beside leaves; the group stays as it is, and those who go on advising are told. */
  const stepOut = (change: Changing): Promise<Changed> =>
    attempt(change, async ({ consultation }) => {
      const { by, at } = change;
      const { id, state, startsAt, revision } = consultation;
      if (!consultation.coAdvisers.includes(by)) return refuse({ kind: 'not-yours' });
      // The sequence stays, so that reminders go on; the revision tells two who step out apart.
      const coAdvisers = consultation.coAdvisers.filter((one) => one !== by);
      const after = { ...consultation, coAdvisers, sequence: revision + 1 };
      const addresses = await store.addresses([consultation.adviser, ...coAdvisers]);
      const when = { notBefore: mayGoOut(at), expiresAt: startsAt };
      const isDone = await alter(
        { before: consultation, state, withoutAdviser: by },
        { cause: 'stepped-out', by, at, tell: toAdvisers('fewer', after, addresses, when) },
      );
      return isDone ? ok(await viewNow(id)) : undefined;
    });

  const comingTo = async ({ id }: Consultation): Promise<readonly Participant[]> =>
    (await store.participants([id])).filter(({ state }) => state === 'coming');

  const expire = async (at: Instant): Promise<void> => {
    for (const before of await store.expired(at, MOST_AT_ONCE))
      await alter(
        { before, state: 'expired', endedBy: 'nobody' },
        { cause: 'expired', at, tell: await tellSeats('expired', before, await comingTo(before), at) },
      );
  };

  const callOff = async (
    before: Consultation,
    coming: readonly Participant[],
    at: Instant,
  ): Promise<void> => {
    const after = { ...before, sequence: before.sequence + 1 };
    const addresses = await store.addresses([before.adviser, ...before.coAdvisers]);
    await alter(
      { before, state: 'cancelled', endedBy: 'nobody' },
      {
        cause: 'too-few',
        at,
        tell: [
          ...(await tellSeats('too-few', before, coming, at)),
          ...toAdvisers('off', after, addresses, { notBefore: mayGoOut(at), expiresAt: before.endsAt }),
        ],
      },
    );
  };

  const ask = async (group: Consultation, at: Instant): Promise<void> => {
    const addresses = await store.addresses([group.adviser, ...group.coAdvisers]);
    const expiresAt = shift(group.startsAt, -CALLED_OFF_HOURS * HOUR);
    const tell = toAdvisers('too-few-asked', group, addresses, { notBefore: mayGoOut(at), expiresAt });
    await store.change({ mostOpen: MOST_OPEN, cause: 'kept', tell, at });
  };

  /** Groups that begin soon and are too small: their advisers are asked first, and then they are called off. */
  const decideGroups = async (at: Instant): Promise<void> => {
    const calledOff = shift(at, CALLED_OFF_HOURS * HOUR);
    for (const group of await store.groups(at, shift(at, ASKED_HOURS * HOUR))) {
      const coming = await comingTo(group);
      if (!group.group || group.group.runsAnyway || coming.length >= group.group.minimum) continue;
      if (group.startsAt <= calledOff) await callOff(group, coming, at);
      else await ask(group, at);
    }
  };

  return {
    decide,
    keepGroup,
    stepOut,
    /** Does what time left to be done. Safe to run anywhere, any time. */
    sweep: async (at: Instant): Promise<void> => {
      await expire(at);
      await decideGroups(at);
    },
  };
};

export type Deciding = ReturnType<typeof createDeciding>;
