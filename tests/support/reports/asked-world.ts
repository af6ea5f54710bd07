import { createRandom } from '../../../bench/random.ts';
import { type Day, type Instant, shift } from '../../../src/core/clock.ts';
import { daysLater } from '../../../src/core/day.ts';
import type { PersonId } from '../../../src/core/ids.ts';
import { warsawDay } from '../../../src/core/warsaw.ts';
import type { Figures, Scope } from '../../../src/features/reports/domain.ts';
import type { Engine } from '../../../src/storage/engine.ts';

const CLOSINGS = ['not-ours', 'individual', 'unclear', 'helped', 'settled'] as const;
const STATES = ['waiting', 'taken', 'answered', 'withdrawn', ...CLOSINGS] as const;

/** What people asked in a made-up year, and what they were told. */
interface AskedWorld {
  readonly served: readonly { readonly at: Instant; readonly answer: string }[];
  readonly gaps: readonly { readonly at: Instant }[];
  readonly handed: readonly { readonly at: Instant; readonly state: (typeof STATES)[number] }[];
  readonly announcements: readonly {
    /** Undefined: it has not gone out. */
    readonly at: Instant | undefined;
    readonly asksForAck: boolean;
    readonly reached: readonly PersonId[];
    readonly missed: readonly PersonId[];
    readonly channels: number;
    readonly acks: readonly PersonId[];
  }[];
}

export const createAsked = (seed: number, people: readonly PersonId[]): AskedWorld => {
  const random = createRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const one = <T>(of: readonly T[]): T => of[below(of.length)]!;
  const many = <T>(count: number, make: (index: number) => T): readonly T[] =>
    Array.from({ length: count }, (_, index) => make(index));
  // Around midnight in Warsaw, which is another day in Greenwich, and in summer at another hour.
  const aMoment = (): Instant =>
    shift(`${daysLater('2025-12-30' as Day, below(370))}T21:30:00.000Z` as Instant, below(5) * 40 * 60_000);
  return {
    served: many(40 + below(30), () => ({ at: aMoment(), answer: `answer-${below(6)}` })),
    gaps: many(20 + below(20), () => ({ at: aMoment() })),
    handed: many(40 + below(30), () => ({ at: aMoment(), state: one(STATES) })),
    announcements: many(12, () => {
      const split = below(people.length + 1);
      const asksForAck = random() < 0.6;
      return {
        at: random() < 0.8 ? aMoment() : undefined,
        asksForAck,
        reached: people.slice(0, split),
        missed: people.slice(split),
        channels: below(3),
        acks: asksForAck ? people.slice(0, split).filter(() => random() < 0.5) : [],
      };
    }),
  };
};

/** What a report says of them, by walking through all of them; nothing where they have no place. */
export const countAskedByHand = (worlds: readonly AskedWorld[], scope: Scope): Figures => {
  if (scope.region !== undefined || scope.project !== undefined || scope.isExample) return {};
  const isIn = ({ at }: { readonly at: Instant | undefined }): boolean =>
    at !== undefined && warsawDay(at) >= scope.from && warsawDay(at) <= scope.to;
  const handed = worlds.flatMap((world) => world.handed).filter(isIn);
  const sent = worlds.flatMap((world) => world.announcements).filter(isIn);
  return {
    'questions.answered': worlds.flatMap(({ served }) => served).filter(isIn).length,
    'questions.unanswered': worlds.flatMap(({ gaps }) => gaps).filter(isIn).length,
    'questions.handed': handed.length,
    'questions.replied': handed.filter(({ state }) => ['answered', 'helped', 'settled'].includes(state))
      .length,
    'announcements.sent': sent.length,
    'announcements.addressed': sent.reduce(
      (sum, { asksForAck, reached }) => sum + (asksForAck ? reached.length : 0),
      0,
    ),
    'announcements.acknowledged': sent.reduce((sum, { acks }) => sum + acks.length, 0),
  };
};

/** Writes them down; `key` keeps the worlds of one database apart. */
export const saveAsked = async (
  { queries }: Pick<Engine, 'queries'>,
  people: readonly PersonId[],
  { served, gaps, handed, announcements }: AskedWorld,
  key: string,
): Promise<void> => {
  const [person] = people as readonly [PersonId];
  await queries
    .insertInto('served_answers')
    .values(
      served.map(({ at, answer }, index) => ({
        id: `srv${key}_${index}`,
        person,
        answer,
        as_of: '2026-01-01' as Day,
        served_at: at,
      })),
    )
    .execute();
  await queries
    .insertInto('curation_questions')
    .values(
      gaps.map(({ at }, index) => ({
        id: `gap${key}_${index}`,
        request: `gap${key}_${index}`,
        person,
        words: 'pytanie',
        folded: 'pytanie',
        how: 'none' as const,
        about: null,
        options: '[]',
        asked_at: at,
        picked: null,
        gap: null,
      })),
    )
    .execute();
  await queries
    .insertInto('handover_questions')
    .values(
      handed.map(({ at, state }, index) => {
        const closing = CLOSINGS.find((one) => one === state) ?? null;
        const hasEnded = closing !== null || state === 'withdrawn';
        return {
          id: `hnd${key}_${index}`,
          request: `hnd${key}_${index}`,
          fingerprint: null,
          asker: person,
          asker_name: 'Osoba',
          asker_target: null,
          asker_locale: 'pl' as const,
          topic: 'prawo',
          state: closing === null ? (state as 'waiting') : ('closed' as const),
          adviser: state === 'taken' || state === 'answered' ? person : null,
          adviser_name: null,
          asked_at: at,
          waiting_since: at,
          changed_at: at,
          ended_at: hasEnded ? at : null,
          closing,
          erased_at: null,
        };
      }),
    )
    .execute();
  const nameOf = (index: number): string => `ann${key}_${index}`;
  await queries
    .insertInto('announcements')
    .values(
      announcements.map(({ at, asksForAck, reached, missed, channels }, index) => ({
        id: nameOf(index),
        request: nameOf(index),
        state: at === undefined ? ('draft' as const) : ('sent' as const),
        title: 'Ogłoszenie',
        body: 'Treść',
        url: null,
        file_url: null,
        event: null,
        urgent: 0 as const,
        calls_all: 0 as const,
        publishes: 0 as const,
        audience: '{}',
        author: person,
        author_name: 'Osoba',
        approver: null,
        approver_name: null,
        send_at: null,
        ack_until: asksForAck ? ('2027-01-31T12:00:00.000Z' as Instant) : null,
        went_out_at: at ?? null,
        targets: reached.length + missed.length + channels,
        fanned: 0,
        version: 1,
        changes: null,
        notifies: 0 as const,
        chased_on: null,
        changed_at: '2026-01-01T00:00:00.000Z' as Instant,
      })),
    )
    .execute();
  const targets = announcements.flatMap(({ reached, missed, channels }, index) =>
    [
      ...reached.map((of) => ({ target: `p:${of}`, person: of, missed: null })),
      ...missed.map((of) => ({ target: null, person: of, missed: 'no-account' as const })),
      ...Array.from({ length: channels }, (_, number) => ({
        target: `c:${number}`,
        person: null,
        missed: null,
      })),
    ].map((target, number) => ({
      announcement: nameOf(index),
      number,
      unit: null,
      name: null,
      locale: 'pl' as const,
      ...target,
    })),
  );
  await queries.insertInto('announcement_targets').values(targets).execute();
  const acks = announcements.flatMap(({ acks: some }, index) =>
    some.map((of) => ({
      announcement: nameOf(index),
      person: of,
      acked_at: '2026-06-01T00:00:00.000Z' as Instant,
    })),
  );
  await queries.insertInto('announcement_acks').values(acks).execute();
};
