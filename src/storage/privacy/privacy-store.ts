import { newId, type PersonId } from '../../core/ids.ts';
import { DATA_KINDS, type DataKind } from '../../features/privacy/kinds.ts';
import type { HeldTable, PrivacyStore } from '../../features/privacy/store.ts';
import type { Engine } from '../engine.ts';
import { isStillReferenced } from '../still-referenced.ts';
import { eraseSteps } from './erase.ts';
import { createErasuresStore } from './erasures-store.ts';
import { createFindPeople } from './find-people.ts';
import { HELD } from './registry.ts';
import { countOf, rowsOf, tracesOf } from './rows-of.ts';

/** Rows of one table, found through several of its columns, together. */
const byTable = (tables: readonly HeldTable[]): readonly HeldTable[] =>
  [...new Set(tables.map(({ table }) => table))].map((table) => ({
    table,
    rows: tables.filter((one) => one.table === table).flatMap(({ rows }) => rows),
  }));

export const createPrivacyStore = ({ queries, batch, ...engine }: Engine): PrivacyStore => ({
  ...createErasuresStore({ queries, batch, ...engine }),
  ...createFindPeople({ queries }),

  heldOf: async (person) => {
    const traces = await tracesOf(queries, person);
    const found: (HeldTable & { readonly kind: DataKind })[] = [];
    for (const held of HELD) {
      const rows = await rowsOf(queries, held, traces);
      if (rows.length > 0) found.push({ kind: held.kind, table: held.table, rows });
    }
    return DATA_KINDS.map((kind) => ({
      kind,
      tables: byTable(found.filter((one) => one.kind === kind)),
    })).filter(({ tables }) => tables.length > 0);
  },

  countsOf: async (person) => {
    const traces = await tracesOf(queries, person);
    const counts = new Map<DataKind, number>();
    for (const held of HELD) {
      const count = await countOf(queries, held, traces);
      if (count > 0) counts.set(held.kind, (counts.get(held.kind) ?? 0) + count);
    }
    return counts;
  },

  advising: async (person, at) => {
    const rows = await queries
      .selectFrom('consultations as c')
      .leftJoin('consultation_advisers as a', (join) =>
        join.onRef('a.consultation', '=', 'c.id').on('a.adviser', '=', person),
      )
      .select('c.id')
      .distinct()
      .where('c.state', 'in', ['requested', 'confirmed'])
      .where('c.ends_at', '>', at)
      .where((eb) => eb.or([eb('c.adviser', '=', person), eb('a.adviser', '=', person)]))
      .execute();
    return rows.length;
  },

  erase: async (person, at, cause = 'person-erased') => {
    const traces = await tracesOf(queries, person);
    try {
      return await batch(eraseSteps(queries, { ...traces, standIn: newId('per') as PersonId, cause, at }));
    } catch (thrown) {
      // Something of theirs was written between the steps: it is found on the next try.
      if (isStillReferenced(thrown)) return false;
      throw thrown;
    }
  },
});
