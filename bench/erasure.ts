/**
 * `npm run -s bench -- erasure`: one person who is everywhere, erased beside 9,000 others: how long it takes, and what is
 * left of each table, counted from the rows that led to the person before and lead to the stand-in afterwards.
 */
import { toInstant } from '../src/core/clock.ts';
import type { Tables } from '../src/storage/tables.ts';
import { createPrivacyStore } from '../src/storage/privacy/privacy-store.ts';
import { HELD } from '../src/storage/privacy/registry.ts';
import { countOf, type Traces, tracesOf } from '../src/storage/privacy/rows-of.ts';
import { ANNA, NOW } from '../tests/support/privacy/anna.ts';
import { annaEverywhere } from '../tests/support/privacy/everywhere.ts';
import { onBothEngines } from './on-both-engines.ts';

const OTHERS = 9000;
const AT_ONCE = 1000;
const PAST = toInstant(Date.UTC(2026, 0, 5, 8));

type Row<Table extends keyof Tables> = readonly [Table, Readonly<Record<string, unknown>>];

/** Somebody else with an account, a profile, a place on the event and a message. */
const other = (number: number): readonly Row<keyof Tables>[] => {
  const [person, made] = [`per_o${String(number)}`, { created_at: PAST }];
  return [
    ['people', { id: person, ...made }],
    [
      'accounts',
      {
        id: `acc_o${String(number)}`,
        person,
        platform: 'slack',
        workspace: 'T1',
        user_id: person,
        name: person,
        ...made,
      },
    ],
    ['profiles', { person, first_name: 'Ktoś', last_name: 'Inny', changed_at: PAST }],
    [
      'served_answers',
      { id: `srv_o${String(number)}`, person, answer: 'prog', as_of: '2026-01-05', served_at: PAST },
    ],
  ];
};

await onBothEngines(async (name, engine) => {
  const { queries, batch } = engine;
  await engine.migrate();
  await annaEverywhere(engine);
  for (let from = 0; from < OTHERS; from += AT_ONCE)
    await batch(
      Array.from({ length: AT_ONCE }, (_, index) => other(from + index))
        .flat()
        .map(([table, row]) => ({
          query: queries.insertInto(table as 'inbox').values(row as unknown as Tables['inbox']),
        })),
    );
  const count = async (traces: Traces): Promise<ReadonlyMap<string, number>> => {
    const counts = new Map<string, number>();
    for (const held of HELD) {
      const found = held.leads.by === 'target' ? 0 : await countOf(queries, held, traces);
      counts.set(held.table, (counts.get(held.table) ?? 0) + found);
    }
    return counts;
  };
  const before = await count(await tracesOf(queries, ANNA));
  const from = performance.now();
  const isErased = await createPrivacyStore(engine).erase(ANNA, NOW);
  const took = performance.now() - from;
  if (!isErased) throw new Error('nobody was erased');
  const [standIn] = await queries
    .selectFrom('stand_ins')
    .select('person')
    .orderBy('made_at', 'desc')
    .execute();
  const after = await count({ person: standIn!.person, accounts: [], targets: [] });
  const tables = [...before].filter(([, rows]) => rows > 0);
  const left = tables.filter(([table]) => (after.get(table) ?? 0) > 0);
  const gone = tables.filter(([table]) => (after.get(table) ?? 0) === 0);
  console.log(`${name}: erased in ${took.toFixed(0)} ms, beside ${String(OTHERS)} others`);
  if (!name.startsWith('SQLite')) return;
  console.log(`nothing leads to anybody any more in: ${gone.map(([table]) => table).join(', ')}`);
  console.log(
    `rows that lead to the stand-in: ${left.map(([table]) => `${table} ${String(after.get(table))}`).join(', ')}`,
  );
});
