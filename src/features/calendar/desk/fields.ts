import type { Field } from '../../../chat/form.ts';
import type { MenuOption } from '../../../chat/message.ts';

interface Words {
  readonly label: string;
  readonly hint?: string;
}

interface Options {
  readonly required?: true;
  readonly long?: true;
}

/** A line of text with what stands there now. */
export const textField = (
  id: string,
  words: Words,
  maxLength: number,
  value: string | number | undefined,
  { required, long }: Options = {},
): Field => ({
  id,
  kind: 'text',
  ...words,
  required: required === true,
  long: long === true,
  maxLength,
  ...(value === undefined || value === '' ? {} : { value: String(value) }),
});

export const choiceField = (
  id: string,
  words: Words,
  options: readonly MenuOption[],
  value: string | undefined,
): Field => ({
  id,
  kind: 'choice',
  ...words,
  required: true,
  options,
  ...(value === undefined ? {} : { value }),
});

export const choicesField = (
  id: string,
  words: Words,
  options: readonly MenuOption[],
  values: readonly string[] | undefined,
): Field => ({
  id,
  kind: 'choices',
  ...words,
  required: false,
  options,
  ...(values && values.length > 0 ? { values } : {}),
});
