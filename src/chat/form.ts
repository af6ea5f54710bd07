import type { ActionId } from './action-id.ts';
import type { FileFormat } from './files.ts';
import type { MenuOption } from './message.ts';

interface FieldBase {
  readonly id: string;
  /** At most 45 characters (Discord). */
  readonly label: string;
  /** At most 100 characters (Discord). */
  readonly hint?: string;
  readonly required: boolean;
}

/** A question of a form (pl. *pole*). */
export type Field =
  | (FieldBase & {
      readonly kind: 'text';
      readonly long: boolean;
      readonly maxLength: number;
      readonly value?: string;
    })
  | (FieldBase & {
      readonly kind: 'choice';
      readonly options: readonly MenuOption[];
      readonly value?: string;
    })
  | (FieldBase & {
      readonly kind: 'choices';
      readonly options: readonly MenuOption[];
      readonly values?: readonly string[];
    })
  | (FieldBase & {
      /** One file; it comes with the form's files, not among its values. */
      readonly kind: 'file';
      readonly formats: readonly FileFormat[];
    });

/**
 * A form (pl. *formularz*): a modal on Slack and Discord, a panel in the preview. It never has more than
 * {@link FORM_LIMITS} fields; what needs more is several forms, one after another.
 */
export interface Form {
  /** Names the handler; comes back with the answers. */
  readonly id: ActionId;
  /** At most 24 characters (Slack). */
  readonly title: string;
  readonly intro?: string;
  readonly fields: readonly Field[];
  /** The label of the button that sends it; at most 24 characters (Slack). */
  readonly submit: string;
}

/** The answers, by field id: one value, or several of a `choices` field. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

/** Limits every platform can show; the smallest of each. So many files come at once at the most, for whoever holds them. */
export const FORM_LIMITS = {
  fields: 5,
  files: 3,
  title: 24,
  submit: 24,
  label: 45,
  hint: 100,
  text: 3000,
} as const;

/** Every way in which a form breaks {@link FORM_LIMITS}; empty for a form all platforms can show. */
export const formFaults = (form: Form): readonly string[] => {
  const over = (what: string, text: string, limit: number): string[] =>
    text.length > limit ? [`${what} „${text}” has ${text.length} characters, the limit is ${limit}`] : [];
  const ids = form.fields.map((field) => field.id);
  return [
    ...over('title', form.title, FORM_LIMITS.title),
    ...over('submit', form.submit, FORM_LIMITS.submit),
    ...(form.fields.length < 1 || form.fields.length > FORM_LIMITS.fields
      ? [`a form has 1 to ${FORM_LIMITS.fields} fields, not ${form.fields.length}`]
      : []),
    ...(form.fields.filter(({ kind }) => kind === 'file').length > FORM_LIMITS.files
      ? [`a form has at most ${FORM_LIMITS.files} fields for files`]
      : []),
    ...(new Set(ids).size < ids.length ? ['two fields have the same id'] : []),
    ...form.fields.flatMap((field) => [
      ...over('label', field.label, FORM_LIMITS.label),
      ...over('hint', field.hint ?? '', FORM_LIMITS.hint),
      ...(field.kind === 'text' && field.maxLength > FORM_LIMITS.text
        ? [`field ${field.id} takes more than ${FORM_LIMITS.text} characters`]
        : []),
      ...('options' in field && (field.options.length < 1 || field.options.length > 25)
        ? [`field ${field.id} needs 1 to 25 options`]
        : []),
    ]),
  ];
};

/** One value of a field as text, trimmed; empty where it was left out. */
export const valueOf = (values: FormValues, id: string): string => {
  const value = values[id];
  return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim();
};
