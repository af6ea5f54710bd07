import { expect, it } from 'vitest';
import type { PersonId } from '../../src/core/ids.ts';
import type { AskingStore } from '../../src/features/consultations/asking-store.ts';
import { createAsking } from '../../src/features/consultations/create-asking.ts';
import type { Engine } from '../../src/storage/engine.ts';
import { enqueueSteps } from '../../src/storage/outbox-steps.ts';
import { NOW } from '../support/consultations/a-diary.ts';
import { laterBy, stageOn } from '../support/consultations/stage.ts';
import { unguardedStore } from '../support/consultations/unguarded.ts';
import { freshEngine, onEveryDatabase } from '../support/engines.ts';
import { breaksByRacing, racing, type Racing } from '../support/together.ts';

const MONDAY = laterBy(23);
const TUESDAY = laterBy(47);

type Answering = Pick<AskingStore, 'decline' | 'propose'>;

/** As they would be without their guards: what was shown is believed, whatever has become of the request since. */
const unguarded = ({ queries, batch }: Engine): Answering => ({
  decline: ({ id }, _reason, tell, at) =>
    batch([
      { query: queries.updateTable('advice_requests').set({ state: 'lapsed' }).where('id', '=', id) },
      {
        query: queries
          .updateTable('advice_proposals')
          .set({ state: 'lapsed' })
          .where('advice_request', '=', id)
          .where('state', '=', 'open'),
      },
      ...enqueueSteps(queries, tell, at),
    ]),
  propose: ({ id }, proposals, by, tell, at) =>
    batch([
      { query: queries.updateTable('advice_requests').set({ state: 'proposed' }).where('id', '=', id) },
      {
        query: queries.insertInto('advice_proposals').values(
          proposals.map(({ id: own, adviser, mode, startsAt, endsAt }) => ({
            id: own,
            advice_request: id,
            adviser,
            mode,
            starts_at: startsAt,
            ends_at: endsAt,
            state: 'open' as const,
            made_by: by,
            made_at: at,
          })),
        ),
      },
      ...enqueueSteps(queries, tell, at),
    ]),
});

/** Two advisers of one topic, and a request that somebody made; nobody writes before everybody has looked. */
const sceneOn = async (engine: Engine, isGuarded: boolean, looked: Racing['looked']) => {
  const stage = await stageOn(engine);
  const { working, storage } = stage;
  const [one, other] = [await stage.adviser('A'), await stage.adviser('B')];
  const client = await stage.person('U1');
  const asked = await stage.requests.ask({
    request: 'req_1',
    client,
    topic: 'lpdi',
    preferred: [],
    at: NOW,
  });
  if (!asked.ok) throw new Error(asked.refusal.kind);
  const answering = isGuarded ? working.asking : unguarded(engine);
  const store = isGuarded ? working.store : unguardedStore(engine, storage);
  const answers = createAsking({
    ...working,
    asking: {
      ...working.asking,
      decline: async (...given) => {
        await looked();
        return answering.decline(...given);
      },
      propose: async (...given) => {
        await looked();
        return answering.propose(...given);
      },
    },
    store: {
      ...store,
      change: async (change) => {
        await looked();
        return store.change(change);
      },
    },
  });
  const { id } = asked.value;

  /** A time that an adviser proposes. */
  const proposing = (by: PersonId, startsAt = MONDAY) => ({
    id,
    by,
    starts: [{ adviser: by, mode: 'phone' as const, startsAt }],
    at: NOW,
  });
  const declining = (by: PersonId, revision: number) => ({
    id,
    revision,
    by,
    reason: 'To temat prawny.',
    at: NOW,
  });
  const stands = async () => (await stage.requests.request(id))!;
  /** Consultations that hold their time. */
  const booked = async () =>
    engine.queries.selectFrom('consultations').select('id').where('state', '=', 'confirmed').execute();
  return {
    ...stage,
    one,
    other,
    client,
    asked: asked.value,
    proposing,
    declining,
    stands,
    booked,
    answers,
  };
};

type Scene = Awaited<ReturnType<typeof sceneOn>>;

/** A race with its guards holds; without them it must not, or else it proves nothing. */
const pair = (title: string, run: (scene: Scene, together: Racing['together']) => Promise<void>): void => {
  onEveryDatabase(
    (fresh) => {
      const race = async (isGuarded: boolean) => {
        const racers = racing();
        const scene = await sceneOn(await freshEngine(fresh), isGuarded, racers.looked);
        return { racers, scene };
      };
      it(title, async () => {
        const { racers, scene } = await race(true);
        await run(scene, racers.together);
      });
      it(`(twin without the guard) it would not be so: ${title}`, async () => {
        const { racers, scene } = await race(false);
        await breaksByRacing(run(scene, racers.together), racers);
      });
    },
    { hasConnections: true },
  );
};

pair(
  'a request that one adviser declines while another proposes times gets one answer',
  async (scene, together) => {
    const { one, other, asked, stands, told } = scene;
    const [isDeclined, proposed] = await together([
      () => scene.answers.decline(scene.declining(one, asked.revision)),
      () => scene.answers.propose(scene.proposing(other)),
    ]);
    expect([isDeclined, proposed.ok].toSorted()).toEqual([false, true]);
    const { state, proposals } = await stands();
    expect(state).toBe(isDeclined ? 'lapsed' : 'proposed');
    expect(proposals.map((proposal) => proposal.state)).toEqual(isDeclined ? [] : ['open']);
    const answers = (await told()).filter((kind) => kind !== 'advice.waiting');
    expect(answers).toEqual([isDeclined ? 'advice.refused' : 'advice.proposed']);
  },
);

pair('a request that is declined while a time of it is picked is one of both', async (scene, together) => {
  const { one, other, client, stands, booked, requests } = scene;
  const proposed = await requests.propose(scene.proposing(other, TUESDAY));
  if (!proposed.ok) throw new Error(proposed.refusal.kind);
  const { id, revision, proposals } = proposed.value;
  const [isDeclined, picked] = await together([
    () => scene.answers.decline(scene.declining(one, revision)),
    () =>
      scene.answers.pick({
        request: 'pick_1',
        id,
        proposal: proposals[0]!.id,
        by: client,
        despiteClash: false,
        at: NOW,
      }),
  ]);
  expect([isDeclined, picked.ok].toSorted()).toEqual([false, true]);
  expect((await stands()).state).toBe(isDeclined ? 'lapsed' : 'settled');
  expect(await booked()).toHaveLength(isDeclined ? 0 : 1);
});

pair('two advisers who decline one request at once close it once', async (scene, together) => {
  const { one, other, asked, told } = scene;
  const answers = await together([
    () => scene.answers.decline(scene.declining(one, asked.revision)),
    () => scene.answers.decline(scene.declining(other, asked.revision)),
  ]);
  expect(answers.toSorted()).toEqual([false, true]);
  expect((await told()).filter((kind) => kind === 'advice.refused')).toHaveLength(1);
});
