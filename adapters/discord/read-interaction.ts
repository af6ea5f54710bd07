import { ComponentType, type Interaction, type ModalSubmitInteraction } from 'discord.js';
import type { Command } from '../../src/chat/command.ts';
import type { FormFiles, ReceivedFile } from '../../src/chat/files.ts';
import type { FormValues } from '../../src/chat/form.ts';
import type { Input } from '../../src/chat/input.ts';
import type { ToFile } from './fetch-file.ts';

const readFiles = (interaction: ModalSubmitInteraction, toFile: ToFile): FormFiles => {
  const files: Record<string, ReceivedFile> = {};
  for (const [id, field] of interaction.fields.fields) {
    const sent = field.type === ComponentType.FileUpload ? field.attachments.first() : undefined;
    if (sent) files[id] = toFile(sent);
  }
  return files;
};

const readForm = (interaction: ModalSubmitInteraction): FormValues => {
  const values: Record<string, string | readonly string[]> = {};
  for (const [id, field] of interaction.fields.fields) {
    if (field.type === ComponentType.TextInput) values[id] = field.value;
    if (field.type === ComponentType.StringSelect) values[id] = field.values;
  }
  return values;
};

/** The command that runs on a message, by the name Discord shows; its main option is the message's text. */
const onMessage = (commands: readonly Command[], shownAs: string, text: string): Input => {
  const command = commands.find((each) => each.onMessage?.pl === shownAs);
  const main = command?.options.find((option) => option.main);
  return {
    kind: 'command',
    name: command?.name ?? shownAs,
    options: main ? { [main.name]: text } : {},
  };
};

/** What an interaction means; undefined for kinds this bot never offers. */
export const readInteraction = (
  interaction: Interaction,
  commands: readonly Command[],
  toFile: ToFile,
): Input | undefined => {
  if (interaction.isAutocomplete()) {
    const { name, value } = interaction.options.getFocused(true);
    return { kind: 'suggest', command: interaction.commandName, option: name, text: value };
  }
  if (interaction.isChatInputCommand()) {
    const given = interaction.options.data.map(({ name, value }) => [name, String(value ?? '')]);
    return {
      kind: 'command',
      name: interaction.commandName,
      options: Object.fromEntries(given) as Record<string, string>,
    };
  }
  if (interaction.isMessageContextMenuCommand())
    return onMessage(commands, interaction.commandName, interaction.targetMessage.content);
  if (interaction.isButton()) return { kind: 'action', id: interaction.customId, values: [] };
  if (interaction.isStringSelectMenu())
    return { kind: 'action', id: interaction.customId, values: interaction.values };
  if (interaction.isModalSubmit())
    return {
      kind: 'form',
      id: interaction.customId,
      values: readForm(interaction),
      files: readFiles(interaction, toFile),
    };
  return undefined;
};
