import type { ExpressionBuilder } from 'kysely';
import type { Instant } from '../core/clock.ts';
import { nextTurn } from '../core/turns.ts';
import type { DirectoryStore, SaveRefusal, UnitFilter } from '../features/units/store.ts';
import type { Unit } from '../features/units/domain.ts';
import { nameKeyOf, searchWordsOf } from '../features/units/unit-keys.ts';
import type { Engine, Queries, Step } from './engine.ts';
import { noteStep } from './privacy/note-step.ts';
import type { Tables } from './tables.ts';
import { toUnit, toUnitRow } from './units-rows.ts';

/** Rows in one statement: SQLite takes 32,766 values. */
const AT_ONCE = 500;

/** Writes units down, new ones and changed ones alike; a changed one keeps when it was made. */
export const saveUnitsSteps = (queries: Queries, units: readonly Unit[], at: Instant): readonly Step[] =>
  Array.from({ length: Math.ceil(units.length / AT_ONCE) }, (_, index) => ({
    query: queries
      .insertInto('units')
      .values(units.slice(index * AT_ONCE, (index + 1) * AT_ONCE).map((unit) => toUnitRow(unit, at)))
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((eb) => ({
          name: eb.ref('excluded.name'),
          name_key: eb.ref('excluded.name_key'),
          search_key: eb.ref('excluded.search_key'),
          type: eb.ref('excluded.type'),
          region: eb.ref('excluded.region'),
          powiat: eb.ref('excluded.powiat'),
          gmina: eb.ref('excluded.gmina'),
          town: eb.ref('excluded.town'),
          address: eb.ref('excluded.address'),
          nip: eb.ref('excluded.nip'),
          size: eb.ref('excluded.size'),
          is_active: eb.ref('excluded.is_active'),
          changed_at: eb.ref('excluded.changed_at'),
        })),
      ),
  }));

/** `%` and `_` never get this far: words are letters and digits only. */
const filtered = (queries: Queries, { words = '', region, type, withClosed }: UnitFilter) => {
  let query = queries.selectFrom('units');
  if (!withClosed) query = query.where('is_active', '=', 1);
  if (region !== undefined) query = query.where('region', '=', region);
  if (type !== undefined) query = query.where('type', '=', type);
  for (const word of searchWordsOf(words)) query = query.where('search_key', 'like', `%${word}%`);
  return query;
};

/** Whether a row comes after that unit in the order of names. */
const isAfter = (eb: ExpressionBuilder<Tables, 'units'>, { id, name }: Unit) =>
  eb.or([
    eb('name_key', '>', nameKeyOf(name)),
    eb.and([eb('name_key', '=', nameKeyOf(name)), eb('id', '>', id)]),
  ]);

export const createDirectoryStore = ({ queries, batch }: Engine): DirectoryStore => {
  const clash = async (unit: Unit): Promise<SaveRefusal | undefined> => {
    const rows = await queries
      .selectFrom('units')
      .select(['nip', 'name_key'])
      .where('id', '!=', unit.id)
      .where((eb) =>
        eb.or([
          eb.and([
            eb('region', '=', unit.region),
            eb('powiat', '=', unit.powiat),
            eb('name_key', '=', nameKeyOf(unit.name)),
          ]),
          ...(unit.nip === undefined ? [] : [eb('nip', '=', unit.nip)]),
        ]),
      )
      .execute();
    if (rows.some(({ name_key }) => name_key === nameKeyOf(unit.name))) return 'name-taken';
    return rows.length > 0 ? 'nip-taken' : undefined;
  };

  return {
    unit: async (id) => {
      const row = await queries.selectFrom('units').selectAll().where('id', '=', id).executeTakeFirst();
      return row && toUnit(row);
    },
    search: async (filter, { from, most }) => {
      const [rows, counted] = await Promise.all([
        filtered(queries, filter)
          .selectAll()
          .orderBy('name_key')
          .orderBy('id')
          .limit(most)
          .offset(from)
          .execute(),
        filtered(queries, filter)
          .select(({ fn }) => fn.countAll<number | string>().as('total'))
          .executeTakeFirstOrThrow(),
      ]);
      return { units: rows.map(toUnit), total: Number(counted.total) };
    },
    save: async (unit, at, by) => {
      const before = await clash(unit);
      if (before) return before;
      try {
        await batch([
          ...saveUnitsSteps(queries, [unit], at),
          ...(by === undefined ? [] : [noteStep(queries, { at, actor: by, did: 'unit', thing: unit.id })]),
        ]);
        return 'saved';
      } catch (thrown) {
        // Somebody wrote the same down meanwhile, and the unique index said so.
        const meanwhile = await clash(unit);
        if (meanwhile) return meanwhile;
        throw thrown;
      }
    },
    powiaty: async () => {
      const rows = await queries
        .selectFrom('units')
        .select('powiat')
        .distinct()
        .where('is_active', '=', 1)
        .orderBy('powiat')
        .execute();
      return rows.map(({ powiat }) => powiat);
    },
    everyUnit: async () => {
      const all: Unit[] = [];
      for (;;) {
        const last = all.at(-1);
        const rows = await queries
          .selectFrom('units')
          .selectAll()
          .$if(last !== undefined, (query) => query.where((eb) => isAfter(eb, last!)))
          .orderBy('name_key')
          .orderBy('id')
          .limit(AT_ONCE)
          .execute();
        all.push(...rows.map(toUnit));
        if (rows.length < AT_ONCE) return all;
        await nextTurn();
      }
    },
  };
};
