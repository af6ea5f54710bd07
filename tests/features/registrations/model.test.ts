import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Instant, shift } from '../../../src/core/clock.ts';
import type { PersonId } from '../../../src/core/ids.ts';
import { silentLog } from '../../../src/core/log.ts';
import type { Registration } from '../../../src/features/registrations/domain.ts';
import { createSignUps } from '../../../src/features/registrations/sign-ups.ts';
import type { RegistrationsStore } from '../../../src/features/registrations/store.ts';
import { createStorage } from '../../../src/storage/storage.ts';
import { aTerm, TODAY } from '../../support/calendar/an-event.ts';
import { type FreshDatabase, freshEngine, onEveryDatabase } from '../../support/engines.ts';
import { createModel, type Model } from '../../support/registrations/model.ts';
import { type Stage, stageOn } from '../../support/registrations/stage.ts';

const PEOPLE = 6;
const CAPACITIES = [2, 1] as const;
const WEEK = 7 * 24 * 3_600_000;

/** The program dies at the next thing it wants to write. */
class Crash extends Error {
  override readonly name = 'Crash';
}

/** How many writes are left until it dies. */
interface Life {
  writesLeft: number;
}

interface World extends Omit<Stage, 'event'> {
  readonly members: readonly PersonId[];
  readonly life: Life;
  readonly event: string;
  readonly terms: readonly string[];
  now: Instant;
  requests: number;
}

const dying = (store: RegistrationsStore, world: Life): RegistrationsStore => {
  const mortal =
    <Args extends readonly unknown[]>(write: (...args: Args) => Promise<boolean>) =>
    (...args: Args): Promise<boolean> => {
      if (world.writesLeft <= 0) return Promise.reject(new Crash());
      world.writesLeft -= 1;
      return write(...args);
    };
  return {
    ...store,
    enrol: mortal((enrolment) => store.enrol(enrolment)),
    change: mortal((change) => store.change(change)),
    calm: mortal((term, stirred) => store.calm(term, stirred)),
  };
};

const open = async (fresh: FreshDatabase) => {
  const storage = await createStorage(await freshEngine(fresh));
  const life: Life = { writesLeft: Infinity };
  const stage = await stageOn(storage, () => dying(storage.registrations, life));
  const members = await stage.crowd(PEOPLE);
  /** Each run has an event of its own on the same database, and the same people. */
  return async (): Promise<World> => {
    const { id, terms } = await stage.event({
      terms: CAPACITIES.map((capacity, index) =>
        aTerm(`2028-02-1${String(index)}`, { number: index + 1, capacity }),
      ),
    });
    const own = { members, life, event: id, terms: terms.map((one) => one.id), now: TODAY, requests: 0 };
    return { ...stage, ...own };
  };
};

const liveOf = ({ store, members, event }: World, person: number): Promise<Registration | undefined> =>
  store.liveOf(members[person]!, event);

/** Nobody's seats of one run are in the way of the next. */
const leave = async (world: World): Promise<void> => {
  for (const [index, by] of world.members.entries()) {
    const live = await liveOf(world, index);
    if (live) await world.signUps.resign({ ...doing(world, index), by }, live.id);
  }
};

/** Nothing promised twice, nobody overtaken, and the same people at the same places as in the model. */
const agree = async (world: World, model: Model): Promise<void> => {
  const { store, terms, members } = world;
  expect(await store.miscounted()).toEqual([]);
  for (const [index, term] of terms.entries()) {
    const expected = model.terms[index]!;
    const facts = (await store.facts(term))!;
    expect(facts.taken).toBeLessThanOrEqual(facts.capacity);
    expect(facts.capacity).toBe(expected.capacity);
    const real = (await store.ofTerm(term))
      .filter(({ state }) => ['confirmed', 'waiting', 'offered'].includes(state))
      .toSorted((one, other) => one.position! - other.position!)
      .map(({ person, state }) => `${String(members.indexOf(person!))} ${state}`);
    expect(real).toEqual(expected.entries.map(({ person, state }) => `${String(person)} ${state}`));
  }
};

type Run = (model: Model, world: World) => Promise<void>;

type Step = fc.AsyncCommand<Model, World>;

const step = (name: string, work: Run): Step => ({
  check: () => true,
  run: async (model, world) => {
    await work(model, world);
    await agree(world, model);
  },
  toString: () => name,
});

const doing = (world: World, person: number, isCoordinator = false) => {
  world.requests += 1;
  const request = `${world.event}:${String(world.requests)}`;
  return { by: world.members[person]!, isCoordinator, request, at: world.now };
};

const register =
  (person: number, term: number): Run =>
  async (model, world) => {
    model.register(person, term);
    await world.signUps.signUp(doing(world, person), { term: world.terms[term]! });
  };

const act =
  (
    person: number,
    expected: (model: Model) => void,
    work: (world: World, id: string) => Promise<unknown>,
  ): Run =>
  async (model, world) => {
    const live = await liveOf(world, person);
    expected(model);
    if (live) await work(world, live.id);
  };

const person = fc.nat(PEOPLE - 1);
const term = fc.nat(CAPACITIES.length - 1);
const registering = fc.tuple(person, term).map(([p, t]) => step(`register ${p} on ${t}`, register(p, t)));

const STEPS = [
  // Twice: people sign up more often than they do anything else.
  registering,
  registering,
  person.map((p) =>
    step(
      `cancel ${p}`,
      act(
        p,
        (model) => model.cancel(p),
        (world, id) => world.signUps.resign(doing(world, p), id),
      ),
    ),
  ),
  person.map((p) =>
    step(
      `accept ${p}`,
      act(
        p,
        (model) => model.accept(p),
        (world, id) => world.signUps.accept(doing(world, p), id),
      ),
    ),
  ),
  person.map((p) =>
    step(
      `decline ${p}`,
      act(
        p,
        (model) => model.decline(p),
        (world, id) => world.signUps.decline(doing(world, p), id),
      ),
    ),
  ),
  fc.constant(
    step('expire', async (model, world) => {
      model.expire();
      // Far enough for every offer that stands, near enough that none of those made then is over.
      world.now = shift(world.now, WEEK);
      await world.signUps.sweep(world.now);
    }),
  ),
  person.map((p) =>
    step(
      `approve ${p}`,
      act(
        p,
        (model) => model.approve(p),
        (world, id) => world.signUps.approve(doing(world, 0, true), id),
      ),
    ),
  ),
  fc.tuple(term, fc.integer({ min: 1, max: 4 })).map(([t, capacity]) =>
    step(`${capacity} seats on ${t}`, async (model, world) => {
      model.resize(t, capacity);
      const change = { term: world.terms[t]!, capacity, withdrawOffers: true };
      await world.signUps.changeCapacity(doing(world, 0, true), change);
    }),
  ),
  fc.tuple(person, term).map(([p, t]) =>
    step(
      `move ${p} to ${t}`,
      act(
        p,
        (model) => model.move(p, t),
        (world, id) => world.signUps.move(doing(world, p), id, world.terms[t]!, true),
      ),
    ),
  ),
  fc.tuple(person, term).map(([p, t]) =>
    step(`register ${p} on ${t} twice at once`, async (model, world) => {
      model.register(p, t);
      const same = doing(world, p);
      const wanted = { term: world.terms[t]! };
      await Promise.all([world.signUps.signUp(same, wanted), world.signUps.signUp(same, wanted)]);
    }),
  ),
  fc.tuple(person, fc.nat(2)).map(([p, writes]) =>
    step(`cancel ${p}, die after ${writes} writes, start again`, async (model, world) => {
      const live = await liveOf(world, p);
      if (!live) return;
      world.life.writesLeft = writes;
      const outcome = await world.signUps.resign(doing(world, p), live.id).catch((thrown: unknown) => thrown);
      if (outcome instanceof Error && !(outcome instanceof Crash)) throw outcome;
      world.life.writesLeft = Infinity;
      // Nothing was acknowledged where the first write was not made; everything after it is made up for.
      if (writes > 0) model.cancel(p);
      const { store, people } = world;
      await createSignUps({ store, directory: people.directory, log: silentLog }).sweep(world.now);
    }),
  ),
];

const runs = Number(process.env['MODEL_RUNS'] ?? 40);

onEveryDatabase(
  (fresh) => {
    it(
      'whatever people do in whatever order, seats and places are those of the reference model',
      { timeout: 600_000 },
      async () => {
        const begin = await open(fresh);
        await fc.assert(
          fc.asyncProperty(fc.commands(STEPS, { maxCommands: 30, size: 'max' }), async (steps) => {
            const world = await begin();
            try {
              await fc.asyncModelRun(() => ({ model: createModel(CAPACITIES), real: world }), steps);
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
