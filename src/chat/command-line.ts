import { type Result, ok, refuse } from '../core/result.ts';
import type { Command, CommandOption, OptionValues } from './command.ts';

/** Words after a command that takes none. */
export interface Leftover {
  readonly code: 'leftover';
  readonly text: string;
}

export type OptionsRefusal =
  | { readonly code: 'missing'; readonly options: readonly CommandOption[]; readonly given: OptionValues }
  | { readonly code: 'too-long'; readonly option: CommandOption; readonly limit: number }
  | { readonly code: 'no-such-choice'; readonly option: CommandOption; readonly value: string };

/** The longest text an option takes, unless it says otherwise. */
const DEFAULT_MAX_LENGTH = 3000;

/** `name:value` or `name:"several words"`. */
const PAIR = /(^|\s)([a-z0-9-]+):(?:"([^"]*)"|(\S+))/gu;

/** Checks options that are already apart: required ones are there, closed lists hold, nothing is too long. */
export const checkOptions = (command: Command, given: OptionValues): Result<OptionValues, OptionsRefusal> => {
  const values: Record<string, string> = {};
  for (const option of command.options) {
    const value = given[option.name]?.trim() ?? '';
    if (value === '') continue;
    const limit = option.maxLength ?? DEFAULT_MAX_LENGTH;
    if (value.length > limit) return refuse({ code: 'too-long', option, limit });
    const choices = option.choices?.('pl');
    if (choices && !choices.some((choice) => choice.value === value))
      return refuse({ code: 'no-such-choice', option, value });
    values[option.name] = value;
  }
  const missing = command.options.filter((option) => option.required && values[option.name] === undefined);
  return missing.length > 0 ? refuse({ code: 'missing', options: missing, given: values }) : ok(values);
};

/**
 * Takes apart the line typed after a command: `name:value` for the options it knows, all else is the main option.
 * The values are not checked yet.
 */
export const splitCommandLine = (command: Command, line: string): Result<OptionValues, Leftover> => {
  const named = new Map(
    command.options.filter((option) => !option.main).map((option) => [option.name, option]),
  );
  const given: Record<string, string> = {};
  const rest = line
    .replace(PAIR, (whole, before: string, name: string, quoted?: string, plain?: string) => {
      if (!named.has(name)) return whole;
      given[name] = quoted ?? plain ?? '';
      return before;
    })
    .trim();
  const main = command.options.find((option) => option.main);
  if (rest !== '') {
    if (!main) return refuse({ code: 'leftover', text: rest });
    given[main.name] = rest;
  }
  return ok(given);
};
