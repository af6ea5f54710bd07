import Database from 'better-sqlite3';
import { systemClock } from '../../../src/core/clock.ts';
import type { PersonId } from '../../../src/core/ids.ts';
import { silentLog } from '../../../src/core/log.ts';
import { ALL_MIGRATIONS } from '../../../src/storage/migrations/all-migrations.ts';
import { openSqlite } from '../../../src/storage/sqlite/open-sqlite.ts';
import { createStorage } from '../../../src/storage/storage.ts';
import { TODAY } from '../calendar/an-event.ts';
import { stageOn } from './stage.ts';
import { unguardedStore } from './unguarded.ts';

/** How a racing process signs its person up: as the product does, without the guards, or in a deferred transaction. */
export interface SignUpOrder {
  readonly how: 'guarded' | 'unguarded' | 'deferred';
  readonly term: string;
  readonly person: PersonId;
}

/** What the person was told: where they stand, or the database's own words. */
export interface SignUpAnswer {
  readonly told: string;
}

const file = process.argv[2] ?? '';
const engine = openSqlite(file, ALL_MIGRATIONS, { clock: systemClock, log: silentLog });
const storage = await createStorage(engine);

const tell = (message: unknown): void => void process.send?.(message);
const hear = (): Promise<unknown> => new Promise((resolve) => process.once('message', resolve));

/** Says that it has looked, and goes on when everybody has. */
const looked = async (): Promise<void> => {
  tell('looked');
  await hear();
};

const signUp = async ({ how, term, person }: SignUpOrder): Promise<string> => {
  const store = how === 'guarded' ? storage.registrations : unguardedStore(engine, storage, looked);
  const stage = await stageOn(storage, () => store);
  if (how === 'guarded') await looked();
  const done = await stage.signUps.signUp(stage.doing(person), { term });
  return done.ok ? done.value.registration.state : done.refusal.kind;
};

/** What `BEGIN` alone does: two read, one writes, and the other may not write any more. */
const signUpDeferred = async ({ term, person }: SignUpOrder): Promise<string> => {
  const database = new Database(file, { timeout: 5000 });
  try {
    database.exec('begin');
    const { taken, capacity } = database
      .prepare<[string], { taken: number; capacity: number }>(
        'select taken, capacity from event_terms where id = ?',
      )
      .get(term)!;
    await looked();
    if (taken >= capacity) return 'waiting';
    database.prepare('update event_terms set taken = taken + 1 where id = ?').run(term);
    database
      .prepare(
        `insert into registrations (id, request, event, term, person, state, has_seat, needs, told_sequence,
          told_certain, made_by, made_at, changed_at)
         select 'reg_' || ?, ?, event, id, ?, 'confirmed', 1, '{}', 0, 0, ?, ?, ? from event_terms where id = ?`,
      )
      .run(person, person, person, person, TODAY, TODAY, term);
    database.exec('commit');
    return 'confirmed';
  } finally {
    database.close();
  }
};

process.on('message', (message) => {
  if (message === 'go') return;
  const order = message as SignUpOrder;
  const answer = order.how === 'deferred' ? signUpDeferred(order) : signUp(order);
  answer
    .catch((thrown: unknown) => (thrown instanceof Error ? thrown.message : 'unknown'))
    .then((told) => tell({ told } satisfies SignUpAnswer))
    .catch(() => process.exit(1));
});
process.on('disconnect', () => process.exit(0));
tell('ready');
