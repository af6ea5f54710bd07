import type { GiveWay } from '../../core/turns.ts';
import type { Texts } from '../../i18n/pl.ts';
import type { Mistake, ReadRow } from '../imports/columns.ts';
import type { Unit } from './domain.ts';
import type { UnitRow } from './import-columns.ts';
import { nameKeyOf } from './unit-keys.ts';

/** What an import would do (pl. *plan wczytania*): nothing of it is done before it is confirmed. */
export interface ImportPlan {
  readonly added: readonly ReadRow<UnitRow>[];
  readonly changed: readonly { readonly row: number; readonly before: Unit; readonly after: Unit }[];
  readonly same: number;
}

const placeKey = ({ region, powiat, name }: Pick<Unit, 'region' | 'powiat' | 'name'>): string =>
  `${region}|${powiat}|${nameKeyOf(name)}`;

/** The unit with what the row says; what the row leaves open stays as it was. */
const merged = (before: Unit, row: UnitRow): Unit => ({ ...before, ...row });

const FIELDS = ['name', 'type', 'region', 'powiat', 'gmina', 'town', 'address', 'nip', 'size'] as const;

/** Which parts of a unit an import would change. */
export const changedFields = (before: Unit, after: Unit): readonly (keyof UnitRow)[] =>
  FIELDS.filter((field) => before[field] !== after[field]);

/**
 * Compares the rows with the directory. A row is a unit that is there where its NIP is, or its name in that powiat.
 * Two rows of one unit, and a row that is two units, are mistakes: nobody can say which is meant.
 */
export const planImport = async (
  rows: readonly ReadRow<UnitRow>[],
  directory: readonly Unit[],
  texts: Texts,
  giveWay: GiveWay,
): Promise<{ readonly plan: ImportPlan; readonly mistakes: readonly Mistake[] }> => {
  const { columns, faults } = texts.units.importing;
  const byPlace = new Map<string, Unit>();
  const byNip = new Map<string, Unit>();
  for (const unit of directory) {
    await giveWay();
    byPlace.set(placeKey(unit), unit);
    if (unit.nip !== undefined) byNip.set(unit.nip, unit);
  }
  const seen = new Map<string, number>();
  const added: ReadRow<UnitRow>[] = [];
  const changed: ImportPlan['changed'][number][] = [];
  const mistakes: Mistake[] = [];
  let same = 0;
  for (const { row, value } of rows) {
    await giveWay();
    const keys = [placeKey(value), ...(value.nip === undefined ? [] : [value.nip])];
    const earlier = keys.map((key) => seen.get(key)).find((number) => number !== undefined);
    for (const key of keys) seen.set(key, row);
    if (earlier !== undefined) {
      mistakes.push({ row, column: columns.name, text: faults.twice(earlier) });
      continue;
    }
    const named = byPlace.get(placeKey(value));
    const numbered = value.nip === undefined ? undefined : byNip.get(value.nip);
    if (named && numbered && named.id !== numbered.id) {
      mistakes.push({ row, column: columns.nip, text: faults.twoUnits(numbered.name) });
      continue;
    }
    const before = named ?? numbered;
    if (!before) {
      added.push({ row, value });
      continue;
    }
    const after = merged(before, value);
    if (changedFields(before, after).length === 0) same += 1;
    else changed.push({ row, before, after });
  }
  return { plan: { added, changed, same }, mistakes };
};
