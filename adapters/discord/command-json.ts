import type { APIApplicationCommandStringOption, RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import type { Command, CommandOption } from '../../src/chat/command.ts';
import { cut } from '../../src/chat/cut.ts';
import type { Locale } from '../../src/core/locale.ts';
import { LIMITS } from './limits.ts';
import { COMMAND_TYPE, INSTALLED_IN, TEXT_OPTION, USED_IN } from './numbers.ts';

const WHERE = { integration_types: INSTALLED_IN, contexts: USED_IN };

/** Polish is what everybody sees whose Discord speaks neither kind of English. */
const inEnglish = (text: string) => ({ 'en-US': text, 'en-GB': text });

const described = (description: Readonly<Record<Locale, string>>) => ({
  description: cut(description.pl, LIMITS.commandDescription),
  description_localizations: inEnglish(cut(description.en, LIMITS.commandDescription)),
});

const optionJson = (option: CommandOption): APIApplicationCommandStringOption => {
  const polish = option.choices?.('pl');
  const english = option.choices?.('en');
  const base = {
    type: TEXT_OPTION,
    name: option.name,
    ...(option.localName ? { name_localizations: inEnglish(option.localName.en) } : {}),
    ...described(option.description),
    required: option.required,
    ...(option.maxLength === undefined ? {} : { max_length: option.maxLength }),
  };
  if (!polish) return option.suggest ? { ...base, autocomplete: true } : base;
  return {
    ...base,
    choices: polish.slice(0, LIMITS.options).map(({ value, label }) => ({
      name: cut(label, LIMITS.optionText),
      name_localizations: inEnglish(
        cut(english?.find((each) => each.value === value)?.label ?? label, LIMITS.optionText),
      ),
      value,
    })),
  };
};

const chatCommand = (command: Command): RESTPostAPIApplicationCommandsJSONBody => ({
  type: COMMAND_TYPE.slash,
  name: command.name,
  name_localizations: inEnglish(command.localName.en),
  ...described(command.description),
  // Discord wants the required options first.
  options: [...command.options].sort((a, b) => Number(b.required) - Number(a.required)).map(optionJson),
  ...WHERE,
});

const messageCommand = (
  shownAs: Readonly<Record<Locale, string>>,
): RESTPostAPIApplicationCommandsJSONBody => ({
  type: COMMAND_TYPE.message,
  name: shownAs.pl,
  name_localizations: inEnglish(shownAs.en),
  ...WHERE,
});

/**
 * The commands as Discord registers them: a slash command each, and a message command for those that run on one.
 * No command asks for a permission of the server: Discord would lock out coordinators whose server role lacks it,
 * although the router decides by our roles on every call.
 */
export const commandsJson = (commands: readonly Command[]): RESTPostAPIApplicationCommandsJSONBody[] => [
  ...commands.map(chatCommand),
  ...commands.flatMap(({ onMessage }) => (onMessage ? [messageCommand(onMessage)] : [])),
];
