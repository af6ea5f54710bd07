import { actionId } from './action-id.ts';
import type { Command, OptionValues } from './command.ts';
import type { CommandLineRefusal } from './command-line.ts';
import { cut } from './cut.ts';
import type { Context } from './context.ts';
import { FORM_LIMITS, type Field, type FormValues, valueOf } from './form.ts';
import { type Reply, showForm } from './reply.ts';

/** The action that opens a command's form, and the form it opens: `command.options:pytanie`. */
export const OPTIONS_FORM = 'command.options';

/** A form that asks for a command's options: nobody has to remember how a command is written. */
export const askForOptions = ({ locale, texts }: Context, command: Command, given: OptionValues): Reply =>
  showForm({
    id: actionId('command', 'options', command.name),
    title: cut(`/${command.name}`, FORM_LIMITS.title),
    fields: command.options.slice(0, FORM_LIMITS.fields).map((option): Field => {
      const base = {
        id: option.name,
        label: cut(option.label[locale], FORM_LIMITS.label),
        hint: cut(option.description[locale], FORM_LIMITS.hint),
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

export const valuesToOptions = (values: FormValues): OptionValues =>
  Object.fromEntries(Object.keys(values).map((id) => [id, valueOf(values, id)]));

/** Why the command was not carried out, and how it is typed. */
export const explainRefusal = (
  { texts, locale }: Context,
  command: Command,
  refusal: Exclude<CommandLineRefusal, { code: 'missing' }>,
): string => {
  const example = command.example[locale];
  switch (refusal.code) {
    case 'leftover':
      return texts.chat.leftover(cut(refusal.text, 60), example);
    case 'too-long':
      return texts.chat.optionTooLong(refusal.option.name, refusal.limit);
    case 'no-such-choice':
      return texts.chat.noSuchChoice(
        cut(refusal.value, 40),
        (refusal.option.choices?.(locale) ?? []).map((choice) => choice.value).join(', '),
      );
  }
};
