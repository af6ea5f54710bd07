import { MAX_FILE, type ReceivedFile } from '../../src/chat/files.ts';
import { type Field, type Form, type FormValues, valueOf } from '../../src/chat/form.ts';
import type { Input } from '../../src/chat/input.ts';
import { ok, refuse, type Result } from '../../src/core/result.ts';
import type { Texts } from '../../src/i18n/pl.ts';
import { fileAt } from './terminal-file.ts';
import { harmless } from './terminal-style.ts';

type TerminalTexts = Texts['local']['terminal'];

/** A form being filled: the fields still to ask, the first of them now, and the answers so far. */
export interface Filling {
  readonly form: Form;
  readonly left: readonly Field[];
  readonly values: FormValues;
}

export const beginForm = (form: Form): Filling => ({ form, left: form.fields, values: {} });

/**
 * The fields with faults are asked again; where a fault names no field, all are. The form is the one that came back:
 * its name can carry what the person was told, so that sending the same again confirms it.
 */
export const askAgain = (form: Form, { values }: Filling, faulty: readonly string[]): Filling => {
  const left = form.fields.filter((field) => faulty.includes(field.id));
  return { form, values, left: left.length > 0 ? left : form.fields };
};

const givenIn = (field: Field): string => {
  if (field.kind === 'text') return field.value ?? '';
  if (field.kind === 'file') return '';
  const chosen = field.kind === 'choice' ? [field.value] : (field.values ?? []);
  return field.options
    .filter((option) => chosen.includes(option.value))
    .map((option) => option.label)
    .join(', ');
};

/** The question a field asks, with its numbered options. */
export const questionOf = (field: Field, texts: TerminalTexts): string => {
  const given = givenIn(field);
  const need = field.required ? texts.required : texts.optional;
  return [
    `${field.label} (${given === '' ? need : texts.keep(given)})`,
    ...(field.hint ? [field.hint] : []),
    ...(field.kind === 'file' ? [texts.filePath(field.formats.join(', '))] : []),
    ...(!('options' in field)
      ? []
      : field.options.map(({ label, hint }, index) => `[${index + 1}] ${label}${hint ? ` (${hint})` : ''}`)),
  ]
    .map(harmless)
    .join('\n');
};

const pick = (
  field: Extract<Field, { kind: 'choice' | 'choices' }>,
  typed: string,
): readonly string[] | undefined => {
  const values = typed
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
    .map((part) => (/^\d+$/.test(part) ? field.options[Number(part) - 1]?.value : undefined));
  return values.every((value) => value !== undefined) ? [...new Set(values)] : undefined;
};

/** The filled form: files are read from the paths that were typed, and are not among the values. */
export const toInput = ({ form, values }: Filling): Extract<Input, { kind: 'form' }> => {
  const files: Record<string, ReceivedFile> = {};
  const rest: Record<string, string | readonly string[]> = {};
  for (const { id, kind } of form.fields) {
    const value = values[id];
    if (kind !== 'file') {
      if (value !== undefined) rest[id] = value;
      continue;
    }
    const file = fileAt(valueOf(values, id));
    if (file.ok) files[id] = file.value;
  }
  return { kind: 'form', id: form.id, values: rest, ...(Object.keys(files).length > 0 ? { files } : {}) };
};

/** The value a typed line gives to a field, or why it gives none. */
export const readField = (
  field: Field,
  line: string,
  texts: TerminalTexts,
): Result<string | readonly string[], string> => {
  const typed = line.trim();
  if (field.kind === 'text') {
    const value = typed === '' ? (field.value ?? '') : typed;
    if (value === '' && field.required) return refuse(texts.fieldRequired);
    return value.length > field.maxLength ? refuse(texts.fieldTooLong(field.maxLength)) : ok(value);
  }
  if (field.kind === 'file') {
    if (typed === '') return field.required ? refuse(texts.fieldRequired) : ok('');
    const file = fileAt(typed);
    if (file.ok) return ok(typed);
    return refuse(
      file.refusal === 'missing' ? texts.fileMissing : texts.fileTooLarge(MAX_FILE / 1024 / 1024),
    );
  }
  const count = field.options.length;
  const many = field.kind === 'choices';
  const before = many ? (field.values ?? []) : field.value === undefined ? [] : [field.value];
  const values = typed === '' ? before : pick(field, typed);
  if (values?.length === 0 && field.required) return refuse(texts.fieldRequired);
  if (!values || (!many && values.length > 1))
    return refuse(many ? texts.chooseMany(count) : texts.chooseOne(count));
  return ok(many ? values : (values[0] ?? ''));
};
