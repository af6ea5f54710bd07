import { createRandom } from '../../../bench/random.ts';
import type { Day, Instant } from '../../../src/core/clock.ts';
import type { PersonId } from '../../../src/core/ids.ts';
import { daysLater } from '../../../src/core/day.ts';
import { instantOf } from '../../../src/core/warsaw.ts';
import { EVENT_FORMS, type EventForm } from '../../../src/features/calendar/domain.ts';

/** Some units are of a gmina, others of their powiat; gminas of one name are in both voivodeships. */
export const gminaOf = (unit: string): string | null =>
  ({ 0: 'Nysa', 1: 'Paczków' })[(unit.codePointAt(unit.length - 1) ?? 0) % 3] ?? null;

export interface WorldSession {
  readonly id: string;
  readonly day: Day;
  readonly from: string;
  readonly to: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly pause: number;
}

export interface WorldTerm {
  readonly id: string;
  readonly capacity: number;
  readonly state: 'open' | 'cancelled';
  readonly sessions: readonly WorldSession[];
}

export interface WorldEvent {
  readonly id: string;
  readonly form: EventForm;
  readonly title: string;
  readonly region: string;
  readonly project: string | null;
  readonly state: 'draft' | 'published' | 'cancelled';
  readonly isExample: boolean;
  readonly group: string | null;
  readonly terms: readonly WorldTerm[];
}

export interface WorldRegistration {
  readonly id: string;
  readonly event: string;
  readonly term: string;
  readonly person: PersonId;
  readonly unit: string | null;
  readonly state: 'confirmed' | 'waiting' | 'resigned' | 'rejected' | 'cancelled';
  /** States that it had before. */
  readonly past: readonly ('confirmed' | 'waiting' | 'applied')[];
  readonly madeAt: Instant;
}

export interface WorldMark {
  readonly session: string;
  readonly registration: string;
  readonly state: 'present' | 'absent' | 'excused';
}

export interface WorldMember {
  readonly id: string;
  readonly group: string;
  readonly person: PersonId;
  readonly unit: string;
  readonly joinedAt: Instant;
  readonly endedAt: Instant | null;
}

/** Everything that happened in two made-up voivodeships within a year. */
export interface World {
  readonly regions: readonly string[];
  readonly units: readonly { readonly id: string; readonly region: string; readonly isActive: boolean }[];
  readonly projects: readonly { readonly id: string; readonly region: string; readonly hour: 45 | 60 }[];
  readonly people: readonly { readonly id: PersonId; readonly sex: 'woman' | 'man' | 'refused' | null }[];
  readonly events: readonly WorldEvent[];
  readonly registrations: readonly WorldRegistration[];
  readonly marks: readonly WorldMark[];
  readonly members: readonly WorldMember[];
  /** Units noted as present at meetings. */
  readonly noted: readonly { readonly event: string; readonly unit: string }[];
}

const FIRST = '2026-01-01' as Day;
const TITLES = ['Dialog motywujący', 'dialog  Motywujący', 'Superwizja', 'Prawo pomocy', 'Mediacje'];

const at = (day: Day, time: string): Instant => {
  const read = instantOf(day, time);
  if (!read.ok) throw new Error(`no such hour: ${day} ${time}`);
  return read.value;
};

/** A world that is the same for the same seed; `name` keeps the rows of several worlds in one database apart. */
export const createWorld = (seed: number, name: string): World => {
  const random = createRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const one = <T>(of: readonly T[]): T => of[below(of.length)]!;
  const many = <T>(count: number, make: (index: number) => T): readonly T[] =>
    Array.from({ length: count }, (_, index) => make(index));
  const aDay = (): Day => daysLater(FIRST, below(365));

  const regions = [`${name}-a`, `${name}-b`];
  const units = many(12, (index) => ({
    id: `${name}-u${index}`,
    region: one(regions),
    isActive: random() < 0.8,
  }));
  const projects = many(3, (index) => ({
    id: `${name}-p${index}`,
    region: one(regions),
    hour: one([45, 60] as const),
  }));
  const people = many(15, (index) => ({
    id: `${name}-o${index}` as PersonId,
    sex: one(['woman', 'woman', 'man', 'refused', null] as const),
  }));
  const groups = [`${name}-g0`, `${name}-g1`];

  const events = many(14, (index): WorldEvent => {
    const form = one(EVENT_FORMS);
    return {
      id: `${name}-e${index}`,
      form,
      title: one(TITLES),
      region: one(regions),
      project: random() < 0.7 ? one(projects).id : null,
      state: one(['published', 'published', 'published', 'cancelled', 'draft'] as const),
      isExample: random() < 0.15,
      group: form === 'group-meeting' ? one(groups) : null,
      terms: many(1 + below(3), (term) => ({
        id: `${name}-e${index}t${term}`,
        capacity: 8 + below(30),
        state: random() < 0.85 ? 'open' : 'cancelled',
        sessions: many(1 + below(4), (session) => {
          const day = aDay();
          const [from, to] = one([
            ['09:00', '15:30'],
            ['08:15', '09:00'],
            ['16:00', '20:00'],
          ] as const);
          return {
            id: `${name}-e${index}t${term}s${session}`,
            day,
            from,
            to,
            startsAt: at(day, from),
            endsAt: at(day, to),
            pause: one([0, 0, 15, 30]),
          };
        }),
      })),
    };
  });

  const taken = new Set<string>();
  const registrations = events.flatMap((event) =>
    event.terms.flatMap((term) =>
      many(below(8), (index): WorldRegistration => {
        const person = one(people).id;
        const wanted = one([
          'confirmed',
          'confirmed',
          'confirmed',
          'waiting',
          'resigned',
          'rejected',
          'cancelled',
        ] as const);
        const key = `${event.id} ${person}`;
        const isLive = wanted === 'confirmed' || wanted === 'waiting';
        const state = isLive && taken.has(key) ? 'resigned' : wanted;
        if (state === 'confirmed' || state === 'waiting') taken.add(key);
        return {
          id: `${term.id}r${index}`,
          event: event.id,
          term: term.id,
          person,
          unit: random() < 0.85 ? one(units).id : null,
          state,
          past: many(below(3), () => one(['confirmed', 'waiting', 'applied'] as const)),
          madeAt: at(aDay(), '12:00'),
        };
      }),
    ),
  );
  const marks = registrations.flatMap(({ id, term }) => {
    const sessions = events.flatMap(({ terms }) => terms).find((each) => each.id === term)!.sessions;
    return sessions.flatMap((session) =>
      random() < 0.6
        ? [
            {
              session: session.id,
              registration: id,
              state: one(['present', 'present', 'absent', 'excused'] as const),
            },
          ]
        : [],
    );
  });
  const members = groups.flatMap((group) =>
    people
      .filter(() => random() < 0.5)
      .map(({ id }, index): WorldMember => {
        const joined = aDay();
        return {
          id: `${group}m${index}`,
          group,
          person: id,
          unit: one(units).id,
          joinedAt: at(joined, '10:00'),
          endedAt: random() < 0.3 ? at(daysLater(joined, 1 + below(200)), '10:00') : null,
        };
      }),
  );
  const noted = events
    .filter(({ form }) => form === 'group-meeting')
    .flatMap(({ id }) =>
      [...new Set(many(below(3), () => one(units).id))].map((unit) => ({ event: id, unit })),
    );
  return { regions, units, projects, people, events, registrations, marks, members, noted };
};
