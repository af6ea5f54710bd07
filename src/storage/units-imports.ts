import type { UnitsImportStore } from '../features/units/store.ts';
import type { Engine } from './engine.ts';
import { finishImportStep, undoneImportStep } from './imports-store.ts';
import { saveUnitsSteps } from './units-directory.ts';

/** Ids in one statement. */
const AT_ONCE = 500;

const inParts = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, index) =>
    all.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  );

/** Imports of units: everything of a file in one batch, and back again. */
export const createUnitsImportStore = ({ queries, batch }: Engine): UnitsImportStore => {
  /** Those of the units that are as an import left them at that moment. */
  const untouched = async (ids: readonly string[], at: string): Promise<ReadonlySet<string>> => {
    const rows = await Promise.all(
      inParts(ids).map((part) =>
        queries.selectFrom('units').select(['id', 'changed_at']).where('id', 'in', part).execute(),
      ),
    );
    return new Set(rows.flat().flatMap(({ id, changed_at }) => (changed_at === at ? [id] : [])));
  };

  return {
    applyImport: ({ id, units, undo, at }) =>
      batch([finishImportStep(queries, id, undo, at), ...saveUnitsSteps(queries, units, at)]),

    undoImport: async ({ id, undo, doneAt }, at) => {
      const { added, before } = undo;
      const asLeft = await untouched([...added, ...before.map((unit) => unit.id)], doneAt);
      const restored = before.filter((unit) => asLeft.has(unit.id));
      const removable = added.filter((unit) => asLeft.has(unit));
      const isDone = await batch([
        undoneImportStep(queries, id),
        ...inParts(removable).map((part) => ({
          query: queries
            .deleteFrom('units')
            .where('id', 'in', part)
            .where((eb) =>
              eb.and([
                eb.not(
                  eb.exists(
                    eb
                      .selectFrom('memberships')
                      .select('memberships.person')
                      .whereRef('memberships.unit', '=', 'units.id'),
                  ),
                ),
                eb.not(
                  eb.exists(
                    eb
                      .selectFrom('registrations')
                      .select('registrations.id')
                      .whereRef('registrations.unit', '=', 'units.id'),
                  ),
                ),
              ]),
            ),
        })),
        ...saveUnitsSteps(queries, restored, at),
      ]);
      if (!isDone) return undefined;
      const left = await untouched(removable, doneAt);
      const removed = removable.length - left.size;
      return {
        removed,
        restored: restored.length,
        kept: added.length + before.length - removed - restored.length,
      };
    },
  };
};
