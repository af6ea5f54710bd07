import { describe, expect, it } from 'vitest';
import type { Merge } from '../../src/features/people/store.ts';
import { shift } from '../../src/core/clock.ts';
import type { Engine, Step } from '../../src/storage/engine.ts';
import { sql } from '../../src/storage/kysely.ts';
import { createLinkStore } from '../../src/storage/link-store.ts';
import { welcome } from '../contracts/storage/people.ts';
import { TODAY } from '../support/calendar/an-event.ts';
import { type FreshDatabase, freshEngine, onEveryDatabase } from '../support/engines.ts';
import { seats, type Stage, stageOn } from '../support/registrations/stage.ts';

const RACE_WITHIN = 120_000;
const PAIRS = 6;
const DAYS = ['2026-12-14', '2026-12-15', '2026-12-16', '2026-12-17', '2026-12-18'];

/** Somebody who was met twice and signed up for everything under both names, with a code that waits to be confirmed. */
const metTwice = async (
  { storage: { people }, signed }: Stage,
  terms: readonly string[],
  number: string,
): Promise<Merge> => {
  const slack = await welcome(people, { platform: 'slack', workspace: 'T1', user: `U${number}` }, TODAY);
  const discord = await welcome(people, { platform: 'discord', workspace: '', user: `D${number}` }, TODAY);
  for (const term of terms) {
    await signed(slack.person, { term });
    await signed(discord.person, { term });
  }
  const id = `lnk_${number}`;
  await people.saveCode({
    id,
    hash: id,
    person: slack.person,
    account: slack.account,
    expiresAt: shift(TODAY, 600_000),
  });
  await people.enterCode(id, { by: discord.person, on: discord.account });
  return {
    code: id,
    enteredBy: discord.person,
    survivor: slack.person,
    merged: discord.person,
    at: TODAY,
  };
};

const scene = async (fresh: FreshDatabase) => {
  const engine = await freshEngine(fresh);
  const stage = await stageOn(engine);
  const terms: string[] = [];
  for (const day of DAYS) terms.push(await stage.term(seats(8, day)));
  const merges: Merge[] = [];
  for (let number = 0; number < PAIRS; number += 1) merges.push(await metTwice(stage, terms, String(number)));
  return { engine, stage, terms, merges };
};

type Scene = Awaited<ReturnType<typeof scene>>;

const isHold = ({ query }: Step): boolean =>
  /^update "event_terms" set "stirred" = "stirred" where/u.test(query.compile().sql);

/** Every second batch holds its terms from the last to the first. */
const inAnyOrder = (engine: Engine): Engine => {
  let count = 0;
  return {
    ...engine,
    batch: (steps) => {
      count += 1;
      const holds = steps.filter(isHold).toReversed();
      return engine.batch(
        count % 2 === 0 ? steps.map((step) => (isHold(step) ? holds.shift()! : step)) : steps,
      );
    },
  };
};

const codesOf = (outcomes: readonly PromiseSettledResult<boolean>[]): readonly unknown[] =>
  outcomes.map((outcome) =>
    outcome.status === 'fulfilled' ? outcome.value : (outcome.reason as { readonly code?: unknown }).code,
  );

/** Pauses unless so many wait for a row of a term that another has. */
const pauseUnlessAllWait = sql`(select pg_sleep(case when ${PAIRS} > (
  select count(distinct waits.pid) from pg_locks as waits join pg_locks as has on has.pid = waits.pid
  where not waits.granted and has.relation = 'event_terms'::regclass
) then 0.1 else 0 end))`;

/** Pauses, at most six seconds in all. */
const MOST_PAUSES = 60;

/** Somebody has the term until all who need it are under way. */
const keepBusy = ({ queries, batch }: Engine, term: string): Promise<boolean> =>
  batch([
    {
      query: queries
        .updateTable('event_terms')
        .set((eb) => ({ stirred: eb.ref('stirred') }))
        .where('id', '=', term),
    },
    ...Array.from({ length: MOST_PAUSES }, () => ({
      query: queries.selectFrom(pauseUnlessAllWait.as('pause')).selectAll(),
    })),
  ]);

/** Joins them all while the middle one of their terms is busy. */
const linkAll = async (engine: Engine, { terms, merges }: Scene): Promise<readonly unknown[]> => {
  const links = createLinkStore(engine);
  const middle = terms.toSorted((one, other) => (one < other ? -1 : 1))[Math.floor(terms.length / 2)]!;
  const busy = keepBusy(engine, middle);
  const outcomes = await Promise.allSettled(merges.map((merge) => links.link(merge)));
  await busy;
  return codesOf(outcomes);
};

onEveryDatabase(
  (fresh) => {
    describe('many who were met twice, on the same terms, are joined at once', () => {
      it('and none of them waits for another in a circle', { timeout: RACE_WITHIN }, async () => {
        const many = await scene(fresh);
        const { engine, stage, terms, merges } = many;
        expect(await linkAll(engine, many)).toEqual(merges.map(() => true));
        for (const term of terms) {
          const live = (await stage.store.ofTerm(term)).filter(({ state }) => state !== 'resigned');
          expect(new Set(live.map(({ person }) => person)).size).toBe(PAIRS);
          expect(live).toHaveLength(PAIRS);
        }
        expect(await stage.store.miscounted()).toEqual([]);
      });

      it(
        '(twin without the guard) deadlock where terms are held in any order',
        { timeout: RACE_WITHIN },
        async () => {
          const many = await scene(fresh);
          expect(await linkAll(inAnyOrder(many.engine), many)).toContain('40P01');
        },
      );
    });
  },
  { hasRowLocks: true },
);
