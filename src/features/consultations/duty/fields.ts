import type { Field, FormValues } from '../../../chat/form.ts';
import { valueOf } from '../../../chat/form.ts';
import type { MenuOption } from '../../../chat/message.ts';
import { tidy } from '../../../core/text.ts';

interface TextOver {
  readonly hint?: string;
  readonly required?: boolean;
  readonly long?: boolean;
  readonly maxLength?: number;
}

export const textField = (
  id: string,
  label: string,
  value: string,
  { hint, required = true, long = false, maxLength = 200 }: TextOver = {},
): Field => ({
  id,
  kind: 'text',
  label,
  long,
  maxLength,
  required,
  ...(hint === undefined ? {} : { hint }),
  ...(value === '' ? {} : { value: value.slice(0, maxLength) }),
});

export const choiceField = (
  id: string,
  label: string,
  options: readonly MenuOption[],
  value: string,
): Field => ({
  id,
  kind: 'choice',
  label,
  required: true,
  options,
  ...(options.some((option) => option.value === value) ? { value } : {}),
});

export const choicesField = (
  id: string,
  label: string,
  options: readonly MenuOption[],
  values: readonly string[],
  { hint, required = true }: Pick<TextOver, 'hint' | 'required'> = {},
): Field => ({
  id,
  kind: 'choices',
  label,
  required,
  options,
  values,
  ...(hint === undefined ? {} : { hint }),
});

export const typedText = (values: FormValues, id: string): string => tidy(valueOf(values, id));

export const typedList = (values: FormValues, id: string): readonly string[] => {
  const value = values[id] ?? [];
  return typeof value === 'string' ? [value] : value;
};

/** A whole number within bounds; undefined for anything else. */
export const typedNumber = (
  values: FormValues,
  id: string,
  least: number,
  most: number,
): number | undefined => {
  const text = typedText(values, id);
  const value = /^\d{1,5}$/u.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
};
