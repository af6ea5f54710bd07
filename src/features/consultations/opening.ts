import { type Day, type Instant, shift } from '../../core/clock.ts';
import { daysLater } from '../../core/day.ts';
import type { PersonId } from '../../core/ids.ts';
import { ok, refuse, type Result } from '../../core/result.ts';
import { areFreeBeside, diariesOf, type Hindered, hindranceOf } from './beside.ts';
import type { ConsultationView, Slot } from './booking.ts';
import type { Diary } from './diary.ts';
import type { AdviceTopic, Mode } from './domain.ts';
import { type MeetingPoint, newConsultation } from './making.ts';
import { nearest } from './nearest.ts';
import { toAdvisers } from './notices.ts';
import { findSlots } from './slots.ts';
import { journeysFrom } from './travel.ts';
import { MOST_OPEN, TRIES, viewOf, type Working } from './working.ts';

/** A group consultation as an adviser plans it (pl. *konsultacja grupowa otwierana przez doradcę*). */
export interface Session {
  /** The input's request: sent again by the platform it is one session. */
  readonly request: string;
  readonly topic: string;
  readonly mode: Mode;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** On Warsaw's clocks. */
  readonly day: Day;
  readonly from: string;
  readonly to: string;
  readonly minutes: number;
  /** Absent: where the adviser usually receives. */
  readonly point?: MeetingPoint;
  readonly adviser: PersonId;
  readonly coAdvisers: readonly PersonId[];
  readonly at: Instant;
}

export type OpenRefusal =
  /** Nobody advises on it in groups (any more). */
  | { readonly kind: 'no-topic' }
  /** One of them does not take bookings now. */
  | { readonly kind: 'no-adviser' }
  | { readonly kind: 'past' }
  /** Who cannot, and why; the nearest beginnings that all of them can. */
  | {
      readonly kind: 'hindered';
      readonly by: readonly Hindered[];
      readonly nearest: readonly Slot[];
    };

type Opened = Result<ConsultationView, OpenRefusal>;

const MINUTE = 60_000;
const NEAREST = 3;

/** Where the nearest beginnings are looked for: so many, from so many days before on. */
const LOOKED_THROUGH = 2000;
const DAYS_BEFORE = 3;

/** The time that is taken: with the breaks that the first adviser wants. */
const slotOf = ({ adviser, ...session }: Session, { adviser: terms }: Diary): Slot => {
  const { startsAt, endsAt, day, from, to } = session;
  return {
    adviser,
    startsAt,
    endsAt,
    blockFrom: shift(startsAt, -terms.bufferBefore * MINUTE),
    blockTo: shift(endsAt, terms.bufferAfter * MINUTE),
    day,
    time: from,
    endTime: to,
    ...(terms.place === undefined ? {} : { place: terms.place }),
  };
};

/** Group consultations that advisers open themselves, alone or with others: no booker has to come first. */
export const createOpening = (working: Working) => {
  const { store, mayGoOut } = working;

  const searchOf = async ({ mode, minutes, day, at }: Session) => ({
    mode,
    minutes,
    now: at,
    from: daysLater(day, -DAYS_BEFORE),
    journeys: journeysFrom(await store.travelTimes()),
  });

  const nearestFor = async (
    session: Session,
    own: Diary,
    others: readonly Diary[],
  ): Promise<readonly Slot[]> => {
    const found = findSlots([own], await searchOf(session), LOOKED_THROUGH);
    const free = found.filter((slot) => areFreeBeside(others, slot, session.minutes));
    return nearest(free, session.startsAt, NEAREST);
  };

  const topicOf = async ({ topic }: Session): Promise<AdviceTopic | undefined> =>
    (await store.topics()).find(({ id, isActive, group }) => id === topic && isActive && group !== undefined);

  /** Undefined: something changed meanwhile, look again. */
  const once = async (session: Session): Promise<Opened | undefined> => {
    const { request, adviser, coAdvisers, point, startsAt, at } = session;
    const topic = await topicOf(session);
    if (!topic) return refuse({ kind: 'no-topic' });
    if (startsAt <= at) return refuse({ kind: 'past' });
    const diaries = await diariesOf(working, [adviser, ...coAdvisers], at);
    const own = diaries.find((diary) => diary.adviser.person === adviser);
    const others = diaries.filter((diary) => diary.adviser.person !== adviser);
    if (!own || others.length < coAdvisers.length) return refuse({ kind: 'no-adviser' });
    const slot = slotOf(session, own);
    const by = [own, ...others].flatMap((diary): readonly Hindered[] => {
      const why = hindranceOf(diary, { ...slot, minutes: session.minutes }, { inHours: diary !== own });
      return why ? [{ adviser: diary.adviser, why }] : [];
    });
    if (by.length > 0)
      return refuse({ kind: 'hindered', by, nearest: await nearestFor(session, own, others) });
    const looked = { topic, diaries, search: await searchOf(session) };
    const make = await newConsultation(working, looked, slot, {
      request,
      coAdvisers,
      ...(point ? { point } : {}),
      people: [],
      isAgreed: true,
      at,
    });
    const addresses = await store.addresses(coAdvisers);
    const tell = toAdvisers('opened', make.made, addresses, {
      notBefore: mayGoOut(at),
      expiresAt: startsAt,
    });
    const isDone = await store.change({ make, mostOpen: MOST_OPEN, cause: 'opened', by: adviser, tell, at });
    return isDone ? ok(await viewOf(working, make.made)) : undefined;
  };

  /** What the same input has made meanwhile. */
  const madeBy = async (request: string): Promise<Opened | undefined> => {
    const made = await store.byRequest(request);
    return made && ok(await viewOf(working, made));
  };

  return {
    /** Opens it in the time of all of them, or says who cannot; looked at anew where somebody was quicker. */
    open: async (session: Session): Promise<Opened> => {
      for (let tries = 0; tries < TRIES; tries += 1) {
        const opened = (await madeBy(session.request)) ?? (await once(session));
        // What is taken may have been taken by this very input, sent twice.
        if (opened) return opened.ok ? opened : ((await madeBy(session.request)) ?? opened);
      }
      return refuse({ kind: 'hindered', by: [], nearest: [] });
    },
  };
};

export type Opening = ReturnType<typeof createOpening>;
