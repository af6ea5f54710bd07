import type { Instant } from '../core/clock.ts';
import type { Holder, Lease, LeaseStore } from '../features/delivery/lease-store.ts';
import type { Engine } from './engine.ts';
import type { Tables } from './tables.ts';
import { sql } from './kysely.ts';

const toLease = (row: Tables['leases']): Lease => ({
  id: row.holder,
  host: row.host,
  pid: row.pid,
  fence: row.fence,
  expiresAt: row.expires_at,
});

/** A condition of other statements: they take effect only while the lease is the holder's. */
export const holdsLease = (name: string, holder: string, at: Instant) => sql<boolean>`exists (
  select 1 from leases where name = ${name} and holder = ${holder} and expires_at > ${at}
)`;

export const createLeaseStore = ({ queries }: Engine): LeaseStore => {
  const toRow = ({ id, host, pid }: Holder, until: Instant) => ({
    holder: id,
    host,
    pid,
    expires_at: until,
  });

  return {
    look: async (name) => {
      const row = await queries.selectFrom('leases').selectAll().where('name', '=', name).executeTakeFirst();
      return row && toLease(row);
    },

    take: async (name, holder, at, until) => {
      const row = await queries
        .insertInto('leases')
        .values({ name, ...toRow(holder, until), fence: 1 })
        .onConflict((conflict) =>
          conflict
            .column('name')
            .doUpdateSet((eb) => ({
              ...toRow(holder, until),
              fence: eb
                .case()
                .when('leases.holder', '=', holder.id)
                .then(eb.ref('leases.fence'))
                .else(eb('leases.fence', '+', 1))
                .end(),
            }))
            .where((eb) => eb.or([eb('leases.holder', '=', holder.id), eb('leases.expires_at', '<=', at)])),
        )
        .returningAll()
        .executeTakeFirst();
      return row && toLease(row);
    },

    takeFrom: async (name, gone, holder, until) => {
      const row = await queries
        .updateTable('leases')
        .set((eb) => ({ ...toRow(holder, until), fence: eb('fence', '+', 1) }))
        .where('name', '=', name)
        .where('holder', '=', gone.id)
        .where('fence', '=', gone.fence)
        .where('expires_at', '=', gone.expiresAt)
        .returningAll()
        .executeTakeFirst();
      return row && toLease(row);
    },

    named: async (beginning) => {
      const rows = await queries
        .selectFrom('leases')
        .selectAll()
        .where((eb) => eb.fn('substr', ['name', eb.val(1), eb.val(beginning.length)]), '=', beginning)
        .orderBy('name')
        .execute();
      return rows.map((row) => ({ ...toLease(row), name: row.name }));
    },

    forget: async ({ name, id, fence, expiresAt }) => {
      await queries
        .deleteFrom('leases')
        .where('name', '=', name)
        .where('holder', '=', id)
        .where('fence', '=', fence)
        .where('expires_at', '=', expiresAt)
        .execute();
    },

    letGo: async (name, holder, at) => {
      await queries
        .updateTable('leases')
        .set({ expires_at: at })
        .where('name', '=', name)
        .where('holder', '=', holder)
        .execute();
    },

    release: async (holder, at) => {
      await queries.updateTable('leases').set({ expires_at: at }).where('holder', '=', holder).execute();
    },
  };
};
