import { actionId } from '../../chat/action-id.ts';
import { cut } from '../../chat/cut.ts';
import { type Field, type Form, FORM_LIMITS, type FormValues, valueOf } from '../../chat/form.ts';
import { REGIONS } from '../../core/regions.ts';
import type { Texts } from '../../i18n/pl.ts';
import { type Unit, UNIT_TYPES } from './domain.ts';
import { type UnitRow, unitColumns } from './import-columns.ts';

export const MAIN_FIELDS = ['name', 'type', 'region', 'powiat', 'town'] as const;
export const MORE_FIELDS = ['gmina', 'address', 'nip', 'size'] as const;
type FieldName = (typeof MAIN_FIELDS)[number] | (typeof MORE_FIELDS)[number];

const LENGTHS: Readonly<Partial<Record<FieldName, number>>> = {
  powiat: 60,
  nip: 20,
  size: 5,
  town: 80,
  gmina: 80,
};

const fieldOf = (id: FieldName, texts: Texts, typed: FormValues): Field => {
  const { title, required } = unitColumns(texts)[id];
  const base = { id, label: cut(title, FORM_LIMITS.label), required };
  const value = valueOf(typed, id);
  const filled = value === '' ? {} : { value };
  if (id === 'type')
    return {
      ...base,
      kind: 'choice',
      options: UNIT_TYPES.map((type) => ({ value: type, label: texts.units.types[type] })),
      ...filled,
    };
  if (id === 'region')
    return {
      ...base,
      kind: 'choice',
      options: REGIONS.map((region) => ({ value: region.id, label: region.name })),
      ...filled,
    };
  return { ...base, kind: 'text', long: false, maxLength: LENGTHS[id] ?? 200, ...filled };
};

export const typedOf = (unit: Unit): FormValues =>
  Object.fromEntries([...MAIN_FIELDS, ...MORE_FIELDS].map((id) => [id, String(unit[id] ?? '')]));

/** The main facts of a unit, new or known. */
export const editForm = (texts: Texts, id: string | undefined, typed: FormValues): Form => ({
  id: actionId('units', 'edit', ...(id === undefined ? [] : [id])),
  title: texts.units.directory.form.title,
  fields: MAIN_FIELDS.map((field) => fieldOf(field, texts, typed)),
  submit: texts.units.directory.form.submit,
});

export const extraForm = (texts: Texts, id: string, typed: FormValues): Form => ({
  id: actionId('units', 'extra', id),
  title: texts.units.directory.form.more,
  fields: MORE_FIELDS.map((field) => fieldOf(field, texts, typed)),
  submit: texts.units.directory.form.submit,
});

/** What a form gives of a unit, by the same rules as a row of a file; `cleared` are the fields left empty. */
export const readUnit = (texts: Texts, fields: readonly FieldName[], values: FormValues) => {
  const columns = unitColumns(texts);
  const read: Partial<Record<keyof UnitRow, unknown>> = {};
  const cleared: FieldName[] = [];
  const faults: { field: string; text: string }[] = [];
  for (const id of fields) {
    const typed = valueOf(values, id);
    if (typed === '') {
      if (columns[id].required) faults.push({ field: id, text: texts.units.importing.faults.empty });
      else cleared.push(id);
      continue;
    }
    const value = columns[id].read(typed);
    if (value.ok) read[id] = value.value;
    else faults.push({ field: id, text: value.refusal });
  }
  return { read: read as Partial<UnitRow>, cleared, faults };
};
