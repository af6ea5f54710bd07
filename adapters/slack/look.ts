import type { KnownBlock, RichTextBlockElement, RichTextElement, TableBlock } from '@slack/types';
import type { Message } from '../../src/chat/message.ts';
import type { Look, LookButton, LookPart, LookRun } from '../../src/core/look.ts';
import { render } from './render.ts';

/** The signs that we write by name. */
const SIGNS: Readonly<Record<string, string>> = {
  information_source: 'ℹ',
  warning: '⚠',
  white_check_mark: '✅',
  no_entry: '⛔',
};

const unknown = (what: string, type: string): Error =>
  new Error(`nobody said how Slack shows ${what} ${type}`);

const runOf = (element: RichTextElement): LookRun => {
  switch (element.type) {
    case 'text': {
      const { bold, italic, code } = element.style ?? {};
      return {
        text: element.text,
        ...(bold ? { bold } : {}),
        ...(italic ? { italic } : {}),
        ...(code ? { code } : {}),
      };
    }
    case 'link':
      return { text: element.text ?? element.url, link: true };
    case 'emoji':
      return { text: SIGNS[element.name] ?? `:${element.name}:` };
    case 'broadcast':
      return { text: `@${element.range}`, mention: true };
    default:
      throw unknown('the element', element.type);
  }
};

const richPart = (element: RichTextBlockElement): LookPart => {
  switch (element.type) {
    case 'rich_text_section':
      return { kind: 'text', size: 'line', runs: element.elements.map(runOf) };
    case 'rich_text_quote':
      return { kind: 'quote', parts: [{ kind: 'text', size: 'line', runs: element.elements.map(runOf) }] };
    case 'rich_text_preformatted':
      return { kind: 'code', text: element.elements.map((each) => runOf(each).text).join('') };
    case 'rich_text_list': {
      const markOf = (index: number): string => (element.style === 'ordered' ? `${index + 1}.` : '•');
      return {
        kind: 'list',
        items: element.elements.map((item, index) => ({
          mark: markOf(index),
          runs: item.elements.map(runOf),
        })),
      };
    }
  }
};

const cellText = (cell: TableBlock['rows'][number][number]): string => {
  if (cell.type !== 'raw_text') throw unknown('the cell', cell.type);
  return cell.text;
};

type Pressed = Extract<KnownBlock, { type: 'actions' | 'context_actions' }>['elements'][number];

const pressedPart = (element: Pressed): LookPart => {
  const buttons = (...all: readonly LookButton[]): LookPart => ({ kind: 'buttons', buttons: all });
  switch (element.type) {
    case 'button': {
      const { text, style, url } = element;
      return buttons({
        label: text.text,
        look: style ?? 'plain',
        ...(url === undefined ? {} : { opens: true }),
      });
    }
    case 'static_select':
      return { kind: 'menu', placeholder: element.placeholder?.text ?? '' };
    case 'feedback_buttons':
      return buttons(
        { label: element.positive_button.text.text, look: 'plain' },
        { label: element.negative_button.text.text, look: 'plain' },
      );
    default:
      throw unknown('the element', element.type);
  }
};

/** Buttons that stand in one block stand in one row. */
const inRows = (parts: Look): Look =>
  parts.reduce<Look>((rows, part) => {
    const last = rows.at(-1);
    return part.kind === 'buttons' && last?.kind === 'buttons'
      ? [...rows.slice(0, -1), { kind: 'buttons', buttons: [...last.buttons, ...part.buttons] }]
      : [...rows, part];
  }, []);

const blockParts = (block: KnownBlock): Look => {
  switch (block.type) {
    case 'header':
      return [{ kind: 'text', size: 'heading', runs: [{ text: block.text.text }] }];
    case 'context':
      return block.elements.map((each): LookPart => {
        if (each.type !== 'plain_text') throw unknown('the element', each.type);
        return { kind: 'text', size: 'small', runs: [{ text: each.text }] };
      });
    case 'rich_text':
      return block.elements.map(richPart);
    case 'divider':
      return [{ kind: 'rule' }];
    case 'table':
      return [{ kind: 'table', rows: block.rows.map((row) => row.map(cellText)) }];
    case 'actions':
    case 'context_actions':
      return inRows(block.elements.map(pressedPart));
    default:
      throw unknown('the block', block.type);
  }
};

export { SKIN } from './skin.ts';

/**
 * The message as Slack shows it: as many looks as it takes messages. A file is a message of its own.
 * @throws {Error} when it holds what nobody said how to show: a bug.
 */
export const looksOf = (message: Message): readonly Look[] => [
  ...render(message).map(({ blocks }) => blocks.flatMap(blockParts)),
  ...(message.files ?? []).map(({ name }): Look => [{ kind: 'file', name }]),
];
