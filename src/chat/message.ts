import type { ActionId } from './action-id.ts';
import type { Attachment } from './files.ts';
import { type Line, type Spans, toSpans } from './span.ts';

/** A button (pl. *przycisk*): it acts, or it opens a page. Labels are cut at 75 characters, better at 40. */
export type Button =
  | {
      readonly kind: 'act';
      readonly id: ActionId;
      readonly label: string;
      readonly look?: 'primary' | 'danger';
    }
  | { readonly kind: 'open'; readonly url: string; readonly label: string };

/** One line of a menu (pl. *pozycja listy*). At most 25 in a menu (Discord). */
export interface MenuOption {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** A row of a list of facts: what it is, and the value. */
export interface FactRow {
  readonly label: string;
  readonly value: Spans;
}

/** The colour of a notice: never the only carrier of meaning, the text says it too. */
export type Tone = 'info' | 'warning' | 'success' | 'error';

/** A part of a message. Every adapter renders every kind; there is nothing platform-specific here. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly spans: Spans }
  | { readonly kind: 'list'; readonly items: readonly Spans[]; readonly ordered: boolean }
  | { readonly kind: 'facts'; readonly rows: readonly FactRow[] }
  | { readonly kind: 'notice'; readonly tone: Tone; readonly spans: Spans }
  | { readonly kind: 'small'; readonly spans: Spans }
  | { readonly kind: 'divider' }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'buttons'; readonly buttons: readonly Button[] }
  | {
      readonly kind: 'menu';
      readonly id: ActionId;
      readonly placeholder: string;
      readonly options: readonly MenuOption[];
    }
  | {
      readonly kind: 'feedback';
      readonly question: string;
      readonly yes: { readonly id: ActionId; readonly label: string };
      readonly no: { readonly id: ActionId; readonly label: string };
    };

/** What one person or everyone in a place reads (pl. *wiadomość*). */
export interface Message {
  readonly blocks: readonly Block[];
  /** They come after the blocks; where a private message cannot hold files, in the direct conversation. */
  readonly files?: readonly Attachment[];
  /**
   * Everybody in the channel is alerted (pl. *@kanał*). It is a decision of people, confirmed by them, and never
   * follows from what a text says; only messages that answer nothing can have it.
   */
  readonly callsAll?: true;
}

/** The most options a menu may have: Discord's limit. */
export const MAX_MENU_OPTIONS = 25;

/** A message of these blocks; builders that had nothing to show give undefined, which is left out. */
export const message = (...blocks: readonly (Block | undefined)[]): Message => ({
  blocks: blocks.filter((block) => block !== undefined),
});

/** The message with files to download. */
export const withFiles = (content: Message, ...files: readonly Attachment[]): Message => ({
  ...content,
  files: [...(content.files ?? []), ...files],
});

export const heading = (text: string): Block => ({ kind: 'heading', text });
export const paragraph = (line: Line): Block => ({ kind: 'paragraph', spans: toSpans(line) });
export const list = (items: readonly Line[], ordered = false): Block => ({
  kind: 'list',
  items: items.map(toSpans),
  ordered,
});
export const facts = (rows: readonly { label: string; value: Line }[]): Block => ({
  kind: 'facts',
  rows: rows.map(({ label, value }) => ({ label, value: toSpans(value) })),
});
export const notice = (tone: Tone, line: Line): Block => ({ kind: 'notice', tone, spans: toSpans(line) });
export const small = (line: Line): Block => ({ kind: 'small', spans: toSpans(line) });
export const divider: Block = { kind: 'divider' };
export const table = (
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): Block => ({ kind: 'table', caption, columns, rows });

export const buttons = (...list: readonly (Button | undefined)[]): Block | undefined => {
  const present = list.filter((button) => button !== undefined);
  return present.length > 0 ? { kind: 'buttons', buttons: present } : undefined;
};
export const act = (id: ActionId, label: string, look?: 'primary' | 'danger'): Button =>
  look ? { kind: 'act', id, label, look } : { kind: 'act', id, label };
export const open = (url: string, label: string): Button => ({ kind: 'open', url, label });

/**
 * A menu of options.
 * @throws {RangeError} when there are none, or more than {@link MAX_MENU_OPTIONS}: a bug.
 */
export const menu = (id: ActionId, placeholder: string, options: readonly MenuOption[]): Block => {
  if (options.length === 0 || options.length > MAX_MENU_OPTIONS)
    throw new RangeError(`a menu has 1 to ${MAX_MENU_OPTIONS} options, not ${options.length}`);
  return { kind: 'menu', id, placeholder, options };
};
