import type { Field } from '../../chat/form.ts';
import type { MenuOption } from '../../chat/message.ts';

interface Words {
  readonly label: string;
  readonly hint?: string;
}

interface TextOptions {
  readonly required?: true;
  readonly long?: true;
}

/** A line of text with what stands there now. */
export const text = (
  id: string,
  words: Words,
  maxLength: number,
  value: string | undefined,
  { required, long }: TextOptions = {},
): Field => ({
  id,
  kind: 'text',
  ...words,
  required: required === true,
  long: long === true,
  maxLength,
  ...(value === undefined || value === '' ? {} : { value }),
});

export const choice = (id: string, words: Words, options: readonly MenuOption[], value: string): Field => ({
  id,
  kind: 'choice',
  ...words,
  required: true,
  options,
  value,
});

export const choices = (
  id: string,
  words: Words,
  options: readonly MenuOption[],
  required = false,
): Field => ({
  id,
  kind: 'choices',
  ...words,
  required,
  options,
});
