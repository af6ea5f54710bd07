import type { UnitsImportStore } from '../features/units/store.ts';
import type { Instant } from '../core/clock.ts';
import type { Unit } from '../features/units/domain.ts';
import type { Engine, Queries, Step } from './engine.ts';
import { carryOut } from './import-rows.ts';
import type { Tables } from './tables.ts';
import { toUnitRow } from './units-rows.ts';

/** Adds units; those whose name or NIP somebody has taken meanwhile make the batch undone. */
const addSteps = (queries: Queries, units: readonly Unit[], at: Instant): readonly Step[] =>
  units.length === 0
    ? []
    : [
        {
          query: queries
            .insertInto('units')
            .values(units.map((unit) => toUnitRow(unit, at)))
            .onConflict((conflict) => conflict.doNothing()),
          rows: units.length,
        },
      ];

const changeable = ({
  id: _id,
  created_at: _created,
  is_example: _example,
  ...columns
}: Tables['units']): Omit<Tables['units'], 'id' | 'created_at' | 'is_example'> => columns;

/** Brings a unit to that state, if it was changed last at one of the moments that the condition allows. */
const changeStep = (
  queries: Queries,
  unit: Unit,
  at: Instant,
  last: { readonly compare: '=' | '<='; readonly at: Instant },
): Step => {
  return {
    query: queries
      .updateTable('units')
      .set(changeable(toUnitRow(unit, at)))
      .where('id', '=', unit.id)
      .where('changed_at', last.compare, last.at),
    rows: 1,
  };
};

/** Deletes units as an import left them, to which nobody belongs. */
const removeSteps = (queries: Queries, ids: readonly string[], leftAt: Instant): readonly Step[] =>
  ids.length === 0
    ? []
    : [
        {
          query: queries
            .deleteFrom('units')
            .where('id', 'in', ids)
            .where('changed_at', '=', leftAt)
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
          rows: ids.length,
        },
      ];

/** Rows of imported directories, in portions, and back again. */
export const createUnitsImportStore = (engine: Engine): UnitsImportStore => ({
  enterUnits: ({ id, at }, rows) =>
    carryOut(
      engine,
      id,
      rows,
      (some) => [
        ...addSteps(
          engine.queries,
          some.filter(({ before }) => !before).map(({ unit }) => unit),
          at,
        ),
        ...some
          .filter(({ before }) => before)
          .map(({ unit }) => changeStep(engine.queries, unit, at, { compare: '<=', at })),
      ],
      { from: 'planned', fits: 'done', otherwise: 'left' },
    ),
  undoUnits: ({ id, at }, rows, now) =>
    carryOut(
      engine,
      id,
      rows,
      (some) => [
        ...removeSteps(
          engine.queries,
          some.filter(({ before }) => !before).map(({ unit }) => unit.id),
          at,
        ),
        ...some.flatMap(({ before }) =>
          before ? [changeStep(engine.queries, before, now, { compare: '=', at })] : [],
        ),
      ],
      { from: 'done', fits: 'undone', otherwise: 'kept' },
    ),
});
