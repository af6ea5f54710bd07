import { unknownKeys } from './component-rules.ts';

type Localized = Readonly<Record<string, string>> | null;

interface Named {
  readonly type?: number;
  readonly name: string;
  readonly name_localizations?: Localized;
  readonly description?: string;
  readonly description_localizations?: Localized;
}

interface Choice {
  readonly name: string;
  readonly name_localizations?: Localized;
  readonly value: string;
}

interface CommandOptionBody extends Named {
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly choices?: readonly Choice[];
}

export interface CommandBody extends Named {
  readonly options?: readonly CommandOptionBody[];
}

const NAME = /^[-_'\p{L}\p{N}]{1,32}$/u;
const NAMED_KEYS = ['type', 'name', 'name_localizations', 'description', 'description_localizations'];
const COMMAND_KEYS = [
  ...NAMED_KEYS,
  'options',
  'contexts',
  'integration_types',
  'default_member_permissions',
];
const OPTION_KEYS = [...NAMED_KEYS, 'required', 'autocomplete', 'choices', 'min_length', 'max_length'];

const namesOf = (named: Named): readonly string[] => [
  named.name,
  ...Object.values(named.name_localizations ?? {}),
];

const isLowerCase = (name: string): boolean => NAME.test(name) && name === name.toLowerCase();

const slashFaults = (where: string, named: Named): readonly string[] => [
  ...namesOf(named)
    .filter((name) => !isLowerCase(name))
    .map((name) => `${where} is called ${name}`),
  ...((named.description ?? '').length < 1 ? [`${where} has no description`] : []),
];

const optionFaults = (option: CommandOptionBody): readonly string[] => [
  ...unknownKeys(`option ${option.name}`, option, OPTION_KEYS),
  ...slashFaults(`option ${option.name}`, option),
  ...(option.choices && option.autocomplete ? [`option ${option.name} has choices and suggestions`] : []),
];

const lengthOf = (command: CommandBody): number =>
  [command, ...(command.options ?? [])]
    .flatMap((named) => [
      ...namesOf(named),
      named.description ?? '',
      ...Object.values(named.description_localizations ?? {}),
    ])
    .concat(
      (command.options ?? []).flatMap((option) =>
        (option.choices ?? []).flatMap((each) => [each.name, each.value]),
      ),
    )
    .reduce((sum, text) => sum + text.length, 0);

const commandFaults = (command: CommandBody): readonly string[] => {
  const options = command.options ?? [];
  const firstOptional = options.findIndex((option) => option.required !== true);
  const names = options.map((option) => option.name);
  return [
    ...unknownKeys(`command ${command.name}`, command, COMMAND_KEYS),
    ...((command.type ?? 1) === 1 ? slashFaults(`command ${command.name}`, command) : []),
    ...((command.type ?? 1) !== 1 && command.description
      ? [`command ${command.name} may have no description`]
      : []),
    ...options.flatMap(optionFaults),
    ...(new Set(names).size < names.length ? [`command ${command.name} repeats an option`] : []),
    ...(firstOptional >= 0 && options.slice(firstOptional).some((option) => option.required)
      ? [`command ${command.name} has a required option after an optional one`]
      : []),
    ...(lengthOf(command) > 8000 ? [`command ${command.name} is over 8000 characters`] : []),
  ];
};

/** What is wrong with a list of commands, beyond what the official schema sees. */
export const commandListFaults = (commands: readonly CommandBody[]): readonly string[] => {
  const keys = commands.map((command) => `${command.type ?? 1} ${command.name}`);
  const ofType = (type: number): number => commands.filter((command) => (command.type ?? 1) === type).length;
  return [
    ...commands.flatMap(commandFaults),
    ...(new Set(keys).size < keys.length ? ['a command is repeated'] : []),
    ...(ofType(1) > 100 || ofType(3) > 15 ? ['too many commands'] : []),
  ];
};
