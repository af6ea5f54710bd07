import { type Instant } from '../../core/clock.ts';
import { newId, type PersonId } from '../../core/ids.ts';
import type { Locale } from '../../core/locale.ts';
import { ok, refuse, type Result } from '../../core/result.ts';
import type { Catalogue } from './catalogue.ts';
import { wantedIn } from './choose.ts';
import {
  patternOf,
  type Reader,
  scheduleOf,
  slotOf,
  timingOf,
  type Subscription,
  type Timing,
  type Wants,
} from './domain.ts';
import { type Doubt, doubtsAbout, type Known } from './doubts.ts';
import { itemsFor, WORTH_READING } from './issue.ts';
import type { Item } from './items.ts';
import type { DigestsStore, Issue, Slot } from './store.ts';

export interface ServiceDeps {
  readonly store: DigestsStore;
  readonly catalogue: Catalogue;
  readonly known: Known;
  /** The first time after that moment at which the pattern holds on Warsaw's clocks. */
  readonly nextTime: (pattern: string, after: Instant) => Instant | undefined;
}

/** What somebody orders. */
export interface Order {
  readonly reader: Reader;
  readonly wants: Wants;
  readonly timing: Timing;
  readonly locale: Locale;
  readonly by: PersonId;
}

/** A subscription with what there is to say of it. */
export interface Standing {
  readonly subscription: Subscription;
  readonly next?: Instant;
  readonly last?: Issue;
  readonly doubts: readonly Doubt[];
}

/** Ordering digests, changing and ending them: one conditional step each. */
export const createDigestsService = ({ store, catalogue, known, nextTime }: ServiceDeps) => {
  const nextOf = (timing: Timing, after: Instant): Instant | undefined => {
    const pattern = patternOf(timing);
    return pattern === undefined ? undefined : nextTime(pattern, after);
  };

  const slotFor = (timing: Timing, at: Instant): Slot | undefined => {
    const pattern = patternOf(timing);
    const nextAt = nextOf(timing, at);
    if (pattern === undefined || nextAt === undefined) return undefined;
    const slot = slotOf(timing);
    return {
      schedule: {
        id: scheduleOf(slot),
        job: 'digests.slot',
        content: { slot },
        pattern,
        windowMinutes: WORTH_READING,
      },
      nextAt,
    };
  };

  const change = async (
    id: string,
    revision: number,
    at: Instant,
    after: (before: Subscription) => Subscription,
  ): Promise<Result<Subscription, 'gone'>> => {
    const before = await store.subscription(id);
    if (before?.revision !== revision) return refuse('gone');
    const changed = { ...after(before), revision: revision + 1 };
    const isDone = await store.change(before, changed, slotFor(changed.timing, at), at);
    return isDone ? ok(changed) : refuse('gone');
  };

  return {
    of: (reader: Reader) => store.of(reader),
    subscription: (id: string) => store.subscription(id),

    /** How it stands; a pause moves the next issue to the first one after it. */
    standing: async (subscription: Subscription, now: Instant): Promise<Standing> => {
      const { timing, pausedUntil } = subscription;
      const from = pausedUntil !== undefined && pausedUntil > now ? pausedUntil : now;
      const next = nextOf(timing, from);
      const last = (await store.issues(subscription.id, 1))[0];
      const doubts = await doubtsAbout(subscription.wants, known, catalogue, now);
      return { subscription, doubts, ...(next === undefined ? {} : { next }), ...(last ? { last } : {}) };
    },

    /** `already`: the reader has one, which stays as it is. */
    order: async (order: Order, at: Instant): Promise<Result<Subscription, 'already'>> => {
      const { by: madeBy, ...rest } = order;
      const subscription: Subscription = { id: newId('sub'), ...rest, madeBy, madeAt: at, revision: 1 };
      const isNew = await store.subscribe(subscription, slotFor(order.timing, at), at);
      return isNew ? ok(subscription) : refuse('already');
    },

    setWants: (id: string, revision: number, wants: Wants, at: Instant) =>
      change(id, revision, at, (before) => ({ ...before, wants })),

    setTiming: (id: string, revision: number, timing: Timing, at: Instant) =>
      change(id, revision, at, (before) => ({ ...before, timing })),

    pause: (id: string, revision: number, until: Instant, at: Instant) =>
      change(id, revision, at, (before) => ({ ...before, pausedUntil: until })),

    resume: (id: string, revision: number, at: Instant) =>
      change(id, revision, at, ({ pausedUntil: _over, ...before }) => before),

    end: async (id: string, revision: number, at: Instant): Promise<boolean> => {
      const before = await store.subscription(id);
      return before?.revision === revision && (await store.end(before, at));
    },

    /** What would come now. */
    preview: async (subscription: Subscription, now: Instant): Promise<readonly Item[]> => {
      const { id, reader } = subscription;
      return itemsFor(subscription, {
        wanted: wantedIn(await catalogue.all(now)),
        told: await store.told([id]),
        standings: await store.standings(reader.kind === 'person' ? [reader.person] : []),
      });
    },

    /** Every slot that has readers runs, whatever happened to its schedule. */
    keepSlots: async (at: Instant): Promise<void> => {
      const timings = [...(await store.slots()).keys()].flatMap((slot) => timingOf(slot) ?? []);
      await store.keepSlots(
        timings.flatMap((timing) => slotFor(timing, at) ?? []),
        at,
      );
    },

    nextIssue: ({ timing }: Pick<Subscription, 'timing'>, after: Instant): Instant | undefined =>
      nextOf(timing, after),
  };
};

export type DigestsService = ReturnType<typeof createDigestsService>;
