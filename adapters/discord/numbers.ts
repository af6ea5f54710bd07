import type {
  AllowedMentionsTypes,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ButtonStyle,
  ComponentType,
  InteractionContextType,
  InteractionResponseType,
  MessageFlags,
  SeparatorSpacingSize,
  TextInputStyle,
} from 'discord.js';

/*
 * Discord's numbers by name. They are written out, and the library gives only their types, so that rendering loads
 * nothing of it: the local preview renders for Discord without Discord. The compiler refuses a wrong number.
 */
/* eslint-disable @typescript-eslint/no-unsafe-enum-assignment */

/** Whom a mention may alert: everybody who may see the channel. */
export const EVERYONE = 'everyone' as AllowedMentionsTypes.Everyone;

export const TYPE = {
  row: 1 as ComponentType.ActionRow,
  button: 2 as ComponentType.Button,
  menu: 3 as ComponentType.StringSelect,
  input: 4 as ComponentType.TextInput,
  text: 10 as ComponentType.TextDisplay,
  gallery: 12 as ComponentType.MediaGallery,
  file: 13 as ComponentType.File,
  separator: 14 as ComponentType.Separator,
  container: 17 as ComponentType.Container,
  label: 18 as ComponentType.Label,
  fileUpload: 19 as ComponentType.FileUpload,
} as const;

export const SMALL_GAP = 1 as SeparatorSpacingSize.Small;

export const BUTTON_STYLE = {
  primary: 1 as ButtonStyle.Primary,
  secondary: 2 as ButtonStyle.Secondary,
  danger: 4 as ButtonStyle.Danger,
  link: 5 as ButtonStyle.Link,
} as const;

export const INPUT_STYLE = {
  short: 1 as TextInputStyle.Short,
  long: 2 as TextInputStyle.Paragraph,
} as const;

export const FLAG = {
  none: 0 as MessageFlags,
  ephemeral: 64 as MessageFlags.Ephemeral,
  componentsV2: 32_768 as MessageFlags.IsComponentsV2,
} as const;

export const RESPONSE = {
  message: 4 as InteractionResponseType.ChannelMessageWithSource,
  deferMessage: 5 as InteractionResponseType.DeferredChannelMessageWithSource,
  deferUpdate: 6 as InteractionResponseType.DeferredMessageUpdate,
  update: 7 as InteractionResponseType.UpdateMessage,
  suggestions: 8 as InteractionResponseType.ApplicationCommandAutocompleteResult,
  form: 9 as InteractionResponseType.Modal,
} as const;

export const COMMAND_TYPE = {
  slash: 1 as ApplicationCommandType.ChatInput,
  message: 3 as ApplicationCommandType.Message,
} as const;

export const TEXT_OPTION = 3 as ApplicationCommandOptionType.String;

/** Installed in servers; used there and in direct messages with the bot. */
export const INSTALLED_IN = [0 as ApplicationIntegrationType.GuildInstall];
export const USED_IN = [0 as InteractionContextType.Guild, 1 as InteractionContextType.BotDM];
