import type { KnownBlock } from '@slack/types';

/** What is never taken apart when a message is split: some Slack blocks and the same as plain text. */
export interface Part {
  readonly blocks: readonly KnownBlock[];
  readonly text: string;
  /** Characters a person reads in the blocks. */
  readonly length: number;
  /** Buttons and menus stay with the end of the text they belong to. */
  readonly interactive: boolean;
}

/**
 * Where blocks are shown. Feedback buttons exist only in messages that stay (not in ephemeral ones), and
 * App Home has no tables either.
 */
export type Surface = 'message' | 'ephemeral' | 'home';

/** Something to read: its plain text is what counts. */
export const reading = (text: string, ...blocks: readonly KnownBlock[]): Part => ({
  blocks,
  text,
  length: text.length,
  interactive: false,
});

/** Something to press. */
export const pressing = (text: string, ...blocks: readonly KnownBlock[]): Part => ({
  ...reading(text, ...blocks),
  interactive: true,
});
