import type { APIMessageTopLevelComponent, MessageFlags, RawFile } from 'discord.js';
import { type Attachment, bytesOf } from '../../src/chat/files.ts';
import { EVERYONE, FLAG } from './numbers.ts';

/** A message as Discord takes it: components only; nobody is ever mentioned because of what a text says. */
export interface DiscordBody {
  readonly flags: MessageFlags;
  readonly allowed_mentions: { parse: [] | [typeof EVERYONE]; replied_user: false };
  readonly components: APIMessageTopLevelComponent[];
  /** Files that its components name; they travel beside the body, not in it. */
  readonly files?: readonly Attachment[];
}

export const bodyOf = (components: readonly APIMessageTopLevelComponent[]): DiscordBody => ({
  flags: FLAG.componentsV2,
  allowed_mentions: { parse: [], replied_user: false },
  components: [...components],
});

/** The same, and everybody who may see the channel is alerted, because people decided so. */
export const alarming = (body: DiscordBody): DiscordBody => ({
  ...body,
  allowed_mentions: { parse: [EVERYONE], replied_user: false },
});

/** A body as it is sent: its files apart, and named in it by their numbers. */
export const requestOf = <T extends { readonly files?: readonly Attachment[] }>({ files, ...body }: T) =>
  files === undefined || files.length === 0
    ? { body }
    : {
        body: {
          ...body,
          attachments: files.map(({ name }, index) => ({ id: String(index), filename: name })),
        },
        files: files.map((file): RawFile => ({
          name: file.name,
          contentType: file.mediaType,
          data: Buffer.from(bytesOf(file)),
        })),
      };

/** The same, seen by the person alone; only answers to interactions can be so. */
export const ephemeral = (body: DiscordBody): DiscordBody => ({
  ...body,
  flags: body.flags | FLAG.ephemeral,
});

/** The same, in place of a message that is there: whether it is hidden was decided when that one was sent. */
export const replacement = (body: DiscordBody): DiscordBody => ({ ...body, flags: FLAG.componentsV2 });

/** What a deferral says about the message that will come: whether it is for the person alone. */
export const deferralFlags = (isPrivate: boolean): { flags: MessageFlags } => ({
  flags: isPrivate ? FLAG.ephemeral : FLAG.none,
});
