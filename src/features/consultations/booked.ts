import { daysLater } from '../../core/day.ts';
import { newId, type PersonId } from '../../core/ids.ts';
import { ok, refuse, type Result } from '../../core/result.ts';
import { warsawDay } from '../../core/warsaw.ts';
import type { Booking, BookRefusal, ConsultationView } from './booking.ts';
import type { Consultation } from './domain.ts';
import { beginningAt, look, type Looked, soonest } from './looking.ts';
import { newConsultation } from './making.ts';
import { nearest } from './nearest.ts';
import { reminders, toAdvisers, toSeats } from './notices.ts';
import type { Coming, ConsultationChange } from './store.ts';
import { MOST_OPEN, TRIES, viewOf, type Working } from './working.ts';

type Booked = Result<ConsultationView, BookRefusal>;

/** Where the nearest beginnings are looked for: so many, from so many days before on. */
const LOOKED_THROUGH = 150;
const DAYS_BEFORE = 3;
const NEAREST = 3;

/** It cannot be had any more, with what can be instead. */
export const gone = async (
  working: Working,
  looked: Looked,
  startsAt: Booking['startsAt'],
): Promise<BookRefusal> => {
  const { search } = looked;
  const before = daysLater(warsawDay(startsAt), -DAYS_BEFORE);
  const from = search.from !== undefined && search.from > before ? search.from : before;
  const around = await soonest(working, { ...looked, search: { ...search, from } }, LOOKED_THROUGH);
  // Nothing is left from there on: then the soonest there are.
  const slots = around.ok ? around : await soonest(working, looked, LOOKED_THROUGH);
  return { kind: 'gone', nearest: slots.ok ? nearest(slots.value, startsAt, NEAREST) : [] };
};

/** What the people who come, and the advisers, are told of a consultation that was made. */
export const tellMade = async (
  { store, mayGoOut }: Pick<Working, 'store' | 'mayGoOut'>,
  made: Consultation,
  people: readonly Coming[],
  { by, at, isNews }: { by: PersonId; at: Booking['at']; isNews: boolean },
): Promise<ConsultationChange['tell']> => {
  const advisers = [made.adviser, ...made.coAdvisers];
  const addresses = await store.addresses([...people.map(({ person }) => person), ...advisers]);
  const isRequest = made.state === 'requested';
  const expiresAt = made.startsAt;
  return [
    ...people.flatMap((seat) =>
      toSeats(isRequest ? 'received' : 'confirmed', made, [seat], addresses, {
        expiresAt,
        // Whoever pressed has the card in front of them.
        ...(seat.person === by ? { isSeen: true } : {}),
      }),
    ),
    ...(isNews && made.adviser !== by
      ? toAdvisers(isRequest ? 'to-decide' : 'booked', made, addresses, {
          notBefore: mayGoOut(at),
          expiresAt,
        })
      : []),
    ...(isRequest ? [] : reminders(made, people, addresses, { now: at, mayGoOut })),
  ];
};

/** The group of that beginning that somebody has opened already. */
const groupAt = ({ groups }: Looked, startsAt: Booking['startsAt']): Consultation | undefined =>
  groups.find((group) => group.startsAt === startsAt);

/** Bookings (pl. *rezerwacje*) over a store. */
export const createBooked = (working: Working) => {
  const { store } = working;

  /** Everybody who would come, each with a seat of their own; of a group whoever books has their words with it. */
  const comingOf = (booking: Booking, isGroup: boolean): readonly Coming[] => {
    const { client, others = [], wanted, matter, documentUrl } = booking;
    return [...new Set([client, ...(isGroup ? others : [])])].map((person) => ({
      id: newId('sea'),
      person,
      ...(wanted.unit === undefined ? {} : { unit: wanted.unit }),
      ...(isGroup && person === client && matter !== undefined ? { matter } : {}),
      ...(isGroup && person === client && documentUrl !== undefined ? { documentUrl } : {}),
    }));
  };

  const clashOf = async (
    { client, despiteClash }: Booking,
    { startsAt, endsAt }: Pick<Consultation, 'startsAt' | 'endsAt'>,
  ): Promise<BookRefusal | undefined> => {
    if (despiteClash) return undefined;
    const clashes = await store.clashes(client, startsAt, endsAt, undefined);
    return clashes.length === 0 ? undefined : { kind: 'clash', with: clashes };
  };

  const tooManyOf = async (
    people: readonly Coming[],
    { client, at }: Booking,
  ): Promise<BookRefusal | undefined> => {
    for (const { person } of people)
      if ((await store.openOf(person, at)) >= MOST_OPEN)
        return { kind: 'too-many', most: MOST_OPEN, isColleague: person !== client };
    return undefined;
  };

  /** Seats in a group that was opened, for those who have none yet. Undefined: something changed meanwhile, look again. */
  const join = async (
    booking: Booking,
    group: Consultation,
    settle: ConsultationChange['settle'],
  ): Promise<Booked | undefined> => {
    const { client, request, at } = booking;
    const participants = (await store.participants([group.id])).filter(({ state }) => state === 'coming');
    const isSeated = (person: PersonId): boolean => participants.some((one) => one.person === person);
    const people = comingOf(booking, true).filter(({ person }) => !isSeated(person));
    if (people.length === 0) return refuse({ kind: 'already', view: await viewOf(working, group) });
    const left = (group.group?.seats ?? 1) - participants.length;
    if (people.length > left) return refuse({ kind: 'seats', left });
    const clash = isSeated(client) ? undefined : await clashOf(booking, group);
    const refusal = clash ?? (await tooManyOf(people, booking));
    if (refusal) return refuse(refusal);
    const isDone = await store.change({
      join: { consultation: group.id, request, people },
      ...(settle ? { settle } : {}),
      mostOpen: MOST_OPEN,
      cause: 'joined',
      by: client,
      tell: await tellMade(working, group, people, { by: client, at, isNews: false }),
      at,
    });
    return isDone ? ok(await viewOf(working, (await store.consultation(group.id))!)) : undefined;
  };

  /** A new consultation. Undefined: something changed meanwhile, look again. */
  const open = async (
    booking: Booking,
    looked: Looked,
    settle: ConsultationChange['settle'],
  ): Promise<Booked | undefined> => {
    const { wanted, client, request, matter, documentUrl, startsAt, at } = booking;
    const slot = beginningAt(looked, startsAt);
    if (!slot) return refuse(await gone(working, looked, startsAt));
    const isGroup = looked.topic.group !== undefined;
    const people = comingOf(booking, isGroup);
    const seats = looked.topic.group?.seats ?? 1;
    if (people.length > seats) return refuse({ kind: 'seats', left: seats });
    const refusal = (await clashOf(booking, slot)) ?? (await tooManyOf(people, booking));
    if (refusal) return refuse(refusal);
    const make = await newConsultation(working, looked, slot, {
      request,
      client,
      people,
      ...(wanted.unit === undefined ? {} : { unit: wanted.unit }),
      ...(isGroup || matter === undefined ? {} : { matter }),
      ...(isGroup || documentUrl === undefined ? {} : { documentUrl }),
      // Whoever proposed the time has agreed to it.
      isAgreed: settle !== undefined,
      at,
    });
    const tell = await tellMade(working, make.made, people, { by: client, at, isNews: true });
    const change = { make, mostOpen: MOST_OPEN, cause: 'booked', by: client, tell, at } as const;
    return (await store.change({ ...change, ...(settle ? { settle } : {}) }))
      ? ok(await viewOf(working, make.made))
      : undefined;
  };

  /** What the same input has made meanwhile. */
  const madeBy = async (request: string): Promise<Booked | undefined> => {
    const made = await store.byRequest(request);
    return made && ok(await viewOf(working, made));
  };

  const book = async (booking: Booking, settle?: ConsultationChange['settle']): Promise<Booked> => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const before = await madeBy(booking.request);
      if (before) return before;
      const looked = await look(working, booking.wanted, { now: booking.at });
      if (!looked.ok) return looked;
      const group = groupAt(looked.value, booking.startsAt);
      const booked = group ? await join(booking, group, settle) : await open(booking, looked.value, settle);
      // What is taken may have been taken by this very input, sent twice.
      if (booked) return booked.ok ? booked : ((await madeBy(booking.request)) ?? booked);
    }
    const looked = await look(working, booking.wanted, { now: booking.at });
    return looked.ok ? refuse(await gone(working, looked.value, booking.startsAt)) : looked;
  };

  return { book };
};
