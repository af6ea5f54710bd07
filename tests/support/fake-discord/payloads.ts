import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIChatInputApplicationCommandInteraction,
  type APIMessage,
  type APIMessageApplicationCommandInteraction,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  ComponentType,
  InteractionType,
  Locale,
  MessageType,
} from 'discord.js';
import { APPLICATION, type FakeGuild, type FakeUser, memberJson, userJson } from './world.ts';

/** Who does something, and where; without a server it is a direct message. */
export interface Actor {
  readonly user: FakeUser;
  readonly guild?: FakeGuild;
  readonly channel: string;
  readonly locale?: Locale;
}

/** The two names of an interaction. */
interface Ref {
  readonly id: string;
  readonly token: string;
}

const PERMISSIONS = '2248473465835073';

/** What every interaction carries. The library's types of payloads keep these builders true. */
const common = ({ id, token }: Ref, { user, guild, channel, locale = Locale.Polish }: Actor) => {
  const roles = guild?.members[user.id] ?? [];
  const who = guild
    ? {
        guild_id: guild.id,
        guild_locale: Locale.EnglishUS,
        member: { ...memberJson(user, roles), user: userJson(user), permissions: PERMISSIONS },
      }
    : { user: userJson(user) };
  const where = guild
    ? { id: channel, type: ChannelType.GuildText as const, permissions: PERMISSIONS }
    : { id: channel, type: ChannelType.DM as const, permissions: PERMISSIONS };
  return {
    id,
    token,
    application_id: APPLICATION,
    version: 1 as const,
    app_permissions: PERMISSIONS,
    authorizing_integration_owners: {},
    entitlements: [],
    attachment_size_limit: 10_485_760,
    channel_id: channel,
    channel: where,
    locale,
    ...who,
  };
};

/** A message as Discord tells it to the bot. */
export const messageJson = (
  { user, channel }: Pick<Actor, 'user' | 'channel'>,
  id: string,
  content: string,
  mentions: readonly FakeUser[] = [],
): APIMessage => ({
  id,
  channel_id: channel,
  author: userJson(user),
  content,
  timestamp: '2026-11-22T08:00:00.000Z',
  edited_timestamp: null,
  tts: false,
  mention_everyone: false,
  mentions: mentions.map(userJson),
  mention_roles: [],
  attachments: [],
  embeds: [],
  pinned: false,
  type: MessageType.Default,
});

type Slash = Omit<APIChatInputApplicationCommandInteraction, 'channel'>;

const textOption = (name: string, value: string) => ({
  type: ApplicationCommandOptionType.String as const,
  name,
  value,
});

export const slashJson = (ref: Ref, actor: Actor, name: string, options: Readonly<Record<string, string>>) =>
  ({
    ...common(ref, actor),
    type: InteractionType.ApplicationCommand,
    data: {
      id: '1',
      name,
      type: ApplicationCommandType.ChatInput,
      options: Object.entries(options).map(([key, value]) => textOption(key, value)),
    },
  }) satisfies Slash;

export const autocompleteJson = (ref: Ref, actor: Actor, name: string, option: string, typed: string) =>
  ({
    ...common(ref, actor),
    type: InteractionType.ApplicationCommandAutocomplete,
    data: {
      id: '1',
      name,
      type: ApplicationCommandType.ChatInput,
      options: [{ ...textOption(option, typed), focused: true }],
    },
  }) satisfies Omit<APIApplicationCommandAutocompleteInteraction, 'channel'>;

export const onMessageJson = (ref: Ref, actor: Actor, name: string, message: APIMessage) =>
  ({
    ...common(ref, actor),
    type: InteractionType.ApplicationCommand,
    data: {
      id: '1',
      name,
      type: ApplicationCommandType.Message,
      target_id: message.id,
      resolved: { messages: { [message.id]: message } },
    },
  }) satisfies Omit<APIMessageApplicationCommandInteraction, 'channel'>;

export const pressJson = (ref: Ref, actor: Actor, customId: string, message: APIMessage) =>
  ({
    ...common(ref, actor),
    type: InteractionType.MessageComponent,
    message,
    data: { custom_id: customId, component_type: ComponentType.Button },
  }) satisfies Omit<APIMessageComponentInteraction, 'channel'>;

export const selectJson = (
  ref: Ref,
  actor: Actor,
  customId: string,
  values: readonly string[],
  message: APIMessage,
) =>
  ({
    ...common(ref, actor),
    type: InteractionType.MessageComponent,
    message,
    data: { custom_id: customId, component_type: ComponentType.StringSelect, values: [...values] },
  }) satisfies Omit<APIMessageComponentInteraction, 'channel'>;

/** A file that somebody chose in a form. */
export interface SentFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly url: string;
}

export type FormAnswers = Readonly<Record<string, string | readonly string[] | SentFile>>;

const answerTo = (field: string, value: FormAnswers[string], id: number) => {
  if (typeof value === 'string')
    return { type: ComponentType.TextInput as const, id, custom_id: field, value };
  if ('url' in value)
    return { type: ComponentType.FileUpload as const, id, custom_id: field, values: [value.id] };
  return { type: ComponentType.StringSelect as const, id, custom_id: field, values: [...value] };
};

/** A sent form: a text for each text field, a list for each menu, each in its label. */
export const submitJson = (
  ref: Ref,
  actor: Actor,
  customId: string,
  values: FormAnswers,
  message?: APIMessage,
) =>
  ({
    ...common(ref, actor),
    type: InteractionType.ModalSubmit,
    ...(message ? { message } : {}),
    data: {
      custom_id: customId,
      components: Object.entries(values).map(([field, value], index) => ({
        type: ComponentType.Label as const,
        id: 2 * index + 1,
        component: answerTo(field, value, 2 * index + 2),
      })),
      resolved: {
        attachments: Object.fromEntries(
          Object.values(values).flatMap((value) =>
            typeof value !== 'string' && 'url' in value
              ? [
                  [
                    value.id,
                    {
                      id: value.id,
                      filename: value.name,
                      size: value.size,
                      url: value.url,
                      proxy_url: value.url,
                    },
                  ],
                ]
              : [],
          ),
        ),
      },
    },
  }) satisfies Omit<APIModalSubmitInteraction, 'channel'>;
