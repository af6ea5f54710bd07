import type { EngineDeps } from '../engine.ts';
import { doubtPending } from '../doubt-pending.ts';
import { ALL_MIGRATIONS } from '../migrations/all-migrations.ts';
import { createPool } from './create-pool.ts';
import { openPostgres } from './open-postgres.ts';

/** {@link doubtPending} in a PostgreSQL database that was just put back. */
export const doubtIn = async (url: string, deps: EngineDeps): Promise<number> => {
  const engine = openPostgres(createPool(url, deps.log), ALL_MIGRATIONS, deps);
  try {
    return await doubtPending(engine.queries, deps.clock.now());
  } finally {
    await engine.close();
  }
};
