import { systemClock } from '../../../src/core/clock.ts';
import type { Booking } from '../../../src/features/consultations/booking.ts';
import { silentLog } from '../../../src/core/log.ts';
import { ALL_MIGRATIONS } from '../../../src/storage/migrations/all-migrations.ts';
import { openSqlite } from '../../../src/storage/sqlite/open-sqlite.ts';
import { stageOn } from './stage.ts';
import { unguardedStore } from './unguarded.ts';

/** How a racing process books: as the product does, or without the guards. */
export interface BookOrder {
  readonly how: 'guarded' | 'unguarded';
  readonly booking: Booking;
}

/** What the person was told: booked, why not, or the database's own words. */
export interface BookAnswer {
  readonly told: string;
}

const engine = openSqlite(process.argv[2] ?? '', ALL_MIGRATIONS, { clock: systemClock, log: silentLog });
const tell = (message: unknown): void => void process.send?.(message);
const hear = (): Promise<unknown> => new Promise((resolve) => process.once('message', resolve));

/** Says that it has looked, and goes on when everybody has; looks at what it wrote itself without waiting. */
const lookedOnce = (): (() => Promise<void>) => {
  let looked: Promise<unknown> | undefined;
  return async () => {
    if (!looked) {
      tell('looked');
      looked = hear();
    }
    await looked;
  };
};

const book = async ({ how, booking }: BookOrder): Promise<string> => {
  const looked = lookedOnce();
  const stage = await stageOn(engine, (storage) => {
    const store =
      how === 'guarded' ? storage.consultations : unguardedStore(engine, storage, () => Promise.resolve());
    return {
      ...store,
      change: async (change) => {
        await looked();
        return store.change(change);
      },
    };
  });
  const done = await stage.booking.book(booking);
  return done.ok ? 'booked' : done.refusal.kind;
};

process.on('message', (message) => {
  if (message === 'go') return;
  book(message as BookOrder)
    .catch((thrown: unknown) => (thrown instanceof Error ? thrown.message : 'unknown'))
    .then((told) => tell({ told } satisfies BookAnswer))
    .catch(() => process.exit(1));
});
process.on('disconnect', () => process.exit(0));
tell('ready');
