import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import type { Command } from '../../src/chat/command.ts';
import type { Log } from '../../src/core/log.ts';
import type { Calls } from './calls.ts';
import { commandsJson } from './command-json.ts';

/** What we set; Discord adds ids, versions and defaults of its own. */
const OURS = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'required',
  'autocomplete',
  'max_length',
  'choices',
  'value',
  'contexts',
  'integration_types',
] as const;

const LOCALIZED = /_localizations$/;

/** Discord gives back null, false or an empty list for what was left out. */
const isSaid = (value: unknown): boolean =>
  value !== null &&
  value !== undefined &&
  value !== false &&
  value !== '' &&
  !(Array.isArray(value) && value.length === 0);

/** The same text for two descriptions of commands that mean the same, whichever side of the wire they come from. */
const normal = (value: unknown, key = ''): unknown => {
  if (Array.isArray(value)) return value.map((each) => normal(each));
  if (typeof value !== 'object' || value === null) return value;
  const keys: readonly string[] = LOCALIZED.test(key) ? Object.keys(value).sort() : OURS;
  const entries = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    keys.filter((each) => isSaid(entries[each])).map((each) => [each, normal(entries[each], each)]),
  );
};

const inOrder = (
  commands: readonly { readonly type?: number | undefined; readonly name: string }[],
): string =>
  JSON.stringify(
    [...commands]
      .sort((a, b) => `${a.type} ${a.name}`.localeCompare(`${b.type} ${b.name}`))
      .map((each) => normal(each)),
  );

/** Whether what is registered differs from what should be. */
const differ = (
  registered: readonly { readonly type?: number; readonly name: string }[],
  wanted: readonly RESTPostAPIApplicationCommandsJSONBody[],
): boolean => inOrder(registered) !== inOrder(wanted);

/** Registers the commands for every server and for direct messages, only where something has changed. */
export const registerCommands = async (
  calls: Calls,
  application: string,
  commands: readonly Command[],
  log: Log,
): Promise<void> => {
  const wanted = commandsJson(commands);
  if (!differ(await calls.registeredCommands(application), wanted)) return;
  await calls.registerCommands(application, wanted);
  log.info('commands were registered', { platform: 'discord', count: wanted.length });
};
