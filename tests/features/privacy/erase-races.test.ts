import { describe, expect, it } from 'vitest';
import { silentLog } from '../../../src/core/log.ts';
import type { PersonId } from '../../../src/core/ids.ts';
import { erase } from '../../../src/features/privacy/erasing.ts';
import type { Engine } from '../../../src/storage/engine.ts';
import { createPrivacyStore } from '../../../src/storage/privacy/privacy-store.ts';
import { privacyDeps, USUAL_PRIVACY } from '../../../src/wiring/privacy.ts';
import { TODAY } from '../../support/calendar/an-event.ts';
import { freshEngine, onEveryDatabase } from '../../support/engines.ts';
import { seats, stageOn } from '../../support/registrations/stage.ts';

/** The engine without the first step of an erasure, which looks at what is still to come. */
const unguarded = (engine: Engine): Engine => ({
  ...engine,
  batch: ([_guard, ...steps]) => engine.batch(steps),
});

/** Somebody who signs up once more between giving everything up and being erased. */
const signsUpMeanwhile = async (engine: Engine, erasing: Engine) => {
  const stage = await stageOn(engine);
  const [first, second] = [await stage.term(seats(1)), await stage.term(seats(1, '2026-12-16'))];
  const [anna, ewa] = [await stage.person('U1'), await stage.person('U2')];
  await stage.signed(anna, { term: first });
  const { live } = privacyDeps(
    stage.storage,
    { withRole: () => Promise.resolve([]) },
    USUAL_PRIVACY,
    silentLog,
  );
  let isFirst = true;
  const store = createPrivacyStore(erasing);
  const erased = await erase(
    {
      live,
      store: {
        ...store,
        erase: async (person: PersonId, at) => {
          if (isFirst) {
            isFirst = false;
            await stage.signed(anna, { term: second });
            await stage.signed(ewa, { term: second });
          }
          return store.erase(person, at);
        },
      },
    },
    { person: anna, request: 'erase', at: TODAY },
  );
  return { erased, states: await stage.statesOf(second) };
};

onEveryDatabase((fresh) => {
  describe('whoever signs up in the moment in which they are erased', { timeout: 120_000 }, () => {
    it('gives that seat up, too, and it goes on to who waits', async () => {
      const engine = await freshEngine(fresh);
      const { erased, states } = await signsUpMeanwhile(engine, engine);
      expect(erased).toEqual({ ok: true, value: 'erased' });
      expect(states.toSorted()).toEqual(['offered', 'resigned']);
    });

    it('(twin without the guard) leaves a seat to nobody, and others wait for it', async () => {
      const engine = await freshEngine(fresh);
      const { erased, states } = await signsUpMeanwhile(engine, unguarded(engine));
      expect(erased.ok).toBe(true);
      expect(states.toSorted()).toEqual(['confirmed', 'waiting']);
    });
  });
});
