import { actionId } from './action-id.ts';
import type { Command, OptionValues } from './command.ts';
import type { OptionsRefusal } from './command-line.ts';
import { cut } from './cut.ts';
import type { Context } from './context.ts';
import { FORM_LIMITS, type Field, type Form, type FormValues, valueOf } from './form.ts';
import { type FieldFault, type Reply, showForm } from './reply.ts';
import { foldedWords } from '../core/text.ts';

/** The action that opens a command's form, and the form it opens: `command.options:pytanie`. */
export const OPTIONS_FORM = 'command.options';

/** A hint that repeats the label is noise: only what it adds is left („Dzień, na przykład…” under „Dzień”). */
const hintFor = (label: string, description: string): { readonly hint?: string } => {
  if (foldedWords(label) === foldedWords(description)) return {};
  const added = description.startsWith(`${label}, `) ? description.slice(label.length + 2) : description;
  return { hint: cut(`${added.charAt(0).toUpperCase()}${added.slice(1)}`, FORM_LIMITS.hint) };
};

const optionsForm = ({ locale, texts }: Context, command: Command, given: OptionValues): Form => ({
  id: actionId('command', 'options', command.name),
  title: cut(command.title?.[locale] ?? `/${command.name}`, FORM_LIMITS.title),
  fields: command.options.slice(0, FORM_LIMITS.fields).map((option): Field => {
    const base = {
      id: option.name,
      label: cut(option.label[locale], FORM_LIMITS.label),
      ...hintFor(option.label[locale], option.description[locale]),
      required: option.required,
    };
    const value = given[option.name];
    const filled = value === undefined ? {} : { value };
    const choices = option.choices?.(locale);
    return choices
      ? { ...base, kind: 'choice', options: choices, ...filled }
      : {
          ...base,
          kind: 'text',
          long: option.long ?? false,
          maxLength: option.maxLength ?? FORM_LIMITS.text,
          ...filled,
        };
  }),
  submit: texts.chat.send,
});

/** A form that asks for a command's options: nobody has to remember how a command is written. */
export const askForOptions = (context: Context, command: Command, given: OptionValues): Reply =>
  showForm(optionsForm(context, command, given));

/**
 * Options that cannot be used. In a form the fault stands at its field and all that was typed stays; after a typed
 * line the form is opened with what was typed, and says above it what is wrong.
 */
export const faultyOptions = (
  context: Context,
  command: Command,
  given: OptionValues,
  ...faults: readonly FieldFault[]
): Reply => ({ kind: 'invalid', faults, form: optionsForm(context, command, given) });

export const valuesToOptions = (values: FormValues): OptionValues =>
  Object.fromEntries(Object.keys(values).map((id) => [id, valueOf(values, id)]));

/** What is wrong with the options, field by field. */
export const faultsOf = ({ texts, locale }: Context, refusal: OptionsRefusal): readonly FieldFault[] => {
  switch (refusal.code) {
    case 'missing':
      return refusal.options.map(({ name }) => ({ field: name, text: texts.chat.fieldRequired }));
    case 'too-long': {
      const { option, limit } = refusal;
      return [{ field: option.name, text: texts.chat.optionTooLong(option.label[locale], limit) }];
    }
    case 'no-such-choice': {
      const choices = (refusal.option.choices?.(locale) ?? []).map(({ value }) => value).join(', ');
      return [{ field: refusal.option.name, text: texts.chat.noSuchChoice(cut(refusal.value, 40), choices) }];
    }
  }
};
