import { newId, type PersonId } from '../../core/ids.ts';
import { ok, refuse } from '../../core/result.ts';
import type { Move } from './booking.ts';
import { gone, tellMade } from './booked.ts';
import type { Consultation, Participant } from './domain.ts';
import { type Changed, createHolding, type Held } from './holding.ts';
import { areFreeBeside } from './beside.ts';
import { beginningAt, look } from './looking.ts';
import { type MeetingPoint, newConsultation } from './making.ts';
import { type AdviserVerb, toAdvisers, toSeats } from './notices.ts';
import { besideOf, lengthOf } from './other-times.ts';
import type { ConsultationChange } from './store.ts';
import { MOST_OPEN, viewOf, type Working } from './working.ts';

/** What an adviser has opened stays where they said. */
const openedAt = ({ client, place, onlineUrl, phone }: Consultation): { readonly point?: MeetingPoint } =>
  client === undefined
    ? {
        point: {
          ...(place === undefined ? {} : { place }),
          ...(onlineUrl === undefined ? {} : { onlineUrl }),
          ...(phone === undefined ? {} : { phone }),
        },
      }
    : {};

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
      const minutes = lengthOf(consultation);
      const wanted = { topic, mode, minutes, adviser, ...(unit === undefined ? {} : { unit }) };
      const looked = await look(working, wanted, {
        now: at,
        without: consultation.id,
        despiteNotice,
      });
      if (!looked.ok) return looked;
      const coAdvisers = consultation.coAdvisers.filter((person) => person !== adviser);
      const beside = await besideOf(working, { ...consultation, coAdvisers }, at);
      const slot = beginningAt(looked.value, startsAt);
      if (!slot || beside.length < coAdvisers.length || !areFreeBeside(beside, slot, minutes))
        return refuse(await gone(working, looked.value, startsAt));
      if (role === 'client' && !change.despiteClash) {
        const clashes = await store.clashes(by, slot.startsAt, slot.endsAt, consultation.id);
        if (clashes.length > 0) return refuse({ kind: 'clash', with: clashes });
      }
      const people = coming.map((one) => ({ ...one, id: newId('sea') }));
      const diaries = [...looked.value.diaries, ...beside];
      const make = await newConsultation(working, { ...looked.value, diaries }, slot, {
        request,
        ...(client === undefined ? {} : { client }),
        coAdvisers,
        ...openedAt(consultation),
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
    { consultation }: Held,
    made: Consultation,
    people: readonly Participant[],
    { by, at, isToldOtherwise = false }: Move,
  ): Promise<ConsultationChange['tell']> => {
    const [before, after] = [consultation, made].map(({ adviser, coAdvisers }) => [adviser, ...coAdvisers]);
    const told = await tellMade(working, made, people, { by, at, isNews: false });
    const addresses = await store.addresses([
      ...people.map(({ person }) => person),
      ...new Set([...before!, ...after!]),
    ]);
    if (isToldOtherwise)
      return told.filter(({ kind }) => kind === 'advice.day-before' || kind === 'advice.hour-before');
    const expiresAt = made.startsAt;
    const toThose = (verb: AdviserVerb, advisers: readonly PersonId[], of: Consultation) =>
      advisers
        .filter((adviser) => adviser !== by)
        .flatMap((adviser) =>
          toAdvisers(verb, { ...of, adviser, coAdvisers: [], sequence: made.sequence }, addresses, {
            notBefore: mayGoOut(at),
            ...(of === made ? { expiresAt } : {}),
          }),
        );
    const [stays, comes] = [
      after!.filter((adviser) => before!.includes(adviser)),
      after!.filter((adviser) => !before!.includes(adviser)),
    ];
    const isRequest = made.state === 'requested';
    return [
      // That it was moved says everything that a confirmation would; who moved it has it on the screen.
      ...(isRequest
        ? []
        : people.flatMap((seat) =>
            toSeats('moved', made, [seat], addresses, {
              expiresAt,
              ...(seat.person === by ? { isSeen: true } : {}),
            }),
          )),
      ...told.filter(({ kind }) => kind !== 'advice.confirmed'),
      ...toThose(isRequest ? 'to-decide' : 'changed', stays, made),
      ...toThose(isRequest ? 'to-decide' : 'booked', comes, made),
      ...toThose(
        'moved-away',
        before!.filter((adviser) => !after!.includes(adviser)),
        consultation,
      ),
    ];
  };

  return { move };
};
