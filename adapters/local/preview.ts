import { type Attachment, attachment, bytesOf, type HeldFile } from '../../src/chat/files.ts';
import type { Message } from '../../src/chat/message.ts';
import { plain } from '../../src/chat/plain.ts';

/** How another platform would show a message: its pure renderer, handed in by the wiring. */
export interface Preview {
  readonly name: 'slack' | 'discord';
  readonly label: string;
  /** The bodies that platform would be sent, in order. */
  readonly render: (message: Message) => readonly unknown[];
}

/** A message as the page gets it: the blocks it draws, the same as text, and the other platforms' bodies. */
export interface Shown {
  readonly blocks: Message['blocks'];
  readonly files?: readonly HeldFile[];
  readonly plain: string;
  readonly previews: readonly {
    readonly name: Preview['name'];
    readonly label: string;
    readonly bodies: readonly unknown[];
  }[];
}

/** The page has no way to the disk. */
const held = (file: Attachment): HeldFile => attachment(file.name, file.mediaType, bytesOf(file), file.alt);

const NOTHING = new Uint8Array();

/** Other platforms' bodies name the files; what is in them travels to the page once. */
const withoutBytes = (message: Message): Message =>
  message.files
    ? {
        ...message,
        files: message.files.map((file) => attachment(file.name, file.mediaType, NOTHING, file.alt)),
      }
    : message;

export const show = (message: Message, previews: readonly Preview[]): Shown => ({
  blocks: message.blocks,
  ...(message.files ? { files: message.files.map(held) } : {}),
  plain: plain(message),
  previews: previews.map(({ name, label, render }) => ({
    name,
    label,
    bodies: render(withoutBytes(message)),
  })),
});
