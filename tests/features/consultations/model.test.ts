import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Day } from '../../../src/core/clock.ts';
import type { PersonId } from '../../../src/core/ids.ts';
import type { ConsultationView } from '../../../src/features/consultations/booking.ts';
import { NOW } from '../../support/consultations/a-diary.ts';
import { laterBy, type Stage, stageOn } from '../../support/consultations/stage.ts';
import { type FreshDatabase, freshEngine, onEveryDatabase } from '../../support/engines.ts';

const PEOPLE = 5;
/** Beginnings of 90 minutes, three quarters of an hour apart: neighbours overlap. Four on Monday, four on Tuesday. */
const STARTS = [23, 23.75, 24.5, 25.25, 47, 47.75, 48.5, 49.25].map(laterBy);
const MONDAY = '2027-01-11' as Day;
const EVERYTHING_LATER = laterBy(48);

interface Entry {
  readonly person: number;
  start: number;
  state: 'requested' | 'confirmed';
}

/** What an adviser's time comes to, told as simply as can be. */
interface Model {
  entries: Entry[];
  isOnLeave: boolean;
}

interface World extends Stage {
  readonly members: readonly PersonId[];
  readonly advises: PersonId;
}

const isMonday = (start: number): boolean => start < 4;
const overlap = (one: number, other: number): boolean =>
  isMonday(one) === isMonday(other) && Math.abs(one - other) <= 1;

const isFree = ({ entries, isOnLeave }: Model, start: number, except?: Entry): boolean =>
  !(isOnLeave && isMonday(start)) &&
  entries.every((entry) => entry === except || !overlap(entry.start, start));

const liveOf = async ({ booking, members, advises }: World): Promise<readonly ConsultationView[]> => {
  const views = await Promise.all(members.map((person) => booking.ofPerson(person, NOW)));
  return views.flat().filter(({ consultation }) => consultation.adviser === advises);
};

/** The same people at the same times as in the model, no two at once, and quarters for nothing else. */
const agree = async (world: World, model: Model): Promise<void> => {
  expect(await world.collisions()).toBe(0);
  const real = (await liveOf(world)).map(
    ({ consultation: { client, startsAt, state } }) =>
      `${String(world.members.indexOf(client!))} ${String(STARTS.indexOf(startsAt))} ${state}`,
  );
  const expected = model.entries.map(
    ({ person, start, state }) => `${String(person)} ${String(start)} ${state}`,
  );
  expect(real.toSorted()).toEqual(expected.toSorted());
  const cells = await world.engine.queries
    .selectFrom('adviser_cells')
    .select('cell')
    .where('adviser', '=', world.advises)
    .execute();
  expect(cells).toHaveLength(model.entries.length * 6);
  const offered = (await world.slots({ adviser: world.advises }, 200)).map(({ startsAt }) => startsAt);
  expect(STARTS.filter((at) => offered.includes(at))).toEqual(
    STARTS.filter((_, start) => isFree(model, start)),
  );
};

type Run = (model: Model, world: World) => Promise<void>;

const step = (name: string, work: Run): fc.AsyncCommand<Model, World> => ({
  check: () => true,
  run: async (model, world) => {
    await work(model, world);
    await agree(world, model);
  },
  toString: () => name,
});

const viewAt = async (world: World, { start }: Entry): Promise<ConsultationView> =>
  (await liveOf(world)).find(({ consultation }) => consultation.startsAt === STARTS[start])!;

/** Does something with the n-th of those that stand. */
const withEntry =
  (
    index: number,
    work: (model: Model, world: World, entry: Entry, view: ConsultationView) => Promise<void>,
  ): Run =>
  async (model, world) => {
    const entry = model.entries[index % Math.max(1, model.entries.length)];
    if (entry) await work(model, world, entry, await viewAt(world, entry));
  };

const drop = (model: Model, entry: Entry): void => {
  model.entries = model.entries.filter((one) => one !== entry);
};

const person = fc.nat(PEOPLE - 1);
const start = fc.nat(STARTS.length - 1);
const which = fc.nat(5);

const booking = fc.tuple(person, start, fc.boolean()).map(([p, s, twice]) =>
  step(`book ${p} at ${s}${twice ? ', twice at once' : ''}`, async (model, world) => {
    if (isFree(model, s)) model.entries.push({ person: p, start: s, state: 'requested' });
    const wanted = { topic: 'lpdi', mode: 'phone', adviser: world.advises } as const;
    const same = world.aBooking(world.members[p]!, STARTS[s]!, { wanted, despiteClash: true });
    await Promise.all((twice ? [same, same] : [same]).map((one) => world.booking.book(one)));
  }),
);

const STEPS = [
  // Twice: people book more often than they do anything else.
  booking,
  booking,
  which.map((w) =>
    step(
      `cancel ${w}`,
      withEntry(w, async (model, world, entry, view) => {
        drop(model, entry);
        await world.booking.cancel(world.changing(view, world.members[entry.person]!));
      }),
    ),
  ),
  fc.tuple(which, start).map(([w, s]) =>
    step(
      `move ${w} to ${s}`,
      withEntry(w, async (model, world, entry, view) => {
        if (isFree(model, s, entry)) {
          entry.start = s;
          entry.state = 'requested';
        }
        const by = world.members[entry.person]!;
        const move = { ...world.changing(view, by), startsAt: STARTS[s]!, despiteClash: true };
        await world.booking.move(move);
      }),
    ),
  ),
  fc.tuple(which, fc.boolean()).map(([w, accept]) =>
    step(
      `${accept ? 'accept' : 'decline'} ${w}`,
      withEntry(w, async (model, world, entry, view) => {
        if (entry.state === 'requested') {
          if (accept) entry.state = 'confirmed';
          else drop(model, entry);
        }
        await world.deciding.decide({ ...world.changing(view, world.advises), accept });
      }),
    ),
  ),
  fc.constant(
    step('expire', async (model, world) => {
      model.entries = model.entries.filter(({ state }) => state === 'confirmed');
      await world.deciding.sweep(EVERYTHING_LATER);
    }),
  ),
  fc.constant(
    step('leave on Monday', async (model, world) => {
      model.isOnLeave = true;
      await world.leave(world.advises, { from: MONDAY, until: MONDAY, reason: 'leave' });
    }),
  ),
];

const open = async (fresh: FreshDatabase) => {
  const stage = await stageOn(await freshEngine(fresh));
  const members = await stage.crowd(PEOPLE);
  let runs = 0;
  /** Each run has an adviser of its own on the same database, and the same people. */
  return async (): Promise<World> => {
    runs += 1;
    const advises = await stage.adviser(`A${String(runs)}`, { confirmsByHand: true });
    return { ...stage, members, advises };
  };
};

/** Nobody's consultations of one run are in the way of the next. */
const leave = async (world: World): Promise<void> => {
  for (const view of await liveOf(world))
    await world.booking.cancel(world.changing(view, view.consultation.client!));
};

const runs = Number(process.env['MODEL_RUNS'] ?? 20);

onEveryDatabase(
  (fresh) => {
    it(
      'whatever people and their adviser do in whatever order, time is taken as in the reference model',
      { timeout: 600_000 },
      async () => {
        const begin = await open(fresh);
        await fc.assert(
          fc.asyncProperty(fc.commands(STEPS, { maxCommands: 25, size: 'max' }), async (steps) => {
            const world = await begin();
            try {
              const model: Model = { entries: [], isOnLeave: false };
              await fc.asyncModelRun(() => ({ model, real: world }), steps);
            } finally {
              await leave(world);
            }
          }),
          { numRuns: runs },
        );
      },
    );
  },
  { hasConnections: true },
);
