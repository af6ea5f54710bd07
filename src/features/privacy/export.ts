import type { Instant } from '../../core/clock.ts';
import type { Texts } from '../../i18n/pl.ts';
import type { WrittenTable } from '../imports/table.ts';
import type { HeldKind } from './store.ts';

/** Everything that is held, as one JSON text that people and programs can read. */
export const exportJson = (held: readonly HeldKind[], madeAt: Instant, { privacy }: Texts): string =>
  JSON.stringify(
    {
      madeAt,
      kinds: held.map(({ kind, tables }) => ({
        kind,
        name: privacy.kinds[kind].name,
        what: privacy.kinds[kind].what,
        why: privacy.kinds[kind].why,
        tables: Object.fromEntries(tables.map(({ table, rows }) => [table, rows])),
      })),
    },
    null,
    2,
  );

/** The same as a table with one line for each value, so that tables of all shapes fit into one file. */
export const exportTable = (held: readonly HeldKind[], { privacy }: Texts): WrittenTable => ({
  name: privacy.title,
  columns: privacy.columns,
  rows: held.flatMap(({ kind, tables }) =>
    tables.flatMap(({ table, rows }) =>
      rows.flatMap((row, index) =>
        Object.entries(row).map(([field, value]) => [
          privacy.kinds[kind].name,
          table,
          index + 1,
          field,
          value ?? '',
        ]),
      ),
    ),
  ),
});
