import { newId } from '../../core/ids.ts';
import { ok, refuse } from '../../core/result.ts';
import type { Move } from './booking.ts';
import { gone, tellMade } from './booked.ts';
import type { Consultation, Participant } from './domain.ts';
import { type Changed, createHolding, type Held } from './holding.ts';
import { beginningAt, look } from './looking.ts';
import { newConsultation } from './making.ts';
import { toAdvisers, toSeats } from './notices.ts';
import type { ConsultationChange } from './store.ts';
import { MOST_OPEN, viewOf, type Working } from './working.ts';

/** Moves (pl. *zmiana terminu*): the old time is free in the moment in which the new one is taken. */
export const createMoved = (working: Working) => {
  const { store, mayGoOut } = working;
  const { attempt } = createHolding(working);

  const move = async (change: Move): Promise<Changed> => {
    const before = await store.byRequest(change.request);
    if (before) return ok(await viewOf(working, before));
    const moved = await attempt(change, async (held) => {
      const { consultation, role, coming } = held;
      if (consultation.group && role === 'client')
        return refuse({ kind: 'of-group', view: await viewOf(working, consultation) });
      const { by, at, startsAt, request, adviser = consultation.adviser } = change;
      const despiteNotice = role === 'coordinator' && change.despiteNotice === true;
      const { topic, mode, unit, matter, documentUrl, project, client } = consultation;
      const wanted = { topic, mode, adviser, ...(unit === undefined ? {} : { unit }) };
      const looked = await look(working, wanted, {
        now: at,
        without: consultation.id,
        despiteNotice,
      });
      if (!looked.ok) return looked;
      const slot = beginningAt(looked.value, startsAt);
      if (!slot) return refuse(await gone(working, looked.value, startsAt));
      if (role === 'client' && !change.despiteClash) {
        const clashes = await store.clashes(by, slot.startsAt, slot.endsAt, consultation.id);
        if (clashes.length > 0) return refuse({ kind: 'clash', with: clashes });
      }
      const people = coming.map((one) => ({ ...one, id: newId('sea') }));
      const make = await newConsultation(working, looked.value, slot, {
        request,
        client: client ?? by,
        people,
        ...(unit === undefined ? {} : { unit }),
        ...(project === undefined ? {} : { project }),
        ...(matter === undefined ? {} : { matter }),
        ...(documentUrl === undefined ? {} : { documentUrl }),
        instead: consultation,
        isAgreed: role !== 'client',
        at,
      });
      const isDone = await store.change({
        alter: { before: consultation, state: 'moved', movedTo: make.made.id },
        make,
        mostOpen: MOST_OPEN,
        cause: 'moved',
        by,
        tell: await tellMoved(held, make.made, people, change),
        at,
      });
      return isDone ? ok(await viewOf(working, make.made)) : undefined;
    });
    if (moved.ok) return moved;
    // What is ended may have been moved by this very input, sent twice.
    const after = await store.byRequest(change.request);
    return after ? ok(await viewOf(working, after)) : moved;
  };

  const tellMoved = async (
    { consultation, role }: Held,
    made: Consultation,
    people: readonly Participant[],
    { by, at, isToldOtherwise = false }: Move,
  ): Promise<ConsultationChange['tell']> => {
    const made_ = await tellMade(working, made, people, { by, at, isNews: true });
    const isOther = consultation.adviser !== made.adviser && consultation.adviser !== by;
    const addresses = await store.addresses([...people.map(({ person }) => person), consultation.adviser]);
    if (isToldOtherwise)
      return made_.filter(({ kind }) => kind === 'advice.day-before' || kind === 'advice.hour-before');
    const moved = { expiresAt: made.startsAt };
    return [
      // Of what somebody else moved they hear that it was moved; it says everything that a confirmation would.
      ...(role === 'client'
        ? made_
        : [
            ...toSeats('moved', made, people, addresses, moved),
            ...made_.filter(({ kind }) => kind !== 'advice.confirmed'),
          ]),
      ...(isOther
        ? toAdvisers('moved-away', { ...consultation, coAdvisers: [], sequence: made.sequence }, addresses, {
            notBefore: mayGoOut(at),
          })
        : []),
    ];
  };

  return { move };
};
